package org.jiuzhu.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.referral.ReferralPost;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** Tells the department what hangs on an award; a repeated job tells nothing twice. */
@Component
class SendNotice implements JavaDelegate {

    private final Referrals referrals;
    private final ReferralLetters letters;
    private final ReferralDeadlines deadlines;
    private final ReferralPost post;

    SendNotice(Referrals referrals, ReferralLetters letters, ReferralDeadlines deadlines, ReferralPost post) {
        this.referrals = referrals;
        this.letters = letters;
        this.deadlines = deadlines;
        this.post = post;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        referrals.sendNotice(number);
        letters.notice(number, Actor.house());
        post.send(number);
        ReferralNoticeProcess.RECEIPT_LATE_AT.set(execution, deadlines.receiptLate(referrals.find(number)));
    }
}
