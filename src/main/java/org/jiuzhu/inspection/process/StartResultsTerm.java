package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionProcess.RESULTS_OVERDUE_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionPlans;
import org.springframework.stereotype.Component;

/** Every object has been looked at; the days to the publication begin. */
@Component
class StartResultsTerm implements JavaDelegate {

    private final InspectionPlans plans;
    private final InspectionDeadlines deadlines;

    StartResultsTerm(InspectionPlans plans, InspectionDeadlines deadlines) {
        this.plans = plans;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RESULTS_OVERDUE_AT.set(execution, deadlines.overdue(plans.checked(execution.getProcessBusinessKey())));
    }
}
