package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionSheetProcess.COUNTY;
import static org.jiuzhu.inspection.process.InspectionSheetProcess.OVERDUE_AT;
import static org.jiuzhu.inspection.process.InspectionSheetProcess.REMIND_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.springframework.stereotype.Component;

/** The township is told what to put right and until when. */
@Component
class DemandRectification implements JavaDelegate {

    private final InspectionSheets sheets;
    private final InspectionLetters letters;
    private final InspectionDeadlines deadlines;

    DemandRectification(InspectionSheets sheets, InspectionLetters letters, InspectionDeadlines deadlines) {
        this.sheets = sheets;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InspectionSheet.Rectification demanded = sheets.demand(execution.getProcessBusinessKey());
        REMIND_AT.set(execution, deadlines.reminder(demanded.dueOn(), COUNTY.get(execution)));
        OVERDUE_AT.set(execution, deadlines.overdue(demanded.dueOn()));
        letters.rectification(sheets.find(demanded.sheetNumber()), demanded);
    }
}
