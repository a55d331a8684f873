package org.jiuzhu.capacity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of a check should be done, in working days. */
@Component
public class CapacityDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CapacityChecks checks;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    CapacityDeadlines(CapacityChecks checks, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.checks = checks;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    public Date plan(DelegateExecution execution) {
        return date(after(LocalDate.now(clock), days(execution.getProcessBusinessKey())));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(after(LocalDate.now(clock), 1));
    }

    /** When the city asks for the plan. */
    LocalDate unplanned(String checkNumber) {
        return after(LocalDate.now(clock), days(checkNumber) + 1);
    }

    /** When the county is looked at again: the working day after the next day of its plan. */
    LocalDate followUp(String checkNumber) {
        return after(checks.nextDue(checkNumber), 1);
    }

    private int days(String checkNumber) {
        return parameters.number("capacity-plan-days", checks.find(checkNumber).countyCode());
    }

    private LocalDate after(LocalDate day, int days) {
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
