package org.jiuzhu.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signed report as a letter to the city. */
@Component
class SubmitReport implements JavaDelegate {

    private final ReportLetters letters;

    SubmitReport(ReportLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.report(execution.getProcessBusinessKey());
    }
}
