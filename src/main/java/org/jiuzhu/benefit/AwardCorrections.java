package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets right, from a month on, what an award is worth and how long it runs, for procedures of other modules that have a
 * signature for it. Months that lists have paid are worked out anew, month by month; what is too much or too little goes
 * into the {@link Ledger}, months that wait are paid as they are right, lists that are being made are worked out again.
 *
 * @see "社会救助暂行办法 第十三条；行政复议法 第七十七条：履行"
 */
@Service
public class AwardCorrections {

    /** Nothing is worked out anew further back than this. */
    private static final int MOST_MONTHS = 240;

    private final AwardMapper awards;
    private final AwardChangeMapper changes;
    private final PaymentMapper payments;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    AwardCorrections(
            AwardMapper awards,
            AwardChangeMapper changes,
            PaymentMapper payments,
            Ledger ledger,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.awards = awards;
        this.changes = changes;
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** An amount a month, without add-ons, and the month from which it is right. */
    public record Step(LocalDate fromMonth, long monthlyFen) {}

    /**
     * What is right.
     *
     * @param fromMonth first month that is set right
     * @param steps in order; months before the first keep what they were
     * @param lastMonth last month of the award, or null while it runs
     * @param dropped numbers of the ledger that fall away with the decision that they rest on
     */
    public record Correction(
            String awardNumber,
            LocalDate fromMonth,
            List<Step> steps,
            @Nullable LocalDate lastMonth,
            List<String> dropped) {}

    /** A month: what was paid for it and what is right, add-ons and stopped members counted. */
    public record MonthLine(LocalDate month, long paidFen, long rightFen) {

        public long differenceFen() {
            return rightFen - paidFen;
        }
    }

    /** An account that falls away, and what had been settled of it. */
    public record Dropped(String ledgerNumber, LedgerAccount.Side side, long dueFen, long settledFen) {}

    /** @param netFen to be paid to the family, or below zero to be given back */
    public record Reckoning(List<MonthLine> months, List<Dropped> dropped, long netFen) {

        /** In words, a line each. */
        public List<String> words() {
            List<String> lines = new ArrayList<>();
            months.stream()
                    .filter(one -> one.differenceFen() != 0)
                    .forEach(
                            one -> lines.add(PaymentRun.words(one.month()) + "：已发" + Money.ofFen(one.paidFen()) + "元，应发"
                                    + Money.ofFen(one.rightFen()) + "元，" + (one.differenceFen() > 0 ? "少发" : "多发")
                                    + Money.ofFen(Math.abs(one.differenceFen())) + "元"));
            dropped.forEach(one ->
                    lines.add("台账" + one.ledgerNumber() + "（" + one.side().title() + "）撤销：未结的"
                            + Money.ofFen(one.dueFen()) + "元不再" + (one.side() == LedgerAccount.Side.OVER ? "追回" : "补发")
                            + (one.settledFen() == 0
                                    ? ""
                                    : "，已经" + (one.side() == LedgerAccount.Side.OVER ? "扣回、退回" : "补发") + "的"
                                            + Money.ofFen(one.settledFen()) + "元"
                                            + (one.side() == LedgerAccount.Side.OVER ? "返还" : "收回"))));
            lines.add(
                    netFen == 0
                            ? "没有应补、应退的款项"
                            : (netFen > 0 ? "合计应补发" : "合计应退回") + Money.ofFen(Math.abs(netFen)) + "元");
            return lines;
        }
    }

    /** The award, whatever its state. */
    @Transactional(readOnly = true)
    public Award award(String awardNumber) {
        Award award = awards.find(awardNumber);
        if (award == null || award.state() == Award.State.PENDING) {
            throw new Missing("没有这份待遇，请核对待遇登记号（见待遇登记册）。");
        }
        return award;
    }

    /** Who lives on it, in order. */
    @Transactional(readOnly = true)
    public List<AwardHousehold.Person> persons(String awardNumber) {
        return awards.persons(awardNumber);
    }

    /** Why a correction cannot stand, in words for the clerk; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> misfit(Correction wanted) {
        LocalDate before = null;
        LocalDate current = LocalDate.now(clock).withDayOfMonth(1);
        if (wanted.fromMonth().isBefore(current.minusMonths(MOST_MONTHS))) {
            return Optional.of("最早只能追溯" + MOST_MONTHS / 12 + "年");
        }
        for (Step step : wanted.steps()) {
            if (before != null && !step.fromMonth().isAfter(before)) {
                return Optional.of("各段的起始月份应当由早到晚");
            }
            before = step.fromMonth();
        }
        LocalDate last = wanted.lastMonth();
        if (last != null && before != null && last.isBefore(before)) {
            return Optional.of("最后发放月份早于最后一段的起始月份");
        }
        if (last != null && last.isAfter(current.plusMonths(1))) {
            return Optional.of("最后发放月份不能晚于下月；还要继续发的不填");
        }
        for (String number : wanted.dropped()) {
            for (Ledger.SetOff one : ledger.setOffs(number)) {
                if (one.state() != PaymentRun.State.RELEASED && one.state() != PaymentRun.State.CLOSED) {
                    return Optional.of("清册" + one.runNumber() + "还没有签署，里面有台账" + number + "的款项，请先签署或者作废这份清册");
                }
            }
        }
        if (last == null) {
            return heldElsewhere(wanted.awardNumber()).map(other -> "成员已经享受另一份待遇（" + other + "），不能恢复这一份");
        }
        return Optional.empty();
    }

    private Optional<String> heldElsewhere(String awardNumber) {
        List<String> digests = digests(awardNumber);
        return digests.isEmpty()
                ? Optional.empty()
                : awards.heldBy(digests).stream()
                        .map(Award::awardNumber)
                        .filter(one -> !one.equals(awardNumber))
                        .findFirst();
    }

    private List<String> digests(String awardNumber) {
        return payments.members(List.of(awardNumber)).stream()
                .map(PaymentMapper.Member::idDigest)
                .toList();
    }

    /** What a correction would come to today. */
    @Transactional(readOnly = true)
    public Reckoning reckon(Correction wanted) {
        return reckon(award(wanted.awardNumber()), wanted);
    }

    private Reckoning reckon(Award award, Correction wanted) {
        String number = award.awardNumber();
        AwardAmounts amounts = amounts(award);
        Map<LocalDate, AwardChangeMapper.Month> listed = new TreeMap<>();
        changes.months(number, wanted.fromMonth()).forEach(one -> listed.put(one.payMonth(), one));
        Collection<LocalDate> taken = changes.takenMonths(number);
        LocalDate first = taken.stream().min(LocalDate::compareTo).orElse(null);
        LocalDate current = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate end = listed.keySet().stream().reduce(current.minusMonths(1), (a, b) -> a.isAfter(b) ? a : b);
        List<MonthLine> lines = new ArrayList<>();
        for (LocalDate month = wanted.fromMonth(); !month.isAfter(end); month = month.plusMonths(1)) {
            AwardChangeMapper.Month one = listed.get(month);
            long right = target(number, month, right(wanted, amounts, award, month));
            if (one != null) {
                if (one.paid()) {
                    lines.add(new MonthLine(month, one.amountFen(), right));
                }
            } else if (!taken.contains(month) && month.isBefore(current)) {
                boolean elsewhere = award.caseNumber() == null && (first == null || month.isBefore(first));
                long paid = elsewhere && runs(award, month) ? amounts.on(month) : 0;
                lines.add(new MonthLine(month, paid, right));
            }
        }
        List<Dropped> dropped = wanted.dropped().stream().map(this::dropped).toList();
        long net = lines.stream().mapToLong(MonthLine::differenceFen).sum()
                + dropped.stream()
                        .mapToLong(one -> one.side() == LedgerAccount.Side.OVER ? one.settledFen() : -one.settledFen())
                        .sum();
        return new Reckoning(List.copyOf(lines), dropped, net);
    }

    private static boolean runs(Award award, LocalDate month) {
        LocalDate last = award.toMonth();
        return !month.isBefore(award.fromMonth()) && (last == null || !month.isAfter(last));
    }

    private static long right(Correction wanted, AwardAmounts amounts, Award award, LocalDate month) {
        LocalDate last = wanted.lastMonth();
        if (last != null && month.isAfter(last)) {
            return 0;
        }
        Step step = null;
        for (Step one : wanted.steps()) {
            if (!one.fromMonth().isAfter(month)) {
                step = one;
            }
        }
        return step != null ? step.monthlyFen() : runs(award, month) ? amounts.on(month) : 0;
    }

    private long target(String number, LocalDate month, long right) {
        long stopped = payments.memberStops(List.of(number), month, month).stream()
                .filter(stop -> stop.holdsIn(month))
                .mapToLong(MemberStops.Stop::monthlyFen)
                .sum();
        long net = Math.max(0, right - stopped);
        long addon = payments.addons(List.of(number), month).stream()
                .mapToLong(PaymentMapper.Sum::amountFen)
                .sum();
        return net == 0 ? 0 : net + addon;
    }

    private Dropped dropped(String number) {
        LedgerAccount account = ledger.find(number);
        long paid = ledger.entries(number).stream()
                .filter(one -> one.kind() == LedgerEntry.Kind.PAYMENT)
                .mapToLong(LedgerEntry::amountFen)
                .sum();
        long setOff = ledger.setOffs(number).stream()
                .mapToLong(one -> one.amount().fen())
                .sum();
        return new Dropped(number, account.side(), account.dueFen(), paid + setOff);
    }

    private AwardAmounts amounts(Award award) {
        return AwardAmounts.of(award.monthlyAmountFen(), changes.amounts(List.of(award.awardNumber())));
    }

    /**
     * Sets it right.
     *
     * @param origin what the ledger notes it under
     * @param reference number of the procedure
     * @param detail what is changed, in words without personal data
     * @param reason personal data
     * @throws Conflict when it cannot stand any more
     */
    @Transactional
    public Reckoning apply(
            Correction wanted,
            LedgerAccount.Origin origin,
            String reference,
            String kind,
            String detail,
            String reason,
            String signer) {
        Award award = awards.lock(wanted.awardNumber());
        if (award == null || award.state() == Award.State.PENDING) {
            throw new Missing("没有这份待遇。");
        }
        misfit(wanted).ifPresent(words -> {
            throw new Conflict(words + "。");
        });
        String number = award.awardNumber();
        AwardAmounts before = amounts(award);
        Reckoning reckoning = reckon(award, wanted);
        for (AwardChangeMapper.Month month : changes.months(number, wanted.fromMonth())) {
            if (!month.paid()) {
                changes.setMonth(
                        number,
                        month.payMonth(),
                        target(number, month.payMonth(), right(wanted, before, award, month.payMonth())));
            }
        }
        settlePast(award, reckoning, reference);
        register(award, wanted, reference);
        dropped(reckoning, reference, reason, signer);
        if (reckoning.netFen() != 0) {
            ledger.open(
                    number,
                    reckoning.netFen() > 0 ? LedgerAccount.Side.BACK : LedgerAccount.Side.OVER,
                    Money.ofFen(Math.abs(reckoning.netFen())),
                    origin,
                    reference,
                    reason,
                    signer);
        }
        changes.markStale(number, award.townshipCode(), award.townshipCode().substring(0, 6), wanted.fromMonth());
        awards.insertChange(number, LocalDate.now(clock), kind, detail + "（" + reference + "）", reason, signer);
        journal.record("更正待遇", reference, number);
        LocalDate last = wanted.lastMonth();
        if (last != null && award.state() == Award.State.ACTIVE) {
            events.publishEvent(
                    new AwardEnded(number, award.caseNumber(), award.townshipCode(), award.category(), last, null));
        }
        return reckoning;
    }

    /** Months that no list had are settled in the ledger; no list takes them any more. */
    private void settlePast(Award award, Reckoning reckoning, String reference) {
        if (award.caseNumber() == null) {
            return;
        }
        Collection<LocalDate> taken = changes.takenMonths(award.awardNumber());
        reckoning.months().stream()
                .filter(one -> !taken.contains(one.month()) && one.rightFen() > 0)
                .forEach(one -> changes.settleMonth(award.awardNumber(), one.month(), reference, one.rightFen()));
    }

    private void register(Award award, Correction wanted, String reference) {
        String number = award.awardNumber();
        List<Step> steps = wanted.steps();
        if (!steps.isEmpty()) {
            boolean first = changes.amounts(List.of(number)).isEmpty();
            LocalDate from = steps.get(0).fromMonth();
            changes.deleteAmounts(number, from);
            if (first && award.fromMonth().isBefore(from)) {
                changes.insertAmount(number, award.fromMonth(), award.monthlyAmountFen(), null);
            }
            steps.forEach(one -> changes.insertAmount(number, one.fromMonth(), one.monthlyFen(), reference));
        }
        LocalDate last = wanted.lastMonth();
        changes.setTerm(
                number,
                steps.isEmpty() || !steps.get(0).fromMonth().isBefore(award.fromMonth())
                        ? award.fromMonth()
                        : steps.get(0).fromMonth(),
                last,
                steps.isEmpty()
                        ? award.monthlyAmountFen()
                        : steps.get(steps.size() - 1).monthlyFen());
        if (last != null && award.state() == Award.State.ACTIVE) {
            awards.release(number);
        }
        if (last == null && award.state() == Award.State.ENDED) {
            digests(number).forEach(one -> awards.hold(one, number));
        }
    }

    private void dropped(Reckoning reckoning, String reference, String reason, String signer) {
        for (Dropped one : reckoning.dropped()) {
            ledger.drop(one.ledgerNumber(), "撤销-" + reference, reason, signer);
        }
    }

    /** The accounts of an award that a correction may take away. */
    @Transactional(readOnly = true)
    public List<LedgerAccount> accounts(String awardNumber) {
        return ledger.ofAward(awardNumber);
    }

    /** The class of an award in words. */
    public static String title(Award award) {
        return Category.valueOf(award.category()).title();
    }

    /** The awards of some numbers, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, Award> of(Collection<String> numbers) {
        Map<String, Award> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            awards.numbered(numbers).forEach(one -> found.put(one.awardNumber(), one));
        }
        return found;
    }
}
