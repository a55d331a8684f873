package org.jiuzhu.hotline.process;

import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** The first-asked operator hands an order that was sent back to another unit. */
@Component
class ReassignOrder extends UnitChoice {

    ReassignOrder(HotlineOrders orders, OrderFacts facts, OrderTimes times) {
        super(orders, facts, times);
    }

    @Override
    public String taskKey() {
        return "Task_ReassignOrder";
    }

    @Override
    String purpose() {
        return "承办单位退回了工单：首问责任人另选承办单位改派，不得让来电人自己去找（首问责任）。答复期限不因改派延长。";
    }

    @Override
    void choose(String orderNumber, String unit, String reason, Actor actor) {
        orders.reassign(orderNumber, unit, reason, actor);
    }
}
