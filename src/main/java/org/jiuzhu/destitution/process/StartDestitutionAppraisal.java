package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** A disputed objection is put before the village before the case is surveyed again (第十四条、第十五条). */
@Component
class StartDestitutionAppraisal implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentActor currentActor;

    StartDestitutionAppraisal(Appraisals appraisals, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisals.orderForObjection(execution.getProcessBusinessKey(), currentActor.get());
    }
}
