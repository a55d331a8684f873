package org.jiuzhu.coordination.process;

import java.time.LocalDate;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.engine.Variable;

/** What the model {@code coordination-opinion} and the code agree on; its business key is the number of the opinion. */
final class CoordinationOpinionProcess {

    static final String KEY = Matters.OPINION_PROCESS;

    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");

    private CoordinationOpinionProcess() {}
}
