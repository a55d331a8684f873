package org.jiuzhu.benefit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every morning the awards that fall due are found; what has begun is gone on with in the background, also after a
 * restart. Like the payment lists this is the house's own clock: a start event by timer would know no township, and a day
 * without a server would miss it.
 */
@Component
public class RecheckCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(RecheckCalendar.class);

    private final RecheckScreening screening;

    RecheckCalendar(RecheckScreening screening) {
        this.screening = screening;
    }

    @Scheduled(cron = "${jiuzhu.recheck-calendar:0 40 5 * * *}")
    void morning() {
        openDue();
    }

    @Scheduled(cron = "${jiuzhu.recheck-worker:*/7 * * * * *}")
    void work() {
        goOn();
    }

    /**
     * Opens the rounds of this month.
     *
     * @return how many were opened
     */
    public int openDue() {
        while (screening.planNext()) {
            Thread.onSpinWait();
        }
        return screening.openRounds();
    }

    /** Compares and starts all that is waiting. */
    public void goOn() {
        for (String round : screening.screening()) {
            try {
                while (screening.screenNext(round)) {
                    Thread.onSpinWait();
                }
            } catch (RuntimeException e) {
                // one township that cannot be compared must not keep the others from it
                LOG.error("定期核查{}暂时不能比对，稍后重试", round, e);
            }
        }
        while (screening.startNext()) {
            Thread.onSpinWait();
        }
    }
}
