package org.jiuzhu.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionSheets;
import org.springframework.stereotype.Component;

/** Somebody keeps apart; who comes in is drawn by the same seed. */
@Component
class ReplaceInspector implements JavaDelegate {

    private final InspectionSheets sheets;

    ReplaceInspector(InspectionSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sheets.replace(execution.getProcessBusinessKey());
    }
}
