package org.jiuzhu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The information check: one request a source, each with its own due date and state. */
@Service
public class InformationChecks {

    private final VerificationMapper mapper;
    private final RegisterGateway gateway;
    private final Authorisations authorisations;
    private final Applications applications;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    InformationChecks(
            VerificationMapper mapper,
            RegisterGateway gateway,
            Authorisations authorisations,
            Applications applications,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.gateway = gateway;
        this.authorisations = authorisations;
        this.applications = applications;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Asks every source that has not been asked yet; asking again asks only what failed or has not answered.
     *
     * @throws Refused when a member has not signed the authorisation
     */
    @Transactional
    public void request(String caseNumber) {
        Application application = applications.find(caseNumber);
        Set<Integer> signed = authorisations.signed(caseNumber);
        Declaration declaration = application.declaration();
        if (IntStream.range(0, declaration.members().size())
                .anyMatch(i -> declaration.counted(i) && !signed.contains(i))) {
            throw new Refused("还有成员没有签署核对授权书，不能发出信息核对。");
        }
        List<CheckRequest> known = mapper.requests(caseNumber);
        LocalDate due = workingDays.plus(
                LocalDate.now(clock), parameters.number("check-source-days", application.townshipCode()));
        List<String> digests = applications.digests(application.declaration());
        for (Source source : Source.values()) {
            if (known.stream().noneMatch(request -> request.source() == source)) {
                CheckRequest request = new CheckRequest(
                        caseNumber, source, CheckRequest.State.REQUESTED, LocalDateTime.now(clock), due, 0, null, null);
                Answer answer = ask(application, digests, request);
                mapper.insertRequest(answer.request());
                answer.facts().forEach(mapper::insertFact);
            }
        }
        journal.record("发出信息核对", caseNumber, Source.values().length + "个来源");
    }

    /** Asks one source again. */
    @Transactional
    public void retry(String caseNumber, Source source) {
        Application application = applications.find(caseNumber);
        Answer answer = ask(application, applications.digests(application.declaration()), find(caseNumber, source));
        if (answer.request().state() == CheckRequest.State.ANSWERED) {
            mapper.deleteFacts(caseNumber, source);
            answer.facts().forEach(mapper::insertFact);
        }
        mapper.updateRequest(answer.request());
        journal.record("重新查询", caseNumber, source.title());
    }

    /** Notes that a source has not answered; the case goes on with a partial report. */
    @Transactional
    public void giveUp(String caseNumber, Source source, String note, Actor actor) {
        CheckRequest request = find(caseNumber, source);
        mapper.updateRequest(new CheckRequest(
                caseNumber,
                source,
                CheckRequest.State.NO_ANSWER,
                request.requestedAt(),
                request.dueOn(),
                request.attempts(),
                null,
                note));
        journal.record("标记未答复", caseNumber, source.title() + "，" + actor.id());
    }

    @Transactional(readOnly = true)
    public List<CheckRequest> requests(String caseNumber) {
        return mapper.requests(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<Fact> facts(String caseNumber) {
        return mapper.facts(caseNumber);
    }

    private CheckRequest find(String caseNumber, Source source) {
        return mapper.requests(caseNumber).stream()
                .filter(request -> request.source() == source)
                .findFirst()
                .orElseThrow(() -> new Missing("没有向" + source.title() + "发出过核对。"));
    }

    /** What a source said, or that it could not be reached. */
    private record Answer(CheckRequest request, List<Fact> facts) {}

    private Answer ask(Application application, List<String> digests, CheckRequest request) {
        List<Fact> facts = List.of();
        CheckRequest.State state;
        String note = null;
        LocalDateTime answeredAt = null;
        try {
            List<String> counted = applications.countedDigests(application.declaration());
            facts = gateway.ask(request.source(), counted, request.caseNumber() + "/" + request.source()).stream()
                    .map(entry -> new Fact(
                            application.caseNumber(),
                            request.source(),
                            digests.indexOf(entry.idDigest()),
                            entry.kind(),
                            entry.amountFen(),
                            entry.detail(),
                            entry.asOf()))
                    .toList();
            state = CheckRequest.State.ANSWERED;
            answeredAt = LocalDateTime.now(clock);
        } catch (RegisterGateway.Unavailable e) {
            state = CheckRequest.State.FAILED;
            note = "来源暂时连接不上，可稍后重新查询";
        }
        return new Answer(
                new CheckRequest(
                        request.caseNumber(),
                        request.source(),
                        state,
                        request.requestedAt(),
                        request.dueOn(),
                        request.attempts() + 1,
                        answeredAt,
                        note),
                facts);
    }

    /** Sources that have neither answered nor been given up. */
    @Transactional(readOnly = true)
    public List<Source> open(String caseNumber) {
        List<Source> open = new ArrayList<>();
        for (CheckRequest request : mapper.requests(caseNumber)) {
            if (request.state() == CheckRequest.State.REQUESTED || request.state() == CheckRequest.State.FAILED) {
                open.add(request.source());
            }
        }
        return open;
    }
}
