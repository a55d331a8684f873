package org.jiuzhu.monitoring.process;

import java.util.List;
import org.jiuzhu.calendar.DueDates;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A year of the calendar has been loaded: alerts that count working days end on other days, and so do their timers. */
@Component
class AlertRecount implements DueDates {

    private static final int BATCH = 200;

    private final Alerts alerts;
    private final AlertTimes times;
    private final TransactionTemplate transactions;

    AlertRecount(Alerts alerts, AlertTimes times, PlatformTransactionManager transactionManager) {
        this.alerts = alerts;
        this.times = times;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public Recount recount(String ground, Actor actor) {
        Recount sum = Recount.NONE;
        @Nullable String after = null;
        List<Alert> batch;
        do {
            batch = alerts.running(after, BATCH);
            for (Alert alert : batch) {
                after = alert.alertNumber();
                boolean moved = Boolean.TRUE.equals(transactions.execute(status -> move(alert.alertNumber())));
                sum = sum.plus(new Recount(1, moved ? 1 : 0, 0));
            }
        } while (batch.size() == BATCH);
        return sum;
    }

    private boolean move(String number) {
        if (!alerts.recount(number)) {
            return false;
        }
        times.move(alerts.find(number));
        return true;
    }
}
