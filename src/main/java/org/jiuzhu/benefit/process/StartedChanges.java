package org.jiuzhu.benefit.process;

import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.ChangeProcedure;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedChanges implements ChangeProcedure {

    private final EngineCases cases;

    StartedChanges(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(AwardChange change) {
        cases.startInCounty(
                BenefitChangeProcess.KEY,
                change.changeNumber(),
                change.townshipCode().substring(0, 6));
    }
}
