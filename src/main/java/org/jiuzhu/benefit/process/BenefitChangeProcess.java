package org.jiuzhu.benefit.process;

import java.time.Instant;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.engine.Variable;

/** What the model {@code benefit-change} and the code agree on; its business key is the number of the change. */
final class BenefitChangeProcess {

    static final String KEY = "benefit-change";

    /** Typed by who starts it in Tasklist. */
    static final Variable<String> AWARD_NUMBER = Variable.text("awardNumber");

    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Proposed> PROPOSAL = Variable.code("proposal", Proposed.class);
    static final Variable<AwardChange.Outcome> DECISION = Variable.code("decision", AwardChange.Outcome.class);
    static final Variable<Boolean> INTENT_TOLD = Variable.flag("intentTold");
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private BenefitChangeProcess() {}

    /** How a proposal goes on. */
    enum Proposed {
        /** The family is told and heard first. */
        ADVERSE,
        DIRECT,
        DROPPED
    }
}
