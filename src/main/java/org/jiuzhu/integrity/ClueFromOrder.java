package org.jiuzhu.integrity;

import org.jiuzhu.hotline.FollowUp;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From an order of the hotline to a clue: what was said goes along, who said it only as far as the giver may know. */
@Component
@Order(30)
class ClueFromOrder implements FollowUp {

    private static final int TOWNSHIP_DIGITS = 9;
    private static final int MOST = 1000;

    private final Clues clues;

    ClueFromOrder(Clues clues) {
        this.clues = clues;
    }

    @Override
    public String kind() {
        return "CLUE";
    }

    @Override
    public String title() {
        return "失信线索";
    }

    @Override
    public boolean offeredTo(Actor actor, HotlineOrder order) {
        boolean window = actor.holds(Role.WINDOW_CLERK) && order.placeCode().equals(actor.township());
        boolean county = actor.holdsAny(Role.HOTLINE_OPERATOR, Role.COUNTY_SUPERVISOR)
                && order.countyCode().equals(actor.county());
        return order.placeCode().length() == TOWNSHIP_DIGITS && (window || county);
    }

    @Override
    public String start(HotlineOrder order, Actor actor) {
        boolean named = order.showsCallerTo(actor) && !order.anonymous();
        String content = order.contentFor(actor);
        return clues.handIn(new ClueReport(
                ClueSource.HOTLINE,
                order.placeCode(),
                order.orderNumber(),
                named ? order.callerName() : null,
                named ? order.callerPhone() : null,
                false,
                null,
                null,
                content.length() <= MOST ? content : content.substring(0, MOST - 1) + "…"));
    }

    @Override
    public String standing(String clueNumber) {
        Clue clue = clues.find(clueNumber);
        return clue.state().title();
    }
}
