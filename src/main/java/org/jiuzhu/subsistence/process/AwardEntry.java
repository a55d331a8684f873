package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Objects;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/** Makes the award out of the decision. */
@Component
class AwardEntry {

    /** 第三十一条: yearly, half-yearly where income is unsteady or somebody is able to work. */
    private static final int YEARLY = 12;

    private static final int HALF_YEARLY = 6;

    private final Applications applications;
    private final Determinations determinations;
    private final Calculations calculations;
    private final Awards awards;
    private final Recognitions recognitions;
    private final Entitled entitled;
    private final Rechecks rechecks;
    private final Raises raises;
    private final InformationChecks checks;
    private final Fingerprint fingerprint;

    AwardEntry(
            Applications applications,
            Determinations determinations,
            Calculations calculations,
            Awards awards,
            Recognitions recognitions,
            Entitled entitled,
            Rechecks rechecks,
            Raises raises,
            InformationChecks checks,
            Fingerprint fingerprint) {
        this.applications = applications;
        this.determinations = determinations;
        this.calculations = calculations;
        this.awards = awards;
        this.recognitions = recognitions;
        this.entitled = entitled;
        this.rechecks = rechecks;
        this.raises = raises;
        this.checks = checks;
        this.fingerprint = fingerprint;
    }

    /** True when the award stands in the register; false when a member holds another. */
    boolean enter(String caseNumber, Actor actor) {
        Application application = applications.find(caseNumber);
        Determination determination = determinations
                .find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("no decision for " + caseNumber));
        boolean recognised = determination.outcome() == Determination.Outcome.RECOGNISED;
        Award award = new Award(
                (recognised ? "RD-" : "DB-") + caseNumber,
                caseNumber,
                application.townshipCode(),
                determination.category().name(),
                application.applicantName(),
                entitled.members(application).size(),
                determination.monthlyAmountFen(),
                Objects.requireNonNull(determination.effectiveFrom()).withDayOfMonth(1),
                null,
                determination.basis(),
                calculations
                        .latest(caseNumber)
                        .map(calculation -> calculation.standardDocument())
                        .orElse(""),
                reviewMonths(entitled.members(application)),
                Award.State.ACTIVE);
        AwardHousehold household = household(award.awardNumber(), application, recognised);
        List<String> digests = entitled.digests(application);
        EntryOutcome outcome = recognised
                ? recognitions.enter(award, household, digests, actor)
                : awards.enter(award, household, digests, actor);
        if (!(outcome instanceof EntryOutcome.Entered)) {
            return false;
        }
        if (!recognised) {
            remember(award, application);
            Declaration.HouseholdArea area = application.declaration().householdArea();
            if (area != null) {
                raises.livesIn(award.awardNumber(), Standard.HouseholdArea.valueOf(area.name()));
            }
        }
        return true;
    }

    /** What the check of the case told is what the first periodic re-check is put beside (第三十一条). */
    private void remember(Award award, Application application) {
        List<Declaration.Member> members = application.declaration().members();
        rechecks.remember(
                award.awardNumber(),
                checks.facts(application.caseNumber()).stream()
                        .filter(fact -> fact.position() < members.size()
                                && members.get(fact.position()).idNumber() != null)
                        .map(fact -> new Rechecks.Told(
                                fingerprint.of(Objects.requireNonNull(
                                        members.get(fact.position()).idNumber())),
                                fact.kind(),
                                fact.amountFen(),
                                fact.asOf()))
                        .toList());
    }

    private AwardHousehold household(String awardNumber, Application application, boolean recognised) {
        return new AwardHousehold(
                awardNumber,
                recognised ? null : account(application),
                entitled.members(application).stream()
                        .map(member -> new AwardHousehold.Person(
                                Objects.requireNonNull(member.name()),
                                Objects.requireNonNull(member.idNumber()),
                                WindowForms.relation(member)))
                        .toList());
    }

    private static AwardHousehold.Account account(Application application) {
        Declaration.BankAccount account =
                Objects.requireNonNull(application.declaration().bankAccount());
        return new AwardHousehold.Account(
                Objects.requireNonNull(account.bank()),
                Objects.requireNonNull(account.holder()),
                Objects.requireNonNull(account.number()));
    }

    private static int reviewMonths(List<Declaration.Member> members) {
        boolean able = members.stream()
                .anyMatch(member -> member.work() == Declaration.Work.EMPLOYED
                        || member.work() == Declaration.Work.CASUAL
                        || member.work() == Declaration.Work.UNEMPLOYED
                        || member.work() == Declaration.Work.SELF_EMPLOYED
                        || member.work() == Declaration.Work.FARMING);
        return able ? HALF_YEARLY : YEARLY;
    }
}
