package org.jiuzhu.benefit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Simulates, carries out and takes back raises in the background; after a restart it goes on where it was. */
@Component
class RaiseWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseWorker.class);

    private final Raises raises;

    RaiseWorker(Raises raises) {
        this.raises = raises;
    }

    @Scheduled(cron = "${jiuzhu.raise-worker:*/3 * * * * *}")
    void run() {
        for (String number : raises.working()) {
            try {
                raises.work(number);
            } catch (RuntimeException e) {
                // one county that cannot go on must not keep the others from it
                LOG.error("提标{}暂时不能继续，稍后重试", number, e);
            }
        }
    }
}
