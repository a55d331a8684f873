package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CLOCK_STOPPED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.COMPLAINT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.COUNTY_VISITED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.OVERDUE_AT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.RED_AT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.TERMINATION_REQUESTED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.WARN_AT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.subsistence.CaseRequests;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RunningCase implements CaseRequests {

    private static final String WARNING = "Event_WarningReached";
    private static final String RED = "Event_RedReached";
    private static final String OVERDUE = "Event_OverdueReached";
    private static final Instant NOT_WHILE_STOPPED = start(LocalDate.of(2100, 1, 1));
    private static final int MOST_NOTE = 150;
    private static final int MOST_OBJECTOR = 200;
    private static final int MOST_OBJECTION = 2000;

    private final EngineCases cases;
    private final Applications applications;
    private final Acceptance acceptance;
    private final CaseClocks clocks;
    private final StepDeadlines deadlines;
    private final Decisions decisions;
    private final Parameters parameters;
    private final CaseLetters letters;
    private final ReviewRecords records;
    private final Publicities publicities;
    private final InformationChecks checks;
    private final Findings findings;

    RunningCase(
            EngineCases cases,
            Applications applications,
            Acceptance acceptance,
            CaseClocks clocks,
            StepDeadlines deadlines,
            Decisions decisions,
            Parameters parameters,
            CaseLetters letters,
            ReviewRecords records,
            Publicities publicities,
            InformationChecks checks,
            Findings findings) {
        this.cases = cases;
        this.applications = applications;
        this.acceptance = acceptance;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.parameters = parameters;
        this.letters = letters;
        this.records = records;
        this.publicities = publicities;
        this.checks = checks;
        this.findings = findings;
    }

    @Override
    @Transactional
    public ClockState extend(String caseNumber, ExtensionGround ground, int workingDays, Actor actor) {
        Application application = underExamination(caseNumber, actor);
        if (ground == ExtensionGround.PUBLICITY_OBJECTION
                && publicities.objections(caseNumber, actor).isEmpty()) {
            throw new InvalidInput("ground", "本案没有登记异议，不能以“公示有异议”延长。");
        }
        Ruling ruling = decisions.decide(
                caseNumber,
                "subsistence-clock",
                Map.of(
                        "confirmedBy",
                        parameters.text("confirming-authority", application.townshipCode()),
                        "asked",
                        Asked.of(application.declaration()).name(),
                        "ground",
                        ground.name()));
        ClockState state = clocks.extend(
                caseNumber, ground, workingDays, (int) ruling.number("limitDays"), ruling.text("basis"), actor);
        follow(caseNumber, application.townshipCode(), state);
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
    public void object(
            String caseNumber, @Nullable String objector, @Nullable String content, boolean complaint, Actor actor) {
        underExamination(caseNumber, actor);
        if (objector == null || objector.isBlank() || objector.length() > MOST_OBJECTOR) {
            throw new InvalidInput("objector", "请登记异议人及联系方式，便于答复；信息保密，不超过" + MOST_OBJECTOR + "字。");
        }
        if (content == null || content.isBlank() || content.length() > MOST_OBJECTION) {
            throw new InvalidInput("content", "请填写异议或投诉的内容，不超过" + MOST_OBJECTION + "字。");
        }
        publicities.object(caseNumber, objector.strip(), content.strip(), complaint, actor);
        if (complaint) {
            cases.set(caseNumber, Map.of(COMPLAINT.name(), true, COUNTY_VISITED.name(), false));
        }
    }

    @Override
    @Transactional
    public ClockState stopClock(String caseNumber, @Nullable StopGround ground, @Nullable String note, Actor actor) {
        Application application = underExamination(caseNumber, actor);
        if (ground == null) {
            throw new InvalidInput("ground", "请选择停止计算期限的情形。");
        }
        ClockState state = clocks.stop(caseNumber, ground, required("note", note, "请写明停止计算期限的事实，不超过150字。"), actor);
        follow(caseNumber, application.townshipCode(), state);
        if (!actor.holds(Role.COUNTY_SUPERVISOR)) {
            cases.tell(caseNumber, CLOCK_STOPPED, "本案不在审核中，不能停止计算期限。");
        }
        return state;
    }

    @Override
    @Transactional
    public ClockState resumeClock(String caseNumber, String ground, Actor actor) {
        Application application = underExamination(caseNumber, actor);
        ClockState state = clocks.resume(caseNumber, required("ground", ground, "请写明恢复计算期限的理由。"), actor);
        follow(caseNumber, application.townshipCode(), state);
        return state;
    }

    /** The calendar has changed: everything follows the due date. */
    @EventListener
    void follow(DueDateMoved moved) {
        if (applications.kindOf(moved.caseNumber()).orElse(null) != Application.Kind.SUBSISTENCE) {
            return;
        }
        clocks.state(moved.caseNumber()).ifPresent(state -> follow(moved.caseNumber(), moved.townshipCode(), state));
    }

    @Override
    @Transactional
    public void print(String caseNumber, Printed what, Actor actor) {
        Application application = ofThisKind(caseNumber, actor);
        boolean accepted = application.acceptedOn() != null;
        switch (what) {
            case WINDOW_FORMS -> {
                if (!application.status().open()) {
                    throw new Conflict("本案已经办结，不再制作申请材料。");
                }
                letters.forms(caseNumber, actor);
            }
            case CHECK_REPORT, CHECK_RESULT -> {
                if (!accepted || checks.requests(caseNumber).isEmpty()) {
                    throw new Conflict("本案还没有发出信息核对。");
                }
                if (what == Printed.CHECK_REPORT) {
                    letters.checkReport(caseNumber, actor);
                } else if (findings.of(caseNumber).isEmpty()) {
                    throw new Conflict("没有与申报不一致之处，不需要告知。");
                } else {
                    letters.checkResult(caseNumber, actor);
                }
            }
        }
    }

    /** Lets the timers, the urgency and the due dates of the open steps follow the clock. */
    private void follow(String caseNumber, String township, ClockState state) {
        Acceptance.Times times = acceptance.times(state, township);
        boolean stopped = state.stoppedOn() != null;
        cases.moveTimers(
                caseNumber,
                Map.of(
                        WARN_AT.name(), WARN_AT.toEngine(times.warnOn()),
                        RED_AT.name(), RED_AT.toEngine(times.redOn()),
                        OVERDUE_AT.name(), OVERDUE_AT.toEngine(times.overdueOn())),
                Map.of(
                        WARNING, stopped ? NOT_WHILE_STOPPED : start(times.warnOn()),
                        RED, stopped ? NOT_WHILE_STOPPED : start(times.redOn()),
                        OVERDUE, stopped ? NOT_WHILE_STOPPED : start(times.overdueOn())));
        cases.replan(caseNumber, TaskSchedule.priority(state), task -> deadlines.replanned(task, state));
    }

    private static String required(String field, @Nullable String text, String message) {
        if (text == null || text.isBlank() || text.length() > MOST_OBJECTION) {
            throw new InvalidInput(field, message);
        }
        String stripped = text.strip();
        return stripped.length() > MOST_NOTE ? stripped.substring(0, MOST_NOTE) : stripped;
    }

    private Application underExamination(String caseNumber, Actor actor) {
        Application application = ofThisKind(caseNumber, actor);
        if (application.status() != Application.Status.ACCEPTED) {
            throw new Conflict("本案不在审核中，不能办理这一项。");
        }
        return application;
    }

    /** Other procedures have requests of their own. */
    private Application ofThisKind(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber, actor);
        if (application.kind() != Application.Kind.SUBSISTENCE) {
            throw new Conflict("本案是" + application.kind().title() + "，不按最低生活保障的程序办理这一项。");
        }
        return application;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
