package org.jiuzhu.hotline;

import java.util.List;
import java.util.Optional;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be started from an order and what has been: whatever other modules offer, cases first. */
@Service
public class FollowUps {

    private final ObjectProvider<FollowUp> offers;
    private final HotlineOrders orders;

    FollowUps(ObjectProvider<FollowUp> offers, HotlineOrders orders) {
        this.offers = offers;
        this.orders = orders;
    }

    /** Something that a person may start now. */
    public record Offer(String kind, String title) {}

    /** Something that was started, and how it stands. */
    public record Started(String kind, String title, String target, String standing) {}

    @Transactional(readOnly = true)
    public List<Offer> offered(HotlineOrder order, Actor actor) {
        List<OrderLink> links = orders.links(order.orderNumber());
        return offers.orderedStream()
                .filter(one -> order.open() && one.offeredTo(actor, order))
                .filter(one -> links.stream().noneMatch(link -> link.kind().equals(one.kind())))
                .map(one -> new Offer(one.kind(), one.title()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Started> started(String orderNumber) {
        return orders.links(orderNumber).stream()
                .map(link -> offer(link.kind())
                        .map(one -> new Started(link.kind(), one.title(), link.target(), one.standing(link.target())))
                        .orElse(new Started(link.kind(), "案件", link.target(), link.target())))
                .toList();
    }

    /**
     * Starts something from an order; it stays linked.
     *
     * @throws Conflict when it was started already
     */
    @Transactional
    public String start(HotlineOrder order, String kind, Actor actor) {
        FollowUp offer = offer(kind).orElseThrow(() -> new Missing("没有这种事项。"));
        if (!order.open() || !offer.offeredTo(actor, order)) {
            throw new Refused("您不能由这份工单发起“" + offer.title() + "”。");
        }
        if (orders.links(order.orderNumber()).stream()
                .anyMatch(link -> link.kind().equals(kind))) {
            throw new Conflict("这份工单已经发起过“" + offer.title() + "”。");
        }
        String target = offer.start(order, actor);
        orders.link(order.orderNumber(), kind, target, actor);
        return target;
    }

    private Optional<FollowUp> offer(String kind) {
        return offers.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }
}
