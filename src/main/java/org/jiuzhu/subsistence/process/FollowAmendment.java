package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.NEAR_RELATIVE;

import java.util.List;
import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationAmended;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what steers the process in step with an amended declaration: kin of handling staff lead
 * to a county visit, and a family that has changed gets a new authorisation to sign.
 */
@Component
class FollowAmendment {

    private final EngineCases cases;
    private final Applications applications;
    private final CaseLetters letters;
    private final CurrentActor currentActor;

    FollowAmendment(EngineCases cases, Applications applications, CaseLetters letters, CurrentActor currentActor) {
        this.cases = cases;
        this.applications = applications;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(DeclarationAmended event) {
        Application application = applications.find(event.caseNumber());
        boolean nearRelative = application.nearRelative();
        List<Applications.EarlierVersion> earlier = applications.earlierVersions(event.caseNumber());
        Declaration before = earlier.get(earlier.size() - 1).declaration();
        if (!names(before).equals(names(application.declaration()))) {
            letters.authorisation(event.caseNumber(), currentActor.get());
        }
        cases.moveTimers(
                event.caseNumber(), Map.of(NEAR_RELATIVE.name(), NEAR_RELATIVE.toEngine(nearRelative)), Map.of());
    }

    private static List<String> names(Declaration declaration) {
        return declaration.countedMembers().stream()
                .map(member -> member.name() + "/" + member.idNumber())
                .toList();
    }
}
