package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.springframework.stereotype.Component;

/** The minutes as a letter, to be read by who signs. */
@Component
class IssueMinutes implements JavaDelegate {

    private final Matters matters;
    private final GroupLetters letters;

    IssueMinutes(Matters matters, GroupLetters letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.minutes(matters.find(execution.getProcessBusinessKey()));
    }
}
