package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionMajorityProcess.SUPPORTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.springframework.stereotype.Component;

/** Whether the award still runs when the day has come. */
@Component
class LookAtMinor implements JavaDelegate {

    private final AwardCorrections corrections;

    LookAtMinor(AwardCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SUPPORTED.set(
                execution, corrections.award(execution.getProcessBusinessKey()).state() == Award.State.ACTIVE);
    }
}
