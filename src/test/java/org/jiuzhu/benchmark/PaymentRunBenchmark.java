package org.jiuzhu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Sealer;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.Desk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One payment list of fifty thousand awards, as large as the whole city. */
final class PaymentRunBenchmark {

    static final int AWARDS = 50_000;
    private static final int BATCH = 1000;
    static final String COUNTY = "350721";
    private static final String TOWNSHIP = "350721001";
    private static final long MEGABYTE = 1024 * 1024;

    private PaymentRunBenchmark() {}

    record Result(double seconds, int rows, long peakMegabytes) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d 户 %.1f 秒，堆内存峰值 %d MB", rows, seconds, peakMegabytes);
        }
    }

    static Result run(ConfigurableApplicationContext context) {
        generate(context);
        Actor checker = context.getBean(Desk.class).as("mfafang", Role.COUNTY_CHECKER, COUNTY);
        PaymentRuns runs = context.getBean(PaymentRuns.class);
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        PaymentRun run = runs.open(LocalDate.now(context.getBean(Clock.class)), null, checker);
        runs.compute(run.runNumber());
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        int rows = runs.totals(run.runNumber(), null).payable();
        if (rows != AWARDS) {
            throw new IllegalStateException("expected " + AWARDS + " payments, got " + rows);
        }
        return new Result(seconds, rows, peak / MEGABYTE);
    }

    private static void generate(ConfigurableApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Sealer sealer = context.getBean(Sealer.class);
        Fingerprint fingerprint = context.getBean(Fingerprint.class);
        TransactionTemplate together = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        LocalDate from = LocalDate.now(context.getBean(Clock.class)).withDayOfMonth(1);
        for (int first = 0; first < AWARDS; first += BATCH) {
            List<Object[]> awards = new ArrayList<>();
            List<Object[]> members = new ArrayList<>();
            List<Object[]> accounts = new ArrayList<>();
            for (int i = first; i < first + BATCH; i++) {
                String number = String.format("BM-%06d", i);
                awards.add(new Object[] {
                    number,
                    TOWNSHIP,
                    "SUBSISTENCE",
                    sealer.seal("测试户主"),
                    1,
                    30_000 + i % 500 * 100,
                    from,
                    "测试",
                    "测试",
                    12,
                    "ACTIVE"
                });
                members.add(new Object[] {number, fingerprint.of("BM" + i)});
                accounts.add(new Object[] {
                    number, sealer.seal("测试银行"), sealer.seal("测试户主"), sealer.seal(String.format("62220000%08d", i))
                });
            }
            together.executeWithoutResult(status -> {
                jdbc.batchUpdate(
                        "INSERT INTO award (award_number, township_code, category, holder_name, member_count,"
                                + " monthly_amount_fen, from_month, basis, standard_document, review_months, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        awards);
                jdbc.batchUpdate("INSERT INTO award_member (award_number, id_digest) VALUES (?, ?)", members);
                jdbc.batchUpdate(
                        "INSERT INTO award_account (award_number, bank, holder, account_number) VALUES (?, ?, ?, ?)",
                        accounts);
            });
        }
    }
}
