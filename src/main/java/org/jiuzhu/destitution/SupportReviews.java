package org.jiuzhu.destitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.benefit.AwardCorrections.Correction;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 特困供养动态管理: self-care is assessed anew, the place changed by own choice, support ended, each signed by another person
 * than who found it. Nothing ends by itself.
 *
 * @see "民发〔2021〕43号 第二十条至第二十六条"
 */
@Service
public class SupportReviews implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    private static final String TERMINATION = "destitution-termination";
    private static final String CARE = "destitution-care";
    private static final int MOST_NUMBER = 48;

    private final SupportReviewMapper mapper;
    private final Destitutions destitutions;
    private final AwardCorrections corrections;
    private final Decisions decisions;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final ObjectProvider<SupportReviewProcedure> procedure;
    private final Journal journal;
    private final Clock clock;

    SupportReviews(
            SupportReviewMapper mapper,
            Destitutions destitutions,
            AwardCorrections corrections,
            Decisions decisions,
            Parameters parameters,
            WorkingDays workingDays,
            ObjectProvider<SupportReviewProcedure> procedure,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.destitutions = destitutions;
        this.corrections = corrections;
        this.decisions = decisions;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return Optional.ofNullable(mapper.find(number))
                .map(SupportReview::townshipCode)
                .or(() -> Optional.ofNullable(supported(List.of(number)).get(number))
                        .map(Award::townshipCode));
    }

    /** Awards of this kind: the coming of age of a minor runs under the number of the award. */
    private Map<String, Award> supported(Collection<String> numbers) {
        Map<String, Award> found = corrections.of(numbers);
        found.values().removeIf(one -> !one.category().equals(Category.DESTITUTE.name()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        mapper.ofNumbers(numbers).stream()
                                .map(one -> new Card(
                                        one.reviewNumber(),
                                        "特困供养" + one.kind().title() + "：" + one.awardNumber(),
                                        one.townshipCode())),
                        supported(numbers).values().stream()
                                .map(one -> new Card(
                                        one.awardNumber(), "特困未成年人成年：" + one.awardNumber(), one.townshipCode())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(String number) {
        return Optional.ofNullable(mapper.find(number))
                .map(one -> new Facts(
                        one.openedAt().toLocalDate(), one.townshipCode().substring(0, 6)));
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(TERMINATION, "特困供养：终止的程序"), new Use(CARE, "特困供养：重新评估自理能力"));
    }

    /** Opens a review and starts its procedure, for somebody who does not start it in Tasklist. */
    @Transactional
    public SupportReview begin(SupportReview.Kind kind, String awardNumber, Actor actor) {
        SupportReview review = write(kind, award(awardNumber), actor);
        procedure.getObject().begin(review);
        return review;
    }

    /**
     * Opens a review.
     *
     * @throws Missing when there is no such award within the person's reach
     * @throws Refused when the person's post does not begin reviews
     * @throws Conflict when it has ended, is no support of the destitute, or another review of it is open
     */
    @Transactional
    public SupportReview open(SupportReview.@Nullable Kind kind, @Nullable String awardNumber, Actor actor) {
        if (!actor.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由乡镇（街道）或者县级监管岗提出。");
        }
        String number = awardNumber == null ? "" : awardNumber.strip();
        if (kind == null || number.isEmpty() || number.length() > MOST_NUMBER) {
            throw new Missing("请选择事项，填写待遇登记号（见待遇登记册）。");
        }
        Award award = award(number);
        if (!actor.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区，请核对待遇登记号（见待遇登记册）。");
        }
        return write(kind, award, actor);
    }

    private Award award(String number) {
        Award award = corrections.award(number);
        if (!award.category().equals(Category.DESTITUTE.name())) {
            throw new Conflict("这不是特困人员救助供养待遇，请在“待遇变更”里办理。");
        }
        if (award.state() != Award.State.ACTIVE) {
            throw new Conflict("这份待遇已经终止。");
        }
        return award;
    }

    private SupportReview write(SupportReview.Kind kind, Award award, Actor actor) {
        String number = award.awardNumber();
        List<SupportReview> before = mapper.ofAward(number);
        before.stream()
                .filter(one -> one.state() == SupportReview.State.OPEN)
                .findFirst()
                .ifPresent(one -> {
                    throw busy(one.reviewNumber());
                });
        SupportReview review = new SupportReview(
                "TF" + number.substring(Math.max(0, number.indexOf('-'))) + "-" + (before.size() + 1),
                kind,
                number,
                award.townshipCode(),
                SupportReview.State.OPEN,
                0,
                actor.id(),
                now());
        try {
            mapper.insert(review);
        } catch (DuplicateKeyException e) {
            throw busy(null);
        }
        journal.record("特困供养：" + kind.title(), review.reviewNumber(), number);
        return review;
    }

    private static Conflict busy(@Nullable String other) {
        return new Conflict("这份待遇有一件正在办理" + (other == null ? "" : "（" + other + "）") + "，办结后才能再提出。");
    }

    /** @throws Missing when there is no such review */
    @Transactional(readOnly = true)
    public SupportReview find(String number) {
        SupportReview review = mapper.find(number);
        if (review == null) {
            throw new Missing("没有这件特困供养动态管理事项。");
        }
        return review;
    }

    /** Whether support has ended, or ends in this transaction, as the person is dead. */
    @Transactional(readOnly = true)
    public boolean endedByDeath(String awardNumber) {
        return mapper.ofAward(awardNumber).stream()
                .filter(one -> one.kind() == SupportReview.Kind.TERMINATE && one.state() == SupportReview.State.APPLIED)
                .map(one -> mapper.finding(one.reviewNumber()))
                .anyMatch(one -> one != null && (one.ground() == EndGround.DEATH || one.ground() == EndGround.MISSING));
    }

    /** Whether a review of an award is open. */
    @Transactional(readOnly = true)
    public boolean underReview(String awardNumber) {
        return mapper.ofAward(awardNumber).stream().anyMatch(one -> one.state() == SupportReview.State.OPEN);
    }

    @Transactional(readOnly = true)
    public Award awardOf(String number) {
        return corrections.award(find(number).awardNumber());
    }

    @Transactional(readOnly = true)
    public Optional<SupportReview.Finding> finding(String number) {
        return Optional.ofNullable(mapper.finding(number));
    }

    /** The hearing of the round that stands. */
    @Transactional(readOnly = true)
    public Optional<SupportReview.Hearing> hearing(String number) {
        int round = find(number).rounds();
        return Optional.ofNullable(mapper.hearing(number)).filter(one -> one.roundNo() == round);
    }

    @Transactional(readOnly = true)
    public List<SupportReview.Verdict> verdicts(String number) {
        return mapper.verdicts(number);
    }

    /** How a person is supported now: grade, place and the two parts of the amount; empty where it was brought in. */
    public record Standing(CareGrade grade, SupportPlace place, long basicFen, long careFen) {}

    @Transactional(readOnly = true)
    public Optional<Standing> standing(String awardNumber) {
        Award award = corrections.award(awardNumber);
        SupportReview.Finding last = mapper.standing(awardNumber);
        Standing known = null;
        if (last != null) {
            known = new Standing(
                    Objects.requireNonNull(last.grade()),
                    Objects.requireNonNull(last.place()),
                    last.basicFen(),
                    last.careFen());
        } else if (award.caseNumber() != null) {
            known = destitutions
                    .decision(award.caseNumber())
                    .filter(one -> one.grade() != null && one.place() != null)
                    .map(one -> new Standing(
                            Objects.requireNonNull(one.grade()),
                            Objects.requireNonNull(one.place()),
                            one.basicFen(),
                            one.careFen()))
                    .orElse(null);
        }
        // the standard may have been raised since: what is not care is basic living
        return Optional.ofNullable(known)
                .map(one -> new Standing(
                        one.grade(),
                        one.place(),
                        Math.max(0, award.monthlyAmountFen() - one.careFen()),
                        one.careFen()));
    }

    /**
     * What two assessors have found.
     *
     * @param formerGrade grade before, for somebody who was brought in
     */
    public record Assessed(
            LocalDate assessedOn,
            List<CareItem> failed,
            @Nullable CareGrade formerGrade,
            SupportPlace place,
            String chosenBy,
            @Nullable String carer,
            String facts,
            String companion) {}

    /** Keeps an assessment; grade and care standard come from the tables. */
    @Transactional
    public SupportReview.Finding assess(String number, Assessed found, Actor actor) {
        SupportReview review = lockOpen(number);
        Award award = corrections.award(review.awardNumber());
        Standing standing = standing(review.awardNumber()).orElse(null);
        long careBefore = standing != null
                ? standing.careFen()
                : care(Objects.requireNonNull(found.formerGrade()), award.townshipCode());
        Ruling ruling =
                decisions.decide(number, CARE, Map.of("failed", found.failed().size()));
        CareGrade grade = CareGrade.valueOf(ruling.text("grade"));
        SupportReview.Finding finding = new SupportReview.Finding(
                number,
                review.rounds() + 1,
                null,
                found.assessedOn(),
                DestitutionSurvey.joined(found.failed()),
                grade,
                found.place(),
                found.chosenBy(),
                found.carer(),
                found.facts(),
                "两人当面评估，评估表已签字",
                Math.max(0, award.monthlyAmountFen() - careBefore),
                standing != null && standing.grade() == grade ? careBefore : care(grade, award.townshipCode()),
                null,
                false,
                ruling.basis(),
                actor.id(),
                found.companion(),
                LocalDate.now(clock));
        keep(finding);
        return finding;
    }

    private long care(CareGrade grade, String township) {
        return parameters.number(grade.parameter(), township) * 100L;
    }

    private void keep(SupportReview.Finding finding) {
        mapper.insertFinding(finding);
        mapper.setRounds(finding.reviewNumber(), finding.roundNo());
        journal.record("特困供养：提出意见", finding.reviewNumber(), "第" + finding.roundNo() + "次");
    }

    /** Proposes that support end; whether the person is heard first and from when it counts says the table. */
    @Transactional
    public SupportReview.Finding propose(
            String number, EndGround ground, LocalDate happenedOn, String facts, String evidence, Actor actor) {
        SupportReview review = lockOpen(number);
        Ruling ruling = decisions.decide(number, TERMINATION, Map.of("ground", ground.name()));
        SupportReview.Finding finding = new SupportReview.Finding(
                number,
                review.rounds() + 1,
                ground,
                happenedOn,
                "",
                null,
                null,
                null,
                null,
                facts,
                evidence,
                0,
                0,
                ruling.text("effect").equals("AFTER_EVENT") ? happenedOn.withDayOfMonth(1) : null,
                ruling.flag("hearing"),
                ruling.basis(),
                actor.id(),
                null,
                LocalDate.now(clock));
        keep(finding);
        return finding;
    }

    /** The person has got the letter of intent: from now on he may speak. */
    @Transactional
    public void told(String number, LocalDate deliveredOn) {
        SupportReview review = lockOpen(number);
        int days = parameters.number("award-hearing-days", review.townshipCode());
        mapper.insertHearing(new SupportReview.Hearing(
                number,
                review.rounds(),
                deliveredOn,
                workingDays.tryPlus(deliveredOn, days).orElseGet(() -> deliveredOn.plusDays(days * 2L)),
                null,
                null,
                null,
                null));
    }

    @Transactional
    public void heard(
            String number,
            SupportReview.Stance stance,
            @Nullable String statement,
            @Nullable String answer,
            Actor actor) {
        SupportReview review = lockOpen(number);
        SupportReview.Hearing told = Objects.requireNonNull(mapper.hearing(number));
        took(mapper.hear(new SupportReview.Hearing(
                number, review.rounds(), told.deliveredOn(), told.untilDay(), stance, statement, answer, actor.id())));
        journal.record("特困供养：听取意见", number, stance.title());
    }

    /** What is set right when the finding that stands is signed today. */
    @Transactional(readOnly = true)
    public Correction correction(String number) {
        SupportReview.Finding finding = Objects.requireNonNull(mapper.finding(number));
        Award award = awardOf(number);
        LocalDate next = Destitutions.monthAfter(LocalDate.now(clock));
        if (finding.ground() == null) {
            LocalDate from = next.isBefore(award.fromMonth()) ? award.fromMonth() : next;
            return new Correction(
                    award.awardNumber(),
                    from,
                    List.of(new AwardCorrections.Step(from, finding.basicFen() + finding.careFen())),
                    null,
                    List.of());
        }
        LocalDate last = Objects.requireNonNullElse(finding.lastMonth(), next.minusMonths(1));
        LocalDate least = award.fromMonth().minusMonths(1);
        LocalDate until = last.isBefore(least) ? least : last;
        return new Correction(award.awardNumber(), until.plusMonths(1), List.of(), until, List.of());
    }

    /** What has been paid too much until today, were it signed. */
    @Transactional(readOnly = true)
    public Money overpaid(String number) {
        return Money.ofFen(Math.max(0, -corrections.reckon(correction(number)).netFen()));
    }

    /** Signs. */
    @Transactional
    public SupportReview.Verdict decide(String number, SupportReview.Outcome outcome, String reason, Actor signer) {
        SupportReview review = lockOpen(number);
        if (!signer.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由审核确认岗或者县级监管岗签署。");
        }
        SupportReview.Verdict verdict = new SupportReview.Verdict(
                number,
                review.rounds(),
                outcome,
                reason,
                outcome == SupportReview.Outcome.APPROVED ? correction(number).fromMonth() : null,
                signer.id(),
                LocalDate.now(clock));
        mapper.insertVerdict(verdict);
        journal.record("特困供养：签署", number, outcome.name());
        return verdict;
    }

    /** Carries out what was signed: the register with its history, the lists, and the ledger where too much was paid. */
    @Transactional
    public void apply(String number) {
        SupportReview review = lockOpen(number);
        SupportReview.Finding finding = Objects.requireNonNull(mapper.finding(number));
        List<SupportReview.Verdict> verdicts = mapper.verdicts(number);
        SupportReview.Verdict verdict = verdicts.get(verdicts.size() - 1);
        if (verdict.outcome() != SupportReview.Outcome.APPROVED || verdict.roundNo() != finding.roundNo()) {
            throw new IllegalStateException("review " + number + " is not signed");
        }
        Award award = corrections.award(review.awardNumber());
        took(mapper.close(number, SupportReview.State.APPLIED, now()));
        EndGround ground = finding.ground();
        String detail = ground != null
                ? "终止供养"
                : Objects.requireNonNull(finding.grade()).title() + "，"
                        + Objects.requireNonNull(finding.place()).title() + "，每月由" + award.monthlyAmount() + "元变为"
                        + finding.monthly() + "元";
        corrections.apply(
                correction(number),
                LedgerAccount.Origin.CHANGE,
                number,
                review.kind() == SupportReview.Kind.TERMINATE ? "ENDED" : "REASSESSED",
                detail,
                (ground != null ? ground.text() + "：" : "") + finding.facts(),
                verdict.decidedBy());
    }

    /** Gives it up: support goes on as it is. */
    @Transactional
    public void keep(String number, String reason) {
        took(mapper.close(number, SupportReview.State.KEPT, now()));
        journal.record("特困供养：不予变更", number, reason);
    }

    private SupportReview lockOpen(String number) {
        SupportReview review = mapper.lock(number);
        if (review == null) {
            throw new Missing("没有这件特困供养动态管理事项。");
        }
        if (review.state() != SupportReview.State.OPEN) {
            throw new Conflict("这件事项已经办结，请刷新。");
        }
        return review;
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这件事项已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
