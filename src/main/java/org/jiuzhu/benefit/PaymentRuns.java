package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly payment lists (按月发放清册): opened by the calendar or by the county, worked out in batches, decided and
 * checked by one person, released by another, closed when the results of the bank are there.
 *
 * <p>Nothing is stopped by a check: what is flagged waits for a named person. No award is paid twice for a month: the
 * table {@code payment_month} has one row for it.
 *
 * @see "民发〔2021〕57号 第二十六条、第三十二条"
 */
@Service
public class PaymentRuns implements CaseLocator, WorkCards {

    private static final int MOST_REASON = 300;
    private static final int MOST_AT_ONCE = 200;

    /** Months back for which a list may still be opened by hand. */
    private static final int LATE_MONTHS = 2;

    private final PaymentMapper mapper;
    private final AwardChangeMapper changes;
    private final RaiseMapper raises;
    private final PaymentComputation computation;
    private final PaymentPapers papers;
    private final ObjectProvider<PaymentProcedure> procedure;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    PaymentRuns(
            PaymentMapper mapper,
            AwardChangeMapper changes,
            RaiseMapper raises,
            PaymentComputation computation,
            PaymentPapers papers,
            ObjectProvider<PaymentProcedure> procedure,
            Areas areas,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.raises = raises;
        this.computation = computation;
        this.papers = papers;
        this.procedure = procedure;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String runNumber) {
        return Optional.ofNullable(mapper.find(runNumber)).map(PaymentRun::areaCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return mapper.runsOf(numbers).stream()
                .map(run -> new Card(
                        run.runNumber(), run.month() + (run.supplementary() ? "补发清册" : "发放清册"), run.areaCode()))
                .toList();
    }

    /** @throws Missing when there is no such list */
    @Transactional(readOnly = true)
    public PaymentRun find(String runNumber) {
        PaymentRun run = mapper.find(runNumber);
        if (run == null) {
            throw new Missing("没有这份发放清册。");
        }
        return run;
    }

    /**
     * Opens a list by hand.
     *
     * @param areaCode the county, a township of it, or null for the opener's county
     * @throws Conflict when the month has a list of the area already
     */
    @Transactional
    public PaymentRun open(@Nullable LocalDate month, @Nullable String areaCode, Actor actor) {
        String county = actor.county();
        if (!actor.holdsAny(Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("发放清册由县级核对岗或监管岗编制。");
        }
        String area = areaCode == null || areaCode.isBlank() ? county : areaCode;
        if (!area.startsWith(county)
                || areas.find(area)
                        .filter(one -> one.level() != Area.Level.CITY)
                        .isEmpty()) {
            throw new InvalidInput("area", "请选择本县（市、区）或其乡镇（街道）");
        }
        LocalDate current = LocalDate.now(clock).withDayOfMonth(1);
        if (month == null
                || month.withDayOfMonth(1).isAfter(current)
                || month.withDayOfMonth(1).isBefore(current.minusMonths(LATE_MONTHS))) {
            throw new InvalidInput("month", "发放月份应为本月或前" + LATE_MONTHS + "个月");
        }
        return open(area, month.withDayOfMonth(1), null, actor.id());
    }

    /** Opens the list of a county when its day has come; false when there is one, or nobody to pay. */
    @Transactional
    public boolean openByCalendar(String county, LocalDate month) {
        if (mapper.activeAwards(county) == 0 || !mapper.ofMonth(county, month).isEmpty()) {
            return false;
        }
        try {
            open(county, month, null, "system");
            return true;
        } catch (Conflict e) {
            return false;
        }
    }

    /**
     * Opens a list that makes up for the failed payments of another.
     *
     * @throws Conflict when nothing of it has failed, or another list makes up for it already
     */
    @Transactional
    public PaymentRun openSupplement(String runNumber, String openedBy) {
        PaymentRun run = Objects.requireNonNull(mapper.lock(runNumber));
        if (run.state() != PaymentRun.State.CLOSED || mapper.countFailed(runNumber) == 0) {
            throw new Conflict("这份清册没有已办结而未发成的款项。");
        }
        return open(run.areaCode(), run.payMonth(), runNumber, openedBy);
    }

    private PaymentRun open(String area, LocalDate month, @Nullable String parent, String openedBy) {
        List<PaymentRun> before = mapper.ofMonth(area, month);
        boolean busy = before.stream()
                .anyMatch(one -> one.state() != PaymentRun.State.CANCELLED
                        && (parent == null
                                ? !one.supplementary()
                                : parent.equals(one.parentNumber()) && one.state() != PaymentRun.State.CLOSED));
        if (busy) {
            throw new Conflict(areas.name(area) + PaymentRun.words(month) + "的清册已经编制，不能重复编制。");
        }
        int sequence = before.stream().mapToInt(PaymentRun::sequence).max().orElse(0) + 1;
        PaymentRun run = new PaymentRun(
                "FF-%s-%d%02d-%02d".formatted(area, month.getYear(), month.getMonthValue(), sequence),
                area,
                month,
                sequence,
                parent,
                PaymentRun.State.COMPUTING,
                0,
                0,
                null,
                openedBy,
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            mapper.insertRun(run);
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚编制了这份清册，请刷新。");
        }
        journal.record("发放清册：编制", run.runNumber(), areas.name(area) + run.month());
        procedure.getObject().begin(run);
        return find(run.runNumber());
    }

    /** Begins to work a list out, or begins anew: what it had taken is given back first. */
    @Transactional
    public void startComputing(String runNumber) {
        PaymentRun run = Objects.requireNonNull(mapper.lock(runNumber), "no list " + runNumber);
        if (run.state() != PaymentRun.State.COMPUTING && run.state() != PaymentRun.State.CHECKING) {
            throw new Conflict("清册" + run.state().title() + "，不能重新计算。");
        }
        giveBack(runNumber);
        changes.refreshed(runNumber);
        mapper.deleteLines(runNumber);
        String parent = run.parentNumber();
        mapper.compute(
                runNumber,
                parent == null
                        ? mapper.countCandidates(
                                run.areaCode(), run.payMonth(), run.payMonth().minusMonths(1))
                        : mapper.countFailed(parent));
    }

    private void giveBack(String runNumber) {
        mapper.giveDueBack(runNumber);
        mapper.deleteSettlements(runNumber);
        mapper.giveMonthsBack(runNumber);
        mapper.deleteMonths(runNumber);
    }

    /** Lists that are being worked out, wherever they stand. */
    @Transactional(readOnly = true)
    public List<String> computing() {
        return mapper.computing();
    }

    /** Works a list out to its end, batch by batch. */
    public void compute(String runNumber) {
        while (computation.next(runNumber)) {
            Thread.onSpinWait();
        }
    }

    /** Works out the next batch of a list; true while there is more. */
    boolean computeNext(String runNumber) {
        return computation.next(runNumber);
    }

    /**
     * Decides on lines, in the name of a person.
     *
     * @throws InvalidInput when the reason is missing, or a line cannot be paid so
     * @throws Conflict when the list is not being checked
     */
    @Transactional
    public void decide(
            String runNumber,
            List<String> awards,
            PaymentLine.@Nullable Decision decision,
            @Nullable String reason,
            Actor actor) {
        PaymentRun run = visible(runNumber, actor);
        checker(run, actor);
        PaymentRun locked = Objects.requireNonNull(mapper.lock(runNumber));
        if (locked.state() != PaymentRun.State.CHECKING) {
            throw new Conflict("清册" + locked.state().title() + "，不能再作决定。");
        }
        if (decision == null) {
            throw new InvalidInput("decision", "请选择处理决定");
        }
        if (reason == null || reason.isBlank() || reason.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明理由，不超过" + MOST_REASON + "字");
        }
        if (awards.isEmpty() || awards.size() > MOST_AT_ONCE) {
            throw new InvalidInput("awards", "请选择待遇，一次最多" + MOST_AT_ONCE + "份");
        }
        List<PaymentLine> lines = mapper.linesOf(runNumber, awards);
        if (lines.size() != awards.stream().distinct().count()) {
            throw new Missing("清册中没有所选的待遇。");
        }
        for (PaymentLine line : lines) {
            if (line.standing() == PaymentLine.Standing.EXCLUDED) {
                throw new InvalidInput("awards", "待遇" + line.awardNumber() + "不列入本清册：" + line.reason());
            }
            if (decision.pays() && line.accountNumber() == null) {
                throw new InvalidInput("decision", "待遇" + line.awardNumber() + "没有发放账户，先补登账户再重新计算，或者暂缓");
            }
            if (decision == PaymentLine.Decision.CURRENT
                    && (line.backFen() == 0 || line.baseFen() + line.addonFen() == 0)) {
                throw new InvalidInput("decision", "待遇" + line.awardNumber() + "没有以前月份可以不补");
            }
        }
        mapper.decide(
                runNumber,
                awards,
                decision,
                decision != PaymentLine.Decision.CURRENT,
                reason.strip(),
                actor.id(),
                now());
        journal.record("发放清册：" + decision.title(), runNumber, lines.size() + "份待遇");
    }

    /** Flagged lines that nobody has decided on. */
    @Transactional(readOnly = true)
    public int undecided(String runNumber) {
        return mapper.undecided(runNumber);
    }

    /** Awards of a list that were changed after it was worked out: it has to be worked out anew. */
    @Transactional(readOnly = true)
    public int stale(String runNumber) {
        return changes.stale(runNumber);
    }

    private void upToDate(String runNumber) {
        PaymentRun run = find(runNumber);
        List<String> unfinished = raises.unfinished(run.countyCode(), run.payMonth());
        if (!unfinished.isEmpty()) {
            // a list must not mix two standards
            throw new Conflict("提标" + unfinished.get(0) + "还没有抽查确认或者撤销完，办结后重新计算清册。");
        }
        int stale = changes.stale(runNumber);
        if (stale > 0) {
            throw new Conflict("清册编制后有" + stale + "份待遇已经变更，请退回重新计算。");
        }
    }

    /** Whether a person has decided on lines of a list. */
    @Transactional(readOnly = true)
    public boolean hasDecided(String runNumber, String person) {
        return mapper.decidedBy(runNumber, person) > 0;
    }

    /** The checker signs the list. */
    @Transactional
    public void check(String runNumber, Actor actor) {
        if (mapper.undecided(runNumber) > 0) {
            throw new Conflict("还有待决定的待遇。");
        }
        upToDate(runNumber);
        took(mapper.checked(runNumber, actor.id(), now()));
        journal.record("发放清册：核对", runNumber, totals(runNumber, null).words());
    }

    /** The supervisor sends the list back to be checked again. */
    @Transactional
    public void sendBack(String runNumber, String note) {
        took(mapper.sentBack(runNumber, note));
        journal.record("发放清册：退回", runNumber, "退回核对");
    }

    /**
     * The supervisor releases the list: what is held or refused leaves it, and the sums must agree to the cent.
     *
     * @throws IllegalStateException when they do not: then nothing is released
     */
    @Transactional
    public void release(String runNumber, Actor actor) {
        PaymentRun run = Objects.requireNonNull(mapper.lock(runNumber));
        upToDate(runNumber);
        took(mapper.released(runNumber, actor.id(), now()));
        mapper.settleMonths(runNumber, PaymentLine.Decision.HOLD, LineCalculation.MonthState.HELD);
        mapper.settleMonths(runNumber, PaymentLine.Decision.REFUSE, LineCalculation.MonthState.REFUSED);
        mapper.refuseArrears(runNumber, run.payMonth());
        mapper.giveDueBackOfUnpaid(runNumber);
        mapper.reopenAdjustments(runNumber);
        Totals totals = totals(runNumber, null);
        long months = mapper.monthTotal(runNumber) + mapper.adjustmentTotal(runNumber);
        if (months != totals.payableFen()) {
            throw new IllegalStateException(
                    "list " + runNumber + " pays " + totals.payableFen() + " but the months say " + months);
        }
        mapper.payNothing(runNumber);
        journal.record("发放清册：审签", runNumber, totals.words());
    }

    /** Makes the papers of a list just released, one a township and one for all. */
    @Transactional
    public void issuePapers(String runNumber, Actor actor) {
        papers.issue(find(runNumber), totals(runNumber, null), actor);
    }

    /** Gives a list up before it is released: every month it had taken is free again. */
    @Transactional
    public void cancel(String runNumber, String note) {
        mapper.lock(runNumber);
        took(mapper.cancelled(runNumber, note, now()));
        giveBack(runNumber);
        journal.record("发放清册：作废", runNumber, "未发放");
    }

    /** Lines of a released list for which the bank's result is missing. */
    @Transactional(readOnly = true)
    public int unanswered(String runNumber) {
        return mapper.unanswered(runNumber);
    }

    /**
     * Closes a list when every result is there.
     *
     * @return payments that failed
     */
    @Transactional
    public int close(String runNumber) {
        mapper.lock(runNumber);
        if (mapper.unanswered(runNumber) > 0) {
            throw new Conflict("还有没有登记发放结果的款项。");
        }
        took(mapper.closed(runNumber, now()));
        mapper.closeMonths(runNumber, PaymentLine.Result.PAID, LineCalculation.MonthState.PAID);
        mapper.closeMonths(runNumber, PaymentLine.Result.FAILED, LineCalculation.MonthState.FAILED);
        mapper.giveDueBackOfFailed(runNumber);
        mapper.reopenFailedAdjustments(runNumber);
        int failed = mapper.answered(runNumber, PaymentLine.Result.FAILED);
        journal.record("发放清册：办结", runNumber, totals(runNumber, null).words());
        return failed;
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("清册已由他人办理，请刷新。");
        }
    }

    /**
     * What a list comes to.
     *
     * @param looked all lines
     * @param payable lines that are paid as things stand
     * @param undecided flagged lines that wait for a decision, with what they would get
     * @param beforeFen what the month before had paid to the same awards
     */
    public record Totals(
            int looked,
            int payable,
            long payableFen,
            int undecided,
            long undecidedFen,
            int flagged,
            int held,
            int refused,
            int excluded,
            int paid,
            long paidFen,
            int failed,
            long failedFen,
            long beforeFen,
            List<Change> changes) {

        /**
         * Lines that differ in one way from the month before.
         *
         * @param title in Chinese: what waits for a decision, or is not paid by one, is not counted as unchanged
         */
        public record Change(String title, int lines, long payableFen, long beforeFen) {}

        public Money total() {
            return Money.ofFen(payableFen);
        }

        /** In a sentence for papers and the journal, without personal data. */
        public String words() {
            return "发放" + payable + "户" + total() + "元"
                    + (held + refused > 0 ? "，暂缓" + held + "户、不发" + refused + "户" : "")
                    + (paid + failed > 0 ? "；已发放" + paid + "户，失败" + failed + "户" : "");
        }
    }

    @Transactional(readOnly = true)
    public Totals totals(String runNumber, @Nullable String township) {
        return totals(mapper.groups(runNumber, township));
    }

    static Totals totals(List<PaymentMapper.Group> groups) {
        Predicate<PaymentMapper.Group> paid = group -> group.result() == PaymentLine.Result.PAID;
        Predicate<PaymentMapper.Group> failed = group -> group.result() == PaymentLine.Result.FAILED;
        Map<String, List<PaymentMapper.Group>> changes = groups.stream()
                .sorted(Comparator.comparing(PaymentMapper.Group::difference))
                .collect(Collectors.groupingBy(PaymentMapper.Group::change, LinkedHashMap::new, Collectors.toList()));
        return new Totals(
                lines(groups, group -> true),
                lines(groups, PaymentMapper.Group::payable),
                amount(groups, PaymentMapper.Group::payable),
                lines(groups, PaymentMapper.Group::undecided),
                amount(groups, PaymentMapper.Group::undecided),
                lines(groups, group -> group.standing() == PaymentLine.Standing.FLAGGED),
                lines(groups, group -> !group.excluded() && group.decision() == PaymentLine.Decision.HOLD),
                lines(groups, group -> !group.excluded() && group.decision() == PaymentLine.Decision.REFUSE),
                lines(groups, PaymentMapper.Group::excluded),
                lines(groups, paid),
                amount(groups, paid),
                lines(groups, failed),
                amount(groups, failed),
                before(groups),
                changes.entrySet().stream()
                        .map(one -> new Totals.Change(
                                one.getKey(),
                                lines(one.getValue(), group -> true),
                                amount(one.getValue(), PaymentMapper.Group::payable),
                                before(one.getValue())))
                        .toList());
    }

    private static int lines(List<PaymentMapper.Group> groups, Predicate<PaymentMapper.Group> which) {
        return groups.stream()
                .filter(which)
                .mapToInt(PaymentMapper.Group::payments)
                .sum();
    }

    private static long amount(List<PaymentMapper.Group> groups, Predicate<PaymentMapper.Group> which) {
        return groups.stream()
                .filter(which)
                .mapToLong(PaymentMapper.Group::amountFen)
                .sum();
    }

    private static long before(List<PaymentMapper.Group> groups) {
        return groups.stream().mapToLong(PaymentMapper.Group::beforeFen).sum();
    }

    /** The lists within a person's reach, the latest month first. */
    @Transactional(readOnly = true)
    public List<PaymentRun> page(
            Actor actor,
            @Nullable LocalDate month,
            PaymentRun.@Nullable State state,
            @Nullable String before,
            int limit) {
        return mapper.runs(actor.county(), month, state, before, limit).stream()
                .filter(run -> reads(run, actor))
                .toList();
    }

    /** What each township of a list gets. */
    @Transactional(readOnly = true)
    public List<PaymentShare> townships(String runNumber) {
        return mapper.byTownship(runNumber).stream()
                .map(share -> new PaymentShare(areas.name(share.code()), share.payments(), share.amountFen()))
                .toList();
    }

    /** A part of a list: whose, how many and how much. */
    public record PaymentShare(String name, int payments, long amountFen) {}

    /** Which lines are wanted; null for all. */
    public record Wanted(
            @Nullable String township,
            PaymentLine.@Nullable Standing standing,
            PaymentLine.@Nullable Difference difference,
            PaymentLine.@Nullable Decision decision,
            boolean undecided,
            PaymentLine.@Nullable Result result) {}

    /** Lines of a list within a person's reach, in its order. */
    @Transactional
    public List<PaymentLine> lines(String runNumber, Wanted wanted, int after, int limit, Actor actor) {
        visible(runNumber, actor);
        String township = actor.township() != null ? actor.township() : wanted.township();
        List<PaymentLine> lines = mapper.lines(
                runNumber,
                township,
                wanted.standing(),
                wanted.difference(),
                wanted.decision(),
                wanted.undecided(),
                wanted.result(),
                after,
                limit);
        journal.record("查阅", runNumber, "发放清册，" + lines.size() + "行");
        return lines;
    }

    /** @throws Missing when there is no such list within the person's reach */
    @Transactional(readOnly = true)
    public PaymentRun visible(String runNumber, Actor actor) {
        PaymentRun run = mapper.find(runNumber);
        if (run == null || !reads(run, actor)) {
            throw new Missing("没有这份发放清册，或不在您的辖区。");
        }
        return run;
    }

    /** A township reads its own lines of the county's list. */
    private static boolean reads(PaymentRun run, Actor actor) {
        String township = actor.township();
        return actor.sees(run.areaCode()) || township != null && township.startsWith(run.areaCode());
    }

    static void checker(PaymentRun run, Actor actor) {
        if (!actor.holds(Role.COUNTY_CHECKER) || !run.countyCode().equals(actor.county())) {
            throw new Refused("由本县（市、区）核对岗办理。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
