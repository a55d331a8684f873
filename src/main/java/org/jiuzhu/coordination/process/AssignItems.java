package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.ActionItems;
import org.springframework.stereotype.Component;

/** Hands out what was decided to be done. */
@Component
class AssignItems implements JavaDelegate {

    private final ActionItems items;

    AssignItems(ActionItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.assign(execution.getProcessBusinessKey());
    }
}
