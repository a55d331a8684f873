package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionSheetProcess.PROBLEMS_FOUND;
import static org.jiuzhu.inspection.process.InspectionSheetProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionSheets;
import org.springframework.stereotype.Component;

/** What both inspectors signed is graded by the table and settled. */
@Component
class GradeFindings implements JavaDelegate {

    private final InspectionSheets sheets;

    GradeFindings(InspectionSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        TOWNSHIP.set(execution, sheets.find(number).townshipCode());
        PROBLEMS_FOUND.set(execution, sheets.settle(number));
    }
}
