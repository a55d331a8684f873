package org.jiuzhu.disaster.process;

import java.time.LocalDate;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.engine.Variable;

/** What the model {@code disaster-list} and the code agree on; its business key is the number of the list. */
final class DisasterListProcess {

    static final String KEY = WinterAid.LIST_PROCESS;

    /** All townships have reported. */
    static final String COUNTED = "disaster-list-counted";

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<String> CITY = Variable.text("city");
    static final Variable<Boolean> APPROVED = Variable.flag("approved");
    static final Variable<LocalDate> LATE_AT = Variable.day("listLateAt");

    private DisasterListProcess() {}
}
