package org.jiuzhu.destitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What was signed is entered in the register, and the letter made. */
@Component
class ApplyReview implements JavaDelegate {

    private final SupportReviews reviews;
    private final ReviewLetters letters;
    private final CurrentActor currentActor;

    ApplyReview(SupportReviews reviews, ReviewLetters letters, CurrentActor currentActor) {
        this.reviews = reviews;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        // the letter tells of the support as it was
        letters.decision(number, currentActor.get());
        reviews.apply(number);
    }
}
