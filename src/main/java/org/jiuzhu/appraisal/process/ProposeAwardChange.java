package org.jiuzhu.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Opens the change of the award, which hears the family and is signed by another person. */
@Component
class ProposeAwardChange implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentActor currentActor;

    ProposeAwardChange(Appraisals appraisals, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisals.proposeChange(execution.getProcessBusinessKey(), currentActor.get());
    }
}
