package org.jiuzhu.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.support.KieDecision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Evaluations per second of one table through the project's path, through Camunda 7.24 as shipped (feel-engine 1.19.3) and
 * through KIE, by JMH, in one run. Each asks for every rule in turn, and its answers are checked before it is measured.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 4, time = 2)
public class DecisionBenchmark {

    private static final int INPUTS = 3;

    /** A table through one path. */
    @State(Scope.Benchmark)
    public abstract static class Path {

        private List<Map<String, Object>> questions = List.of();
        private ToLongFunction<Map<String, Object>> table = values -> -1;
        private int next;

        abstract int rules();

        abstract ToLongFunction<Map<String, Object>> read(String xml) throws Exception;

        /** Reads the table and has every rule answered once. */
        @Setup
        public void begin() throws Exception {
            table = read(table(rules()));
            List<Map<String, Object>> all = new ArrayList<>();
            for (int rule = 0; rule < rules(); rule++) {
                all.add(inputs(rule));
                if (table.applyAsLong(all.get(rule)) != rule) {
                    throw new IllegalStateException("wrong answer for rule " + rule);
                }
            }
            questions = List.copyOf(all);
        }

        long ask() {
            next = next + 1 < questions.size() ? next + 1 : 0;
            return table.applyAsLong(questions.get(next));
        }
    }

    /** The project's path. */
    public static class House extends Path {

        @Param({"10", "100", "500"})
        public int rules;

        @Override
        int rules() {
            return rules;
        }

        @Override
        ToLongFunction<Map<String, Object>> read(String xml) {
            DecisionModel model =
                    DecisionModel.read("t", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return values -> (Long) model.evaluate(values).rows().get(0).get("r");
        }
    }

    /** Camunda 7.24 as shipped. */
    public static class Stock extends Path {

        @Param({"10", "100", "500"})
        public int rules;

        @Override
        int rules() {
            return rules;
        }

        @Override
        ToLongFunction<Map<String, Object>> read(String xml) throws Exception {
            return StockEngine.table(xml);
        }
    }

    /** Apache KIE. */
    public static class Kie extends Path {

        @Param({"10", "100", "500"})
        public int rules;

        @Override
        int rules() {
            return rules;
        }

        @Override
        ToLongFunction<Map<String, Object>> read(String xml) {
            KieDecision decision = KieDecision.read(xml);
            return values ->
                    ((Number) decision.result(values).getDecisionResultById("t").getResult()).longValue();
        }
    }

    @Benchmark
    public long house(House path) {
        return path.ask();
    }

    @Benchmark
    public long stock(Stock path) {
        return path.ask();
    }

    @Benchmark
    public long kie(Kie path) {
        return path.ask();
    }

    /** Measures all paths and prints their ratios. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecisionBenchmark.class.getName())
                        .jvmArgsAppend("-Xmx1g")
                        .build())
                .run();
        Map<String, Map<String, Double>> rates = new LinkedHashMap<>();
        for (RunResult result : results) {
            rates.computeIfAbsent(result.getParams().getParam("rules"), rules -> new HashMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        rates.forEach((rules, rate) -> System.out.printf(
                Locale.ROOT,
                "决策表 %s 条规则：本系统 %.0f 次/秒（每次 %.1f 微秒），引擎自带 %.0f 次/秒（%.0f 倍，100 条规则的目标不小于 50），KIE %.0f 次/秒（%.1f 倍）%n",
                rules,
                rate.get("house"),
                1e6 / rate.get("house"),
                rate.get("stock"),
                rate.get("house") / rate.get("stock"),
                rate.get("kie"),
                rate.get("house") / rate.get("kie")));
    }

    private static Map<String, Object> inputs(int rule) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < INPUTS; i++) {
            values.put("i" + i, rule * 10L + 5);
        }
        return values;
    }

    /** A table of so many rules, each an interval in every one of three columns. */
    static String table(int rules) {
        StringBuilder text = new StringBuilder(
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="n" namespace="x">
                <decision id="t" name="t" camunda:historyTimeToLive="P1D">
                """);
        for (int i = 0; i < INPUTS; i++) {
            text.append("<informationRequirement id='q%d'><requiredInput href='#in%d'/></informationRequirement>"
                    .formatted(i, i));
        }
        text.append("<decisionTable id='dt' hitPolicy='UNIQUE'>");
        for (int i = 0; i < INPUTS; i++) {
            text.append(
                    "<input id='c%d'><inputExpression id='e%d' typeRef='long'><text>i%d</text></inputExpression></input>"
                            .formatted(i, i, i));
        }
        text.append("<output id='o' name='r' typeRef='long'/>");
        for (int rule = 0; rule < rules; rule++) {
            text.append("<rule id='r%d'>".formatted(rule));
            for (int i = 0; i < INPUTS; i++) {
                text.append("<inputEntry id='r%d-%d'><text>[%d..%d)</text></inputEntry>"
                        .formatted(rule, i, rule * 10, rule * 10 + 10));
            }
            text.append("<outputEntry id='r%d-o'><text>%d</text></outputEntry></rule>".formatted(rule, rule));
        }
        text.append("</decisionTable></decision>");
        for (int i = 0; i < INPUTS; i++) {
            text.append("<inputData id='in%d' name='i%d'><variable id='v%d' name='i%d' typeRef='long'/></inputData>"
                    .formatted(i, i, i, i));
        }
        return text.append("</definitions>").toString();
    }
}
