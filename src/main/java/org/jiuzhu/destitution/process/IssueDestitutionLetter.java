package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letter of the decision. */
@Component
class IssueDestitutionLetter implements JavaDelegate {

    private final DestitutionLetters letters;
    private final DestitutionDeadlines deadlines;
    private final CurrentActor currentActor;

    IssueDestitutionLetter(DestitutionLetters letters, DestitutionDeadlines deadlines, CurrentActor currentActor) {
        this.letters = letters;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.decision(CASE_NUMBER.get(execution), currentActor.get());
        NOTICE_BY.set(execution, deadlines.noticeEnd());
    }
}
