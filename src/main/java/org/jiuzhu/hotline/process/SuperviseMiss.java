package org.jiuzhu.hotline.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The body above the one that missed a clock sees to it that the caller is heard. */
@Component
class SuperviseMiss implements Supervision {

    private final HotlineOrders orders;
    private final OrderFacts facts;
    private final Clock clock;

    SuperviseMiss(HotlineOrders orders, OrderFacts facts, Clock clock) {
        this.orders = orders;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseMiss";
    }

    @Override
    public String reasonTitle() {
        return "查明的情况";
    }

    @Override
    public String demand() {
        return "办结";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String orderNumber) {
        return new FormPage(
                "12349工单超期，来电人还在等：查明卡在哪里，督促责任单位办结（通知三（四）1：100%有效按期办结）。", facts.about(orderNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        orders.supervise(orderNumber, form.words("办结"), actor);
        return Map.of();
    }
}
