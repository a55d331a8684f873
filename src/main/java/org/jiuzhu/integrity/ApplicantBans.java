package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jiuzhu.intake.RunningBans;
import org.springframework.stereotype.Component;

/** Answers the window. */
@Component
class ApplicantBans implements RunningBans {

    private final Bans bans;

    ApplicantBans(Bans bans) {
        this.bans = bans;
    }

    @Override
    public List<Running> running(Collection<String> idDigests, LocalDate day) {
        return bans.running(idDigests, day).stream()
                .map(ban -> new Running(ban.idDigest(), ban.decisionNumber(), ban.reason(), ban.untilDay()))
                .toList();
    }
}
