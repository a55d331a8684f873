package org.jiuzhu.continuation.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.continuation.HelpTests;
import org.springframework.stereotype.Component;

/** When other help should have been tested. */
@Component
public class ContinuationDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HelpTests tests;
    private final WorkingDays workingDays;
    private final Clock clock;

    ContinuationDeadlines(HelpTests tests, WorkingDays workingDays, Clock clock) {
        this.tests = tests;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date test(DelegateExecution execution) {
        return date(tests.dueOn(execution.getProcessBusinessKey()));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        return date(workingDays.tryPlus(today, 1).orElseGet(() -> today.plusDays(1)));
    }

    /** The beginning of the day after. */
    Instant lateAt(String number) {
        return tests.dueOn(number).plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
