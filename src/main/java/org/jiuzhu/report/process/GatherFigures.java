package org.jiuzhu.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.report.YearReports;
import org.springframework.stereotype.Component;

/** The figures of the county with the cases behind them; a member unit has none. */
@Component
class GatherFigures implements JavaDelegate {

    private final YearReports reports;

    GatherFigures(YearReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.gather(execution.getProcessBusinessKey());
    }
}
