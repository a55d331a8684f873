package org.jiuzhu.capacity.process;

import static org.jiuzhu.capacity.process.CapacityCheckProcess.CAPACITY_STANDING;
import static org.jiuzhu.capacity.process.CapacityCheckProcess.CITY;
import static org.jiuzhu.capacity.process.CapacityCheckProcess.COUNTY;
import static org.jiuzhu.capacity.process.CapacityCheckProcess.OVERDUE_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.organisation.Areas;
import org.springframework.stereotype.Component;

/** Looks at posts and money of the county as they are registered, and when the city asks for the plan. */
@Component
class AssessCapacity implements JavaDelegate {

    private final CapacityChecks checks;
    private final CapacityDeadlines deadlines;
    private final Areas areas;

    AssessCapacity(CapacityChecks checks, CapacityDeadlines deadlines, Areas areas) {
        this.checks = checks;
        this.deadlines = deadlines;
        this.areas = areas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        COUNTY.set(execution, checks.find(number).countyCode());
        CITY.set(execution, areas.city().code());
        CAPACITY_STANDING.set(execution, checks.assess(number));
        OVERDUE_AT.set(execution, deadlines.unplanned(number));
    }
}
