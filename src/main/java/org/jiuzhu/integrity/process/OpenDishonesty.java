package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.Dishonesties;
import org.springframework.stereotype.Component;

/** Opens the case in the township of the person's household register. */
@Component
class OpenDishonesty implements JavaDelegate {

    private final Clues clues;
    private final Dishonesties cases;

    OpenDishonesty(Clues clues, Dishonesties cases) {
        this.clues = clues;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.open(clues.find(IntegrityClueProcess.CASE_NUMBER.get(execution)));
    }
}
