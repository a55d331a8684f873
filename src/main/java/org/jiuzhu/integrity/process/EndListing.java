package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.springframework.stereotype.Component;

/** The term is over, or the listing was lifted: the person leaves the list, and every department hears of it. */
@Component
class EndListing implements JavaDelegate {

    private final Listings listings;
    private final Dishonesties cases;
    private final IntegrityLetters letters;
    private final CurrentActor currentActor;

    EndListing(Listings listings, Dishonesties cases, IntegrityLetters letters, CurrentActor currentActor) {
        this.listings = listings;
        this.cases = cases;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        // one that was lifted has ended already: then this finds nothing to do
        listings.end(caseNumber, DishonestyCase.Ending.EXPIRED);
        letters.removal(cases.find(caseNumber), actor());
    }

    /** The end of a term comes by the clock; then nobody is signed in. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (Refused e) {
            return Actor.house();
        }
    }
}
