package org.jiuzhu.capacity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the yearly check of each county in its month, each in a transaction of its own. */
@Component
public class CapacityCalendar {

    private final CapacityChecks checks;

    CapacityCalendar(CapacityChecks checks) {
        this.checks = checks;
    }

    @Scheduled(cron = "${jiuzhu.capacity-calendar:0 25 6 * * *}")
    public void open() {
        checks.due().forEach(checks::open);
    }
}
