package org.jiuzhu.benefit.process;

import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.RaiseProcedure;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedRaises implements RaiseProcedure {

    private final EngineCases cases;

    StartedRaises(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(Raise raise) {
        cases.startInCounty(BenefitRaiseProcess.KEY, raise.raiseNumber(), raise.countyCode());
    }
}
