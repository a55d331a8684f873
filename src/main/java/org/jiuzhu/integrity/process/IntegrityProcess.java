package org.jiuzhu.integrity.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.integrity.DishonestyCase;

/** What the model {@code integrity} and the code agree on; its business key is the number of the case. */
final class IntegrityProcess {

    static final String KEY = "integrity";

    /** Somebody objects to a listing, or asks that it end. */
    static final String REQUEST_MADE = "integrity-request-made";

    /** The listing has ended before its day. */
    static final String LISTING_LIFTED = "integrity-listing-lifted";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<DishonestyCase.Course> COURSE = Variable.code("course", DishonestyCase.Course.class);
    static final Variable<Instant> CORRECT_BY = Variable.moment("correctBy");
    static final Variable<Sanction> SANCTION = Variable.code("sanction", Sanction.class);
    static final Variable<Boolean> FINE_PROPOSED = Variable.flag("fineProposed");
    static final Variable<Boolean> RECOVERY_DUE = Variable.flag("recoveryDue");
    static final Variable<Instant> RECOVERY_BY = Variable.moment("recoveryBy");
    static final Variable<Instant> BAN_OVER = Variable.moment("banOver");
    static final Variable<Boolean> REQUEST_CHANGED = Variable.flag("requestChanged");

    private IntegrityProcess() {}

    /** What the signer makes of the proposal. */
    enum Sanction {
        SIGNED,
        RETURN,
        CORRECTED
    }
}
