package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What was signed is carried out in the background; awards that would fall become changes of their own. */
@Component
class ApplyRaise implements JavaDelegate {

    private final Raises raises;
    private final CurrentActor currentActor;

    ApplyRaise(Raises raises, CurrentActor currentActor) {
        this.raises = raises;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        raises.approve(execution.getProcessBusinessKey(), currentActor.get());
    }
}
