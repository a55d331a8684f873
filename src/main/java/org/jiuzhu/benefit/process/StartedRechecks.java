package org.jiuzhu.benefit.process;

import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.RecheckProcedure;
import org.jiuzhu.benefit.RecheckRound;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedRechecks implements RecheckProcedure {

    private final EngineCases cases;

    StartedRechecks(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(RecheckRound round) {
        start(BenefitReverificationProcess.KEY, round.roundNumber(), round.townshipCode());
    }

    @Override
    public void begin(Recheck recheck) {
        start(BenefitReverificationFamilyProcess.KEY, recheck.recheckNumber(), recheck.townshipCode());
    }

    private void start(String key, String number, String township) {
        cases.startInCounty(key, number, township.substring(0, 6));
    }
}
