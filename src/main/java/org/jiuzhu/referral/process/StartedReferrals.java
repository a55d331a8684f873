package org.jiuzhu.referral.process;

import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.referral.ReferralStart;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

@Component
class StartedReferrals implements ReferralStart {

    private final EngineCases cases;

    StartedReferrals(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(String referralNumber, Actor clerk) {
        cases.start(
                ReferralProcess.KEY,
                Map.of(ReferralProcess.SLIP.name(), ReferralProcess.SLIP.toEngine(referralNumber)),
                clerk.id());
    }
}
