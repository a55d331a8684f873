package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import org.jiuzhu.engine.Variable;

/** What the model {@code subsistence-validity} and the code agree on; its business key is the number of the case. */
final class SubsistenceValidityProcess {

    static final String KEY = "subsistence-validity";

    static final Variable<String> TOWNSHIP = Variable.text("township");

    /** The day after the last day of the recognition. */
    static final Variable<LocalDate> VALIDITY_ENDS_AT = Variable.day("validityEndsAt");

    private SubsistenceValidityProcess() {}
}
