package org.jiuzhu.capacity.process;

import java.time.LocalDate;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.engine.Variable;

/** What the model {@code capacity-check} and the code agree on; its business key is the number of the check. */
final class CapacityCheckProcess {

    static final String KEY = CapacityChecks.PROCESS;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<String> CITY = Variable.text("city");
    static final Variable<CapacityCheck.Standing> CAPACITY_STANDING =
            Variable.code("capacityStanding", CapacityCheck.Standing.class);
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<LocalDate> FOLLOW_AT = Variable.day("followAt");

    private CapacityCheckProcess() {}
}
