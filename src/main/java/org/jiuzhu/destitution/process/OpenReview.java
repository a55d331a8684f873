package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionReviewProcess.AWARD_NUMBER;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.COUNTY;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.KIND;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.LATE_AT;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.OBJECTION;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Gives a review its number; one that another procedure has begun has it already. */
@Component
class OpenReview implements JavaDelegate {

    private final SupportReviews reviews;
    private final ReviewDeadlines deadlines;
    private final CurrentActor currentActor;

    OpenReview(SupportReviews reviews, ReviewDeadlines deadlines, CurrentActor currentActor) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        SupportReview review = number == null
                ? reviews.open(KIND.find(execution), AWARD_NUMBER.find(execution), currentActor.get())
                : reviews.find(number);
        execution.setProcessBusinessKey(review.reviewNumber());
        KIND.set(execution, review.kind());
        TOWNSHIP.set(execution, review.townshipCode());
        COUNTY.set(execution, review.townshipCode().substring(0, 6));
        OBJECTION.set(execution, false);
        LATE_AT.set(execution, deadlines.lateAt(review));
    }
}
