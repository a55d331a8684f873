package org.jiuzhu.benefit.process;

import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.benefit.RecoveryProcedure;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedRecoveries implements RecoveryProcedure {

    private final EngineCases cases;

    StartedRecoveries(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(LedgerAccount account) {
        cases.startInCounty(
                BenefitRecoveryProcess.KEY,
                account.ledgerNumber(),
                account.townshipCode().substring(0, 6));
    }
}
