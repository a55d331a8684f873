package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What was signed is carried out, and the family's letter made. */
@Component
class ApplyChange implements JavaDelegate {

    private final AwardChanges changes;
    private final ChangeLetters letters;
    private final CurrentActor currentActor;

    ApplyChange(AwardChanges changes, ChangeLetters letters, CurrentActor currentActor) {
        this.changes = changes;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String changeNumber = execution.getProcessBusinessKey();
        // the letter tells of the household as it was
        letters.decision(changeNumber, currentActor.get());
        changes.apply(changeNumber);
    }
}
