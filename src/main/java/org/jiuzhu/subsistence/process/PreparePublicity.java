package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the sheet before it is posted, with the days planned (第十九条). */
@Component
class PreparePublicity implements JavaDelegate {

    private final CaseLetters letters;
    private final Publicities publicities;
    private final Applications applications;
    private final CurrentActor currentActor;
    private final Clock clock;

    PreparePublicity(
            CaseLetters letters,
            Publicities publicities,
            Applications applications,
            CurrentActor currentActor,
            Clock clock) {
        this.letters = letters;
        this.publicities = publicities;
        this.applications = applications;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        LocalDate today = LocalDate.now(clock);
        letters.publicity(
                caseNumber,
                today,
                publicities.lastDay(applications.find(caseNumber).townshipCode(), today),
                currentActor.get());
    }
}
