package org.jiuzhu.coordination.process;

import java.time.LocalDate;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.engine.Variable;

/** What the model {@code coordination-item} and the code agree on; its business key is the number of the item. */
final class CoordinationItemProcess {

    static final String KEY = ActionItems.PROCESS;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<Boolean> ITEM_CLOSED = Variable.flag("itemClosed");

    private CoordinationItemProcess() {}
}
