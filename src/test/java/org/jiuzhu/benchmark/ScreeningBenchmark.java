package org.jiuzhu.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jiuzhu.JiuzhuApplication;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.monitoring.Screening;
import org.jiuzhu.monitoring.Screenings;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Sealer;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.RealDatabase;
import org.jiuzhu.support.TestClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The screening of every registered person of the prefecture: 3.18 million in 1.1 million households (registered
 * population at the end of 2019), generated, as if all of them were on the register. The whole way is measured: reading the
 * persons with what registers say of them, asking the table of levels once a person, writing how far it came. Beside it
 * the engine's own evaluation of the same table, on a sample.
 *
 * <p>Alone and smaller: {@code java … org.jiuzhu.benchmark.ScreeningBenchmark 20000}.
 */
final class ScreeningBenchmark {

    private static final int HOUSEHOLDS = 1_100_000;
    private static final int BATCH = 5000;
    private static final int SAMPLE = 3000;
    private static final int WARM = 1000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String COUNTY = "350722";
    private static final String DECISION = "monitoring-level";

    private ScreeningBenchmark() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        JiuzhuApplication.class, TestClock.class, ActingActor.class, Desk.class)
                .profiles("mysql", "real")
                .initializers(new RealDatabase())
                .run("--server.port=0", "--logging.level.root=WARN")) {
            System.out.println(run(context, args.length == 0 ? HOUSEHOLDS : Integer.parseInt(args[0])));
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            // the database server's threads would keep a failed run alive
            System.exit(1);
        }
    }

    /**
     * What was measured.
     *
     * @param seconds reading, asking and writing
     * @param asked evaluations of the table alone, a second, through the house's path
     * @param stock the same through the engine's own
     */
    record Result(int persons, double seconds, int alerts, long peakMegabytes, double asked, double stock) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d 人 %.1f 秒（%.0f 人/秒，读库、判定、写库全程），新预警 %d 件，堆内存峰值 %d MB；"
                            + "只算判定、每人一次：本系统 %.0f 次/秒（%d 人 %.0f 秒，目标全部 318 万人不超过 120 秒），引擎自带 %.0f 次/秒，%.0f 倍",
                    persons,
                    seconds,
                    persons / seconds,
                    alerts,
                    peakMegabytes,
                    asked,
                    persons,
                    persons / asked,
                    stock,
                    asked / stock);
        }
    }

    static Result run(ConfigurableApplicationContext context) {
        return run(context, HOUSEHOLDS);
    }

    static Result run(ConfigurableApplicationContext context, int households) {
        int persons = generate(context, households);
        Actor checker = context.getBean(Desk.class).as("mshaicha", Role.COUNTY_CHECKER, COUNTY);
        Screenings screenings = context.getBean(Screenings.class);
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        String number = screenings.begin(checker).screeningNumber();
        screenings.run(number);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Screening done = screenings.find(number);
        if (done.done() != persons || done.state() != Screening.State.FINISHED || done.alerts() == 0) {
            throw new IllegalStateException("expected " + persons + " persons, got " + done);
        }
        return new Result(persons, seconds, done.alerts(), peak / MEGABYTE, house(), stock());
    }

    private static InputStream model() {
        return Objects.requireNonNull(
                ScreeningBenchmark.class.getResourceAsStream("/processes/monitoring/" + DECISION + ".dmn"));
    }

    private static Map<String, Object> person(DecisionModel model, int i) {
        Map<String, Object> facts = new HashMap<>();
        model.inputs().forEach(input -> facts.put(input.name(), input.type().equals("boolean") ? (Object) false : 0L));
        facts.put("aided", true);
        facts.put("lowIncome", i % 3 == 0);
        facts.put("medical", i % 7 == 0 ? (long) i : 0L);
        facts.put("newVehicle", i % 50 == 0);
        return facts;
    }

    private static DecisionModel read() {
        try (InputStream file = model()) {
            return DecisionModel.read(DECISION, file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double house() {
        DecisionModel model = read();
        return rate(model, SAMPLE * 20, facts -> model.evaluate(facts).rows().size());
    }

    private static double stock() {
        DecisionModel inputs = read();
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream file = model()) {
            DmnDecision decision = engine.parseDecision(DECISION, file);
            return rate(inputs, SAMPLE, facts -> engine.evaluateDecisionTable(decision, facts)
                    .size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double rate(
            DecisionModel model, int evaluations, java.util.function.ToIntFunction<Map<String, Object>> evaluation) {
        int rows = 0;
        for (int i = 0; i < WARM; i++) {
            rows += evaluation.applyAsInt(person(model, i));
        }
        long start = System.nanoTime();
        for (int i = 0; i < evaluations; i++) {
            rows += evaluation.applyAsInt(person(model, i));
        }
        if (rows == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return evaluations * 1e9 / (System.nanoTime() - start);
    }

    /** Households of two or three, some of whom have been ill, a few with something new. */
    private static int generate(ConfigurableApplicationContext context, int households) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Fingerprint fingerprint = context.getBean(Fingerprint.class);
        Sealer sealer = context.getBean(Sealer.class);
        String sealed = sealer.seal("测试户主");
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        Date month = Date.valueOf(today.withDayOfMonth(1));
        List<String> towns = context.getBean(Areas.class).townshipsOf(COUNTY).stream()
                .map(Area::code)
                .toList();
        TransactionTemplate together = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        int persons = 0;
        for (int first = 0; first < households; first += BATCH) {
            List<Object[]> awards = new ArrayList<>();
            List<Object[]> members = new ArrayList<>();
            List<Object[]> facts = new ArrayList<>();
            for (int i = first; i < Math.min(first + BATCH, households); i++) {
                String number = String.format("BS-%08d", i);
                int size = i % 9 == 0 ? 2 : 3;
                awards.add(new Object[] {
                    number,
                    towns.get(i % towns.size()),
                    i % 4 == 0 ? "EDGE" : "SUBSISTENCE",
                    sealed,
                    size,
                    30_000,
                    month,
                    "测试",
                    "测试",
                    12,
                    "ACTIVE"
                });
                for (int one = 0; one < size; one++) {
                    String digest = fingerprint.of("BS" + i + "-" + one);
                    members.add(new Object[] {number, digest});
                    if (persons % 40 == 1 && i % 4 != 0) {
                        // ill, but below every limit
                        facts.add(fact(digest, "MEDICAL", today, 300_000 + persons % 1000 * 100));
                    }
                    if (persons % 8000 == 2) {
                        facts.add(fact(digest, "VEHICLE", today, 0));
                    }
                    persons++;
                }
            }
            together.executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "INSERT INTO award (award_number, township_code, category, holder_name, member_count,"
                                + " monthly_amount_fen, from_month, basis, standard_document, review_months, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        awards);
                jdbc.batchUpdate("INSERT INTO award_member (award_number, id_digest) VALUES (?, ?)", members);
                if (!facts.isEmpty()) {
                    jdbc.batchUpdate(
                            "INSERT INTO monitoring_fact (county_code, kind, id_digest, happened_on, amount_fen, grade,"
                                    + " import_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            facts);
                }
            });
        }
        return persons;
    }

    private static Object[] fact(String digest, String kind, LocalDate today, long fen) {
        return new Object[] {COUNTY, kind, digest, Date.valueOf(today.minusDays(20)), fen, 0, "测试"};
    }
}
