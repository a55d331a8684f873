package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What hangs in the village for seven days. */
@Component
class IssueTerminationPosting implements JavaDelegate {

    private final ReviewLetters letters;
    private final CurrentActor currentActor;

    IssueTerminationPosting(ReviewLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.posting(execution.getProcessBusinessKey(), currentActor.get());
    }
}
