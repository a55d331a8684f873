package org.jiuzhu.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the county's ruling a letter to the township and the departments. */
@Component
class IssueReferralRuling implements JavaDelegate {

    private final ReferralLetters letters;
    private final CurrentActor currentActor;

    IssueReferralRuling(ReferralLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.ruling(execution.getProcessBusinessKey(), currentActor.get());
    }
}
