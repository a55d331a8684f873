package org.jiuzhu.hotline;

import org.jiuzhu.casework.Offices;
import org.springframework.stereotype.Component;

/** How long the terms of an order are in a place. */
@Component
public class HotlineTerms {

    private static final String ATTEMPTS = "hotline-call-attempts";
    private static final int ATTEMPTS_OTHERWISE = 3;

    private final Offices offices;

    HotlineTerms(Offices offices) {
        this.offices = offices;
    }

    /** Hours or working days, as the term says. */
    public int length(Term term, String area) {
        return Integer.parseInt(offices.parameter(term.parameter(), area, String.valueOf(term.otherwise())));
    }

    /** The clocks of a round. */
    public OrderClock clock(Term receive, Term answer, boolean refusable, String area) {
        int receiving = length(receive, area);
        int answering = length(answer, area);
        return new OrderClock(
                receive.hours() ? receiving : 0,
                receive.hours() ? 0 : receiving,
                answer.hours() ? answering : 0,
                answer.hours() ? 0 : answering,
                refusable);
    }

    /** Calls in vain before it may be said that nobody answers. */
    public int attempts(String area) {
        return Integer.parseInt(offices.parameter(ATTEMPTS, area, String.valueOf(ATTEMPTS_OTHERWISE)));
    }
}
