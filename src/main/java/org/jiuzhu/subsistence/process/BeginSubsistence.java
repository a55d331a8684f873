package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.SchemeProcedure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins the case in which a family is tested for 低保 and for the two recognitions beside it. */
@Component
@Order(10)
class BeginSubsistence implements SchemeProcedure {

    /** Schemes that one case of subsistence answers. */
    static final Set<Aid> OWN = Set.of(Aid.SUBSISTENCE, Aid.EDGE, Aid.RIGID);

    private final EngineCases cases;
    private final RegistrationDrafts drafts;

    BeginSubsistence(EngineCases cases, RegistrationDrafts drafts) {
        this.cases = cases;
        this.drafts = drafts;
    }

    @Override
    public List<Begun> begin(Confirmed confirmed) {
        List<Aid> own = confirmed.schemes().stream().filter(OWN::contains).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        String draft = confirmed.caseNumber() == null
                ? confirmed.draftId()
                : drafts.copy(confirmed.draftId(), own, confirmed.clerk());
        cases.start(
                SubsistenceProcess.KEY,
                Map.of(SubsistenceProcess.DRAFT_ID.name(), SubsistenceProcess.DRAFT_ID.toEngine(draft)),
                confirmed.clerk().id());
        String number = drafts.caseOf(draft).orElseThrow();
        return own.stream().map(aid -> new Begun(aid, number)).toList();
    }
}
