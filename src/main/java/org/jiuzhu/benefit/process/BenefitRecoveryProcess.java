package org.jiuzhu.benefit.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;

/** What the model {@code benefit-recovery} and the code agree on; its business key is the number in the ledger. */
final class BenefitRecoveryProcess {

    static final String KEY = "benefit-recovery";

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Course> REPAYMENT = Variable.code("repayment", Course.class);
    static final Variable<Waiver> WAIVER = Variable.code("waiver", Waiver.class);
    static final Variable<Instant> DUE_AT = Variable.moment("dueAt");
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private BenefitRecoveryProcess() {}

    /** How a repayment goes on. */
    enum Course {
        /** Another payment is agreed. */
        NEXT,
        SETTLED,
        REPLAN,
        HARDSHIP
    }

    /** What the county decides of what a family cannot pay. */
    enum Waiver {
        WAIVED,
        UNCOLLECTABLE,
        REFUSED
    }
}
