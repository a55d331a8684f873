package org.jiuzhu.appraisal.process;

import java.time.LocalDate;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.engine.Variable;

/** What the model {@code appraisal} and the code agree on; its business key is the number of the appraisal. */
final class AppraisalProcess {

    static final String KEY = Appraisals.PROCESS;

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<LocalDate> RECORD_BY = Variable.day("recordBy");
    static final Variable<LocalDate> SURVEY_BY = Variable.day("surveyBy");
    static final Variable<Boolean> APPRAISAL_CALLED = Variable.flag("appraisalCalled");
    static final Variable<Boolean> APPRAISAL_HELD = Variable.flag("appraisalHeld");
    static final Variable<Appraisal.Conclusion> APPRAISAL_CONCLUSION =
            Variable.code("appraisalConclusion", Appraisal.Conclusion.class);
    static final Variable<Boolean> OPEN_CASE = Variable.flag("openCase");
    static final Variable<Boolean> CHANGE_NEEDED = Variable.flag("changeNeeded");

    private AppraisalProcess() {}
}
