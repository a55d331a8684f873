package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.referral.ReferralPost;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Sends the slip to the department of the table, or to the one that the county has ruled; its clock starts. */
@Component
class IssueReferral implements JavaDelegate {

    private final Referrals referrals;
    private final ReferralLetters letters;
    private final ReferralTimers timers;
    private final ReferralPost post;
    private final CurrentActor currentActor;

    IssueReferral(
            Referrals referrals,
            ReferralLetters letters,
            ReferralTimers timers,
            ReferralPost post,
            CurrentActor currentActor) {
        this.referrals = referrals;
        this.letters = letters;
        this.timers = timers;
        this.post = post;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Actor actor = currentActor.get();
        referrals.send(number, RULED.find(execution), actor);
        letters.slip(number, actor);
        post.send(number);
        RECEIVED.set(execution, false);
        execution.setVariables(timers.variables(number));
    }
}
