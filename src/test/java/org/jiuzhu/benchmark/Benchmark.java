package org.jiuzhu.benchmark;

import java.util.Locale;

/**
 * Measures the house beside the bare engine in one run, on the same database server. Only ratios mean anything: the
 * figures themselves are those of the machine.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) {
        try {
            measure();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            // the database server's threads would keep a failed run alive
            System.exit(1);
        }
    }

    private static void measure() throws Exception {
        StartBenchmark.Result start = StartBenchmark.run();
        System.out.printf(Locale.ROOT, "启动到第一页：%.1f / %.1f 秒%n", start.house(), start.bare());
        WholeCaseBenchmark.Result cases = WholeCaseBenchmark.run();
        System.out.printf(Locale.ROOT, "完成人工任务：%.1f / %.1f 个/秒%n", cases.house(), cases.bare());
        WorklistBenchmark.Result worklist = WorklistBenchmark.run(cases.context());
        PaymentRunBenchmark.Result payments = PaymentRunBenchmark.run(cases.context());
        System.out.printf(Locale.ROOT, "编制五万户发放清册：%s%n", payments);
        System.out.printf(Locale.ROOT, "筛查：%s%n", ScreeningBenchmark.run(cases.context()));
        DecisionCostBenchmark.Result cost = DecisionCostBenchmark.run(cases.context());
        System.out.printf(Locale.ROOT, "%s%n", cost);
        RaiseBenchmark.Result raise = RaiseBenchmark.run(cases.context());
        System.out.printf(Locale.ROOT, "提标五万户：%s%n", raise);
        cases.context().close();
        DecisionBenchmark.main(new String[0]);
        System.out.printf(
                Locale.ROOT,
                """

                启动到第一页：本系统 %.1f 秒，裸引擎 %.1f 秒，比值 %.2f（目标不大于 1.5）
                完成人工任务：本系统 %.1f 个/秒，裸引擎 %.1f 个/秒，比值 %.2f（目标不小于 0.7）
                打开待办列表（15 条，含案号、申请人、期限）：
                   1 万待办 p95 %.1f 毫秒，读 %d 行；10 万待办 p95 %.1f 毫秒，读 %d 行；
                   比值 时间 %.2f、行数 %.2f（目标小于 1.5）
                %n""",
                start.house(),
                start.bare(),
                start.house() / start.bare(),
                cases.house(),
                cases.bare(),
                cases.house() / cases.bare(),
                worklist.small().p95(),
                worklist.small().rows(),
                worklist.large().p95(),
                worklist.large().rows(),
                worklist.large().p95() / worklist.small().p95(),
                (double) worklist.large().rows() / Math.max(1, worklist.small().rows()));
    }
}
