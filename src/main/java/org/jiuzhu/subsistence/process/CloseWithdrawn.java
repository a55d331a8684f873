package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Closes an application that the family has withdrawn before acceptance, and says so in writing. */
@Component
class CloseWithdrawn implements JavaDelegate {

    private final Endings endings;
    private final IntakeLetters letters;
    private final CurrentActor currentActor;

    CloseWithdrawn(Endings endings, IntakeLetters letters, CurrentActor currentActor) {
        this.endings = endings;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        endings.withdraw(caseNumber);
        endings.latest(caseNumber).ifPresent(ending -> letters.withdrawal(ending, currentActor.get()));
    }
}
