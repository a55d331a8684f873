package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the steps of a change should be done. */
@Component
public class ChangeDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Working days for handing over a letter, as for any negative decision (民发〔2021〕57号 第二十一条). */
    private static final int LETTER_WORKING_DAYS = 3;

    private final AwardChanges changes;
    private final WorkingDays workingDays;
    private final Clock clock;

    ChangeDeadlines(AwardChanges changes, WorkingDays workingDays, Clock clock) {
        this.changes = changes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Half of the time until the decision is due, counted from today; at least the next working day. */
    public Date proposal(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = changes.decideBy(execution.getProcessBusinessKey());
        return date(later(today.plusDays(java.time.temporal.ChronoUnit.DAYS.between(today, due) / 2)));
    }

    public Date decision(DelegateExecution execution) {
        return date(later(changes.decideBy(execution.getProcessBusinessKey())));
    }

    /** The last day on which the family may speak. */
    public Date hearing(DelegateExecution execution) {
        return date(changes.hearing(execution.getProcessBusinessKey())
                .map(AwardChange.Hearing::untilDay)
                .orElseGet(this::nextDay));
    }

    public @Nullable Date letter(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), LETTER_WORKING_DAYS)
                .map(ChangeDeadlines::date)
                .orElse(null);
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(nextDay());
    }

    /** The beginning of the first day after the decision was due. */
    Instant lateAt(String changeNumber) {
        return changes.decideBy(changeNumber).plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private LocalDate later(LocalDate due) {
        LocalDate next = nextDay();
        return due.isBefore(next) ? next : due;
    }

    private LocalDate nextDay() {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, 1).orElseGet(() -> today.plusDays(1));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
