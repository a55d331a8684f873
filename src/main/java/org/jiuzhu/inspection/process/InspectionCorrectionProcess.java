package org.jiuzhu.inspection.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.inspection.Corrections;

/** What the model {@code inspection-correction} and the code agree on; its business key is the correction's number. */
final class InspectionCorrectionProcess {

    static final String KEY = Corrections.PROCESS;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<Boolean> CORRECTION_PROPOSED = Variable.flag("correctionProposed");
    static final Variable<Step> CORRECTION_STEP = Variable.code("correctionStep", Step.class);
    static final Variable<LocalDate> STATEMENT_LAPSES_AT = Variable.day("statementLapsesAt");
    static final Variable<LocalDate> CARRY_OVERDUE_AT = Variable.day("carryOverdueAt");

    private InspectionCorrectionProcess() {}

    /** What the signer does with a proposal. */
    enum Step {
        SIGNED,
        RETURNED,
        UPHELD
    }
}
