package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.NEAR_RELATIVE;

import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.DeclarationAmended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what steers the process in step with an amended declaration: kin of handling staff lead to a county visit. */
@Component
class FollowAmendment {

    private final EngineCases cases;
    private final Applications applications;

    FollowAmendment(EngineCases cases, Applications applications) {
        this.cases = cases;
        this.applications = applications;
    }

    @EventListener
    void on(DeclarationAmended event) {
        boolean nearRelative = applications.find(event.caseNumber()).nearRelative();
        cases.moveTimers(
                event.caseNumber(), Map.of(NEAR_RELATIVE.name(), NEAR_RELATIVE.toEngine(nearRelative)), Map.of());
    }
}
