package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.AWARD_ENTERED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Enters the award that the decision gives, unless a member holds another (第二十一条). */
@Component
class EnterAward implements JavaDelegate {

    private final AwardEntry entry;
    private final CurrentActor currentActor;

    EnterAward(AwardEntry entry, CurrentActor currentActor) {
        this.entry = entry;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AWARD_ENTERED.set(execution, entry.enter(CASE_NUMBER.get(execution), currentActor.get()));
    }
}
