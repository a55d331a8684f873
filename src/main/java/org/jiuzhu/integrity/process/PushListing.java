package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Listings;
import org.springframework.stereotype.Component;

/** Hands what is written to the departments; what has been sent is not sent again. */
@Component
class PushListing implements JavaDelegate {

    private final Listings listings;

    PushListing(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        listings.send(execution.getProcessBusinessKey());
    }
}
