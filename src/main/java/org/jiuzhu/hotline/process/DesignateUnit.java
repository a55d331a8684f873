package org.jiuzhu.hotline.process;

import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** Two units have sent it back: the county names the one that handles it. */
@Component
class DesignateUnit extends UnitChoice {

    DesignateUnit(HotlineOrders orders, OrderFacts facts, OrderTimes times) {
        super(orders, facts, times);
    }

    @Override
    public String taskKey() {
        return "Task_DesignateUnit";
    }

    @Override
    String purpose() {
        return "两个单位都退回了：由县级指定承办单位，被指定的不能再退（首问责任；12345条例的做法：有争议的由主管机构指定）。";
    }

    @Override
    void choose(String orderNumber, String unit, String reason, Actor actor) {
        orders.designate(orderNumber, unit, reason, actor);
    }
}
