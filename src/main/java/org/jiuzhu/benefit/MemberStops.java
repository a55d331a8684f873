package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Aid of one member of a household that stops for a time by a signed decision, while the rest of the household goes on
 * being paid. The payment lists take the member's share off and say so; after the last month it comes back by itself.
 *
 * @see "社会救助暂行办法 第六十八条；南平市2021年通知 三（五）"
 */
@Service
public class MemberStops {

    private final AwardMapper awards;
    private final PaymentMapper payments;
    private final Ledger ledger;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    MemberStops(
            AwardMapper awards,
            PaymentMapper payments,
            Ledger ledger,
            Fingerprint fingerprint,
            Journal journal,
            Clock clock) {
        this.awards = awards;
        this.payments = payments;
        this.ledger = ledger;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A member of an award.
     *
     * @param shareFen what of the month's amount falls on each member, rounded down
     */
    public record Share(String awardNumber, String idDigest, String name, String idNumber, long shareFen) {}

    /** The members of the running awards that a person belongs to, the person included. */
    @Transactional(readOnly = true)
    public List<Share> sharesWith(String idDigest) {
        List<Share> shares = new ArrayList<>();
        for (Award award : awards.heldBy(List.of(idDigest))) {
            long share = award.monthlyAmountFen() / Math.max(1, award.memberCount());
            for (AwardHousehold.Person person : awards.persons(award.awardNumber())) {
                shares.add(new Share(
                        award.awardNumber(),
                        fingerprint.of(person.idNumber()),
                        person.name(),
                        person.idNumber(),
                        share));
            }
        }
        return List.copyOf(shares);
    }

    /**
     * A stop that a decision has ordered.
     *
     * @param caseNumber of the case in which it was decided
     * @param fromMonth first day of the first month without
     * @param toMonth first day of the last month without
     */
    public record Stop(
            String awardNumber,
            String idDigest,
            String caseNumber,
            String decisionNumber,
            long monthlyFen,
            LocalDate fromMonth,
            LocalDate toMonth) {

        boolean holdsIn(LocalDate month) {
            return !month.isBefore(fromMonth) && !month.isAfter(toMonth);
        }

        /** In words, for who checks a payment list. */
        String words() {
            return "决定" + decisionNumber + "，每月少发" + Money.ofFen(monthlyFen) + "元，至" + PaymentRun.words(toMonth);
        }
    }

    /**
     * Stops the aid of a member.
     *
     * @return what had been listed for payment already for the months from the first on: too much by that
     * @throws Refused when the signer holds no post that decides
     */
    @Transactional
    public Money stop(Stop stop, Actor signer) {
        Award award = awards.lock(stop.awardNumber());
        if (award == null || award.state() != Award.State.ACTIVE) {
            throw new Missing("没有这份待遇，或者已经停止：" + stop.awardNumber());
        }
        if (!signer.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("停止救助由审核确认岗或者县级监管岗签署。");
        }
        if (stop.monthlyFen() <= 0
                || stop.monthlyFen() > award.monthlyAmountFen()
                || stop.toMonth().isBefore(stop.fromMonth())) {
            throw new InvalidInput("monthly", "停发金额应大于0且不超过待遇金额，止月不早于起月");
        }
        payments.insertMemberStop(stop, signer.id(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        awards.insertChange(
                stop.awardNumber(),
                LocalDate.now(clock),
                "MEMBER_STOP",
                "一位成员自" + PaymentRun.words(stop.fromMonth()) + "至" + PaymentRun.words(stop.toMonth()) + "停止救助，每月少发"
                        + Money.ofFen(stop.monthlyFen()) + "元",
                stop.decisionNumber(),
                signer.id());
        journal.record("停止成员救助", award.caseNumber(), stop.awardNumber());
        int listed = payments.monthsListed(stop.awardNumber(), stop.fromMonth());
        return Money.ofFen(stop.monthlyFen() * listed);
    }

    /**
     * The stops of a case end: the last month without is the one before. Those that had not begun by then are taken away as
     * if they had never been; what the lists have paid too little for them comes back as a supplement.
     */
    @Transactional
    public void lift(String caseNumber, LocalDate firstMonthAgain) {
        for (Stop stop : payments.memberStopsOf(caseNumber)) {
            int months = stop.fromMonth().isBefore(firstMonthAgain)
                    ? 0
                    : payments.monthsReduced(stop.awardNumber(), caseNumber, stop.idDigest());
            if (months > 0) {
                ledger.open(
                        stop.awardNumber(),
                        LedgerAccount.Side.BACK,
                        Money.ofFen(stop.monthlyFen() * months),
                        LedgerAccount.Origin.STOP,
                        caseNumber,
                        "停止救助的决定" + stop.decisionNumber() + "已撤销",
                        "system");
            }
        }
        payments.deleteMemberStops(caseNumber, firstMonthAgain);
        payments.liftMemberStops(caseNumber, firstMonthAgain.minusMonths(1));
    }

    /** The stops of some awards in a month. */
    @Transactional(readOnly = true)
    public List<Stop> of(Collection<String> awardNumbers, LocalDate month) {
        return awardNumbers.isEmpty()
                ? List.of()
                : payments.memberStops(List.copyOf(awardNumbers), month.withDayOfMonth(1), month.withDayOfMonth(1));
    }
}
