package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.integrity.DishonestyCase.Course;
import org.jiuzhu.integrity.DishonestyCase.State;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of dishonesty, from the notice of what is meant to be found to the correction or the decision.
 *
 * @see "南平市2021年通知 三（五）"
 */
@Service
public class Dishonesties implements CaseLocator, WorkCards {

    private static final String MARK = "SX";

    private final IntegrityMapper mapper;
    private final CaseSeries series;
    private final ObjectProvider<IntegrityProcedure> procedure;
    private final Decisions decisions;
    private final Fingerprint fingerprint;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Dishonesties(
            IntegrityMapper mapper,
            CaseSeries series,
            ObjectProvider<IntegrityProcedure> procedure,
            Decisions decisions,
            Fingerprint fingerprint,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.series = series;
        this.procedure = procedure;
        this.decisions = decisions;
        this.fingerprint = fingerprint;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String caseNumber) {
        return caseNumber.startsWith(MARK)
                ? Optional.ofNullable(mapper.dishonesty(caseNumber)).map(DishonestyCase::townshipCode)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.startsWith(MARK)).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.casesOf(own).stream()
                        .map(one -> new Card(
                                one.caseNumber(),
                                "失信，" + Masks.name(one.personName()) + "，"
                                        + one.state().title(),
                                one.townshipCode()))
                        .toList();
    }

    /** @throws Missing when there is no such case */
    @Transactional(readOnly = true)
    public DishonestyCase find(String caseNumber) {
        DishonestyCase found = mapper.dishonesty(caseNumber);
        if (found == null) {
            throw new Missing("没有这个失信案件。");
        }
        return found;
    }

    /**
     * Opens the case of the person whom a confirmed clue is about, in the township of the person's household register;
     * where that lies outside of the city, in the township that verified.
     */
    @Transactional
    public DishonestyCase open(Clue clue) {
        Clue.Finding finding = Objects.requireNonNull(clue.finding(), "not proven");
        String id = CitizenId.of(Objects.requireNonNull(clue.idNumber())).number();
        String digest = fingerprint.of(id);
        String township = Objects.requireNonNullElse(finding.hukouTownship(), clue.townshipCode());
        String caseNumber = series.next(MARK, township);
        String neglected = finding.neglectedId();
        DishonestyCase opened = new DishonestyCase(
                caseNumber,
                clue.clueNumber(),
                township,
                State.HEARING,
                Objects.requireNonNull(clue.personName()),
                id,
                digest,
                finding.act(),
                finding.actBasis(),
                finding.evidence(),
                finding.amountFen(),
                finding.periodFrom(),
                finding.periodTo(),
                neglected == null
                        ? null
                        : fingerprint.of(CitizenId.of(neglected).number()),
                mapper.earlier(digest, caseNumber) == 0,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
        mapper.insertCase(opened);
        mapper.linkClue(clue.clueNumber(), caseNumber);
        journal.record("失信：立案", caseNumber, clue.clueNumber());
        procedure.getObject().begin(opened);
        return opened;
    }

    /** The notice of what is meant to be found has been handed over: the days to be heard begin. */
    @Transactional
    public LocalDate notified(String caseNumber, LocalDate day) {
        DishonestyCase one = find(caseNumber);
        LocalDate due = workingDays.plus(day, parameters.number("integrity-statement-days", one.townshipCode()));
        mapper.notified(caseNumber, day, due);
        return due;
    }

    @Transactional
    public void heard(String caseNumber, String statement) {
        mapper.heard(caseNumber, statement);
        journal.record("失信：听取陈述申辩", caseNumber, "");
    }

    /**
     * A named official finds, or does not; what follows says the decision table.
     *
     * @param crime suspected: to the police first
     */
    @Transactional
    public Course find(String caseNumber, boolean proven, boolean crime, String reason, Actor signer) {
        Answer answer = ask(caseNumber, proven, crime, "PENDING");
        Course course = answer.course();
        mapper.found(caseNumber, state(course), course, answer.basis(), reason, signer.id(), LocalDate.now(clock));
        journal.record("失信：认定", caseNumber, course.title());
        return course;
    }

    private static State state(Course course) {
        return switch (course) {
            case CLOSE -> State.CLEARED;
            case POLICE -> State.POLICE;
            case EDUCATE -> State.EDUCATING;
            case RECORD -> State.RECORDED;
            case SANCTION -> State.DECIDING;
        };
    }

    /** An answer of the decision table with the basis of the rule. */
    private record Answer(Course course, String basis) {}

    private Answer ask(String caseNumber, boolean proven, boolean crime, String corrected) {
        DishonestyCase one = find(caseNumber);
        Ruling ruling = decisions.decide(
                caseNumber,
                "integrity-course",
                Map.of(
                        "proven", proven,
                        "suspectedCrime", crime,
                        "firstOffence", one.firstOffence(),
                        "corrected", corrected));
        return new Answer(
                Course.valueOf(
                        (String) Objects.requireNonNull(ruling.rows().get(0).get("course"))),
                ruling.basis());
    }

    /** What the police was told, and what it answered. */
    @Transactional
    public void police(String caseNumber, String words) {
        mapper.police(caseNumber, words);
        journal.record("失信：移送公安", caseNumber, "");
    }

    /** The police has given the case back, or has taken it over: then only what was obtained is recovered here. */
    @Transactional
    public Course afterPolice(String caseNumber, boolean takenOver) {
        Answer answer =
                takenOver ? new Answer(Course.RECORD, "由司法机关处理，这里只追回款物") : ask(caseNumber, true, false, "PENDING");
        mapper.course(caseNumber, state(answer.course()), answer.course(), answer.basis());
        journal.record("失信：公安答复", caseNumber, answer.course().title());
        return answer.course();
    }

    /** The person has been educated: the term for correction begins. */
    @Transactional
    public LocalDate educated(String caseNumber, LocalDate day, String words) {
        DishonestyCase one = find(caseNumber);
        LocalDate by = workingDays.plus(day, parameters.number("integrity-correction-days", one.townshipCode()));
        mapper.educated(caseNumber, day, by, words);
        journal.record("失信：教育督促", caseNumber, "限" + by + "前纠正");
        return by;
    }

    /** Whether the person has corrected within the term. */
    @Transactional
    public Course corrected(String caseNumber, boolean corrected, LocalDate day, String words) {
        mapper.corrected(caseNumber, corrected ? day : null, words);
        Answer answer = ask(caseNumber, true, false, corrected ? "YES" : "NO");
        mapper.course(caseNumber, state(answer.course()), answer.course(), answer.basis());
        journal.record("失信：核实纠正情况", caseNumber, corrected ? "已纠正" : "拒不纠正");
        return answer.course();
    }

    /** The person corrected before the decision was signed: only recorded. */
    @Transactional
    public void correctedAfterAll(String caseNumber, String reason, Actor signer) {
        mapper.signed(caseNumber, State.RECORDED, null, reason, signer.id(), LocalDate.now(clock), null, null, null);
        journal.record("失信：不列入", caseNumber, "已纠正，只作记录");
    }

    /** The signer sends the proposal back. */
    @Transactional
    public void returned(String caseNumber, String reason) {
        mapper.noted(caseNumber, reason);
        journal.record("失信：退回处理意见", caseNumber, "");
    }

    /** How the aid is worked out anew after the person has corrected. */
    @Transactional
    public void recalculated(String caseNumber, String words) {
        DishonestyCase one = find(caseNumber);
        mapper.corrected(caseNumber, one.correctedOn(), one.correction() + "；重新核算：" + words);
        journal.record("失信：重新核算待遇", caseNumber, "");
    }

    /** What the decision table says of money: whether it is to be paid back, whether a fine is to be considered. */
    public record MoneyRuling(boolean recover, boolean fine, String basis) {}

    /** Asks what follows for the money obtained. */
    @Transactional(readOnly = true)
    public MoneyRuling money(String caseNumber) {
        DishonestyCase one = find(caseNumber);
        Ruling ruling = decisions.evaluate(
                "integrity-recovery",
                Map.of("amountFen", one.amountFen(), "act", one.act().name()));
        Map<String, Object> row = ruling.rows().get(0);
        return new MoneyRuling(
                Boolean.TRUE.equals(row.get("recover")), Boolean.TRUE.equals(row.get("fine")), ruling.basis());
    }
}
