package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.OrderClock;
import org.springframework.stereotype.Component;

/** The order goes to the unit that the rule names, with the clocks that the rule gives. */
@Component
class PassOrder implements JavaDelegate {

    private final HotlineOrders orders;
    private final OrderTimes times;

    PassOrder(HotlineOrders orders, OrderTimes times) {
        this.orders = orders;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        orders.pass(
                number,
                ROUTE.get(execution),
                new OrderClock(
                        RECEIVE_HOURS.get(execution).intValue(),
                        RECEIVE_DAYS.get(execution).intValue(),
                        ANSWER_HOURS.get(execution).intValue(),
                        ANSWER_DAYS.get(execution).intValue(),
                        REFUSABLE.get(execution)),
                UNIT_DESIGNATED.get(execution));
        execution.setVariables(times.of(number));
    }
}
