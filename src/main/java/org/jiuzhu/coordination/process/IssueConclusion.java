package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Matters;
import org.springframework.stereotype.Component;

/** The signed decision as a letter. */
@Component
class IssueConclusion implements JavaDelegate {

    private final Matters matters;
    private final GroupLetters letters;

    IssueConclusion(Matters matters, GroupLetters letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.decision(matters.find(execution.getProcessBusinessKey()));
    }
}
