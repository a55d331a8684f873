package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.engine.UserTaskSchedule;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.AlertClocks;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of an alert as the model needs them: timers and due dates of tasks. */
@Component
public class AlertTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Alerts alerts;
    private final AlertClocks clocks;
    private final WorkingDays workingDays;
    private final EngineCases cases;
    private final Clock clock;

    AlertTimes(Alerts alerts, AlertClocks clocks, WorkingDays workingDays, EngineCases cases, Clock clock) {
        this.alerts = alerts;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.cases = cases;
        this.clock = clock;
    }

    /** The variables that follow from the level of an alert. */
    Map<String, Object> of(Alert alert) {
        Level level = Objects.requireNonNull(alert.level());
        LocalDateTime close = Objects.requireNonNull(alert.closeDue());
        Map<String, Object> variables = new HashMap<>();
        variables.put(RED_ALERT.name(), RED_ALERT.toEngine(level == Level.RED));
        variables.put(PRIORITY.name(), PRIORITY.toEngine((long) level.priority()));
        variables.put(
                CONTACT_LATE_AT.name(), CONTACT_LATE_AT.toEngine(instant(Objects.requireNonNull(alert.contactDue()))));
        variables.put(
                CLOSE_WARN_AT.name(),
                CLOSE_WARN_AT.toEngine(instant(AlertClocks.warn(Objects.requireNonNull(alert.gradedAt()), close))));
        variables.put(CLOSE_LATE_AT.name(), CLOSE_LATE_AT.toEngine(instant(close)));
        return variables;
    }

    /** Moves the timers and the tasks of an alert whose clocks are other ones now. */
    void move(Alert alert) {
        Map<String, Object> variables = of(alert);
        Map<String, Instant> timers = new HashMap<>();
        Map.of(
                        "Event_ContactLate",
                        CONTACT_LATE_AT,
                        "Event_CloseWarned",
                        CLOSE_WARN_AT,
                        "Event_CloseLate",
                        CLOSE_LATE_AT)
                .forEach((timer, variable) ->
                        timers.put(timer, ((Date) Objects.requireNonNull(variables.get(variable.name()))).toInstant()));
        cases.moveTimers(alert.alertNumber(), variables, timers);
        cases.replan(
                alert.alertNumber(), Objects.requireNonNull(alert.level()).priority(), task -> switch (task.key()) {
                    case "Task_VisitPerson" -> due(alert.contactDue());
                    case "Task_GiveFeedback" -> due(alert.closeDue());
                    default -> Optional.empty();
                });
    }

    private static Optional<UserTaskSchedule.Due> due(@Nullable LocalDateTime at) {
        return at == null ? Optional.empty() : Optional.of(new UserTaskSchedule.Due(instant(at)));
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(CHINA).toInstant();
    }

    public @Nullable Date contact(DelegateExecution execution) {
        return date(alerts.find(execution.getProcessBusinessKey()).contactDue());
    }

    public @Nullable Date close(DelegateExecution execution) {
        return date(alerts.find(execution.getProcessBusinessKey()).closeDue());
    }

    /** The plan: by the end of the next working day, a red one within the day. */
    public @Nullable Date plan(DelegateExecution execution) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean red = alerts.find(execution.getProcessBusinessKey()).level() == Level.RED;
        return date(workingDays.tooLate(now, red ? 24 : 0, red ? 0 : 1));
    }

    public @Nullable Date check(DelegateExecution execution) {
        return date(
                clocks.check(alerts.find(execution.getProcessBusinessKey()).townshipCode(), LocalDateTime.now(clock)));
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return date(workingDays.tooLate(LocalDateTime.now(clock), 0, 1));
    }

    /** A term of days is over when its last day is: the task is due in its last minute. */
    private static @Nullable Date date(@Nullable LocalDateTime tooLate) {
        return tooLate == null ? null : Date.from(instant(tooLate.minusMinutes(1)));
    }
}
