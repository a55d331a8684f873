package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.CALL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.hotline.HotlineCalls;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The answer given at the telephone is kept with the order. */
@Component
class AnswerAtOnce implements JavaDelegate {

    private final HotlineOrders orders;
    private final HotlineCalls calls;
    private final CurrentActor currentActor;

    AnswerAtOnce(HotlineOrders orders, HotlineCalls calls, CurrentActor currentActor) {
        this.orders = orders;
        this.calls = calls;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HotlineCalls.Told told = calls.told(CALL_ID.get(execution), currentActor.get());
        orders.answerAtOnce(execution.getProcessBusinessKey(), told.answer(), told.satisfaction(), currentActor.get());
    }
}
