package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.PaymentRuns;
import org.springframework.stereotype.Component;

/** Begins to work the list out; the batches follow in the background. */
@Component
class ComputePayments implements JavaDelegate {

    private final PaymentRuns runs;

    ComputePayments(PaymentRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.startComputing(execution.getProcessBusinessKey());
    }
}
