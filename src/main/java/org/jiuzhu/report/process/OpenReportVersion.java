package org.jiuzhu.report.process;

import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.report.YearReports;
import org.springframework.stereotype.Component;

/** The city has sent the report back: another version, with a day of its own. */
@Component
class OpenReportVersion implements JavaDelegate {

    private final YearReports reports;
    private final ReportLetters letters;
    private final ReportDeadlines deadlines;

    OpenReportVersion(YearReports reports, ReportLetters letters, ReportDeadlines deadlines) {
        this.reports = reports;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        LocalDate due = deadlines.correction();
        String reason = Objects.requireNonNull(reports.current(number).judgement());
        letters.returned(number, reason, due);
        reports.openVersion(number, "市级退回：" + reason, due);
    }
}
