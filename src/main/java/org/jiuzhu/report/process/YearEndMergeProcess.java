package org.jiuzhu.report.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.report.YearReports;

/** What the model {@code year-end-merge} and the code agree on; its business key is the number of the collection. */
final class YearEndMergeProcess {

    static final String KEY = YearReports.COLLECTION;

    static final Variable<Instant> REPORTS_DUE_AT = Variable.moment("reportsDueAt");
    static final Variable<Boolean> ANY_UNIT_LATE = Variable.flag("anyUnitLate");
    static final Variable<Boolean> MERGED_SIGNED = Variable.flag("mergedSigned");

    private YearEndMergeProcess() {}
}
