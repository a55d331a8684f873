package org.jiuzhu.subsistence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** A disputed objection is put before the village; the case goes on with what that gives (第十九条). */
@Component
class StartAppraisal implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentActor currentActor;

    StartAppraisal(Appraisals appraisals, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisals.orderForObjection(execution.getProcessBusinessKey(), currentActor.get());
    }
}
