package org.jiuzhu.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the department's receipt and what the person is told. */
@Component
class IssueReferralResult implements JavaDelegate {

    private final ReferralLetters letters;
    private final CurrentActor currentActor;

    IssueReferralResult(ReferralLetters letters, CurrentActor currentActor) {
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.result(execution.getProcessBusinessKey(), currentActor.get());
    }
}
