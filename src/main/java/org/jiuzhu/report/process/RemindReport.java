package org.jiuzhu.report.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.report.YearReports;
import org.springframework.stereotype.Component;

/** The day comes near, or is over, and nothing is submitted. */
@Component
class RemindReport implements JavaDelegate {

    private static final int URGENT = 85;

    private final YearReports reports;
    private final ReportLetters letters;
    private final EngineCases cases;

    RemindReport(YearReports reports, ReportLetters letters, EngineCases cases) {
        this.reports = reports;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        cases.replan(number, URGENT, task -> Optional.empty());
        letters.reminder(number);
        reports.reminded(number);
    }
}
