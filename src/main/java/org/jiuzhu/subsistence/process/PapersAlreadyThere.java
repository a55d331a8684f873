package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.springframework.stereotype.Component;

/**
 * Papers that the same family gave in the case in which it was recognised before and that do not age: they are not asked
 * for again (刚性支出困难家庭认定办法 第十条). What is signed for each application and what covers the last twelve months is new
 * every time.
 */
@Component
class PapersAlreadyThere {

    private static final Set<String> LASTING = Set.of("BANK_ACCOUNT", "DIAGNOSIS", "GUARDIAN_PROOF", "HUKOU_ELSEWHERE");

    private final Recognitions recognitions;
    private final Applications applications;

    PapersAlreadyThere(Recognitions recognitions, Applications applications) {
        this.recognitions = recognitions;
        this.applications = applications;
    }

    /** The earlier case and what it has. */
    record Found(String caseNumber, List<Material> materials) {}

    /** Empty when the family has not been recognised before, or other people belong to it now. */
    Optional<Found> of(Application application) {
        List<String> persons = applications.digests(application.declaration());
        return recognitions
                .lastCaseOf(persons)
                .filter(earlier -> !earlier.equals(application.caseNumber()))
                .filter(earlier -> Set.copyOf(
                                applications.digests(applications.find(earlier).declaration()))
                        .equals(Set.copyOf(persons)))
                .map(earlier -> new Found(
                        earlier,
                        applications.materials(earlier).stream()
                                .filter(one -> one.received() && LASTING.contains(one.code()))
                                .toList()))
                .filter(found -> !found.materials().isEmpty());
    }
}
