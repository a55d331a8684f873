package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.COUNTY;
import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.springframework.stereotype.Component;

/** The family reads what was paid too much, why, and how it can be given back. */
@Component
class IssueRepayment implements JavaDelegate {

    private final Ledger ledger;
    private final RecoveryLetters letters;

    IssueRepayment(Ledger ledger, RecoveryLetters letters) {
        this.ledger = ledger;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LedgerAccount account = ledger.find(execution.getProcessBusinessKey());
        TOWNSHIP.set(execution, account.townshipCode());
        COUNTY.set(execution, account.townshipCode().substring(0, 6));
        letters.notice(account);
    }
}
