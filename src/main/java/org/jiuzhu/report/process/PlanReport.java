package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndReportProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReports;
import org.springframework.stereotype.Component;

/** When the unit is reminded, and when the day is over. */
@Component
class PlanReport implements JavaDelegate {

    private final YearReports reports;
    private final ReportDeadlines deadlines;

    PlanReport(YearReports reports, ReportDeadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearReport report = reports.find(execution.getProcessBusinessKey());
        YearReport.Version version = reports.current(report.reportNumber());
        CITY_JUDGES.set(execution, report.ofCounty());
        REMIND_AT.set(execution, deadlines.reminder(version.dueOn(), "report-remind-days"));
        REMIND_AGAIN_AT.set(execution, deadlines.reminder(version.dueOn(), "report-remind-again-days"));
        LATE_AT.set(execution, deadlines.late(version.dueOn()));
    }
}
