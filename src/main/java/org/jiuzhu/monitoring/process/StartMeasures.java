package org.jiuzhu.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.JointPlan;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** 启动各项措施: every measure of the plan begins in its own procedure, in the name of who planned it. */
@Component
class StartMeasures implements JavaDelegate {

    private final JointPlan plan;
    private final CurrentActor currentActor;

    StartMeasures(JointPlan plan, CurrentActor currentActor) {
        this.plan = plan;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.start(execution.getProcessBusinessKey(), currentActor.get());
    }
}
