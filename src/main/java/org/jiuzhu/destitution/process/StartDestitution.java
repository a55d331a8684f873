package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Accepts a complete application: the first stage begins, and the person is told in writing. */
@Component
class StartDestitution implements JavaDelegate {

    private final Applications applications;
    private final DestitutionDeadlines deadlines;
    private final DestitutionLetters letters;
    private final CurrentActor currentActor;

    StartDestitution(
            Applications applications,
            DestitutionDeadlines deadlines,
            DestitutionLetters letters,
            CurrentActor currentActor) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        Actor actor = currentActor.get();
        applications.accept(caseNumber, actor);
        OPINION_BY.set(execution, deadlines.accept(caseNumber, TOWNSHIP.get(execution), actor));
        letters.acceptance(caseNumber, actor);
    }
}
