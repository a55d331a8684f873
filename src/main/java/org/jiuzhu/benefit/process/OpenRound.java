package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitReverificationProcess.COUNTY;
import static org.jiuzhu.benefit.process.BenefitReverificationProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitReverificationProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Rechecks;
import org.springframework.stereotype.Component;

/** Where a round lies and when it is late. */
@Component
class OpenRound implements JavaDelegate {

    private final Rechecks rechecks;
    private final RecheckDeadlines deadlines;

    OpenRound(Rechecks rechecks, RecheckDeadlines deadlines) {
        this.rechecks = rechecks;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String township = rechecks.round(number).townshipCode();
        TOWNSHIP.set(execution, township);
        COUNTY.set(execution, township.substring(0, 6));
        LATE_AT.set(execution, deadlines.roundLateAt(number));
    }
}
