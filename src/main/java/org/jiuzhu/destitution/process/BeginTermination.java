package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Not at school: a review begins, in which facts, hearing, publicity and a signature follow. Nothing ends by itself. */
@Component
class BeginTermination implements JavaDelegate {

    private final SupportReviews reviews;
    private final CurrentActor currentActor;

    BeginTermination(SupportReviews reviews, CurrentActor currentActor) {
        this.reviews = reviews;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String award = execution.getProcessBusinessKey();
        if (!reviews.underReview(award)) {
            reviews.begin(SupportReview.Kind.TERMINATE, award, currentActor.get());
        }
    }
}
