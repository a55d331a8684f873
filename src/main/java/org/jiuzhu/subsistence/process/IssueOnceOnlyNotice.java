package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the one notice that lists all missing materials (第十条). */
@Component
class IssueOnceOnlyNotice implements JavaDelegate {

    private final CaseLetters letters;
    private final CurrentActor currentActor;
    private final Applications applications;

    IssueOnceOnlyNotice(CaseLetters letters, CurrentActor currentActor, Applications applications) {
        this.letters = letters;
        this.currentActor = currentActor;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        letters.onceOnlyNotice(caseNumber, currentActor.get());
        applications.changeStatus(caseNumber, Application.Status.REGISTERED, Application.Status.AWAITING_MATERIALS);
    }
}
