package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.WinterAid;
import org.springframework.stereotype.Component;

/** A count without families ends with the approval. */
@Component
class CloseCount implements JavaDelegate {

    private final WinterAid aid;

    CloseCount(WinterAid aid) {
        this.aid = aid;
    }

    @Override
    public void execute(DelegateExecution execution) {
        aid.close(execution.getProcessBusinessKey());
    }
}
