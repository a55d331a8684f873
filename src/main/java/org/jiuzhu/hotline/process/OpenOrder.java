package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineCalls;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** The call written down becomes an order: a number and a first-asked person who owns it. */
@Component
class OpenOrder implements JavaDelegate {

    private final HotlineCalls calls;
    private final CurrentActor currentActor;

    OpenOrder(HotlineCalls calls, CurrentActor currentActor) {
        this.calls = calls;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor operator = currentActor.get();
        String callId = CALL_ID.find(execution);
        if (callId == null || callId.isBlank()) {
            throw new InvalidInput("draftId", "请先填写来电登记。");
        }
        boolean atOnce = calls.typed(callId, operator).answeredAtOnce();
        HotlineOrder order = calls.submit(callId, operator);
        execution.setProcessBusinessKey(order.orderNumber());
        COUNTY.set(execution, order.countyCode());
        KIND.set(execution, order.kind());
        URGENCY.set(execution, order.urgency());
        COMPLAINT_ABOUT.set(execution, order.complaintAbout());
        PLACE_KNOWN.set(execution, HotlineUnits.isTownship(order.placeCode()));
        ANSWERED_AT_ONCE.set(execution, atOnce);
        UNIT_DESIGNATED.set(execution, false);
    }
}
