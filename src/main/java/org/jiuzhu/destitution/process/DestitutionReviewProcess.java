package org.jiuzhu.destitution.process;

import java.time.Instant;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.engine.Variable;

/** What the model {@code destitution-review} and the code agree on; its business key is the number of the review. */
final class DestitutionReviewProcess {

    static final String KEY = "destitution-review";

    /** Chosen by who starts it in Tasklist. */
    static final Variable<SupportReview.Kind> KIND = Variable.code("kind", SupportReview.Kind.class);

    static final Variable<String> AWARD_NUMBER = Variable.text("awardNumber");
    static final Variable<String> TOWNSHIP = Variable.text("township");
    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<Proposed> PROPOSAL = Variable.code("proposal", Proposed.class);
    static final Variable<Boolean> OBJECTION = Variable.flag("objection");
    static final Variable<SupportReview.Outcome> DECISION = Variable.code("decision", SupportReview.Outcome.class);
    static final Variable<Instant> LATE_AT = Variable.moment("lateAt");

    private DestitutionReviewProcess() {}

    /** How a proposal to end support goes on. */
    enum Proposed {
        /** The person is told and heard first. */
        HEARD,
        DIRECT,
        DROPPED
    }
}
