package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Opens a list that makes up for what has failed. */
@Component
class OpenSupplement implements JavaDelegate {

    private final PaymentRuns runs;
    private final CurrentActor currentActor;

    OpenSupplement(PaymentRuns runs, CurrentActor currentActor) {
        this.runs = runs;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.openSupplement(
                execution.getProcessBusinessKey(), currentActor.get().id());
    }
}
