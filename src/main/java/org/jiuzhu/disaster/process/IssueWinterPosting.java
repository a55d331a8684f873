package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The sheet that is posted in the villages: names, persons and amounts, no numbers of identity and no losses. */
@Component
class IssueWinterPosting implements JavaDelegate {

    private final WinterLetters letters;
    private final CurrentActor currentActor;

    IssueWinterPosting(WinterLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.posting(execution.getProcessBusinessKey(), currentActor.get());
    }
}
