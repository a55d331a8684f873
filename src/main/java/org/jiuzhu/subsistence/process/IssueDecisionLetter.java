package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.LETTER_OVERDUE_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letter of the decision; it is late on the day after the third working day (第二十一条). */
@Component
class IssueDecisionLetter implements JavaDelegate {

    private final CaseLetters letters;
    private final FileForms forms;
    private final Determinations determinations;
    private final CurrentActor currentActor;

    IssueDecisionLetter(
            CaseLetters letters, FileForms forms, Determinations determinations, CurrentActor currentActor) {
        this.letters = letters;
        this.forms = forms;
        this.determinations = determinations;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        letters.decision(caseNumber, currentActor.get());
        forms.decision(caseNumber, currentActor.get());
        LETTER_OVERDUE_AT.set(
                execution,
                determinations
                        .find(caseNumber)
                        .map(Determination::letterDueOn)
                        .orElseThrow()
                        .plusDays(1));
    }
}
