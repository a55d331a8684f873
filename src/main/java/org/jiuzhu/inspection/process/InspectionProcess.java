package org.jiuzhu.inspection.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheets;

/** What the model {@code inspection} and the code agree on; its business key is the number of the plan. */
final class InspectionProcess {

    static final String KEY = InspectionPlans.PROCESS;
    static final String SHEETS_FINISHED = InspectionSheets.ALL_SETTLED;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> PLAN_PROPOSED = Variable.flag("planProposed");
    static final Variable<Boolean> PLAN_APPROVED = Variable.flag("planApproved");
    static final Variable<Boolean> RESULTS_SIGNED = Variable.flag("resultsSigned");
    static final Variable<LocalDate> CHECKS_OVERDUE_AT = Variable.day("checksOverdueAt");
    static final Variable<LocalDate> RESULTS_OVERDUE_AT = Variable.day("resultsOverdueAt");

    private InspectionProcess() {}
}
