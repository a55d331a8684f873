package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the one notice that lists all missing materials; what has been asked for once is not asked for again (第十条). */
@Component
class IssueOnceOnlyNotice implements JavaDelegate {

    private final CaseLetters letters;
    private final CurrentActor currentActor;
    private final Applications applications;
    private final SupplementTerm term;

    IssueOnceOnlyNotice(
            CaseLetters letters, CurrentActor currentActor, Applications applications, SupplementTerm term) {
        this.letters = letters;
        this.currentActor = currentActor;
        this.applications = applications;
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        List<Material> asked = applications.askMissing(caseNumber);
        if (!asked.isEmpty()) {
            letters.onceOnlyNotice(caseNumber, asked, term.lastDay(caseNumber), currentActor.get());
        }
        if (applications.find(caseNumber).status() == Application.Status.REGISTERED) {
            applications.changeStatus(caseNumber, Application.Status.REGISTERED, Application.Status.AWAITING_MATERIALS);
        }
    }
}
