package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.*;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.Schemes;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Turns the registration of the one window into a case for support; nothing is typed a second time. */
@Component
class RegisterDestitution implements JavaDelegate {

    private final RegistrationDrafts drafts;
    private final Schemes schemes;
    private final Applications applications;
    private final Conditions conditions;
    private final ReviewRecords records;
    private final DestitutionLetters letters;
    private final CurrentActor currentActor;

    RegisterDestitution(
            RegistrationDrafts drafts,
            Schemes schemes,
            Applications applications,
            Conditions conditions,
            ReviewRecords records,
            DestitutionLetters letters,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.applications = applications;
        this.conditions = conditions;
        this.records = records;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String draftId = DRAFT_ID.find(execution);
        if (draftId == null || draftId.isBlank()) {
            throw new InvalidInput("draftId", "请先在登记表中填写并保存。");
        }
        Actor clerk = currentActor.get();
        Application application = drafts.submit(draftId, Application.Kind.DESTITUTION, clerk);
        String caseNumber = application.caseNumber();
        drafts.verification(draftId, clerk)
                .filter(one -> !one.warnings().isEmpty())
                .ifPresent(one -> records.write(
                        caseNumber,
                        ReviewRecord.Kind.WARNINGS_VERIFIED,
                        "登记前已核实，仍需登记：" + String.join("；", one.warnings()),
                        clerk));
        execution.setProcessBusinessKey(caseNumber);
        CASE_NUMBER.set(execution, caseNumber);
        TOWNSHIP.set(execution, application.townshipCode());
        COUNTY.set(execution, application.countyCode());
        applications.listMaterials(caseNumber, conditions.materials(application), clerk);
        letters.forms(caseNumber, clerk);
        // who was not asked for needs has come for this alone
        if (!application.declaration().needs().isEmpty()) {
            schemes.follow(draftId, caseNumber, Set.of(Declaration.Aid.EXTREME_POVERTY), clerk);
        }
    }
}
