package org.jiuzhu.hotline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.Stage;
import org.springframework.stereotype.Component;

/** The clock of receiving is missed: kept with unit and owner, its reason is asked for. */
@Component
class RecordReceiptMiss implements JavaDelegate {

    private final HotlineOrders orders;

    RecordReceiptMiss(HotlineOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.recordMiss(execution.getProcessBusinessKey(), Stage.RECEIVE, true);
    }
}
