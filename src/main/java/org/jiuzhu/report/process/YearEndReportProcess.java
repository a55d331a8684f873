package org.jiuzhu.report.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.report.YearReports;

/** What the model {@code year-end-report} and the code agree on; its business key is the number of the report. */
final class YearEndReportProcess {

    static final String KEY = YearReports.PROCESS;

    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<LocalDate> REMIND_AGAIN_AT = Variable.day("remindAgainAt");
    static final Variable<LocalDate> LATE_AT = Variable.day("lateAt");
    static final Variable<Boolean> CITY_JUDGES = Variable.flag("cityJudges");
    static final Variable<Boolean> REPORT_WRITTEN = Variable.flag("reportWritten");
    static final Variable<Boolean> REPORT_SIGNED = Variable.flag("reportSigned");
    static final Variable<Boolean> REPORT_RECEIVED = Variable.flag("reportReceived");

    private YearEndReportProcess() {}
}
