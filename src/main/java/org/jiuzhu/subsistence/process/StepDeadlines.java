package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.engine.EngineTask;
import org.jiuzhu.engine.UserTaskSchedule;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each step should be done, so that the whole stays within the legal limit. The shares of the limit are parameters
 * of the place (of 20 working days: check and survey 9, opinion 10, decision 18), not law; the start of check and survey,
 * the county's decision and the letter are law. A step never is due in the past, and never after the limit; while the
 * clock stands still no step is due.
 */
@Component
public class StepDeadlines {

    private static final int INTAKE_LETTER_WORKING_DAYS = 3;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String VERIFICATION = "verification-percent";
    private static final String OPINION = "opinion-percent";
    private static final String DECISION = "decision-percent";

    /** Steps that are due at a share of the limit, and the parameter that says which. */
    private static final Map<String, String> SHARES = Map.ofEntries(
            Map.entry("Task_CheckInformation", VERIFICATION),
            Map.entry("Task_SurveyHome", VERIFICATION),
            Map.entry("Task_ReviewConflicts", OPINION),
            Map.entry("Task_FormOpinion", OPINION),
            Map.entry("Task_SupplementSurvey", OPINION),
            Map.entry("Task_PostPublicity", OPINION),
            Map.entry("Task_ClosePublicity", DECISION),
            Map.entry("Task_WeighObjection", DECISION),
            Map.entry("Task_ResurveyObjection", DECISION),
            Map.entry("Task_VisitHome", DECISION),
            Map.entry("Task_ConfirmDecision", DECISION),
            Map.entry("Task_ConfirmDecisionAtCounty", DECISION));

    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Applications applications;
    private final Determinations determinations;
    private final Clock clock;

    StepDeadlines(
            CaseClocks clocks,
            WorkingDays workingDays,
            Parameters parameters,
            Applications applications,
            Determinations determinations,
            Clock clock) {
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.applications = applications;
        this.determinations = determinations;
        this.clock = clock;
    }

    /** No date while the calendar of the year is not loaded: work goes on, and the step simply shows none. */
    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), 1)
                .map(StepDeadlines::date)
                .orElse(null);
    }

    /** 第十五条、第十七条: survey and check begin within 3 working days; who takes the task begins. */
    public @Nullable Date start(DelegateExecution execution) {
        return clocks.state(CASE_NUMBER.get(execution))
                .filter(state -> state.stoppedOn() == null)
                .map(state -> date(startDay(state)))
                .orElse(null);
    }

    /** A step that is due at a share of the limit. */
    public @Nullable Date step(DelegateExecution execution) {
        return stepDay(CASE_NUMBER.get(execution), execution.getCurrentActivityId())
                .map(StepDeadlines::date)
                .orElse(null);
    }

    /** For cases begun on an earlier version of the model, which names the share. */
    public @Nullable Date verification(DelegateExecution execution) {
        return step(execution);
    }

    /** For cases begun on an earlier version of the model. */
    public @Nullable Date opinion(DelegateExecution execution) {
        return step(execution);
    }

    /** For cases begun on an earlier version of the model. */
    public @Nullable Date decision(DelegateExecution execution) {
        return step(execution);
    }

    /** 第二十条: the county decides within 10 working days of receiving the file. */
    public @Nullable Date countyDecision(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        return clocks.state(caseNumber)
                .filter(state -> state.stoppedOn() == null)
                .map(state -> date(earlier(
                        ahead(number("county-decision-days", caseNumber), state),
                        later(state.dueOn(), ahead(1, state)))))
                .orElse(null);
    }

    /** 第二十一条: a negative decision is told within 3 working days of it; the same is expected of a positive one. */
    public Date delivery(DelegateExecution execution) {
        return date(determinations
                .find(CASE_NUMBER.get(execution))
                .map(Determination::letterDueOn)
                .orElseThrow());
    }

    /** What ends an application before acceptance is told as fast as a negative decision (第二十一条). */
    public @Nullable Date intakeLetter(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), INTAKE_LETTER_WORKING_DAYS)
                .map(StepDeadlines::date)
                .orElse(null);
    }

    /** The day by which check and survey must have begun. */
    LocalDate startDay(ClockState state) {
        return workingDays
                .tryPlus(state.acceptedOn(), number("start-days", state.caseNumber()))
                .orElse(state.dueOn());
    }

    /** Some working days from today; the limit itself where the calendar does not reach that far. */
    private LocalDate ahead(int days, ClockState state) {
        return workingDays.tryPlus(LocalDate.now(clock), days).orElse(state.dueOn());
    }

    /** The day on which a step is due by the clock as it stands; none while it is stopped or for other steps. */
    Optional<LocalDate> stepDay(String caseNumber, String taskKey) {
        String share = SHARES.get(taskKey);
        return share == null
                ? Optional.empty()
                : clocks.state(caseNumber)
                        .filter(state -> state.stoppedOn() == null)
                        .map(state -> earliest(state, number(share, caseNumber)));
    }

    /** When an open task is due after the clock of its case has moved; empty for those that do not depend on it. */
    Optional<UserTaskSchedule.Due> replanned(EngineTask task, ClockState state) {
        if (!SHARES.containsKey(task.key())) {
            return Optional.empty();
        }
        if (state.stoppedOn() != null) {
            return Optional.of(new UserTaskSchedule.Due(null));
        }
        boolean starts = task.assignee() == null && VERIFICATION.equals(SHARES.get(task.key()));
        return Optional.of(due(
                starts
                        ? startDay(state)
                        : stepDay(task.caseNumber(), task.key()).orElseThrow()));
    }

    static UserTaskSchedule.Due due(LocalDate day) {
        return new UserTaskSchedule.Due(instant(day));
    }

    private LocalDate earliest(ClockState state, int percent) {
        LocalDate least =
                earlier(ahead(number("step-days", state.caseNumber()), state), later(state.dueOn(), ahead(1, state)));
        return later(clocks.dayAt(state, percent), least);
    }

    private int number(String parameter, String caseNumber) {
        return parameters.number(parameter, applications.find(caseNumber).townshipCode());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Date date(LocalDate day) {
        return Date.from(instant(day));
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(17, 30).atZone(CHINA).toInstant();
    }
}
