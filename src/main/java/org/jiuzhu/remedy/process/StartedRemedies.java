package org.jiuzhu.remedy.process;

import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.remedy.RemedyProcedure;
import org.springframework.stereotype.Component;

/** Starts the procedure of a remedy that was registered on a page. */
@Component
class StartedRemedies implements RemedyProcedure {

    private final EngineCases cases;

    StartedRemedies(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(Remedy remedy) {
        cases.startInCounty(
                RemedyProcess.KEY, remedy.remedyNumber(), remedy.townshipCode().substring(0, 6));
    }
}
