package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The person reads what is intended, why, and that he may speak. */
@Component
class IssueTerminationIntent implements JavaDelegate {

    private final ReviewLetters letters;
    private final CurrentActor currentActor;

    IssueTerminationIntent(ReviewLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.intent(execution.getProcessBusinessKey(), currentActor.get());
    }
}
