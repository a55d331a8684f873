package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The family reads what is intended, why, and that it may speak, before anything is decided. */
@Component
class IssueIntent implements JavaDelegate {

    private final ChangeLetters letters;
    private final CurrentActor currentActor;

    IssueIntent(ChangeLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.intent(execution.getProcessBusinessKey(), currentActor.get());
    }
}
