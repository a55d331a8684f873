package org.jiuzhu.inspection.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;

/** What the model {@code inspection-sheet} and the code agree on; its business key is the number of the sheet. */
final class InspectionSheetProcess {

    static final String KEY = InspectionSheets.PROCESS;
    static final String INSPECTOR_REPLACED = InspectionSheets.REPLACED;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<Step> SHEET_STEP = Variable.code("sheetStep", Step.class);
    static final Variable<Boolean> PROBLEMS_FOUND = Variable.flag("problemsFound");
    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<InspectionSheet.Verdict> RECTIFICATION =
            Variable.code("rectification", InspectionSheet.Verdict.class);

    private InspectionSheetProcess() {}

    /** What an inspector did with a sheet. */
    enum Step {
        CHECKED,
        AGREED,
        DISAGREED,
        RECUSED
    }
}
