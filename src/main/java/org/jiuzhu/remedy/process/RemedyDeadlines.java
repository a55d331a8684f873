package org.jiuzhu.remedy.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.remedy.Remedies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the steps of a remedy should be done. */
@Component
public class RemedyDeadlines {

    private final Remedies remedies;
    private final WorkingDays workingDays;
    private final Clock clock;

    RemedyDeadlines(Remedies remedies, WorkingDays workingDays, Clock clock) {
        this.remedies = remedies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_WORKING_DAYS = 3;

    public Date defence(DelegateExecution execution) {
        return date(or(remedies.find(execution.getProcessBusinessKey()).defenceDue()));
    }

    public Date ruling(DelegateExecution execution) {
        return date(or(remedies.find(execution.getProcessBusinessKey()).rulingDue()));
    }

    /** The day by which a ruling is carried out, or a correction decided. */
    public Date performance(DelegateExecution execution) {
        return date(or(remedies.find(execution.getProcessBusinessKey()).performBy()));
    }

    public Date letter(DelegateExecution execution) {
        return date(in(LETTER_WORKING_DAYS));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(in(1));
    }

    /** The beginning of the day after. */
    Instant after(@Nullable LocalDate due) {
        return or(due).plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private LocalDate or(@Nullable LocalDate due) {
        return due == null ? in(1) : due;
    }

    private LocalDate in(int days) {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days * 2L));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
