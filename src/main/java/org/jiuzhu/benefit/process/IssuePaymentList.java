package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the signed list as papers. */
@Component
class IssuePaymentList implements JavaDelegate {

    private final PaymentRuns runs;
    private final CurrentActor currentActor;

    IssuePaymentList(PaymentRuns runs, CurrentActor currentActor) {
        this.runs = runs;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.issuePapers(execution.getProcessBusinessKey(), currentActor.get());
    }
}
