package org.jiuzhu.referral.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** Moves the department's task to the top of its list before the limit ends. */
@Component
class RemindReferral implements JavaDelegate {

    private static final int URGENT = 85;

    private final EngineCases cases;
    private final Referrals referrals;
    private final Journal journal;

    RemindReferral(EngineCases cases, Referrals referrals, Journal journal) {
        this.cases = cases;
        this.referrals = referrals;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        cases.replan(number, URGENT, task -> Optional.empty());
        referrals.remind(number, Actor.house());
        journal.record("提醒办理转办", number, "");
    }
}
