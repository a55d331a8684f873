package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.springframework.stereotype.Component;

/** The unit that answers for an item is reminded before its day. */
@Component
class RemindItem implements JavaDelegate {

    private final ActionItems items;
    private final GroupLetters letters;

    RemindItem(ActionItems items, GroupLetters letters) {
        this.items = items;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionItem item = items.find(execution.getProcessBusinessKey());
        items.reminded(item.itemNumber());
        letters.reminder(item);
    }
}
