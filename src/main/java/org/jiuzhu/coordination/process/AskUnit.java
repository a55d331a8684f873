package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationOpinionProcess.OVERDUE_AT;
import static org.jiuzhu.coordination.process.CoordinationOpinionProcess.REMIND_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Opinion;
import org.springframework.stereotype.Component;

/** The letter to one unit, and when it is reminded and recorded as silent. */
@Component
class AskUnit implements JavaDelegate {

    private final Matters matters;
    private final GroupLetters letters;
    private final CoordinationDeadlines deadlines;

    AskUnit(Matters matters, GroupLetters letters, CoordinationDeadlines deadlines) {
        this.matters = matters;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opinion opinion = matters.opinion(execution.getProcessBusinessKey());
        Matter matter = matters.find(opinion.matterNumber());
        REMIND_AT.set(execution, deadlines.reminder(opinion.dueOn(), matter.countyCode()));
        OVERDUE_AT.set(execution, deadlines.overdue(opinion.dueOn()));
        letters.request(matter, opinion);
    }
}
