package org.jiuzhu.inspection.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What a rectification cannot put right goes on as withdrawal or correction of the decision. */
@Component
class OpenCorrection implements JavaDelegate {

    private final InspectionSheets sheets;
    private final Corrections corrections;
    private final CurrentActor currentActor;

    OpenCorrection(InspectionSheets sheets, Corrections corrections, CurrentActor currentActor) {
        this.sheets = sheets;
        this.corrections = corrections;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        corrections.open(
                sheets.find(number),
                Objects.requireNonNull(sheets.rectification(number).words()),
                currentActor.get());
    }
}
