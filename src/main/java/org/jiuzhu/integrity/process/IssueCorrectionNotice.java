package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letter of education, with the term for correction. */
@Component
class IssueCorrectionNotice implements JavaDelegate {

    private final Dishonesties cases;
    private final IntegrityLetters letters;
    private final CurrentActor currentActor;

    IssueCorrectionNotice(Dishonesties cases, IntegrityLetters letters, CurrentActor currentActor) {
        this.cases = cases;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.correctionNotice(cases.find(execution.getProcessBusinessKey()), currentActor.get());
    }
}
