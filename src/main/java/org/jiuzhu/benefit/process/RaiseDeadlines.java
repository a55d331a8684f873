package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of a raise should be done. */
@Component
public class RaiseDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Raises raises;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    RaiseDeadlines(Raises raises, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.raises = raises;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The working days of the place, from today. */
    public Date step(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number(
                "raise-days", raises.find(execution.getProcessBusinessKey()).countyCode());
        LocalDate due = workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days * 2L));
        return Date.from(due.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
