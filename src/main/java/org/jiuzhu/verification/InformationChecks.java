package org.jiuzhu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The information check: one question a source, each with its own due date and state (第十七条).
 *
 * <p>An answer comes at once, later by wire ({@link #deliver}) or on paper ({@link #answer}); a source that stays silent
 * past its due date may be given up, and the report is then a partial one.
 */
@Service
public class InformationChecks {

    private static final Logger log = LoggerFactory.getLogger(InformationChecks.class);

    /** A day of asking every quarter of an hour; then the checker asks, or the paper comes. */
    private static final int MOST_ATTEMPTS = 96;

    private final VerificationMapper mapper;
    private final RegisterGateway gateway;
    private final Authorisations authorisations;
    private final Applications applications;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InformationChecks(
            VerificationMapper mapper,
            RegisterGateway gateway,
            Authorisations authorisations,
            Applications applications,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.gateway = gateway;
        this.authorisations = authorisations;
        this.applications = applications;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks every source, each with its own term; those asked already are left alone, so that a job may be run again.
     *
     * @throws Refused when a member has not signed the authorisation
     */
    @Transactional
    public void request(String caseNumber) {
        Set<Source> asked =
                mapper.requests(caseNumber).stream().map(CheckRequest::source).collect(Collectors.toSet());
        List<Source> sources = Arrays.stream(Source.values())
                .filter(source -> !asked.contains(source))
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        Application application = applications.find(caseNumber);
        Set<Integer> signed = authorisations.signed(caseNumber);
        if (!signed.containsAll(Authorisations.needed(application.declaration()))) {
            throw new Refused("还有成员没有签署核对授权书，不能发出信息核对。");
        }
        List<CheckRequest> requests = sources.stream()
                .map(source -> new CheckRequest(
                        caseNumber,
                        source,
                        CheckRequest.State.REQUESTED,
                        LocalDateTime.now(clock),
                        due(source, application.townshipCode()),
                        0,
                        null,
                        null,
                        1,
                        null,
                        null))
                .toList();
        List<Answer> answers = ask(application, requests);
        mapper.insertRequests(answers.stream().map(Answer::request).toList());
        insert(answers.stream().flatMap(answer -> answer.facts().stream()).toList());
        answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.request().state(),
                        () -> new EnumMap<>(CheckRequest.State.class),
                        Collectors.mapping(answer -> answer.request().source().title(), Collectors.joining("、"))))
                .forEach((state, titles) -> journal.record("发出信息核对", caseNumber, state.title() + "：" + titles));
    }

    private void insert(List<Fact> facts) {
        if (!facts.isEmpty()) {
            mapper.insertFacts(facts);
        }
    }

    /**
     * Sources of open cases that could not be reached, to be asked again by the house itself.
     *
     * @return so many at most, those with the fewest attempts first
     */
    @Transactional(readOnly = true)
    public List<CheckRequest> failed(int limit) {
        return mapper.failed(MOST_ATTEMPTS, limit);
    }

    /**
     * Asks one source again. The same question as long as it is open; once it was answered or given up a new one, with a
     * new due date.
     *
     * @throws Conflict when the case is closed
     * @throws Missing when the source was never asked
     */
    @Transactional
    public CheckRequest retry(String caseNumber, Source source) {
        return askAgain(caseNumber, source, true);
    }

    /** Asks a source that was out of reach, without a person; only an answer or a receipt is worth an entry. */
    @Transactional
    public CheckRequest retryUnattended(String caseNumber, Source source) {
        return askAgain(caseNumber, source, false);
    }

    private CheckRequest askAgain(String caseNumber, Source source, boolean attended) {
        Application application = applications.find(caseNumber);
        if (!application.status().open()) {
            throw new Conflict("本案已经办结，不再查询。");
        }
        CheckRequest before = find(caseNumber, source);
        CheckRequest again = before.open()
                ? before
                : new CheckRequest(
                        caseNumber,
                        source,
                        CheckRequest.State.REQUESTED,
                        LocalDateTime.now(clock),
                        due(source, application.townshipCode()),
                        before.attempts(),
                        null,
                        null,
                        before.inquiry() + 1,
                        null,
                        null);
        Answer answer = ask(application, List.of(again)).get(0);
        boolean answered = answer.request().state() == CheckRequest.State.ANSWERED;
        if (!answered && before.state() == CheckRequest.State.ANSWERED) {
            // the answer on record stays until a newer one is there
            journal.record("重新查询", caseNumber, source.title() + "，未取得新答复");
            return before;
        }
        mapper.updateRequest(answer.request());
        if (attended || answer.request().state() != CheckRequest.State.FAILED) {
            journal.record(
                    "重新查询",
                    caseNumber,
                    source.title() + "，" + answer.request().state().title());
        }
        if (answered) {
            keep(answer.request(), answer.facts());
        }
        return answer.request();
    }

    /**
     * Records the answer of a paper, whenever it comes, given up or not.
     *
     * @throws InvalidInput naming what is missing or impossible
     */
    @Transactional
    public CheckRequest answer(String caseNumber, Source source, PaperAnswer paper) {
        Application application = applications.find(caseNumber);
        if (!application.status().open()) {
            throw new Conflict("本案已经办结，不再登记答复。");
        }
        CheckRequest request = find(caseNumber, source);
        List<FieldProblem> problems =
                problems(source, paper, application.declaration().members().size());
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        LocalDate on = java.util.Objects.requireNonNull(paper.paperOn());
        CheckRequest answered = answered(
                request, java.util.Objects.requireNonNull(paper.paperNumber()).strip(), on);
        mapper.updateRequest(answered);
        journal.record("登记核对答复", caseNumber, source.title() + "，函件" + answered.reference());
        keep(
                answered,
                paper.entries().stream()
                        .map(entry -> new Fact(
                                caseNumber,
                                source,
                                entry.position(),
                                entry.kind(),
                                entry.amount(),
                                entry.detail() == null ? "" : entry.detail(),
                                on,
                                entry.area()))
                        .toList());
        return answered;
    }

    /** What is wrong with an answer on paper, field by field. */
    public List<FieldProblem> problems(Source source, PaperAnswer paper, int members) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate on = paper.paperOn();
        if (paper.paperNumber() == null || paper.paperNumber().isBlank()) {
            problems.add(new FieldProblem("paperNumber", "请填写答复函件的编号"));
        } else if (paper.paperNumber().strip().length() > 100) {
            problems.add(new FieldProblem("paperNumber", "函件编号不超过100个字"));
        }
        if (on == null) {
            problems.add(new FieldProblem("paperOn", "请填写答复函件的日期"));
        } else if (on.isAfter(LocalDate.now(clock))) {
            problems.add(new FieldProblem("paperOn", "答复函件的日期晚于今天"));
        }
        for (int i = 0; i < paper.entries().size(); i++) {
            PaperAnswer.Entry entry = paper.entries().get(i);
            String at = "entries[" + i + "].";
            if (entry.position() < 0 || entry.position() >= members) {
                problems.add(new FieldProblem(at + "position", "没有这位家庭成员"));
            }
            if (!source.kinds().contains(entry.kind())) {
                problems.add(new FieldProblem(
                        at + "kind", source.title() + "不答复“" + entry.kind().title() + "”"));
            }
            if (entry.amount() < 0 || entry.amount() > 100_000_000_00L) {
                problems.add(new FieldProblem(at + "amount", "数额应为0至1亿元"));
            }
        }
        return problems;
    }

    /**
     * Records an answer that comes later by wire. An adapter calls it with the key of its question; an answer to a
     * question that has been renewed since, or was answered already, changes nothing.
     *
     * @return whether the answer was taken
     */
    @Transactional
    public boolean deliver(String key, List<RegisterRecord> records) {
        String[] parts = key.split("/");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not the key of an inquiry: " + key);
        }
        CheckRequest request = find(parts[0], Source.valueOf(parts[1]));
        if (!request.key().equals(key) || request.state() == CheckRequest.State.ANSWERED) {
            return false;
        }
        Application application = applications.find(request.caseNumber());
        CheckRequest answered = answered(request, request.reference(), null);
        mapper.updateRequest(answered);
        journal.record("收到核对答复", request.caseNumber(), request.source().title());
        keep(answered, facts(application, request, records));
        return true;
    }

    private CheckRequest answered(CheckRequest request, @Nullable String reference, @Nullable LocalDate paperOn) {
        return new CheckRequest(
                request.caseNumber(),
                request.source(),
                CheckRequest.State.ANSWERED,
                request.requestedAt(),
                request.dueOn(),
                request.attempts(),
                LocalDateTime.now(clock),
                null,
                request.inquiry(),
                reference,
                paperOn);
    }

    private void keep(CheckRequest request, List<Fact> facts) {
        mapper.deleteFacts(request.caseNumber(), request.source());
        insert(facts);
        events.publishEvent(new CheckAnswered(request.caseNumber(), request.source()));
    }

    /**
     * Notes that a source has not answered; the case goes on with a partial report.
     *
     * @throws Conflict when the source has answered meanwhile, or its term has not run out
     */
    @Transactional
    public void giveUp(String caseNumber, Source source, String note, Actor actor) {
        CheckRequest request = find(caseNumber, source);
        if (!request.open()) {
            throw new Conflict(source.title() + "已有答复，请刷新。");
        }
        if (!mayGiveUp(request)) {
            throw new Conflict(source.title() + "的答复期限未满，还不能标记未答复。");
        }
        mapper.updateRequest(new CheckRequest(
                caseNumber,
                source,
                CheckRequest.State.NO_ANSWER,
                request.requestedAt(),
                request.dueOn(),
                request.attempts(),
                null,
                note,
                request.inquiry(),
                request.reference(),
                null));
        journal.record("标记未答复", caseNumber, source.title() + "，" + actor.id());
    }

    /** Whether the term of a source has run out. */
    public boolean mayGiveUp(CheckRequest request) {
        return LocalDate.now(clock).isAfter(request.dueOn());
    }

    @Transactional(readOnly = true)
    public List<CheckRequest> requests(String caseNumber) {
        return mapper.requests(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<Fact> facts(String caseNumber) {
        return mapper.facts(caseNumber);
    }

    /** Sources that have neither answered nor been given up. */
    @Transactional(readOnly = true)
    public List<Source> open(String caseNumber) {
        return mapper.requests(caseNumber).stream()
                .filter(CheckRequest::open)
                .map(CheckRequest::source)
                .toList();
    }

    /** Sources without an answer: with any of them the report is a partial one. */
    @Transactional(readOnly = true)
    public List<Source> missing(String caseNumber) {
        return mapper.requests(caseNumber).stream()
                .filter(request -> request.state() != CheckRequest.State.ANSWERED)
                .map(CheckRequest::source)
                .toList();
    }

    /**
     * The day after which the report no longer counts: so many months after its oldest answer ({@code
     * check-valid-months}); empty when nothing was answered.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> validUntil(String caseNumber) {
        String township = applications.find(caseNumber).townshipCode();
        return mapper.requests(caseNumber).stream()
                .map(CheckRequest::answeredAt)
                .filter(java.util.Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo)
                .map(oldest -> oldest.plusMonths(parameters.number("check-valid-months", township)));
    }

    /** Whether the report has run out and must be renewed before a decision. */
    @Transactional(readOnly = true)
    public boolean expired(String caseNumber) {
        return validUntil(caseNumber)
                .map(last -> last.isBefore(LocalDate.now(clock)))
                .orElse(false);
    }

    private Optional<CheckRequest> asked(String caseNumber, Source source) {
        return mapper.requests(caseNumber).stream()
                .filter(request -> request.source() == source)
                .findFirst();
    }

    private CheckRequest find(String caseNumber, Source source) {
        return asked(caseNumber, source).orElseThrow(() -> new Missing("没有向" + source.title() + "发出过核对。"));
    }

    /** The term of a source: its own, else the common one. */
    private LocalDate due(Source source, String township) {
        String own = "check-days-" + source.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int days = parameters.of(township).stream()
                .filter(parameter -> parameter.name().equals(own))
                .findFirst()
                .map(parameter -> Integer.parseInt(parameter.content()))
                .orElseGet(() -> parameters.number("check-source-days", township));
        return workingDays.plus(LocalDate.now(clock), days);
    }

    /** What a source said, or that it could not be reached. */
    private record Answer(CheckRequest request, List<Fact> facts) {}

    private List<Answer> ask(Application application, List<CheckRequest> requests) {
        List<String> digests = applications.countedDigests(application.declaration());
        List<RegisterGateway.Inquiry> inquiries = requests.stream()
                .map(request -> new RegisterGateway.Inquiry(request.key(), request.source(), digests))
                .toList();
        List<RegisterGateway.Outcome> outcomes = outcomes(inquiries);
        return IntStream.range(0, requests.size())
                .mapToObj(i -> answer(application, requests.get(i), outcomes.get(i)))
                .toList();
    }

    /** A faulty adapter must not hold up the other sources: each is then asked alone, with the same key. */
    private List<RegisterGateway.Outcome> outcomes(List<RegisterGateway.Inquiry> inquiries) {
        try {
            return gateway.askAll(inquiries);
        } catch (RuntimeException e) {
            log.warn("{} inquiries failed together", inquiries.size(), e);
            return inquiries.stream().map(this::outcome).toList();
        }
    }

    private RegisterGateway.Outcome outcome(RegisterGateway.Inquiry inquiry) {
        try {
            return gateway.ask(inquiry);
        } catch (RuntimeException e) {
            log.warn("inquiry {} failed", inquiry.key(), e);
            return new RegisterGateway.Unavailable("接口出错");
        }
    }

    private Answer answer(Application application, CheckRequest request, RegisterGateway.Outcome outcome) {
        if (outcome instanceof RegisterGateway.Answered answered) {
            return new Answer(
                    state(request, CheckRequest.State.ANSWERED, LocalDateTime.now(clock), null, request.reference()),
                    facts(application, request, answered.records()));
        }
        if (outcome instanceof RegisterGateway.Pending pending) {
            return new Answer(
                    state(
                            request,
                            CheckRequest.State.REQUESTED,
                            null,
                            null,
                            pending.reference() == null ? request.reference() : pending.reference()),
                    List.of());
        }
        String reason = outcome instanceof RegisterGateway.Unavailable unavailable ? unavailable.reason() : "";
        return new Answer(
                state(
                        request,
                        CheckRequest.State.FAILED,
                        null,
                        "来源暂时连接不上（" + reason + "），可稍后重新查询",
                        request.reference()),
                List.of());
    }

    private static CheckRequest state(
            CheckRequest request,
            CheckRequest.State state,
            @Nullable LocalDateTime answeredAt,
            @Nullable String note,
            @Nullable String reference) {
        return new CheckRequest(
                request.caseNumber(),
                request.source(),
                state,
                request.requestedAt(),
                request.dueOn(),
                request.attempts() + 1,
                answeredAt,
                note,
                request.inquiry(),
                reference,
                null);
    }

    /** Answers about persons that were not asked for are left out. */
    private List<Fact> facts(Application application, CheckRequest request, List<RegisterRecord> records) {
        List<String> digests = applications.digests(application.declaration());
        return records.stream()
                .filter(entry -> digests.contains(entry.idDigest()))
                .map(entry -> new Fact(
                        application.caseNumber(),
                        request.source(),
                        digests.indexOf(entry.idDigest()),
                        entry.kind(),
                        entry.amountFen(),
                        entry.detail(),
                        entry.asOf(),
                        entry.area()))
                .toList();
    }
}
