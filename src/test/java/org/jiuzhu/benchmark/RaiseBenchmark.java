package org.jiuzhu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.jiuzhu.support.Desk;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A raise of the standard for the fifty thousand awards that {@link PaymentRunBenchmark} has made: simulated, carried out
 * and taken back. How many there are says that class.
 */
final class RaiseBenchmark {

    private static final long MORE_FEN = 5_000;
    private static final long MEGABYTE = 1024 * 1024;

    private RaiseBenchmark() {}

    record Result(int awards, double simulated, double applied, double undone, long peakMegabytes) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d 户，模拟 %.1f 秒，执行 %.1f 秒，撤销 %.1f 秒，堆内存峰值 %d MB",
                    awards,
                    simulated,
                    applied,
                    undone,
                    peakMegabytes);
        }
    }

    static Result run(ConfigurableApplicationContext context) {
        String county = PaymentRunBenchmark.COUNTY;
        Desk desk = context.getBean(Desk.class);
        Actor checker = desk.as("mtibiao", Role.COUNTY_CHECKER, county);
        Actor supervisor = desk.as("mpizhun", Role.COUNTY_SUPERVISOR, county);
        Raises raises = context.getBean(Raises.class);
        Standards standards = context.getBean(Standards.class);
        LocalDate from =
                LocalDate.now(context.getBean(Clock.class)).withDayOfMonth(1).plusMonths(1);
        long urban = raised(standards, Standard.HouseholdArea.URBAN, from, supervisor);
        long rural = raised(standards, Standard.HouseholdArea.RURAL, from, supervisor);
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        String number = raises.open(from, Money.ofFen(urban), Money.ofFen(rural), "测试文件", checker)
                .raiseNumber();
        double simulated = seconds(() -> raises.work(number));
        raises.propose(number);
        raises.approve(number, supervisor);
        double applied = seconds(() -> raises.work(number));
        int done = raises.find(number).done();
        if (done != PaymentRunBenchmark.AWARDS || raises.find(number).state() != Raise.State.APPLIED) {
            throw new IllegalStateException("expected " + PaymentRunBenchmark.AWARDS + " awards raised, got " + done);
        }
        raises.undo(number, supervisor);
        double undone = seconds(() -> raises.work(number));
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Result(done, simulated, applied, undone, peak / MEGABYTE);
    }

    private static long raised(Standards standards, Standard.HouseholdArea area, LocalDate from, Actor supervisor) {
        String county = PaymentRunBenchmark.COUNTY;
        long fen = standards.on(county, area, from.minusDays(1)).amountFen() + MORE_FEN;
        standards.set(new Standard(county, area, from, null, fen, "测试文件", true), supervisor);
        return fen;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
