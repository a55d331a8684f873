package org.jiuzhu.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.Corrections;
import org.springframework.stereotype.Component;

/** The township has said nothing in time; that is put down, and not taken for consent. */
@Component
class RecordTownshipSilence implements JavaDelegate {

    private final Corrections corrections;

    RecordTownshipSilence(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.stated(execution.getProcessBusinessKey(), null, null);
    }
}
