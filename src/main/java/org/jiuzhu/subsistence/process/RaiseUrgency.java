package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** Moves the open tasks of a case up in the worklist as its limit runs out. */
@Component
class RaiseUrgency implements JavaDelegate {

    private final CaseClocks clocks;
    private final EngineCases cases;

    RaiseUrgency(CaseClocks clocks, EngineCases cases) {
        this.clocks = clocks;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        clocks.state(caseNumber)
                .ifPresent(state -> cases.replan(caseNumber, TaskSchedule.priority(state), task -> Optional.empty()));
    }
}
