package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationItemProcess.OVERDUE_AT;
import static org.jiuzhu.coordination.process.CoordinationItemProcess.REMIND_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.springframework.stereotype.Component;

/** When the owner of an item is reminded, and when the county asks why it is late. */
@Component
class PlanItem implements JavaDelegate {

    private final ActionItems items;
    private final GroupLetters letters;
    private final CoordinationDeadlines deadlines;

    PlanItem(ActionItems items, GroupLetters letters, CoordinationDeadlines deadlines) {
        this.items = items;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionItem item = items.find(execution.getProcessBusinessKey());
        REMIND_AT.set(execution, deadlines.reminder(item.dueOn(), item.countyCode()));
        OVERDUE_AT.set(execution, deadlines.overdue(item.dueOn()));
        letters.assignment(item);
    }
}
