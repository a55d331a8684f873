package org.jiuzhu.destitution.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.intake.SchemeProcedure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins a case for support of the destitute from a registration at the one window. */
@Component
@Order(20)
class BeginDestitution implements SchemeProcedure {

    private final EngineCases cases;
    private final RegistrationDrafts drafts;

    BeginDestitution(EngineCases cases, RegistrationDrafts drafts) {
        this.cases = cases;
        this.drafts = drafts;
    }

    @Override
    public List<Begun> begin(Confirmed confirmed) {
        if (!confirmed.schemes().contains(Aid.EXTREME_POVERTY)) {
            return List.of();
        }
        String draft = confirmed.caseNumber() == null
                ? confirmed.draftId()
                : drafts.copy(confirmed.draftId(), List.of(Aid.EXTREME_POVERTY), confirmed.clerk());
        cases.start(
                DestitutionProcess.KEY,
                Map.of(DestitutionProcess.DRAFT_ID.name(), DestitutionProcess.DRAFT_ID.toEngine(draft)),
                confirmed.clerk().id());
        return List.of(new Begun(Aid.EXTREME_POVERTY, drafts.caseOf(draft).orElseThrow()));
    }
}
