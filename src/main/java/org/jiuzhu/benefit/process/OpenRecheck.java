package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.AWARD_NUMBER;
import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.COUNTY;
import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitReverificationFamilyProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Gives a check its number; one that fell due has it already. */
@Component
class OpenRecheck implements JavaDelegate {

    private final Rechecks rechecks;
    private final RecheckDeadlines deadlines;
    private final CurrentActor currentActor;

    OpenRecheck(Rechecks rechecks, RecheckDeadlines deadlines, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Recheck recheck = number == null
                ? rechecks.open(AWARD_NUMBER.find(execution), currentActor.get())
                : rechecks.find(number);
        execution.setProcessBusinessKey(recheck.recheckNumber());
        TOWNSHIP.set(execution, recheck.townshipCode());
        COUNTY.set(execution, recheck.townshipCode().substring(0, 6));
        LATE_AT.set(execution, deadlines.visitLateAt(recheck.recheckNumber()));
    }
}
