package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Asks the tables about the three conditions and self-care; the sheet of the assessment is made to be signed. */
@Component
class AssessDestitution implements JavaDelegate {

    private final Conditions conditions;
    private final DestitutionLetters letters;
    private final CurrentActor currentActor;

    AssessDestitution(Conditions conditions, DestitutionLetters letters, CurrentActor currentActor) {
        this.conditions = conditions;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        conditions.assess(caseNumber);
        letters.careAssessment(caseNumber, currentActor.get());
    }
}
