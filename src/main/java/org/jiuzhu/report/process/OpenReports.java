package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndMergeProcess.REPORTS_DUE_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.report.YearReports;
import org.springframework.stereotype.Component;

/** Every county and every member unit of the city is asked. */
@Component
class OpenReports implements JavaDelegate {

    private final YearReports reports;
    private final ReportDeadlines deadlines;

    OpenReports(YearReports reports, ReportDeadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        REPORTS_DUE_AT.set(
                execution, deadlines.closing(reports.collection(number).dueOn()));
        reports.askUnits(number);
    }
}
