package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.disaster.WinterAid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each step of a count or a list should be done. */
@Component
public class WinterDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PAYING = 20;

    private final WinterAid aid;
    private final WorkingDays workingDays;
    private final Clock clock;

    WinterDeadlines(WinterAid aid, WorkingDays workingDays, Clock clock) {
        this.aid = aid;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The township reports. */
    public Date count(DelegateExecution execution) {
        return end(aid.count(execution.getProcessBusinessKey()).dueOn());
    }

    /** The county has list and plan. */
    public Date list(DelegateExecution execution) {
        return end(aid.list(execution.getProcessBusinessKey()).dueOn());
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), 1)
                .map(WinterDeadlines::end)
                .orElse(null);
    }

    /** The families are paid. */
    public @Nullable Date paying(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), PAYING)
                .map(WinterDeadlines::end)
                .orElse(null);
    }

    /** The first working day after a last day. */
    LocalDate late(LocalDate due) {
        return workingDays.tryPlus(due, 1).orElseGet(() -> due.plusDays(1));
    }

    private static Date end(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
