package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Further families are drawn for a visit. */
@Component
class DrawAgain implements JavaDelegate {

    private final Rechecks rechecks;
    private final CurrentActor currentActor;

    DrawAgain(Rechecks rechecks, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.drawAgain(execution.getProcessBusinessKey(), currentActor.get());
    }
}
