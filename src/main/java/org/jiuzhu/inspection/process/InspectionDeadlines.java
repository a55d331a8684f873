package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of an inspection should be done, in working days; the figures are parameters of the place. */
@Component
public class InspectionDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final Corrections corrections;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    InspectionDeadlines(
            InspectionPlans plans,
            InspectionSheets sheets,
            Corrections corrections,
            WorkingDays workingDays,
            Parameters parameters,
            Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.corrections = corrections;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    public Date draft(DelegateExecution execution) {
        return date(after(execution, "inspection-draft-days"));
    }

    public Date approval(DelegateExecution execution) {
        return date(after(execution, "inspection-approve-days"));
    }

    public Date share(DelegateExecution execution) {
        return date(after(execution, "inspection-share-days"));
    }

    public Date signing(DelegateExecution execution) {
        return date(after(execution, "inspection-approve-days"));
    }

    /** The last day of the checks of the plan, never before today. */
    public Date check(DelegateExecution execution) {
        LocalDate last = checkBy(sheets.find(execution.getProcessBusinessKey()).planNumber());
        LocalDate today = LocalDate.now(clock);
        return date(last.isBefore(today) ? today : last);
    }

    public Date results(DelegateExecution execution) {
        return date(Objects.requireNonNull(
                plans.find(execution.getProcessBusinessKey()).resultDueOn()));
    }

    public Date rectification(DelegateExecution execution) {
        return date(sheets.rectification(execution.getProcessBusinessKey()).dueOn());
    }

    public Date verification(DelegateExecution execution) {
        return date(after(execution, "inspection-verify-days"));
    }

    public Date correctionDraft(DelegateExecution execution) {
        return date(after(execution, "inspection-correction-days"));
    }

    public Date statement(DelegateExecution execution) {
        return date(Objects.requireNonNull(
                corrections.find(execution.getProcessBusinessKey()).statementDueOn()));
    }

    public Date carrying(DelegateExecution execution) {
        return date(Objects.requireNonNull(
                corrections.find(execution.getProcessBusinessKey()).carryDueOn()));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(overdue(LocalDate.now(clock)));
    }

    LocalDate checkBy(String planNumber) {
        return Objects.requireNonNull(plans.find(planNumber).checkBy());
    }

    /** The first working day after a limit, on which it is known to be missed. */
    LocalDate overdue(LocalDate due) {
        return workingDays.tryPlus(due, 1).orElseGet(() -> due.plusDays(1));
    }

    /** The last working day that leaves so many working days before a limit, not before today. */
    LocalDate reminder(LocalDate due, String county) {
        int days = parameters.number("inspection-remind-days", county);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = due.minusDays(days);
        while (day.isAfter(today) && !leaves(day, days, due)) {
            day = day.minusDays(1);
        }
        return day.isBefore(today) ? today : day;
    }

    private boolean leaves(LocalDate day, int days, LocalDate due) {
        boolean working = workingDays.tryPlus(day.minusDays(1), 1).orElse(day).equals(day);
        return working && (!workingDays.covers(day, due) || workingDays.between(day, due) >= days);
    }

    private LocalDate after(DelegateExecution execution, String parameter) {
        String county = InspectionProcess.COUNTY.get(execution);
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number(parameter, county);
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
