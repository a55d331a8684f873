package org.jiuzhu.benefit.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;

/** What the model {@code benefit-reverification} and the code agree on; its business key is the number of the round. */
final class BenefitReverificationProcess {

    static final String KEY = "benefit-reverification";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Confirmation> CONFIRMATION = Variable.code("confirmation", Confirmation.class);
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private BenefitReverificationProcess() {}

    /** What the signer does with the families of whom nothing new was told. */
    enum Confirmation {
        CONFIRM,
        /** Further families are drawn and visited first. */
        ENLARGE
    }
}
