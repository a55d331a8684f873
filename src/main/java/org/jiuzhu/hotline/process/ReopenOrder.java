package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.ROUTE;
import static org.jiuzhu.hotline.process.HotlineProcess.UNIT_DESIGNATED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Who is not satisfied is heard once more, one level up; the clocks begin anew. */
@Component
class ReopenOrder implements JavaDelegate {

    private final HotlineOrders orders;
    private final CurrentActor currentActor;

    ReopenOrder(HotlineOrders orders, CurrentActor currentActor) {
        this.orders = orders;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ROUTE.set(execution, orders.reopen(execution.getProcessBusinessKey(), currentActor.get()));
        UNIT_DESIGNATED.set(execution, true);
    }
}
