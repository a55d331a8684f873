package org.jiuzhu.referral.process;

import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardEnded;
import org.jiuzhu.benefit.AwardMade;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.referral.Entitlements;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the notices to the departments when an award is made or ended, in the same transaction. */
@Component
class TellEntitlements {

    private final Entitlements entitlements;
    private final Awards awards;
    private final EngineCases cases;

    TellEntitlements(Entitlements entitlements, Awards awards, EngineCases cases) {
        this.entitlements = entitlements;
        this.awards = awards;
        this.cases = cases;
    }

    @EventListener
    void made(AwardMade made) {
        tell(awards.numbered(made.awardNumber()), Entitlements.Event.MADE, "自" + Dates.month(made.fromMonth()) + "起");
    }

    @EventListener
    void ended(AwardEnded ended) {
        tell(
                awards.numbered(ended.awardNumber()),
                Entitlements.Event.ENDED,
                "发放至" + Dates.month(ended.lastMonth()) + "，以后停止");
    }

    private void tell(Award award, Entitlements.Event event, String when) {
        List<String> numbers = entitlements.write(award, event, when, Actor.house());
        numbers.forEach(number -> cases.startInCounty(
                ReferralNoticeProcess.KEY, number, award.townshipCode().substring(0, 6)));
    }
}
