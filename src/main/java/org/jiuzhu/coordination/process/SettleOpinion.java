package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.springframework.stereotype.Component;

/** The matter goes on when no unit is waited for any more. */
@Component
class SettleOpinion implements JavaDelegate {

    private final Matters matters;

    SettleOpinion(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matters.settle(execution.getProcessBusinessKey());
    }
}
