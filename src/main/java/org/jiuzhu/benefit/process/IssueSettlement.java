package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Ledger;
import org.springframework.stereotype.Component;

/** The family reads that nothing is owed any more. */
@Component
class IssueSettlement implements JavaDelegate {

    private final Ledger ledger;
    private final RecoveryLetters letters;

    IssueSettlement(Ledger ledger, RecoveryLetters letters) {
        this.ledger = ledger;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.settled(ledger.find(execution.getProcessBusinessKey()));
    }
}
