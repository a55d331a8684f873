package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/** A referral has a number and a clerk who owns it from the first minute (首问责任). */
@Component
class OpenReferral implements JavaDelegate {

    private final Referrals referrals;
    private final CurrentActor currentActor;

    OpenReferral(Referrals referrals, CurrentActor currentActor) {
        this.referrals = referrals;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Actor clerk = currentActor.get();
        String township = clerk.township();
        if (township == null || !clerk.holds(Role.WINDOW_CLERK)) {
            throw new Refused("转办由乡镇（街道）受理岗登记。");
        }
        Referral one = opened(execution, township, clerk);
        execution.setProcessBusinessKey(one.referralNumber());
        TOWNSHIP.set(execution, one.townshipCode());
        COUNTY.set(execution, one.countyCode());
        RECEIVED.set(execution, false);
        SLIP_READY.set(execution, one.personName() != null && referrals.complete(one.referralNumber()));
    }

    private Referral opened(DelegateExecution execution, String township, Actor clerk) {
        String slip = SLIP.find(execution);
        if (slip != null) {
            Referral written = referrals.find(slip);
            if (!written.townshipCode().equals(township) || written.state() != Referral.State.DRAFT) {
                throw new Missing("没有这件待转出的转办。");
            }
            return written;
        }
        String typed = CASE_NUMBER.find(execution);
        String caseNumber = typed == null || typed.isBlank() ? null : typed.strip();
        try {
            return referrals.open(kind(execution), caseNumber, township, clerk);
        } catch (Missing e) {
            throw new InvalidInput("caseNumber", "没有这个案号，或不在您的辖区；没有案件的不填案号。");
        }
    }

    private static ReferralKind kind(DelegateExecution execution) {
        try {
            return KIND.get(execution);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new InvalidInput("kind", "请选择需要哪种救助。");
        }
    }
}
