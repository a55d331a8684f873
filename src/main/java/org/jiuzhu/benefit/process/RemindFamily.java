package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The family reads that it has to cooperate, until when, and that nothing stops by itself. */
@Component
class RemindFamily implements JavaDelegate {

    private final RecheckLetters letters;
    private final CurrentActor currentActor;

    RemindFamily(RecheckLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.reminder(execution.getProcessBusinessKey(), currentActor.get());
    }
}
