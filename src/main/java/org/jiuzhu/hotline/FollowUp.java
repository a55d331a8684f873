package org.jiuzhu.hotline;

import org.jiuzhu.shared.Actor;

/**
 * Something that can be started from an order: a registration at the window, a referral, a clue, an alert. Implemented by
 * the module that keeps it; only what is there is offered. What has been started stays linked to the order; the module
 * asks {@link HotlineOrders#ordersOf} for the way back.
 */
public interface FollowUp {

    /** Letters, at most 20; kept with the link. */
    String kind();

    /** What the button says, for example 救助申请登记. */
    String title();

    /** Whether this person may start it from this order now. */
    boolean offeredTo(Actor actor, HotlineOrder order);

    /**
     * Starts it, in the transaction of the caller; who called is left out when {@link HotlineOrder#showsCallerTo} says so.
     *
     * @return number under which it is found, at most 60 characters
     */
    String start(HotlineOrder order, Actor actor);

    /** What has become of it, in a few words without personal data. */
    String standing(String target);
}
