package org.jiuzhu.verification;

import java.util.List;
import org.jiuzhu.shared.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks sources that were out of reach again, every quarter of an hour, so that no checker has to watch them. */
@Component
class SourceRounds {

    private static final Logger log = LoggerFactory.getLogger(SourceRounds.class);
    private static final int ROUND = 500;

    private final InformationChecks checks;

    SourceRounds(InformationChecks checks) {
        this.checks = checks;
    }

    @Scheduled(cron = "${jiuzhu.source-rounds:0 */15 * * * *}")
    void run() {
        List<CheckRequest> failed = checks.failed(ROUND);
        for (CheckRequest request : failed) {
            try {
                checks.retryUnattended(request.caseNumber(), request.source());
            } catch (Conflict e) {
                log.debug("{} was closed meanwhile", request.caseNumber());
            } catch (RuntimeException e) {
                // one case must not stop the round
                log.warn("asking {} again failed", request.key(), e);
            }
        }
    }
}
