package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.ActionItems;
import org.springframework.stereotype.Component;

/** Hands out what a meeting decided to be done. */
@Component
class AssignMeetingItems implements JavaDelegate {

    private final ActionItems items;

    AssignMeetingItems(ActionItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.assign(execution.getProcessBusinessKey());
    }
}
