package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letter of the decision (第二十一条). */
@Component
class IssueDecisionLetter implements JavaDelegate {

    private final CaseLetters letters;
    private final CurrentActor currentActor;

    IssueDecisionLetter(CaseLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.decision(CASE_NUMBER.get(execution), currentActor.get());
    }
}
