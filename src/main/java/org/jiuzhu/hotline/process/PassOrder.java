package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineTerms;
import org.springframework.stereotype.Component;

/** The order goes to the unit that the rule names, with the clocks that the rule gives. */
@Component
class PassOrder implements JavaDelegate {

    private final HotlineOrders orders;
    private final HotlineTerms terms;
    private final OrderTimes times;

    PassOrder(HotlineOrders orders, HotlineTerms terms, OrderTimes times) {
        this.orders = orders;
        this.terms = terms;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        orders.pass(
                number,
                ROUTE.get(execution),
                terms.clock(
                        RECEIVE_TERM.get(execution),
                        ANSWER_TERM.get(execution),
                        REFUSABLE.get(execution),
                        orders.find(number).placeCode()),
                UNIT_DESIGNATED.get(execution));
        execution.setVariables(times.of(number));
    }
}
