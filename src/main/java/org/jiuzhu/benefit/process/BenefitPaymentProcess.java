package org.jiuzhu.benefit.process;

import org.jiuzhu.engine.Variable;

/** What the model {@code benefit-payment} and the code agree on; its business key is the number of the list. */
final class BenefitPaymentProcess {

    static final String KEY = "benefit-payment";

    /** The list is worked out, all its batches. */
    static final String COMPUTED = "benefit-payment-computed";

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<CheckOutcome> CHECK_OUTCOME = Variable.code("checkOutcome", CheckOutcome.class);
    static final Variable<ReleaseOutcome> RELEASE_OUTCOME = Variable.code("releaseOutcome", ReleaseOutcome.class);
    static final Variable<Boolean> PAYMENT_FAILED = Variable.flag("paymentFailed");

    private BenefitPaymentProcess() {}

    /** What the checker makes of a list. */
    enum CheckOutcome {
        CONFIRMED,
        RECOMPUTE,
        CANCELLED
    }

    /** What the supervisor makes of it. */
    enum ReleaseOutcome {
        RELEASED,
        RETURNED,
        CANCELLED
    }
}
