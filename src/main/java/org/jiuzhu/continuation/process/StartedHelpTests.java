package org.jiuzhu.continuation.process;

import org.jiuzhu.continuation.HelpTest;
import org.jiuzhu.continuation.HelpTestProcedure;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedHelpTests implements HelpTestProcedure {

    private final EngineCases cases;

    StartedHelpTests(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(HelpTest test) {
        cases.startInCounty(
                ContinuationProcess.KEY, test.testNumber(), test.townshipCode().substring(0, 6));
    }
}
