package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 停发、减发、增发: an award is changed only after somebody has proposed it with ground, facts and evidence, the family
 * was told and heard where it loses by it, and another named person has signed. Nothing stops by itself.
 *
 * <p>An award has one open change at most: the column {@code open_award} of {@code award_change_case} is unique.
 *
 * @see "民发〔2021〕57号 第三十条至第三十四条；社会救助暂行办法 第十三条"
 */
@Service
public class AwardChanges implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    private static final String TERMS = "benefit-change-term";
    private static final int MOST_NUMBER = 40;

    private final AwardChangeMapper mapper;
    private final AwardMapper awards;
    private final Ledger ledger;
    private final ChangeCalculation calculation;
    private final Decisions decisions;
    private final Fingerprint fingerprint;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final ObjectProvider<ChangeProcedure> procedure;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    AwardChanges(
            AwardChangeMapper mapper,
            AwardMapper awards,
            Ledger ledger,
            ChangeCalculation calculation,
            Decisions decisions,
            Fingerprint fingerprint,
            WorkingDays workingDays,
            Parameters parameters,
            ObjectProvider<ChangeProcedure> procedure,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.awards = awards;
        this.ledger = ledger;
        this.calculation = calculation;
        this.decisions = decisions;
        this.fingerprint = fingerprint;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.procedure = procedure;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String changeNumber) {
        return Optional.ofNullable(mapper.find(changeNumber)).map(AwardChange::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(String changeNumber) {
        return Optional.ofNullable(mapper.find(changeNumber))
                .map(one -> new Facts(
                        one.openedAt().toLocalDate(), one.townshipCode().substring(0, 6)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.ofNumbers(numbers).stream()
                        .map(one -> new Card(one.changeNumber(), "待遇变更：" + one.awardNumber(), one.townshipCode()))
                        .toList();
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(TERMS, "待遇变更：提出变更意见"));
    }

    /** @throws Missing when there is no such change */
    @Transactional(readOnly = true)
    public AwardChange find(String changeNumber) {
        AwardChange change = mapper.find(changeNumber);
        if (change == null) {
            throw new Missing("没有这件待遇变更。");
        }
        return change;
    }

    /** The award that is changed. */
    @Transactional(readOnly = true)
    public Award award(String changeNumber) {
        return Objects.requireNonNull(awards.find(find(changeNumber).awardNumber()));
    }

    /** Who lives on the award, in order; names and numbers are personal data. */
    @Transactional(readOnly = true)
    public List<AwardHousehold.Person> persons(String changeNumber) {
        return awards.persons(find(changeNumber).awardNumber());
    }

    /** The proposal that stands. */
    @Transactional(readOnly = true)
    public Optional<AwardChange.Proposal> proposal(String changeNumber) {
        return Optional.ofNullable(mapper.proposal(changeNumber));
    }

    /** The hearing that the proposal asks for, as soon as the family has been told. */
    @Transactional(readOnly = true)
    public Optional<AwardChange.Hearing> hearing(String changeNumber) {
        AwardChange change = find(changeNumber);
        return Optional.ofNullable(mapper.hearing(changeNumber)).filter(one -> one.roundNo() == change.rounds());
    }

    /** Whether the family was told in any round that something might be taken away. */
    @Transactional(readOnly = true)
    public boolean toldIntent(String changeNumber) {
        return mapper.hearing(changeNumber) != null;
    }

    /** All decisions, those that sent the change back too. */
    @Transactional(readOnly = true)
    public List<AwardChange.Decision> decisions(String changeNumber) {
        return mapper.decisions(changeNumber);
    }

    /** The last decision. */
    @Transactional(readOnly = true)
    public AwardChange.Decision decision(String changeNumber) {
        List<AwardChange.Decision> all = mapper.decisions(changeNumber);
        return all.get(all.size() - 1);
    }

    /** The changes of an award within a person's reach, the newest first. */
    @Transactional(readOnly = true)
    public List<AwardChange> ofAward(String awardNumber, Actor actor) {
        return mapper.ofAward(awardNumber).stream()
                .filter(one -> actor.sees(one.townshipCode()))
                .toList();
    }

    /**
     * What another procedure has found already and hands over with the change; who proposes reads it filled in, and
     * answers for it.
     *
     * @param reportedOn day on which the family told of it, or null
     * @param facts sealed in the table, as is the evidence
     */
    public record Lead(
            ChangeKind kind,
            ChangeGround ground,
            LocalDate happenedOn,
            @Nullable LocalDate reportedOn,
            String facts,
            String evidence) {}

    /** Opens a change that another procedure leads to, and starts its procedure. */
    @Transactional
    public AwardChange begin(String awardNumber, Lead lead, Actor actor) {
        AwardChange change = open(awardNumber, actor);
        mapper.insertLead(change.changeNumber(), lead);
        procedure.getObject().begin(change);
        return change;
    }

    /** What was handed over with a change. */
    @Transactional(readOnly = true)
    public Optional<Lead> lead(String changeNumber) {
        return Optional.ofNullable(mapper.lead(changeNumber));
    }

    /** The open change of an award. */
    @Transactional(readOnly = true)
    public Optional<String> openOf(String awardNumber) {
        return Optional.ofNullable(mapper.openOf(awardNumber));
    }

    /** Opens a change and starts its procedure, for somebody who does not start it in Tasklist. */
    @Transactional
    public AwardChange begin(String awardNumber, Actor actor) {
        AwardChange change = open(awardNumber, actor);
        procedure.getObject().begin(change);
        return change;
    }

    /**
     * Opens a change.
     *
     * @throws Missing when there is no such award within the person's reach
     * @throws Refused when the person's post does not propose changes
     * @throws Conflict when the award has ended, or another change of it is open
     */
    @Transactional
    public AwardChange open(@Nullable String awardNumber, Actor actor) {
        if (!actor.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("待遇变更由乡镇（街道）或者县级监管岗提出。");
        }
        String number = awardNumber == null ? "" : awardNumber.strip();
        Award award = number.isEmpty() || number.length() > MOST_NUMBER ? null : awards.lock(number);
        if (award == null || award.state() == Award.State.PENDING || !actor.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区，请核对待遇登记号（见待遇登记册）。");
        }
        if (award.state() == Award.State.ENDED) {
            throw new Conflict("这份待遇已经停止，不能再变更。");
        }
        List<AwardChange> before = mapper.ofAward(number);
        before.stream()
                .filter(one -> one.state() == AwardChange.State.OPEN)
                .findFirst()
                .ifPresent(one -> {
                    throw busy(one.changeNumber());
                });
        AwardChange change = new AwardChange(
                "BG" + number.substring(Math.max(0, number.indexOf('-'))) + "-" + (before.size() + 1),
                number,
                award.townshipCode(),
                AwardChange.State.OPEN,
                0,
                actor.id(),
                now());
        try {
            mapper.insert(change);
        } catch (DuplicateKeyException e) {
            throw busy(null);
        }
        journal.record("待遇变更：提出", change.changeNumber(), number);
        return change;
    }

    private static Conflict busy(@Nullable String other) {
        return new Conflict("这份待遇有一件变更正在办理" + (other == null ? "" : "（" + other + "）") + "，办结后才能再提出。");
    }

    /**
     * A proposal.
     *
     * @param reportedOn day on which the family told of it, or null
     * @param area of the household, for {@link ChangeKind#CUT} and {@link ChangeKind#RAISE}
     * @param incomes of the whole household in 12 months, as found
     */
    public record Wish(
            ChangeKind kind,
            ChangeGround ground,
            LocalDate happenedOn,
            @Nullable LocalDate reportedOn,
            List<Integer> leavers,
            Declaration.@Nullable HouseholdArea area,
            List<FoundIncome> incomes,
            String facts,
            String evidence) {}

    /** Income of one kind in 12 months. */
    public record FoundIncome(Declaration.@Nullable IncomeKind kind, @Nullable Money amount) {}

    /**
     * Why a proposal does not fit what the tables say, in words for the clerk; empty when it fits.
     */
    @Transactional(readOnly = true)
    public Optional<String> misfit(String changeNumber, Wish wish) {
        List<AwardHousehold.Person> persons = persons(changeNumber);
        if (wish.kind() == ChangeKind.END) {
            return wish.ground() == ChangeGround.MEMBER_DECEASED && persons.size() > 1
                    ? Optional.of("家庭还有其他成员，应当选“减发”；剩余成员不再符合条件的，选其他停发理由")
                    : Optional.empty();
        }
        Award award = award(changeNumber);
        if (!award.category().equals(Category.SUBSISTENCE.name())) {
            return Optional.of("只有最低生活保障待遇按收入增发、减发");
        }
        ChangeCalculation.Result result = work(award, persons, wish);
        if (result.category() != Category.SUBSISTENCE || result.amountFen() <= 0) {
            return Optional.of("按核定的人口和收入计算，不再符合最低生活保障条件（" + result.category().title() + "），应当选“停发”");
        }
        long now = award.monthlyAmountFen();
        if (wish.kind() == ChangeKind.CUT && result.amountFen() >= now) {
            return Optional.of(
                    "按核定的人口和收入计算，每月" + Money.ofFen(result.amountFen()) + "元，不低于现在的" + award.monthlyAmount() + "元，不是减发");
        }
        if (wish.kind() == ChangeKind.RAISE && result.amountFen() <= now) {
            return Optional.of(
                    "按核定的人口和收入计算，每月" + Money.ofFen(result.amountFen()) + "元，不高于现在的" + award.monthlyAmount() + "元，不是增发");
        }
        return Optional.empty();
    }

    private ChangeCalculation.Result work(Award award, List<AwardHousehold.Person> persons, Wish wish) {
        return calculation.work(
                award.townshipCode(),
                Objects.requireNonNull(wish.area()),
                persons,
                wish.leavers(),
                wish.ground() != ChangeGround.WORK_REFUSED,
                wish.incomes().stream()
                        .map(income -> new ChangeCalculation.Income(income.kind(), income.amount()))
                        .toList());
    }

    /** Keeps a proposal; the amount and what follows from the ground come from the tables. */
    @Transactional
    public AwardChange.Proposal propose(String changeNumber, Wish wish, Actor actor) {
        AwardChange change = lockOpen(changeNumber);
        Award award = Objects.requireNonNull(awards.find(change.awardNumber()));
        List<AwardHousehold.Person> persons = awards.persons(change.awardNumber());
        boolean ends = wish.kind() == ChangeKind.END;
        ChangeCalculation.Result result = ends ? null : work(award, persons, wish);
        boolean bereft = ends && wish.ground() == ChangeGround.MEMBER_DECEASED;
        Ruling terms = decisions.decide(
                changeNumber,
                TERMS,
                Map.of(
                        "ground",
                        wish.ground().name(),
                        "kind",
                        wish.kind().name(),
                        "survivors",
                        !bereft || persons.size() > 1));
        AwardChange.Proposal proposal = new AwardChange.Proposal(
                changeNumber,
                change.rounds() + 1,
                wish.kind(),
                wish.ground(),
                wish.happenedOn(),
                wish.reportedOn(),
                ends
                        ? ""
                        : String.join(
                                ",",
                                wish.leavers().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .toList()),
                result == null ? 0 : result.members(),
                result == null ? 0 : result.amountFen(),
                wish.facts(),
                wish.evidence(),
                result == null ? "" : result.words(),
                terms.flag("hearing"),
                AwardChange.Effect.valueOf(terms.text("effect")),
                (int) terms.number("limitMonths"),
                terms.basis(),
                actor.id(),
                now());
        mapper.insertProposal(proposal);
        mapper.setRounds(changeNumber, proposal.roundNo());
        journal.record(
                "待遇变更：提出意见",
                changeNumber,
                wish.kind().title() + "，" + wish.ground().text());
        return proposal;
    }

    /** The family has got the letter of intent: from now on it may speak. */
    @Transactional
    public void told(String changeNumber, LocalDate deliveredOn) {
        AwardChange change = lockOpen(changeNumber);
        mapper.insertHearing(new AwardChange.Hearing(
                changeNumber,
                change.rounds(),
                deliveredOn,
                lastDayToSpeak(change, deliveredOn),
                null,
                null,
                null,
                null,
                null));
    }

    private LocalDate lastDayToSpeak(AwardChange change, LocalDate deliveredOn) {
        int days = hearingDays(change.townshipCode());
        return workingDays.tryPlus(deliveredOn, days).orElseGet(() -> deliveredOn.plusDays(days * 2L));
    }

    /** Working days in which the family may speak. */
    @Transactional(readOnly = true)
    public int hearingDays(String townshipCode) {
        return parameters.number("award-hearing-days", townshipCode);
    }

    /** Writes down what the family said and what was made of it. */
    @Transactional
    public void heard(
            String changeNumber,
            LocalDate heldOn,
            AwardChange.Stance stance,
            @Nullable String statement,
            @Nullable String answer,
            Actor actor) {
        AwardChange change = lockOpen(changeNumber);
        AwardChange.Hearing told = Objects.requireNonNull(mapper.hearing(changeNumber));
        took(mapper.hear(new AwardChange.Hearing(
                changeNumber,
                change.rounds(),
                told.deliveredOn(),
                told.untilDay(),
                heldOn,
                stance,
                statement,
                answer,
                actor.id())));
        journal.record("待遇变更：听取意见", changeNumber, stance.title());
    }

    /**
     * What a change would mean if it were signed today.
     *
     * @param from first month for which it counts
     * @param overpaidFen paid too much for the months since
     */
    public record Prospect(LocalDate from, long overpaidFen) {

        public Money overpaid() {
            return Money.ofFen(overpaidFen);
        }
    }

    /** What the proposal that stands would mean if it were signed today. */
    @Transactional(readOnly = true)
    public Prospect prospect(String changeNumber) {
        AwardChange.Proposal proposal = Objects.requireNonNull(mapper.proposal(changeNumber));
        Award award = award(changeNumber);
        LocalDate from = from(proposal, award);
        return new Prospect(from, overpaid(award, proposal, from));
    }

    private LocalDate from(AwardChange.Proposal proposal, Award award) {
        LocalDate from = proposal.effect().from(LocalDate.now(clock), proposal.happenedOn());
        return from.isBefore(award.fromMonth()) ? award.fromMonth() : from;
    }

    private long overpaid(Award award, AwardChange.Proposal proposal, LocalDate from) {
        AwardAmounts amounts = amounts(award);
        return mapper.months(award.awardNumber(), from).stream()
                .filter(AwardChangeMapper.Month::paid)
                .mapToLong(month -> proposal.kind() == ChangeKind.END
                        ? month.amountFen()
                        : Math.max(0, Math.min(month.amountFen(), amounts.on(month.payMonth()) - proposal.amountFen())))
                .sum();
    }

    private AwardAmounts amounts(Award award) {
        return AwardAmounts.of(award.monthlyAmountFen(), mapper.amounts(List.of(award.awardNumber())));
    }

    /**
     * Signs.
     *
     * @param recover what was paid too much is to be given back
     */
    @Transactional
    public AwardChange.Decision decide(
            String changeNumber, AwardChange.Outcome outcome, String reason, boolean recover, Actor signer) {
        AwardChange change = lockOpen(changeNumber);
        if (!signer.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("待遇变更由审核确认岗或者县级监管岗签署。");
        }
        boolean approved = outcome == AwardChange.Outcome.APPROVED;
        Prospect prospect = prospect(changeNumber);
        AwardChange.Decision decision = new AwardChange.Decision(
                changeNumber,
                change.rounds(),
                outcome,
                reason,
                approved ? prospect.from() : null,
                approved ? prospect.overpaidFen() : 0,
                approved && recover && prospect.overpaidFen() > 0,
                signer.id(),
                LocalDate.now(clock));
        mapper.insertDecision(decision);
        journal.record("待遇变更：签署", changeNumber, outcome.name());
        return decision;
    }

    /** Carries out what was signed: register, amounts, holdings and payment lists, and tells those who listen. */
    @Transactional
    public void apply(String changeNumber) {
        AwardChange change = lockOpen(changeNumber);
        AwardChange.Decision decision = decision(changeNumber);
        AwardChange.Proposal proposal = Objects.requireNonNull(mapper.proposal(changeNumber));
        if (decision.outcome() != AwardChange.Outcome.APPROVED || decision.roundNo() != proposal.roundNo()) {
            throw new IllegalStateException("change " + changeNumber + " is not signed");
        }
        Award award = Objects.requireNonNull(awards.lock(change.awardNumber()));
        if (award.state() != Award.State.ACTIVE) {
            throw new Conflict("这份待遇已经停止。");
        }
        LocalDate from = Objects.requireNonNull(decision.effectiveMonth());
        took(mapper.close(changeNumber, AwardChange.State.APPLIED, now()));
        String detail;
        if (proposal.kind() == ChangeKind.END) {
            LocalDate last = from.minusMonths(1);
            awards.end(award.awardNumber(), last);
            awards.release(award.awardNumber());
            detail = "停发：发放至" + PaymentRun.words(last);
            events.publishEvent(new AwardEnded(
                    award.awardNumber(),
                    award.caseNumber(),
                    award.townshipCode(),
                    award.category(),
                    last,
                    proposal.ground()));
        } else {
            detail = proposal.kind().title() + "：每月由" + award.monthlyAmount() + "元变为" + proposal.amount() + "元，自"
                    + PaymentRun.words(from) + "起";
            newAmount(award, proposal, from);
        }
        if (decision.recovered()) {
            ledger.open(
                    award.awardNumber(),
                    LedgerAccount.Side.OVER,
                    decision.overpaid(),
                    LedgerAccount.Origin.CHANGE,
                    changeNumber,
                    proposal.ground().text(),
                    decision.decidedBy());
            detail += "；多发" + decision.overpaid() + "元应予" + (proposal.kind() == ChangeKind.END ? "追回" : "扣回");
        }
        mapper.markStale(
                award.awardNumber(), award.townshipCode(), award.townshipCode().substring(0, 6), from);
        awards.insertChange(
                award.awardNumber(),
                decision.decidedOn(),
                proposal.kind().name(),
                detail + "（" + changeNumber + "）",
                proposal.ground().text() + "（" + proposal.ground().basis() + "）：" + proposal.facts(),
                decision.decidedBy());
        journal.record("待遇变更：" + proposal.kind().title(), changeNumber, award.awardNumber());
    }

    private void newAmount(Award award, AwardChange.Proposal proposal, LocalDate from) {
        String number = award.awardNumber();
        AwardAmounts before = amounts(award);
        for (AwardChangeMapper.Month month : mapper.months(number, from)) {
            long less = before.on(month.payMonth()) - proposal.amountFen();
            if (!month.paid() && less > 0) {
                mapper.lowerMonth(number, month.payMonth(), less);
            }
        }
        boolean first = mapper.amounts(List.of(number)).isEmpty();
        mapper.deleteAmounts(number, from);
        if (first && award.fromMonth().isBefore(from)) {
            mapper.insertAmount(number, award.fromMonth(), award.monthlyAmountFen(), null);
        }
        mapper.insertAmount(number, from, proposal.amountFen(), proposal.changeNumber());
        List<AwardHousehold.Person> persons = awards.persons(number);
        List<Integer> positions = mapper.positions(number);
        List<AwardHousehold.Person> staying = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            AwardHousehold.Person person = persons.get(i);
            if (proposal.parts() && proposal.leavers().contains(i)) {
                String digest = fingerprint.of(person.idNumber());
                mapper.removeMember(number, digest);
                mapper.releaseMember(number, digest);
                mapper.removePerson(number, positions.get(i));
            } else {
                staying.add(person);
            }
        }
        mapper.setAmount(
                number,
                proposal.amountFen(),
                proposal.parts() ? Math.max(1, proposal.membersAfter()) : award.memberCount(),
                staying.isEmpty() ? award.holderName() : staying.get(0).name());
    }

    /** Gives a change up, before or after it was proposed: the award goes on as it is. */
    @Transactional
    public void keep(String changeNumber, String reason) {
        took(mapper.close(changeNumber, AwardChange.State.KEPT, now()));
        journal.record("待遇变更：不予变更", changeNumber, reason);
    }

    /** The day by which a change should be decided: by the days of the place, and for a death within its months. */
    @Transactional(readOnly = true)
    public LocalDate decideBy(String changeNumber) {
        AwardChange change = find(changeNumber);
        LocalDate opened = change.openedAt().toLocalDate();
        int days = parameters.number("award-change-days", change.townshipCode());
        LocalDate limit = workingDays.tryPlus(opened, days).orElseGet(() -> opened.plusDays(days * 2L));
        AwardChange.Proposal proposal = mapper.proposal(changeNumber);
        if (proposal == null || proposal.limitMonths() == 0) {
            return limit;
        }
        LocalDate end = proposal.happenedOn().plusMonths(proposal.limitMonths());
        return end.isBefore(limit) ? end : limit;
    }

    private AwardChange lockOpen(String changeNumber) {
        AwardChange change = mapper.lock(changeNumber);
        if (change == null) {
            throw new Missing("没有这件待遇变更。");
        }
        if (change.state() != AwardChange.State.OPEN) {
            throw new Conflict("这件待遇变更已经办结，请刷新。");
        }
        return change;
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这件待遇变更已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
