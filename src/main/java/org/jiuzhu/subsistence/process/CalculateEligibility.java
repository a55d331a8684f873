package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.CONFLICT_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares what was declared and found and calculates by the tables (第十三条至第十八条). */
@Component
class CalculateEligibility implements JavaDelegate {

    private final Eligibility eligibility;

    CalculateEligibility(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CONFLICT_OPEN.set(execution, eligibility.work(CASE_NUMBER.get(execution)));
    }
}
