package org.jiuzhu.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionSheets;
import org.springframework.stereotype.Component;

/** The township is reminded before the day of the rectification. */
@Component
class RemindRectification implements JavaDelegate {

    private final InspectionSheets sheets;
    private final InspectionLetters letters;

    RemindRectification(InspectionSheets sheets, InspectionLetters letters) {
        this.sheets = sheets;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        sheets.reminded(number);
        letters.reminder(sheets.find(number), sheets.rectification(number));
    }
}
