package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Everything that was carried out is taken back in the background. */
@Component
class UndoRaise implements JavaDelegate {

    private final Raises raises;
    private final CurrentActor currentActor;

    UndoRaise(Raises raises, CurrentActor currentActor) {
        this.raises = raises;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        raises.undo(execution.getProcessBusinessKey(), currentActor.get());
    }
}
