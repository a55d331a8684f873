package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.springframework.stereotype.Component;

/** Asks every unit of a matter; each gets a procedure with a clock of its own. */
@Component
class CallUnits implements JavaDelegate {

    private final Matters matters;

    CallUnits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matters.callUnits(execution.getProcessBusinessKey());
    }
}
