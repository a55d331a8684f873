package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.verification.CheckAnswered;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.Source;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the declaration and the findings of a case to the calculation. */
@Component
class Eligibility {

    private final Applications applications;
    private final Findings findings;
    private final InformationChecks checks;
    private final Calculations calculations;

    Eligibility(Applications applications, Findings findings, InformationChecks checks, Calculations calculations) {
        this.applications = applications;
        this.findings = findings;
        this.checks = checks;
        this.calculations = calculations;
    }

    /** Calculates; true when a difference has still to be put to the family. */
    @Transactional
    boolean work(String caseNumber) {
        Application application = applications.find(caseNumber);
        LocalDate countingDay = Objects.requireNonNullElse(application.acceptedOn(), application.appliedOn());
        List<DeclaredVersusFound> conflicts = findings.compare(caseNumber, application.declaration());
        calculations.calculate(
                caseNumber,
                application.declaration(),
                application.townshipCode(),
                countingDay,
                conflicts,
                checks.missing(caseNumber).stream().map(Source::title).toList());
        return conflicts.stream().anyMatch(one -> one.result() == null);
    }

    /**
     * An answer has come after the case was calculated: what it changes must be seen before the decision. Without a
     * calculation the process will make its first one anyway.
     */
    @EventListener
    void answered(CheckAnswered answer) {
        if (calculations.latest(answer.caseNumber()).isPresent()) {
            work(answer.caseNumber());
        }
    }

    /** The open differences as a letter tells them: member, item, declared, found, where. */
    @Transactional(readOnly = true)
    List<List<String>> openRows(String caseNumber) {
        List<String> names = CaseFacts.names(applications.find(caseNumber));
        return findings.open(caseNumber).stream()
                .map(one -> List.of(
                        names.get(one.position()),
                        one.kind().title(),
                        one.kind().words(one.declaredFen()),
                        one.kind().words(one.foundFen())
                                + (one.foundArea() == null ? "" : "，共" + one.foundArea() + "平方米"),
                        one.origin().title()))
                .toList();
    }
}
