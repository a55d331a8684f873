package org.jiuzhu.capacity.process;

import static org.jiuzhu.capacity.process.CapacityCheckProcess.CAPACITY_STANDING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.capacity.CapacityChecks;
import org.springframework.stereotype.Component;

/** A day of the plan has passed: whether what was planned for it is there. */
@Component
class ReassessCapacity implements JavaDelegate {

    private final CapacityChecks checks;

    ReassessCapacity(CapacityChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CAPACITY_STANDING.set(execution, checks.assess(execution.getProcessBusinessKey()));
    }
}
