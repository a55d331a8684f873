package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitChangeProcess.AWARD_NUMBER;
import static org.jiuzhu.benefit.process.BenefitChangeProcess.COUNTY;
import static org.jiuzhu.benefit.process.BenefitChangeProcess.INTENT_TOLD;
import static org.jiuzhu.benefit.process.BenefitChangeProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitChangeProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Gives a change its number; one started for an award from the register has it already. */
@Component
class OpenChange implements JavaDelegate {

    private final AwardChanges changes;
    private final ChangeDeadlines deadlines;
    private final CurrentActor currentActor;

    OpenChange(AwardChanges changes, ChangeDeadlines deadlines, CurrentActor currentActor) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        AwardChange change =
                number == null ? changes.open(AWARD_NUMBER.find(execution), currentActor.get()) : changes.find(number);
        execution.setProcessBusinessKey(change.changeNumber());
        TOWNSHIP.set(execution, change.townshipCode());
        COUNTY.set(execution, change.townshipCode().substring(0, 6));
        INTENT_TOLD.set(execution, false);
        LATE_AT.set(execution, deadlines.lateAt(change.changeNumber()));
    }
}
