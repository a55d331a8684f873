package org.jiuzhu.continuation.process;

import static org.jiuzhu.continuation.process.ContinuationProcess.COUNTY;
import static org.jiuzhu.continuation.process.ContinuationProcess.LATE_AT;
import static org.jiuzhu.continuation.process.ContinuationProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.continuation.HelpTest;
import org.jiuzhu.continuation.HelpTests;
import org.springframework.stereotype.Component;

/** Which township tests, and until when. */
@Component
class OpenHelpTest implements JavaDelegate {

    private final HelpTests tests;
    private final ContinuationDeadlines deadlines;

    OpenHelpTest(HelpTests tests, ContinuationDeadlines deadlines) {
        this.tests = tests;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HelpTest test = tests.find(execution.getProcessBusinessKey());
        TOWNSHIP.set(execution, test.townshipCode());
        COUNTY.set(execution, test.townshipCode().substring(0, 6));
        LATE_AT.set(execution, deadlines.lateAt(test.testNumber()));
    }
}
