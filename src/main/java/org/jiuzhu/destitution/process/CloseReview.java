package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.SupportReviews;
import org.springframework.stereotype.Component;

/** Support goes on as it is. */
@Component
class CloseReview implements JavaDelegate {

    private final SupportReviews reviews;

    CloseReview(SupportReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.keep(execution.getProcessBusinessKey(), "维持原供养");
    }
}
