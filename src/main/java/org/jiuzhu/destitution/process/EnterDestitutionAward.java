package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CASE_NUMBER;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.destitution.DestitutionAssessment;
import org.jiuzhu.destitution.DestitutionDecision;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Enters the award of one person, from the month after the confirmation (第十七条). Whoever signs has been told before that
 * another award runs; should one have been entered in the same moment, nothing of the signature stands.
 */
@Component
class EnterDestitutionAward implements JavaDelegate {

    private static final int YEARLY = 12;

    private final Applications applications;
    private final Destitutions destitutions;
    private final Awards awards;
    private final Minors minors;
    private final CurrentActor currentActor;

    EnterDestitutionAward(
            Applications applications,
            Destitutions destitutions,
            Awards awards,
            Minors minors,
            CurrentActor currentActor) {
        this.applications = applications;
        this.destitutions = destitutions;
        this.awards = awards;
        this.minors = minors;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        Actor actor = currentActor.get();
        Application application = applications.find(caseNumber);
        DestitutionDecision decision = destitutions.decision(caseNumber).orElseThrow();
        Declaration.Member person = Conditions.person(application);
        String number = "TK-" + caseNumber;
        Award award = new Award(
                number,
                caseNumber,
                application.townshipCode(),
                Category.DESTITUTE.name(),
                application.applicantName(),
                1,
                decision.monthly().fen(),
                Objects.requireNonNull(decision.effectiveFrom()),
                null,
                decision.basis(),
                destitutions
                        .assessment(caseNumber)
                        .map(DestitutionAssessment::standardDocument)
                        .orElse(""),
                YEARLY,
                Award.State.ACTIVE);
        Declaration.BankAccount account =
                Objects.requireNonNull(application.declaration().bankAccount());
        AwardHousehold household = new AwardHousehold(
                number,
                new AwardHousehold.Account(
                        Objects.requireNonNull(account.bank()),
                        Objects.requireNonNull(account.holder()),
                        Objects.requireNonNull(account.number())),
                List.of(new AwardHousehold.Person(
                        Objects.requireNonNull(person.name()), Objects.requireNonNull(person.idNumber()), "本人")));
        EntryOutcome outcome = awards.enter(
                award, household, List.of(applications.digest(person).orElseThrow()), actor);
        if (outcome instanceof EntryOutcome.AlreadyHeld held) {
            throw new Conflict("申请人正在享受待遇" + held.awardNumber() + "，请先终止该待遇再确认，不重复享受。");
        }
        minors.follow(award);
    }
}
