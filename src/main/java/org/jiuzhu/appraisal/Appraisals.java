package org.jiuzhu.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casework.AwaitsAppraisal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 民主评议 after the fact: ordered by an objection in publicity or by the county, prepared, held, concluded. What the votes
 * give is a ground to look again, never a decision on aid.
 *
 * @see "民发〔2021〕57号 第十九条；南平市2021年通知 三（四）2"
 */
@Service
public class Appraisals implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    public static final String PROCESS = "appraisal";

    private static final String QUORUM = "appraisal-quorum";
    private static final String CONCLUSION = "appraisal-conclusion";
    private static final int MOST_REASON = 500;
    private static final int MOST_NUMBER = 40;

    private final AppraisalMapper mapper;
    private final ObjectProvider<AwaitsAppraisal> procedures;
    private final Applications applications;
    private final Awards awards;
    private final AwardChanges changes;
    private final Decisions decisions;
    private final EngineCases engineCases;
    private final Journal journal;
    private final Clock clock;

    Appraisals(
            AppraisalMapper mapper,
            ObjectProvider<AwaitsAppraisal> procedures,
            Applications applications,
            Awards awards,
            AwardChanges changes,
            Decisions decisions,
            EngineCases engineCases,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.procedures = procedures;
        this.applications = applications;
        this.awards = awards;
        this.changes = changes;
        this.decisions = decisions;
        this.engineCases = engineCases;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String appraisalNumber) {
        return Optional.ofNullable(mapper.find(appraisalNumber)).map(Appraisal::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(String appraisalNumber) {
        return Optional.ofNullable(mapper.find(appraisalNumber))
                .map(one -> new Facts(one.openedOn(), one.countyCode()));
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(QUORUM, "民主评议：安排、登记评议情况"), new Use(CONCLUSION, "民主评议：登记评议情况"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<Appraisal> found = numbers.isEmpty() ? List.of() : mapper.ofNumbers(numbers);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, LocalDate> due = mapper.due(numbers).stream()
                .collect(Collectors.toMap(AppraisalMapper.Due::appraisalNumber, AppraisalMapper.Due::heldOn));
        return found.stream()
                .map(one -> new Card(
                        one.appraisalNumber(),
                        "民主评议（" + one.source().title() + "）：" + one.subject(),
                        one.townshipCode(),
                        due.get(one.appraisalNumber()),
                        "",
                        null))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> familyOf(String number) {
        return Optional.ofNullable(mapper.find(number)).map(Appraisal::caseNumber);
    }

    /** @throws Missing when there is no such appraisal */
    @Transactional(readOnly = true)
    public Appraisal find(String appraisalNumber) {
        Appraisal appraisal = mapper.find(appraisalNumber);
        if (appraisal == null) {
            throw new Missing("没有这次民主评议。");
        }
        return appraisal;
    }

    /** @throws Missing when there is no such appraisal within the reader's reach */
    @Transactional
    public Appraisal visible(String appraisalNumber, Actor reader) {
        Appraisal appraisal = mapper.find(appraisalNumber);
        if (appraisal == null || !reader.sees(appraisal.townshipCode())) {
            throw new Missing("没有这次民主评议，或不在您的辖区。");
        }
        journal.record("查阅", appraisalNumber, "民主评议");
        return appraisal;
    }

    /**
     * A page within a person's reach, the newest first.
     *
     * @param before the last number of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<Appraisal> page(Actor reader, @Nullable String before, int limit) {
        return mapper.page(reader.county(), reader.township(), before, limit);
    }

    /** The appraisals of a case and of the award that came of it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Appraisal> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /** All dates set for it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Session> sessions(String appraisalNumber) {
        return mapper.sessions(appraisalNumber);
    }

    /** The date that counts. */
    @Transactional(readOnly = true)
    public Optional<Session> session(String appraisalNumber) {
        List<Session> all = mapper.sessions(appraisalNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Who was called to a date; names are personal data. */
    @Transactional(readOnly = true)
    public List<Participant> participants(String appraisalNumber, int sessionNo) {
        return mapper.participants(appraisalNumber, sessionNo);
    }

    /** The award, where it is about one. */
    @Transactional(readOnly = true)
    public Optional<Award> award(Appraisal appraisal) {
        return Optional.ofNullable(appraisal.awardNumber()).flatMap(awards::find);
    }

    /** Whose family it is; a full name, for the letters. */
    @Transactional(readOnly = true)
    public String family(Appraisal appraisal) {
        return award(appraisal).map(Award::holderName).orElseGet(() -> applications
                .find(String.valueOf(appraisal.caseNumber()))
                .applicantName());
    }

    /** Whether what it is about is over, so that there is nothing left to appraise. */
    @Transactional(readOnly = true)
    public boolean pointless(Appraisal appraisal) {
        String caseNumber = appraisal.caseNumber();
        return appraisal.openCase()
                ? caseNumber == null
                        || procedure(caseNumber)
                                .map(one -> !one.waits(caseNumber))
                                .orElse(true)
                : award(appraisal).map(one -> one.state() == Award.State.ENDED).orElse(true);
    }

    private Optional<AwaitsAppraisal> procedure(String caseNumber) {
        return procedures.stream().filter(one -> one.carries(caseNumber)).findFirst();
    }

    /** Orders the appraisal of a case whose publicity left it in dispute; asked by the procedure of the case. */
    @Transactional
    public Appraisal orderForObjection(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        return open(application.townshipCode(), Appraisal.Source.OBJECTION, caseNumber, null, "公示有异议，争议较大", actor);
    }

    /**
     * What the county wants appraised.
     *
     * @param subject number of an award, or of the case that led to one
     */
    public record Order(
            Appraisal.@Nullable Source source,
            @AtMost(40) @Nullable String subject,
            @AtMost(500) @Nullable String reason) {}

    /**
     * Orders the appraisal of an award, as a means of supervision afterwards.
     *
     * @throws Refused when the person's post does not supervise
     * @throws InvalidInput when something is not filled in, or the case has no award
     * @throws Missing when there is no such award within the person's reach
     * @throws Conflict when the award has ended, or is being appraised already
     */
    @Transactional
    public Appraisal order(Order order, Actor actor) {
        if (!actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("事后民主评议由县级监管岗提出。");
        }
        Appraisal.Source source = order.source();
        if (source == null || source == Appraisal.Source.OBJECTION) {
            throw new InvalidInput("source", "请选择监管抽查或者投诉举报；公示异议由案件的审核确认岗研判");
        }
        String reason = order.reason() == null ? "" : order.reason().strip();
        if (reason.isEmpty() || reason.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明评议的事由，不超过" + MOST_REASON + "字");
        }
        String subject = order.subject() == null ? "" : order.subject().strip();
        if (subject.isEmpty() || subject.length() > MOST_NUMBER) {
            throw new InvalidInput("subject", "请填写待遇登记号或者案号");
        }
        Award award = awards.find(subject)
                .or(() -> awards.ofCase(subject))
                .filter(one -> one.state() != Award.State.PENDING && actor.sees(one.townshipCode()))
                .orElseThrow(() -> new Missing("没有这份待遇，或不在您的辖区；还没有确认的案件没有待遇，有异议的由审核确认岗研判。"));
        if (award.state() == Award.State.ENDED) {
            throw new Conflict("这份待遇已经停止，不再评议。");
        }
        return open(award.townshipCode(), source, award.caseNumber(), award.awardNumber(), reason, actor);
    }

    private Appraisal open(
            String township,
            Appraisal.Source source,
            @Nullable String caseNumber,
            @Nullable String awardNumber,
            String reason,
            Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String year = "PY-%s-%d-".formatted(township, today.getYear());
        Appraisal appraisal = new Appraisal(
                year + "%03d".formatted(mapper.countOf(township, year) + 1),
                township,
                source,
                caseNumber,
                awardNumber,
                reason,
                Appraisal.State.PLANNED,
                0,
                null,
                null,
                null,
                null,
                actor.id(),
                today,
                null);
        Appraisal before = mapper.open(appraisal.subject());
        if (before != null) {
            throw new Conflict("正在评议（" + before.appraisalNumber() + "），办结后才能再提出。");
        }
        try {
            mapper.insert(appraisal, appraisal.subject());
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚提出了民主评议，请刷新后再试。");
        }
        journal.record("民主评议：提出", appraisal.appraisalNumber(), source.title() + "，" + appraisal.subject());
        engineCases.startInCounty(PROCESS, appraisal.appraisalNumber(), appraisal.countyCode());
        return appraisal;
    }

    /**
     * Heads of a list or of a meeting.
     *
     * @param relatives of the family, who have to stay away
     */
    public record Heads(int relatives, int invited, int present, int villagers) {

        private Map<String, Object> inputs() {
            return Map.of(
                    "relatives",
                    (long) relatives,
                    "invited",
                    (long) invited,
                    "present",
                    (long) present,
                    "villagers",
                    (long) villagers);
        }
    }

    /** What the table says against these participants; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<String> wrongWith(String appraisalNumber, Heads heads) {
        Ruling ruling = decisions.forCase(appraisalNumber).ask(QUORUM, heads.inputs());
        return ruling.text("outcome").equals("OK") ? Optional.empty() : Optional.of(ruling.text("words"));
    }

    /** What the table makes of the votes. */
    @Transactional(readOnly = true)
    public Appraisal.Conclusion conclusion(String appraisalNumber, Session.Votes votes) {
        return Appraisal.Conclusion.valueOf(decisions
                .forCase(appraisalNumber)
                .ask(CONCLUSION, inputs(votes))
                .text("conclusion"));
    }

    private static Map<String, Object> inputs(Session.Votes votes) {
        return Map.of("collected", (long) votes.collected(), "agreed", (long) votes.agreed(), "doubted", (long)
                votes.doubted());
    }

    /** Somebody who is called. */
    public record Called(String name, Participant.Kind kind) {}

    /** The participants are called together. */
    @Transactional
    public void summon(
            String appraisalNumber,
            LocalDate day,
            String time,
            String place,
            String host,
            List<Called> called,
            Actor actor) {
        Appraisal appraisal = lock(appraisalNumber, Appraisal.State.PLANNED);
        int sessionNo = appraisal.sessions() + 1;
        decisions.decide(
                appraisalNumber,
                QUORUM,
                new Heads(
                                0,
                                called.size(),
                                called.size(),
                                villagers(called.stream().map(Called::kind).toList()))
                        .inputs());
        mapper.insertSession(new Session(
                appraisalNumber,
                sessionNo,
                day,
                time,
                place,
                host,
                Session.State.CALLED,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                actor.id(),
                null));
        int seq = 1;
        List<Participant> rows = new java.util.ArrayList<>();
        for (Called one : called) {
            rows.add(new Participant(appraisalNumber, sessionNo, seq++, one.name(), one.kind(), null, false));
        }
        mapper.insertParticipants(rows);
        mapper.called(appraisalNumber, sessionNo);
        journal.record("民主评议：安排", appraisalNumber, Dates.chinese(day) + "，" + called.size() + "人");
    }

    /** How many of them are villagers' representatives. */
    public static int villagers(List<Participant.Kind> kinds) {
        return (int)
                kinds.stream().filter(one -> one == Participant.Kind.VILLAGER).count();
    }

    /** Nothing is left to appraise. */
    @Transactional
    public void drop(String appraisalNumber, String reason) {
        Appraisal appraisal = lock(appraisalNumber, Appraisal.State.PLANNED);
        if (!pointless(appraisal)) {
            throw new Conflict("案件还在等评议结论（待遇还在享受），不能取消评议。");
        }
        mapper.close(appraisalNumber, Appraisal.State.DROPPED, LocalDate.now(clock));
        journal.record("民主评议：不再评议", appraisalNumber, reason);
    }

    /** The date failed: too few came, or it was put off; another is set. */
    @Transactional
    public void failed(
            String appraisalNumber,
            Session.State state,
            LocalDate day,
            List<Participant> came,
            String reason,
            Actor actor) {
        Appraisal appraisal = lock(appraisalNumber, Appraisal.State.CALLED);
        record(appraisal, state, day, Session.Votes.NONE, new Said("", null, reason), came, actor);
        mapper.failed(appraisalNumber);
        journal.record("民主评议：" + state.title(), appraisalNumber, "");
    }

    private void record(
            Appraisal appraisal,
            Session.State state,
            LocalDate day,
            Session.Votes votes,
            Said said,
            List<Participant> came,
            Actor actor) {
        Session session = session(appraisal.appraisalNumber()).orElseThrow();
        mapper.recordSession(new Session(
                session.appraisalNumber(),
                session.sessionNo(),
                day,
                session.heldAt(),
                session.place(),
                session.host(),
                state,
                votes.issued(),
                votes.collected(),
                votes.agreed(),
                votes.doubted(),
                votes.abstained(),
                votes.invalid(),
                said.points(),
                said.answer(),
                said.note(),
                session.calledBy(),
                actor.id()));
        if (!came.isEmpty()) {
            mapper.deleteParticipants(session.appraisalNumber(), session.sessionNo());
            mapper.insertParticipants(came);
        }
    }

    /**
     * What is kept of the talk.
     *
     * @param points what was said for and against
     * @param answer to whoever objected, or null
     * @param note why it failed, or who would not sign and why, or null
     */
    public record Said(String points, @Nullable String answer, @Nullable String note) {}

    /** It was held: who came, how they voted; the conclusion comes from the table. */
    @Transactional
    public Appraisal.Conclusion held(
            String appraisalNumber,
            LocalDate day,
            Session.Votes votes,
            Said said,
            List<Participant> came,
            Actor actor) {
        Appraisal appraisal = lock(appraisalNumber, Appraisal.State.CALLED);
        List<Participant.Kind> present =
                came.stream().filter(Participant::came).map(Participant::kind).toList();
        decisions.decide(
                appraisalNumber, QUORUM, new Heads(0, invited(appraisal), present.size(), villagers(present)).inputs());
        Appraisal.Conclusion conclusion = Appraisal.Conclusion.valueOf(
                decisions.decide(appraisalNumber, CONCLUSION, inputs(votes)).text("conclusion"));
        record(appraisal, Session.State.HELD, day, votes, said, came, actor);
        boolean again = !appraisal.openCase() && conclusion != Appraisal.Conclusion.UPHELD;
        mapper.concluded(appraisalNumber, conclusion, again ? Appraisal.State.RESURVEY : Appraisal.State.CALLED);
        if (!again) {
            mapper.close(appraisalNumber, Appraisal.State.CLOSED, LocalDate.now(clock));
        }
        journal.record("民主评议：形成结论", appraisalNumber, conclusion.title() + "，" + present.size() + "人到会");
        return conclusion;
    }

    /** How many were called to the date that counts. */
    @Transactional(readOnly = true)
    public int invited(Appraisal appraisal) {
        return mapper.participants(appraisal.appraisalNumber(), appraisal.sessions())
                .size();
    }

    /** Tells the procedure of the case, where it still waits. */
    @Transactional
    public void answerCase(String appraisalNumber, Actor actor) {
        Appraisal appraisal = find(appraisalNumber);
        String caseNumber = Objects.requireNonNull(appraisal.caseNumber());
        procedure(caseNumber).filter(one -> one.waits(caseNumber)).ifPresent(one -> {
            Session session = session(appraisalNumber).orElseThrow();
            one.appraised(
                    new AwaitsAppraisal.Verdict(
                            caseNumber,
                            session.heldOn(),
                            appraisal.conclusion() == Appraisal.Conclusion.UPHELD,
                            words(appraisal),
                            session.answer()),
                    actor);
        });
    }

    /** The outcome in a sentence, without names. */
    @Transactional(readOnly = true)
    public String words(Appraisal appraisal) {
        Session session = session(appraisal.appraisalNumber()).orElseThrow();
        List<Participant> came = mapper.participants(appraisal.appraisalNumber(), session.sessionNo()).stream()
                .filter(Participant::came)
                .toList();
        Appraisal.Conclusion conclusion = appraisal.conclusion();
        return Dates.chinese(session.heldOn()) + "在" + session.place() + "评议，到会" + came.size() + "人，其中村（居）民代表"
                + villagers(came.stream().map(Participant::kind).toList()) + "人。"
                + session.votes().words() + "。结论：" + (conclusion == null ? "" : conclusion.title()) + "（"
                + appraisal.appraisalNumber() + "）";
    }

    /** Two surveyors have looked again at an award that was doubted. */
    @Transactional
    public void surveyed(String appraisalNumber, String words, boolean changeNeeded) {
        lock(appraisalNumber, Appraisal.State.RESURVEY);
        mapper.surveyed(appraisalNumber, words);
        journal.record("民主评议：复查待遇", appraisalNumber, changeNeeded ? "需要变更" : "维持");
        if (!changeNeeded) {
            mapper.close(appraisalNumber, Appraisal.State.CLOSED, LocalDate.now(clock));
        }
    }

    /** Proposes the change that the survey asks for; one that is open already takes it up. */
    @Transactional
    public AwardChange proposeChange(String appraisalNumber, Actor actor) {
        Appraisal appraisal = lock(appraisalNumber, Appraisal.State.RESURVEY);
        String award = Objects.requireNonNull(appraisal.awardNumber());
        AwardChange change = changes.ofAward(award, actor).stream()
                .filter(one -> one.state() == AwardChange.State.OPEN)
                .findFirst()
                .orElseGet(() -> changes.begin(award, actor));
        mapper.changed(appraisalNumber, change.changeNumber());
        mapper.close(appraisalNumber, Appraisal.State.CLOSED, LocalDate.now(clock));
        journal.record("民主评议：转待遇变更", appraisalNumber, change.changeNumber());
        return change;
    }

    /** Keeps what the county has found out about a delay and demanded. */
    @Transactional
    public void supervised(String appraisalNumber, String words) {
        find(appraisalNumber);
        mapper.supervise(appraisalNumber, words);
        journal.record("督办民主评议", appraisalNumber, "");
    }

    private Appraisal lock(String appraisalNumber, Appraisal.State expected) {
        Appraisal appraisal = mapper.lock(appraisalNumber);
        if (appraisal == null || appraisal.state() != expected) {
            throw new Conflict("这次民主评议已由他人办理，请刷新。");
        }
        return appraisal;
    }
}
