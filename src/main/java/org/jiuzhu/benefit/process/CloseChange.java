package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitChangeProcess.INTENT_TOLD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Nothing changes; a family that was told something else is told so. */
@Component
class CloseChange implements JavaDelegate {

    private final AwardChanges changes;
    private final ChangeLetters letters;
    private final CurrentActor currentActor;

    CloseChange(AwardChanges changes, ChangeLetters letters, CurrentActor currentActor) {
        this.changes = changes;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String changeNumber = execution.getProcessBusinessKey();
        boolean told = changes.toldIntent(changeNumber);
        if (told) {
            letters.kept(changeNumber, currentActor.get());
        }
        INTENT_TOLD.set(execution, told);
        changes.keep(changeNumber, "维持原待遇");
    }
}
