package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** When the steps of a re-check should be done. */
@Component
public class RecheckDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Working days for handing over the letter that asks the family to cooperate. */
    private static final int LETTER_WORKING_DAYS = 3;

    private final Rechecks rechecks;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecheckDeadlines(Rechecks rechecks, WorkingDays workingDays, Clock clock) {
        this.rechecks = rechecks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date confirmation(DelegateExecution execution) {
        return date(later(rechecks.confirmBy(execution.getProcessBusinessKey())));
    }

    public Date survey(DelegateExecution execution) {
        return date(later(rechecks.visitBy(execution.getProcessBusinessKey())));
    }

    public Date letter(DelegateExecution execution) {
        return date(days(LETTER_WORKING_DAYS));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(days(1));
    }

    /** The beginning of the first day after a round should have been confirmed. */
    Instant roundLateAt(String roundNumber) {
        return morningAfter(rechecks.confirmBy(roundNumber));
    }

    /** The beginning of the first day after a visit should have been made. */
    Instant visitLateAt(String recheckNumber) {
        return morningAfter(rechecks.visitBy(recheckNumber));
    }

    private static Instant morningAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private LocalDate later(LocalDate due) {
        LocalDate next = days(1);
        return due.isBefore(next) ? next : due;
    }

    private LocalDate days(int number) {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, number).orElseGet(() -> today.plusDays(number));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
