package org.jiuzhu.benefit.process;

import java.time.Instant;
import org.jiuzhu.engine.Variable;

/**
 * What the model {@code benefit-reverification-family} and the code agree on; its business key is the number of the check.
 */
final class BenefitReverificationFamilyProcess {

    static final String KEY = "benefit-reverification-family";

    /** Typed by who starts it in Tasklist. */
    static final Variable<String> AWARD_NUMBER = Variable.text("awardNumber");

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Result> RECHECK_RESULT = Variable.code("recheckResult", Result.class);
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private BenefitReverificationFamilyProcess() {}

    /** How a visit goes on. */
    enum Result {
        UNCHANGED,
        /** A change of the award is begun; also when the family still does not cooperate after the letter. */
        CHANGED,
        /** The family does not cooperate and has not been reminded yet. */
        REMIND
    }
}
