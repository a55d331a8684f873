package org.jiuzhu.monitoring;

import org.jiuzhu.hotline.CallKind;
import org.jiuzhu.hotline.FollowUp;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.Urgency;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From an order of the hotline to an alert: an emergency is red; who called goes along only as far as the giver may know. */
@Component
@Order(40)
class AlertFromOrder implements FollowUp {

    private static final int TOWNSHIP_DIGITS = 9;

    private final Alerts alerts;

    AlertFromOrder(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String kind() {
        return "ALERT";
    }

    @Override
    public String title() {
        return "监测预警";
    }

    @Override
    public boolean offeredTo(Actor actor, HotlineOrder order) {
        boolean about = order.kind() != CallKind.COMPLAINT && order.kind() != CallKind.REPORT;
        boolean window = actor.holds(Role.WINDOW_CLERK) && order.placeCode().equals(actor.township());
        boolean county = actor.holdsAny(Role.HOTLINE_OPERATOR, Role.COUNTY_SUPERVISOR)
                && order.countyCode().equals(actor.county());
        return about && order.placeCode().length() == TOWNSHIP_DIGITS && (window || county);
    }

    @Override
    public String start(HotlineOrder order, Actor actor) {
        boolean danger = order.kind() == CallKind.DANGER || order.urgency() == Urgency.EMERGENCY;
        boolean named = order.showsCallerTo(actor) && !order.anonymous();
        // whoever calls need not be the person in hardship: the visit finds out
        return alerts.handIn(
                Origin.HOTLINE,
                danger ? Signal.DANGER : Signal.OTHER,
                order.placeCode(),
                new Report(
                        null,
                        null,
                        named ? order.callerPhone() : null,
                        order.address(),
                        named ? order.callerName() : null,
                        order.contentFor(actor),
                        danger,
                        Report.Figures.NONE),
                order.orderNumber(),
                actor);
    }

    @Override
    public String standing(String alertNumber) {
        Alert alert = alerts.find(alertNumber);
        Level level = alert.level();
        return (level == null ? "" : level.title() + "，") + alert.state().title();
    }
}
