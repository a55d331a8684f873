package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letter that says that nothing was found. */
@Component
class IssueClearance implements JavaDelegate {

    private final Dishonesties cases;
    private final IntegrityLetters letters;
    private final CurrentActor currentActor;

    IssueClearance(Dishonesties cases, IntegrityLetters letters, CurrentActor currentActor) {
        this.cases = cases;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.clearance(cases.find(execution.getProcessBusinessKey()), currentActor.get());
    }
}
