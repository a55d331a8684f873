package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.OVERDUE_AT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.RED_AT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.TERMINATION_REQUESTED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.WARN_AT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.subsistence.CaseRequests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RunningCase implements CaseRequests {

    private static final String WARNING = "Event_WarningReached";
    private static final String RED = "Event_RedReached";
    private static final String OVERDUE = "Event_OverdueReached";
    private static final Instant NOT_WHILE_STOPPED = start(LocalDate.of(2100, 1, 1));

    private final EngineCases cases;
    private final Applications applications;
    private final Acceptance acceptance;
    private final CaseClocks clocks;
    private final CaseLetters letters;
    private final ReviewRecords records;

    RunningCase(
            EngineCases cases,
            Applications applications,
            Acceptance acceptance,
            CaseClocks clocks,
            CaseLetters letters,
            ReviewRecords records) {
        this.cases = cases;
        this.applications = applications;
        this.acceptance = acceptance;
        this.clocks = clocks;
        this.letters = letters;
        this.records = records;
    }

    @Override
    @Transactional
    public ClockState extend(String caseNumber, ExtensionGround ground, int workingDays, Actor actor) {
        Application application = underExamination(caseNumber, actor);
        ClockState state = clocks.extend(caseNumber, ground, workingDays, actor);
        moveTimers(caseNumber, acceptance.times(state, application.townshipCode()));
        letters.extension(caseNumber, ground, state, actor);
        return state;
    }

    @Override
    @Transactional
    public void requestTermination(String caseNumber, String reason, Actor actor) {
        underExamination(caseNumber, actor);
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "请写明提请终止的事实和理由。");
        }
        records.write(caseNumber, ReviewRecord.Kind.TERMINATION, reason.strip(), actor);
        cases.tell(caseNumber, TERMINATION_REQUESTED, "本案不在审核中，不能提请终止。");
    }

    @Override
    @Transactional
    public void stopClock(String caseNumber, String ground, Actor actor) {
        underExamination(caseNumber, actor);
        clocks.stop(caseNumber, required(ground, "请写明停止计算期限的理由。"), actor);
        cases.moveTimers(
                caseNumber,
                Map.of(),
                Map.of(WARNING, NOT_WHILE_STOPPED, RED, NOT_WHILE_STOPPED, OVERDUE, NOT_WHILE_STOPPED));
    }

    @Override
    @Transactional
    public ClockState resumeClock(String caseNumber, String ground, Actor actor) {
        Application application = underExamination(caseNumber, actor);
        ClockState state = clocks.resume(caseNumber, required(ground, "请写明恢复计算期限的理由。"), actor);
        moveTimers(caseNumber, acceptance.times(state, application.townshipCode()));
        return state;
    }

    /** The calendar has changed: warnings and the overdue day follow the due date; those of a stopped clock wait. */
    @EventListener
    void follow(DueDateMoved moved) {
        clocks.state(moved.caseNumber())
                .filter(state -> state.stoppedOn() == null)
                .ifPresent(state -> moveTimers(moved.caseNumber(), acceptance.times(state, moved.townshipCode())));
    }

    private void moveTimers(String caseNumber, Acceptance.Times times) {
        cases.moveTimers(
                caseNumber,
                Map.of(
                        WARN_AT.name(), WARN_AT.toEngine(times.warnOn()),
                        RED_AT.name(), RED_AT.toEngine(times.redOn()),
                        OVERDUE_AT.name(), OVERDUE_AT.toEngine(times.overdueOn())),
                Map.of(
                        WARNING, start(times.warnOn()),
                        RED, start(times.redOn()),
                        OVERDUE, start(times.overdueOn())));
    }

    private static String required(String ground, String message) {
        if (ground.isBlank()) {
            throw new InvalidInput("ground", message);
        }
        return ground.strip();
    }

    private Application underExamination(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber, actor);
        if (application.status() != Application.Status.ACCEPTED) {
            throw new Conflict("本案不在审核中，不能办理这一项。");
        }
        return application;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
