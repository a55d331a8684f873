package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Opinion;
import org.springframework.stereotype.Component;

/** A unit that has not answered yet is reminded, in writing. */
@Component
class RemindUnit implements JavaDelegate {

    private final Matters matters;
    private final GroupLetters letters;

    RemindUnit(Matters matters, GroupLetters letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opinion opinion = matters.opinion(execution.getProcessBusinessKey());
        matters.reminded(opinion.opinionNumber());
        letters.reminder(matters.find(opinion.matterNumber()), opinion);
    }
}
