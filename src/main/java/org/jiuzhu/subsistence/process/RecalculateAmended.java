package org.jiuzhu.subsistence.process;

import org.jiuzhu.intake.DeclarationAmended;
import org.jiuzhu.review.Calculations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calculates anew when the declaration of a calculated case is amended, so that nobody gives an opinion or decides on
 * figures that the family has corrected.
 */
@Component
class RecalculateAmended {

    private final Calculations calculations;
    private final Eligibility eligibility;

    RecalculateAmended(Calculations calculations, Eligibility eligibility) {
        this.calculations = calculations;
        this.eligibility = eligibility;
    }

    @EventListener
    void on(DeclarationAmended event) {
        if (calculations.latest(event.caseNumber()).isPresent()) {
            eligibility.work(event.caseNumber());
        }
    }
}
