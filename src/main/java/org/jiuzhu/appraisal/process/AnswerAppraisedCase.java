package org.jiuzhu.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Tells the procedure that waits for the conclusion. */
@Component
class AnswerAppraisedCase implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentActor currentActor;

    AnswerAppraisedCase(Appraisals appraisals, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisals.answerCase(execution.getProcessBusinessKey(), currentActor.get());
    }
}
