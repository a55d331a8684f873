package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Tells the procedure that waits for the conclusion. */
@Component
class AnswerCase implements JavaDelegate {

    private final Matters matters;
    private final CurrentActor currentActor;

    AnswerCase(Matters matters, CurrentActor currentActor) {
        this.matters = matters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matters.answerCase(execution.getProcessBusinessKey(), currentActor.get());
    }
}
