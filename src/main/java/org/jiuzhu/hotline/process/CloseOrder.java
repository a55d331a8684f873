package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.MISS_UNASKED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The order is closed; a missed clock that nobody was asked about is asked about now. */
@Component
class CloseOrder implements JavaDelegate {

    private final HotlineOrders orders;
    private final CurrentActor currentActor;

    CloseOrder(HotlineOrders orders, CurrentActor currentActor) {
        this.orders = orders;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        orders.close(number, currentActor.get());
        MISS_UNASKED.set(execution, orders.askForReasons(number));
    }
}
