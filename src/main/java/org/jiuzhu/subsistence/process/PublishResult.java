package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the sheet that tells the village the result (第二十四条). */
@Component
class PublishResult implements JavaDelegate {

    private final CaseLetters letters;
    private final CurrentActor currentActor;

    PublishResult(CaseLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.result(CASE_NUMBER.get(execution), currentActor.get());
    }
}
