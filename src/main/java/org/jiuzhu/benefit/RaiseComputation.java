package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Repricing;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the awards of a county out by a new standard, carries the result out and takes it back, some hundred awards at a
 * time, each batch a transaction of its own: a server that stops goes on where it was, and one batch is in memory.
 *
 * <p>What a family earns follows from its present amount where the place pays the difference to the standard: amount =
 * standard × members − income. The new amount comes from the same table as that of an application ({@link Repricing}).
 */
@Component
class RaiseComputation {

    static final int BATCH = 500;

    /** Codes of streets end in 001 to 099, those of towns and villages in 100 and more (GB/T 10114). */
    private static final int FIRST_RURAL = 100;

    private static final int MONTHS = 12;

    private final RaiseMapper mapper;
    private final Calculations calculations;
    private final Standards standards;
    private final ObjectProvider<RaiseProcedure> procedure;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate batch;

    RaiseComputation(
            RaiseMapper mapper,
            Calculations calculations,
            Standards standards,
            ObjectProvider<RaiseProcedure> procedure,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.calculations = calculations;
        this.standards = standards;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
    }

    /** Does the next batch of whatever a raise waits for; true while there is more. */
    boolean next(String raiseNumber) {
        return Boolean.TRUE.equals(batch.execute(status -> {
            Raise raise = mapper.lock(raiseNumber);
            if (raise == null) {
                return false;
            }
            return switch (raise.state()) {
                case SIMULATING -> simulate(raise);
                case APPLYING -> !raise.paused() && apply(raise);
                case UNDOING -> undo(raise);
                case SIMULATED, APPROVING, APPLIED, DONE, UNDONE, DROPPED -> false;
            };
        }));
    }

    private boolean simulate(Raise raise) {
        List<RaiseMapper.Candidate> awards =
                mapper.candidates(raise.countyCode(), raise.fromMonth(), raise.afterAward(), BATCH);
        if (awards.isEmpty()) {
            mapper.computed(raise.raiseNumber(), now());
            journal.record("提标：模拟完成", raise.raiseNumber(), raise.computed() + "份待遇");
            procedure.getObject().begin(raise);
            return false;
        }
        Repricing repricing = calculations.repricing(raise.fromMonth());
        Map<String, Standard> before = new HashMap<>();
        List<Raise.Line> lines = new ArrayList<>();
        for (RaiseMapper.Candidate award : awards) {
            String declared = award.area();
            Standard.HouseholdArea area =
                    declared == null ? derived(award.townshipCode()) : Standard.HouseholdArea.valueOf(declared);
            Standard old = before.computeIfAbsent(
                    award.townshipCode() + area,
                    key -> standards.on(
                            award.townshipCode(), area, raise.fromMonth().minusDays(1)));
            lines.add(line(raise, award, area, old, repricing));
        }
        mapper.insertLines(lines);
        mapper.simulated(
                raise.raiseNumber(),
                raise.computed() + awards.size(),
                awards.get(awards.size() - 1).awardNumber());
        return true;
    }

    static Standard.HouseholdArea derived(String townshipCode) {
        return Integer.parseInt(townshipCode.substring(townshipCode.length() - 3)) < FIRST_RURAL
                ? Standard.HouseholdArea.URBAN
                : Standard.HouseholdArea.RURAL;
    }

    private static Raise.Line line(
            Raise raise, RaiseMapper.Candidate award, Standard.HouseholdArea area, Standard old, Repricing repricing) {
        long income = MONTHS * (old.amountFen() * award.members() - award.monthlyFen());
        String reason = "";
        long amount = award.monthlyFen();
        if (award.share()) {
            reason = "有成员停发本人的份额";
        } else if (award.busy()) {
            reason = "有待遇变更在办，由该变更核定";
        } else if (award.later()) {
            reason = "自同月或者以后的月份起另有变更";
        } else if (!repricing.byDifference(award.townshipCode())) {
            reason = "本地分档计算，金额不能反映收入";
        } else if (income < 0) {
            reason = "现在的金额高于原标准乘以人口";
        } else {
            Repricing.Amount asked =
                    repricing.ask(award.townshipCode(), standard(raise, area), award.members(), income);
            if (asked.category() == Category.SUBSISTENCE && asked.monthlyFen() > 0) {
                amount = asked.monthlyFen();
            } else {
                reason = "按新标准计算不再符合条件，先核查";
            }
        }
        Raise.Kind kind;
        if (!reason.isEmpty()) {
            kind = Raise.Kind.MANUAL;
        } else if (amount == award.monthlyFen()) {
            kind = Raise.Kind.SAME;
        } else {
            kind = amount > award.monthlyFen() ? Raise.Kind.RAISED : Raise.Kind.FALLS;
        }
        return new Raise.Line(
                raise.raiseNumber(),
                award.awardNumber(),
                award.townshipCode(),
                area.name(),
                award.area() == null,
                award.members(),
                Math.max(0, income),
                award.monthlyFen(),
                amount,
                award.document(),
                kind,
                reason,
                false);
    }

    private static Standard standard(Raise raise, Standard.HouseholdArea area) {
        return new Standard(
                raise.countyCode(),
                area,
                raise.fromMonth(),
                null,
                area == Standard.HouseholdArea.URBAN ? raise.urbanFen() : raise.ruralFen(),
                raise.documentNumber(),
                false);
    }

    private boolean apply(Raise raise) {
        String number = raise.raiseNumber();
        List<Raise.Line> lines = mapper.next(number, false, BATCH);
        if (lines.isEmpty()) {
            mapper.applied(number, now());
            mapper.markStale(number, raise.countyCode(), raise.fromMonth());
            journal.record("提标：执行完成", number, raise.done() + "份待遇");
            return false;
        }
        List<String> all = lines.stream().map(Raise.Line::awardNumber).toList();
        mapper.lockAwards(all);
        Set<String> moved = new HashSet<>(mapper.moved(number, all, raise.fromMonth()));
        if (!moved.isEmpty()) {
            mapper.manual(number, moved, "模拟以后待遇有变更");
        }
        List<String> awards = all.stream().filter(one -> !moved.contains(one)).toList();
        if (!awards.isEmpty()) {
            String by = Objects.requireNonNull(raise.approvedBy());
            mapper.markBase(number, awards);
            mapper.insertBase(number, awards);
            mapper.insertAmounts(number, awards, raise.fromMonth());
            mapper.setAmounts(number, awards, raise.documentNumber());
            mapper.insertBack(
                    number,
                    awards,
                    raise.fromMonth(),
                    "提标" + number + "：" + raise.month() + "起的差额补发（" + raise.documentNumber() + "）",
                    by,
                    now());
            mapper.insertHistory(
                    number,
                    awards,
                    LocalDate.now(clock),
                    "STANDARD",
                    "提高标准（" + raise.documentNumber() + "），自" + raise.month() + "起：每月由",
                    false,
                    by);
            mapper.markApplied(number, awards, true);
        }
        mapper.progress(number, raise.done() + awards.size());
        return true;
    }

    private boolean undo(Raise raise) {
        String number = raise.raiseNumber();
        List<String> awards = mapper.next(number, true, BATCH).stream()
                .map(Raise.Line::awardNumber)
                .toList();
        String by = Objects.requireNonNull(raise.closedBy());
        if (awards.isEmpty()) {
            mapper.closed(number, Raise.State.UNDOING, Raise.State.UNDONE, by, now());
            mapper.markStale(number, raise.countyCode(), raise.fromMonth());
            journal.record("提标：撤销完成", number, "金额已恢复");
            return false;
        }
        mapper.lockAwards(awards);
        mapper.deleteAmounts(number, awards);
        mapper.deleteBase(number, awards);
        mapper.resetAmounts(number, awards);
        mapper.deleteBack(number, awards);
        mapper.insertHistory(number, awards, LocalDate.now(clock), "STANDARD_UNDONE", "撤销提高标准，恢复每月", true, by);
        mapper.markApplied(number, awards, false);
        mapper.progress(number, Math.max(0, raise.done() - awards.size()));
        return true;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
