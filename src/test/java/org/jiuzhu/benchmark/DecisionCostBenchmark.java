package org.jiuzhu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Replay;
import org.jiuzhu.policy.Replays;
import org.jiuzhu.privacy.Sealer;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DecisionTable;
import org.jiuzhu.support.Desk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What decisions cost on the real database: one inside a process, with its record, and a hundred thousand of the past
 * replayed on a table of a hundred rules.
 */
final class DecisionCostBenchmark {

    private static final int PAST = 100_000;
    private static final int RULES = 100;
    private static final int BATCH = 2_000;
    private static final int EVALUATIONS = 3_000;
    private static final int TOGETHER = 10;
    private static final long MEGABYTE = 1024 * 1024;

    private DecisionCostBenchmark() {}

    record Result(double evaluationMillis, double replaySeconds, long changed, long usedMegabytes) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "流程内一次求值（检查、求值、加密记录、写库）：%.2f 毫秒（目标不大于 1）%n"
                            + "回放 %d 条以往决策（%d 条规则）：%.1f 秒（目标不大于 5），其中 %d 条结果不同，堆内存峰值 %d MB",
                    evaluationMillis,
                    PAST,
                    RULES,
                    replaySeconds,
                    changed,
                    usedMegabytes);
        }
    }

    static Result run(ConfigurableApplicationContext context) {
        double millis = evaluation(context);
        long draft = generate(context);
        Actor analyst = context.getBean(Desk.class).as("mfenxi", Role.ANALYST, "3507");
        Replays replays = context.getBean(Replays.class);
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        double best = Double.MAX_VALUE;
        long peak = 0;
        long changed = 0;
        for (int round = 0; round < 3; round++) {
            System.gc();
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            Replay replay = replays.begin(draft, today, today, null, null, analyst);
            while (replay.state() == Replay.State.RUNNING) {
                replay = replays.step(replay.id());
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            peak = Math.max(
                    peak,
                    heap.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum());
            changed = replay.done() - replay.result().all().of(Replay.Effect.UNCHANGED);
            if (replay.done() != PAST || changed != PAST / RULES) {
                throw new IllegalStateException("replayed " + replay.done() + " with " + changed + " changes");
            }
        }
        return new Result(millis, best, changed, peak / MEGABYTE);
    }

    private static double evaluation(ConfigurableApplicationContext context) {
        Decisions decisions = context.getBean(Decisions.class);
        TransactionTemplate together = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        DecisionTable table = DecisionTable.of("review-calculation");
        Map<String, Object> given = new HashMap<>(table.scenarios().get(0).given());
        long nanos = 0;
        for (int i = 0; i < 2 * EVALUATIONS; i += TOGETHER) {
            boolean warm = i >= EVALUATIONS;
            int first = i;
            // the commit belongs to the task of the process, not to the evaluation
            nanos += together.execute(status -> {
                long start = System.nanoTime();
                for (int j = first; j < first + TOGETHER; j++) {
                    decisions.decide("BM-D-" + j, table.id(), given);
                }
                return warm ? System.nanoTime() - start : 0L;
            });
        }
        return nanos / 1e6 / EVALUATIONS;
    }

    /** A hundred thousand decisions of a table, and a draft that answers otherwise in its last rule. */
    private static long generate(ConfigurableApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Sealer sealer = context.getBean(Sealer.class);
        TransactionTemplate together = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        LocalDateTime now = LocalDateTime.now(context.getBean(Clock.class));
        String basis = "最低生活保障审核确认办法（民发〔2021〕57号）第十六条、第二十二条";
        for (int first = 0; first < PAST; first += BATCH) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                int rule = i % RULES;
                long value = rule * 10L + 5;
                rows.add(new Object[] {
                    "BM-R-" + i,
                    sealer.seal("{\"i0\":" + value + ",\"i1\":" + value + ",\"i2\":" + value + "}"),
                    sealer.seal("{\"rows\":[{\"r\":" + rule + "}],\"required\":{}}"),
                    sealer.seal("[{\"decisionId\":\"t\",\"ruleId\":\"r" + rule + "\",\"index\":" + (rule + 1)
                            + ",\"basis\":\"" + basis + "\"}]"),
                    now,
                    now.toLocalDate()
                });
            }
            together.executeWithoutResult(status -> jdbc.batchUpdate(
                    "INSERT INTO decision_record (case_number, decision_id, version, inputs, outputs, fired,"
                            + " decided_at, counting_day, county_code) VALUES (?, 't', 1, ?, ?, ?, ?, ?, '350721')",
                    rows));
        }
        String xml = DecisionBenchmark.table(RULES).replace("<text>99</text>", "<text>990</text>");
        together.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO policy_draft (decision_id, kind, state, base_version, content, lock_version, author_id,"
                        + " created_at, changed_by, changed_at) VALUES ('t', 'CHANGE', 'EDITING', 1, ?, 0, 'mfenxi', ?,"
                        + " 'mfenxi', ?)",
                xml,
                now,
                now));
        return jdbc.queryForObject("SELECT MAX(id) FROM policy_draft WHERE decision_id = 't'", Long.class);
    }
}
