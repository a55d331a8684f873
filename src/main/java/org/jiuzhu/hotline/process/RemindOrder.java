package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.PRIORITY;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.hotline.HotlineOrders;
import org.springframework.stereotype.Component;

/** Half of the time is gone, or it is the last day: the open steps of the order move to the top of the worklists. */
@Component
class RemindOrder implements JavaDelegate {

    private static final int URGENT = 85;

    private final HotlineOrders orders;
    private final EngineCases cases;

    RemindOrder(HotlineOrders orders, EngineCases cases) {
        this.orders = orders;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        orders.remind(number);
        int priority = Math.max(URGENT, PRIORITY.get(execution).intValue());
        cases.replan(number, priority, task -> Optional.empty());
    }
}
