package org.jiuzhu.benefit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works payment lists out in the background; after a restart it goes on where it was. */
@Component
class PaymentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentWorker.class);

    private final PaymentRuns runs;

    PaymentWorker(PaymentRuns runs) {
        this.runs = runs;
    }

    @Scheduled(cron = "${jiuzhu.payment-worker:*/3 * * * * *}")
    void run() {
        for (String number : runs.computing()) {
            try {
                runs.compute(number);
            } catch (RuntimeException e) {
                // one list that cannot be worked out must not keep the others from it
                LOG.error("发放清册{}暂时算不下去，稍后重试", number, e);
            }
        }
    }
}
