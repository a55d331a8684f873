package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each step should be done, so that the whole stays within the legal limit. The shares are the house's own budget
 * (of 20 working days: check and survey 9, opinion 10, decision 18, letters 20), not law.
 */
@Component
public class StepDeadlines {

    private static final int VERIFICATION = 45;
    private static final int OPINION = 50;
    private static final int DECISION = 90;
    private static final int LETTER_WORKING_DAYS = 3;
    private static final int SUPPLEMENT_REMINDER_DAYS = 30;

    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Clock clock;

    StepDeadlines(CaseClocks clocks, WorkingDays workingDays, Clock clock) {
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return within(1);
    }

    /** When the window asks after missing papers: the house's own reminder, the law sets the family no term. */
    public Date supplement(DelegateExecution execution) {
        return date(LocalDate.now(clock).plusDays(SUPPLEMENT_REMINDER_DAYS));
    }

    public @Nullable Date verification(DelegateExecution execution) {
        return share(execution, VERIFICATION);
    }

    public @Nullable Date opinion(DelegateExecution execution) {
        return share(execution, OPINION);
    }

    public @Nullable Date decision(DelegateExecution execution) {
        return share(execution, DECISION);
    }

    /** 第二十一条: a negative decision is told within 3 working days; the same is expected of a positive one. */
    public @Nullable Date delivery(DelegateExecution execution) {
        return within(LETTER_WORKING_DAYS);
    }

    /** No date while the calendar of the year is not loaded: work goes on, and the step simply shows none. */
    private @Nullable Date within(int days) {
        return workingDays
                .tryPlus(LocalDate.now(clock), days)
                .map(StepDeadlines::date)
                .orElse(null);
    }

    private @Nullable Date share(DelegateExecution execution, int percent) {
        var state = clocks.state(CASE_NUMBER.get(execution));
        return state.isPresent() ? date(clocks.dayAt(state.get(), percent)) : nextWorkingDay(execution);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
