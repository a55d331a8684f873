package org.jiuzhu.disaster.process;

import java.time.LocalDate;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.engine.Variable;

/** What the model {@code disaster-count} and the code agree on; its business key is the number of the count. */
final class DisasterCountProcess {

    static final String KEY = WinterAid.COUNT_PROCESS;

    /** The county's list is approved. */
    static final String APPROVED = "disaster-count-approved";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Boolean> FAMILIES = Variable.flag("anyFamilies");
    static final Variable<Boolean> OBJECTION = Variable.flag("objection");
    static final Variable<Boolean> RETURNED = Variable.flag("returned");
    static final Variable<LocalDate> LATE_AT = Variable.day("countLateAt");

    private DisasterCountProcess() {}
}
