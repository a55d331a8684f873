package org.jiuzhu.destitution.process;

import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviewProcedure;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** Starts the procedure of a review that another one asks for. */
@Component
class StartedReviews implements SupportReviewProcedure {

    private final EngineCases cases;

    StartedReviews(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(SupportReview review) {
        cases.startInCounty(
                DestitutionReviewProcess.KEY,
                review.reviewNumber(),
                review.townshipCode().substring(0, 6));
    }
}
