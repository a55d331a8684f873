package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.Schemes;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Turns the draft of the start form into a case; the case number becomes the business key. What the clerk was warned of and has looked into goes to the case file.
 */
@Component
class RegisterApplication implements JavaDelegate {

    private final RegistrationDrafts drafts;
    private final Schemes schemes;
    private final ReviewRecords records;
    private final CaseLetters letters;
    private final CurrentActor currentActor;

    RegisterApplication(
            RegistrationDrafts drafts,
            Schemes schemes,
            ReviewRecords records,
            CaseLetters letters,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.records = records;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String draftId = DRAFT_ID.find(execution);
        if (draftId == null) {
            throw new InvalidInput("draftId", "请先在登记表中填写并保存。");
        }
        Actor clerk = currentActor.get();
        if (drafts.open(draftId, clerk).asksOnlyForReferral()) {
            throw new InvalidInput("aids", "没有申请低保或者低收入家庭认定；只办其他救助的，请从“一门受理登记”登记。");
        }
        Application application = drafts.submit(draftId, clerk);
        drafts.verification(draftId, clerk)
                .filter(one -> !one.warnings().isEmpty())
                .ifPresent(one -> records.write(
                        application.caseNumber(),
                        ReviewRecord.Kind.WARNINGS_VERIFIED,
                        "登记前已核实，仍需登记：" + String.join("；", one.warnings()),
                        clerk));
        execution.setProcessBusinessKey(application.caseNumber());
        CASE_NUMBER.set(execution, application.caseNumber());
        TOWNSHIP.set(execution, application.townshipCode());
        COUNTY.set(execution, application.countyCode());
        NEAR_RELATIVE.set(execution, application.nearRelative());
        COMPLAINT.set(execution, false);
        letters.forms(application.caseNumber(), clerk);
        schemes.follow(draftId, application.caseNumber(), BeginSubsistence.OWN, clerk);
    }
}
