package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.springframework.stereotype.Component;

/** The agreed day has passed: the reminder is made, for whoever follows the repayment to hand over. */
@Component
class RemindRepayment implements JavaDelegate {

    private final Ledger ledger;
    private final RecoveryLetters letters;

    RemindRepayment(Ledger ledger, RecoveryLetters letters) {
        this.ledger = ledger;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LedgerAccount account = ledger.find(execution.getProcessBusinessKey());
        if (!account.settled()) {
            letters.reminder(account);
        }
    }
}
