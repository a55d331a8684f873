package org.jiuzhu.relief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on temporary aid, what is paid on them, and what the coordination mechanism concluded before. */
@Service
public class ReliefDecisions {

    /** The message of a coordination procedure to a case that lies before the county. */
    public static final String CONFERENCE_CONCLUDED = "relief-conference-concluded";

    private final ReliefMapper mapper;
    private final ReliefCases cases;
    private final ReserveFunds funds;
    private final Applications applications;
    private final EngineCases engineCases;
    private final Journal journal;
    private final Clock clock;

    ReliefDecisions(
            ReliefMapper mapper,
            ReliefCases cases,
            ReserveFunds funds,
            Applications applications,
            EngineCases engineCases,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.funds = funds;
        this.applications = applications;
        this.engineCases = engineCases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs a decision. What a township approves is taken from its reserve fund in the same transaction, and the
     * instalments are planned, one a month.
     *
     * @throws Conflict when the case is decided already, or the fund does not hold that much any more
     */
    @Transactional
    public void sign(ReliefDecision decision, Actor signer) {
        String caseNumber = decision.caseNumber();
        boolean approved = decision.outcome() == ReliefDecision.Outcome.APPROVED;
        try {
            mapper.insertDecision(decision);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本案已经作出决定。");
        }
        applications.changeStatus(
                caseNumber,
                Application.Status.ACCEPTED,
                switch (decision.outcome()) {
                    case APPROVED -> Application.Status.CONFIRMED;
                    case REFUSED -> Application.Status.REFUSED;
                    case TERMINATED -> Application.Status.TERMINATED;
                });
        journal.record(
                decision.outcome().title(),
                caseNumber,
                approved ? decision.amount() + "元，" + decision.level().title() : "");
        if (!approved) {
            return;
        }
        if (decision.level() == ReliefDecision.Level.TOWNSHIP) {
            funds.take(cases.find(caseNumber).townshipCode(), caseNumber, decision.amount(), signer);
        }
        plan(decision);
    }

    /** Equal parts in whole fen; what does not divide goes with the first, so that the parts are the whole. */
    private void plan(ReliefDecision decision) {
        long part = decision.amountFen() / decision.instalments();
        long first = decision.amountFen() - part * (decision.instalments() - 1L);
        for (int number = 1; number <= decision.instalments(); number++) {
            mapper.insertPayment(new ReliefPayment(
                    decision.caseNumber(),
                    number,
                    decision.decidedOn().plusMonths(number - 1L),
                    number == 1 ? first : part,
                    ReliefPayment.State.PLANNED,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    @Transactional(readOnly = true)
    public Optional<ReliefDecision> find(String caseNumber) {
        return Optional.ofNullable(mapper.decision(caseNumber));
    }

    @Transactional(readOnly = true)
    public List<ReliefPayment> payments(String caseNumber) {
        return mapper.payments(caseNumber);
    }

    /** The next instalment that has neither been paid nor cancelled. */
    @Transactional(readOnly = true)
    public Optional<ReliefPayment> next(String caseNumber) {
        return payments(caseNumber).stream()
                .filter(one -> one.state() == ReliefPayment.State.PLANNED)
                .findFirst();
    }

    /**
     * Records that an instalment was paid, once.
     *
     * @throws Conflict when it has been settled already
     */
    @Transactional
    public void pay(
            ReliefPayment planned, ReliefPayment.Way way, LocalDate day, String receiver, String note, Actor actor) {
        settle(planned, ReliefPayment.State.PAID, way, day, receiver, note, actor);
        journal.record(
                "发放临时救助",
                planned.caseNumber(),
                "第" + planned.instalment() + "期，" + planned.amount() + "元，" + way.title());
    }

    /** Records that an instalment will not be paid; what came from the reserve fund goes back there. */
    @Transactional
    public void cancel(ReliefPayment planned, String why, Actor actor) {
        settle(planned, ReliefPayment.State.CANCELLED, null, LocalDate.now(clock), null, why, actor);
        boolean fromFund = find(planned.caseNumber())
                .filter(decision -> decision.level() == ReliefDecision.Level.TOWNSHIP)
                .isPresent();
        if (fromFund) {
            funds.giveBack(
                    cases.find(planned.caseNumber()).townshipCode(),
                    planned.caseNumber(),
                    planned.instalment(),
                    planned.amount(),
                    "不再发放",
                    actor);
        }
        journal.record("不再发放临时救助", planned.caseNumber(), "第" + planned.instalment() + "期，" + planned.amount() + "元");
    }

    private void settle(
            ReliefPayment planned,
            ReliefPayment.State state,
            ReliefPayment.@org.jspecify.annotations.Nullable Way way,
            LocalDate day,
            @org.jspecify.annotations.Nullable String receiver,
            String note,
            Actor actor) {
        int settled = mapper.settle(new ReliefPayment(
                planned.caseNumber(),
                planned.instalment(),
                planned.plannedOn(),
                planned.amountFen(),
                state,
                way,
                day,
                receiver,
                note,
                actor.id()));
        if (settled == 0) {
            throw new Conflict("第" + planned.instalment() + "期已经办过，没有重复发放。");
        }
    }

    /**
     * Brings the conclusion of the coordination mechanism (一事一议) to a case that lies before the county; it informs who
     * signs, it does not decide.
     *
     * @throws Conflict when the case does not lie before the county, or has its conclusion already
     */
    @Transactional
    public void concluded(ReliefConference conference, Actor actor) {
        applications.find(conference.caseNumber(), actor);
        if (conference.minutes().isBlank()) {
            throw new InvalidInput("minutes", "请填写会议结论。");
        }
        try {
            mapper.insertConference(conference);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本案已经记入一事一议的结论。");
        }
        engineCases.tell(conference.caseNumber(), CONFERENCE_CONCLUDED, "本案不在县级审批环节，不能记入一事一议的结论。");
    }

    @Transactional(readOnly = true)
    public Optional<ReliefConference> conference(String caseNumber) {
        return Optional.ofNullable(mapper.conference(caseNumber));
    }

    /** A conclusion as the coordination procedure hands it over, now. */
    public ReliefConference conclusion(String caseNumber, LocalDate heldOn, Money amount, String minutes, Actor actor) {
        return new ReliefConference(caseNumber, heldOn, amount.fen(), minutes, actor.id(), LocalDateTime.now(clock));
    }
}
