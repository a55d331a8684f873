package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CASE_NUMBER;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** All that is missing is asked for once, in writing; a second round makes no second notice. */
@Component
class IssueDestitutionNotice implements JavaDelegate {

    private final Applications applications;
    private final DestitutionLetters letters;
    private final CurrentActor currentActor;

    IssueDestitutionNotice(Applications applications, DestitutionLetters letters, CurrentActor currentActor) {
        this.applications = applications;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        List<Material> asked = applications.askMissing(caseNumber);
        if (!asked.isEmpty()) {
            letters.onceOnlyNotice(caseNumber, asked, currentActor.get());
        }
        if (applications.find(caseNumber).status() == Application.Status.REGISTERED) {
            applications.changeStatus(caseNumber, Application.Status.REGISTERED, Application.Status.AWAITING_MATERIALS);
        }
    }
}
