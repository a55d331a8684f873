package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.Findings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the declaration and the findings of a case to the calculation. */
@Component
class Eligibility {

    private final Applications applications;
    private final Findings findings;
    private final Calculations calculations;

    Eligibility(Applications applications, Findings findings, Calculations calculations) {
        this.applications = applications;
        this.findings = findings;
        this.calculations = calculations;
    }

    /** Calculates; true when a difference has still to be put to the family. */
    @Transactional
    boolean work(String caseNumber) {
        Application application = applications.find(caseNumber);
        LocalDate countingDay = Objects.requireNonNullElse(application.acceptedOn(), application.appliedOn());
        List<DeclaredVersusFound> conflicts = findings.compare(caseNumber, application.declaration());
        calculations.calculate(
                caseNumber, application.declaration(), application.townshipCode(), countingDay, conflicts);
        return conflicts.stream().anyMatch(one -> one.result() == null);
    }
}
