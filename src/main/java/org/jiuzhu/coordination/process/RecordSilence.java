package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.springframework.stereotype.Component;

/** A unit that has not answered in time is recorded as silent; that is no consent. */
@Component
class RecordSilence implements JavaDelegate {

    private final Matters matters;

    RecordSilence(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matters.silent(execution.getProcessBusinessKey());
    }
}
