package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Turns the draft of the start form into a case; the case number becomes the business key. */
@Component
class RegisterApplication implements JavaDelegate {

    private final RegistrationDrafts drafts;
    private final CaseLetters letters;
    private final CurrentActor currentActor;

    RegisterApplication(RegistrationDrafts drafts, CaseLetters letters, CurrentActor currentActor) {
        this.drafts = drafts;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String draftId = DRAFT_ID.find(execution);
        if (draftId == null) {
            throw new InvalidInput("draftId", "请先在登记表中填写并保存。");
        }
        Application application = drafts.submit(draftId, currentActor.get());
        execution.setProcessBusinessKey(application.caseNumber());
        CASE_NUMBER.set(execution, application.caseNumber());
        TOWNSHIP.set(execution, application.townshipCode());
        COUNTY.set(execution, application.countyCode());
        NEAR_RELATIVE.set(execution, application.nearRelative());
        COMPLAINT.set(execution, false);
        letters.forms(application.caseNumber(), currentActor.get());
    }
}
