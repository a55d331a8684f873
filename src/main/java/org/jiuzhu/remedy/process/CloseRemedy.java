package org.jiuzhu.remedy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.remedy.Remedies;
import org.springframework.stereotype.Component;

/** The decision stands as it is. */
@Component
class CloseRemedy implements JavaDelegate {

    private final Remedies remedies;

    CloseRemedy(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remedies.keep(execution.getProcessBusinessKey());
    }
}
