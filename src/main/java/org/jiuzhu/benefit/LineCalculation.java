package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Works out one line of a payment list from what is known of the award; touches no table.
 *
 * @see "民发〔2021〕57号 第二十一条、第二十三条、第二十六条、第二十七条"
 */
final class LineCalculation {

    /** How far back months that were never paid are looked for. */
    static final int MONTHS_BACK = 11;

    private static final int MOST_REASON = 600;
    private static final int MOST_EXPLANATION = 400;

    private LineCalculation() {}

    /** A month of an award that some list has taken. */
    record Month(String awardNumber, LocalDate payMonth, String runNumber, long amountFen, MonthState state) {}

    /** Where the payment of a month stands; one that is held or has failed may be taken by a later list. */
    enum MonthState {
        CLAIMED,
        PAID,
        HELD,
        FAILED,
        REFUSED,
        /** Settled in the ledger, not by a list. */
        SETTLED;

        boolean open() {
            return this == HELD || this == FAILED;
        }
    }

    /** A correction with what is left of it. */
    record Adjustment(String awardNumber, long id, Kind kind, long remainingFen) {

        enum Kind {
            BACK,
            OVER
        }
    }

    /** The line of the month before. */
    record Before(
            String awardNumber,
            long baseFen,
            long addonFen,
            long backFen,
            long adjustFen,
            long paidFen,
            @Nullable String accountDigest) {}

    /**
     * All that is known.
     *
     * @param month that is paid
     * @param parent the list whose failed payments are made up for; null for a regular list
     * @param toMonth last month of the award, or null
     * @param monthly amounts by month, without add-ons
     * @param flags what the registers and the award itself give rise to, with words for the reader
     * @param stops members whose aid is stopped in this or an earlier month
     * @param setOffPercent part of the month's amount that may be taken back at most: the rest is to live on
     */
    record Facts(
            LocalDate month,
            @Nullable String parent,
            String awardNumber,
            boolean broughtIn,
            LocalDate fromMonth,
            @Nullable LocalDate toMonth,
            AwardAmounts monthly,
            long addonFen,
            boolean hasAccount,
            @Nullable String accountDigest,
            List<Month> months,
            List<Adjustment> adjustments,
            Map<PaymentFlag, String> flags,
            @Nullable Before before,
            List<MemberStops.Stop> stops,
            int setOffPercent) {

        /** An award whose amount has never changed and none of whose members is stopped. */
        Facts(
                LocalDate month,
                @Nullable String parent,
                String awardNumber,
                boolean broughtIn,
                LocalDate fromMonth,
                @Nullable LocalDate toMonth,
                long monthlyFen,
                long addonFen,
                boolean hasAccount,
                @Nullable String accountDigest,
                List<Month> months,
                List<Adjustment> adjustments,
                Map<PaymentFlag, String> flags,
                @Nullable Before before) {
            this(
                    month,
                    parent,
                    awardNumber,
                    broughtIn,
                    fromMonth,
                    toMonth,
                    AwardAmounts.always(monthlyFen),
                    addonFen,
                    hasAccount,
                    accountDigest,
                    months,
                    adjustments,
                    flags,
                    before,
                    List.of(),
                    100);
        }

        /** The amount of a month without the shares of the members whose aid is stopped in it. */
        long monthlyIn(LocalDate one) {
            long stopped = stops.stream()
                    .filter(stop -> stop.holdsIn(one))
                    .mapToLong(MemberStops.Stop::monthlyFen)
                    .sum();
            return Math.max(0, monthly.on(one) - stopped);
        }
    }

    /** A month that the line pays; {@code taken} is the list that had it before, or null. */
    record Due(LocalDate payMonth, long amountFen, @Nullable String taken) {}

    /** What is settled of a correction. */
    record Settlement(long adjustmentId, long amountFen) {}

    record Line(
            long baseFen,
            long addonFen,
            long backFen,
            long adjustFen,
            long amountFen,
            long beforeFen,
            PaymentLine.Standing standing,
            String flags,
            @Nullable String reason,
            PaymentLine.Difference difference,
            String explanation,
            List<Due> months,
            List<Settlement> settlements) {}

    static Line of(Facts facts) {
        Map<LocalDate, Month> taken = new TreeMap<>();
        facts.months().forEach(month -> taken.put(month.payMonth(), month));
        List<Due> due = new ArrayList<>();
        String elsewhere = facts.parent() == null ? currentMonth(facts, taken, due) : null;
        if (facts.parent() == null) {
            arrears(facts, taken, due);
        } else {
            taken.values().stream()
                    .filter(month -> month.state() == MonthState.FAILED
                            && month.runNumber().equals(facts.parent()))
                    .forEach(month -> due.add(new Due(month.payMonth(), month.amountFen(), month.runNumber())));
        }
        boolean fresh = due.stream().anyMatch(one -> one.payMonth().equals(facts.month()) && one.taken() == null);
        long current = sum(due, facts.month(), true);
        long addon = fresh ? Math.min(facts.addonFen(), current) : 0;
        long back = sum(due, facts.month(), false);
        boolean owed = facts.parent() == null
                && facts.adjustments().stream()
                        .anyMatch(one -> one.kind() == Adjustment.Kind.BACK && one.remainingFen() > 0);
        if (current + back == 0 && !(owed && elsewhere == null)) {
            String stopped = facts.flags().get(PaymentFlag.MEMBER_STOPPED);
            return excluded(
                    facts,
                    elsewhere != null
                            ? elsewhere
                            : ended(facts)
                                    ? endedWords(facts)
                                    : stopped != null
                                            ? PaymentFlag.MEMBER_STOPPED.title() + "（" + stopped + "）"
                                            : "没有应发金额");
        }
        List<Settlement> settlements = new ArrayList<>();
        long adjust = settle(facts.adjustments(), current, facts.setOffPercent(), settlements);
        Map<PaymentFlag, String> flags = new EnumMap<>(PaymentFlag.class);
        flags.putAll(facts.flags());
        if (!facts.hasAccount()) {
            flags.put(PaymentFlag.NO_ACCOUNT, "");
        }
        if (facts.parent() == null && back > 0) {
            flags.put(PaymentFlag.ARREARS, backWords(facts, due));
        }
        if (!settlements.isEmpty()) {
            flags.put(PaymentFlag.ADJUSTED, adjustWords(facts.adjustments(), settlements));
        }
        boolean failedBefore = due.stream().anyMatch(one -> {
            Month month = taken.get(one.payMonth());
            return month != null && month.state() == MonthState.FAILED;
        });
        if (failedBefore) {
            flags.put(PaymentFlag.FAILED, "");
        }
        long amount = current + back + adjust;
        String reason = flags.isEmpty()
                ? null
                : flags.entrySet().stream()
                        .map(flag ->
                                flag.getKey().title() + (flag.getValue().isEmpty() ? "" : "（" + flag.getValue() + "）"))
                        .collect(Collectors.joining("；"));
        return new Line(
                current - addon,
                addon,
                back,
                adjust,
                amount,
                paidBefore(facts),
                flags.isEmpty() ? PaymentLine.Standing.NORMAL : PaymentLine.Standing.FLAGGED,
                flags.keySet().stream().map(Enum::name).collect(Collectors.joining(",")),
                cut(reason, MOST_REASON),
                difference(facts, current, amount),
                Objects.requireNonNull(cut(explanation(facts, current, back, adjust, amount), MOST_EXPLANATION)),
                List.copyOf(due),
                List.copyOf(settlements));
    }

    /** Takes the month itself; words when another list has it. */
    private static @Nullable String currentMonth(Facts facts, Map<LocalDate, Month> taken, List<Due> due) {
        if (ended(facts)) {
            return null;
        }
        Month month = taken.get(facts.month());
        if (month == null) {
            long amount = facts.monthlyIn(facts.month()) + facts.addonFen();
            if (amount > 0) {
                due.add(new Due(facts.month(), amount, null));
            }
        } else if (month.state().open()) {
            due.add(new Due(facts.month(), month.amountFen(), month.runNumber()));
        } else {
            return PaymentRun.words(facts.month())
                    + (month.state() == MonthState.REFUSED
                            ? "已决定不发，见清册"
                            : month.state() == MonthState.SETTLED ? "已由台账结算，见" : "已列入清册")
                    + month.runNumber();
        }
        return null;
    }

    /**
     * Months before that are still owed: those held or failed, and those no list has had. Who was brought in when the
     * county began was paid elsewhere before the first month in this system.
     */
    private static void arrears(Facts facts, Map<LocalDate, Month> taken, List<Due> due) {
        LocalDate earliest = facts.month().minusMonths(MONTHS_BACK);
        LocalDate begin =
                facts.broughtIn() ? taken.keySet().stream().findFirst().orElse(facts.month()) : facts.fromMonth();
        for (LocalDate month = begin.isBefore(earliest) ? earliest : begin;
                month.isBefore(facts.month());
                month = month.plusMonths(1)) {
            Month one = taken.get(month);
            LocalDate last = facts.toMonth();
            if (last != null && month.isAfter(last)) {
                return;
            }
            if (one == null) {
                if (facts.monthlyIn(month) > 0 && !ended(facts)) {
                    due.add(new Due(month, facts.monthlyIn(month), null));
                }
            } else if (one.state().open()) {
                due.add(new Due(month, one.amountFen(), one.runNumber()));
            }
        }
    }

    private static boolean ended(Facts facts) {
        return facts.toMonth() != null && facts.toMonth().isBefore(facts.month());
    }

    /** Never more is taken back than the part of the month that may be, and what is paid late: the rest waits. */
    private static long settle(List<Adjustment> adjustments, long current, int percent, List<Settlement> settlements) {
        long backs = 0;
        for (Adjustment one : adjustments) {
            if (one.kind() == Adjustment.Kind.BACK && one.remainingFen() > 0) {
                settlements.add(new Settlement(one.id(), one.remainingFen()));
                backs += one.remainingFen();
            }
        }
        long left = current * percent / 100 + backs;
        long taken = 0;
        for (Adjustment one : adjustments) {
            long part = one.kind() == Adjustment.Kind.OVER ? Math.min(left - taken, one.remainingFen()) : 0;
            if (part > 0) {
                settlements.add(new Settlement(one.id(), part));
                taken += part;
            }
        }
        return backs - taken;
    }

    private static long sum(List<Due> due, LocalDate month, boolean current) {
        return due.stream()
                .filter(one -> one.payMonth().equals(month) == current)
                .mapToLong(Due::amountFen)
                .sum();
    }

    private static Line excluded(Facts facts, String reason) {
        long before = paidBefore(facts);
        return new Line(
                0,
                0,
                0,
                0,
                0,
                before,
                PaymentLine.Standing.EXCLUDED,
                "",
                cut(reason, MOST_REASON),
                before > 0 ? PaymentLine.Difference.ENDED : PaymentLine.Difference.SAME,
                before > 0 ? "停发：上月" + yuan(before) + "，本月" + reason : "不列入：" + reason,
                List.of(),
                List.of());
    }

    private static String endedWords(Facts facts) {
        LocalDate last = Objects.requireNonNull(facts.toMonth());
        long over = facts.months().stream()
                .filter(month -> month.payMonth().isAfter(last) && month.state() == MonthState.PAID)
                .mapToLong(Month::amountFen)
                .sum();
        return "待遇已停止，最后发放月份" + PaymentRun.words(last) + (over > 0 ? "；停发后已多发" + yuan(over) + "，应追回" : "");
    }

    private static long paidBefore(Facts facts) {
        return facts.before() == null ? 0 : facts.before().paidFen();
    }

    private static String backWords(Facts facts, List<Due> due) {
        return due.stream()
                .filter(one -> !one.payMonth().equals(facts.month()))
                .map(one -> PaymentRun.words(one.payMonth()) + yuan(one.amountFen()))
                .collect(Collectors.joining("、"));
    }

    private static String adjustWords(List<Adjustment> adjustments, List<Settlement> settlements) {
        Map<Long, Adjustment.Kind> kinds =
                adjustments.stream().collect(Collectors.toMap(Adjustment::id, Adjustment::kind));
        return settlements.stream()
                .map(one ->
                        (kinds.get(one.adjustmentId()) == Adjustment.Kind.BACK ? "补发" : "扣回多发") + yuan(one.amountFen()))
                .collect(Collectors.joining("、"));
    }

    private static PaymentLine.Difference difference(Facts facts, long current, long amount) {
        if (facts.parent() != null) {
            return PaymentLine.Difference.RETRY;
        }
        Before before = facts.before();
        if (before == null) {
            return PaymentLine.Difference.FIRST;
        }
        if (before.paidFen() != amount || before.baseFen() + before.addonFen() != current) {
            return PaymentLine.Difference.AMOUNT;
        }
        return Objects.equals(before.accountDigest(), facts.accountDigest())
                ? PaymentLine.Difference.SAME
                : PaymentLine.Difference.ACCOUNT;
    }

    private static String explanation(Facts facts, long current, long back, long adjust, long amount) {
        if (facts.parent() != null) {
            return "补发清册" + facts.parent() + "未发成的" + yuan(amount);
        }
        Before before = facts.before();
        List<String> parts = new ArrayList<>();
        if (before == null) {
            parts.add(
                    facts.fromMonth().equals(facts.month())
                            ? "新增：自" + PaymentRun.words(facts.month()) + "起享受"
                            : "首次列入：自" + PaymentRun.words(facts.fromMonth()) + "起享受，上月没有发放记录");
        } else {
            long then = before.baseFen() + before.addonFen();
            if (then != current) {
                parts.add("每月金额由" + yuan(then) + "变为" + yuan(current) + "，" + (current > then ? "增加" : "减少")
                        + yuan(Math.abs(current - then)));
            }
            if (before.paidFen() == 0) {
                parts.add("上月没有发放");
            }
            if (before.backFen() != 0) {
                parts.add("上月另含以前月份" + yuan(before.backFen()));
            }
            if (before.adjustFen() != 0) {
                parts.add("上月另含补扣" + yuan(before.adjustFen()));
            }
            if (!Objects.equals(before.accountDigest(), facts.accountDigest())) {
                parts.add("发放账户已变更");
            }
        }
        if (back > 0) {
            parts.add("本月另含以前月份" + yuan(back));
        }
        if (adjust != 0) {
            parts.add("本月另含" + (adjust > 0 ? "补发" : "扣回") + yuan(Math.abs(adjust)));
        }
        return parts.isEmpty() ? "与上月相同" : String.join("；", parts);
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen) + "元";
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
