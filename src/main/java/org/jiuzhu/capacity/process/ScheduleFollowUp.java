package org.jiuzhu.capacity.process;

import static org.jiuzhu.capacity.process.CapacityCheckProcess.FOLLOW_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When the plan is looked at next. */
@Component
class ScheduleFollowUp implements JavaDelegate {

    private final CapacityDeadlines deadlines;

    ScheduleFollowUp(CapacityDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FOLLOW_AT.set(execution, deadlines.followUp(execution.getProcessBusinessKey()));
    }
}
