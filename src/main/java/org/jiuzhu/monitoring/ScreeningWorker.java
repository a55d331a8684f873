package org.jiuzhu.monitoring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with screenings in the background; after a restart where they were. */
@Component
class ScreeningWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningWorker.class);

    private final Screenings screenings;

    ScreeningWorker(Screenings screenings) {
        this.screenings = screenings;
    }

    @Scheduled(cron = "${jiuzhu.screening-worker:*/3 * * * * *}")
    void run() {
        for (String number : screenings.running()) {
            try {
                screenings.run(number);
            } catch (RuntimeException e) {
                // one that cannot go on must not keep the others from it
                LOG.error("筛查{}暂时不能继续，稍后重试", number, e);
            }
        }
    }
}
