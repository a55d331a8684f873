package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.Signal;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** An alert has a number from the first minute; one that was handed in has it already and is written down. */
@Component
class OpenAlert implements JavaDelegate {

    private static final long NORMAL = 50;

    private final Alerts alerts;
    private final CurrentActor currentActor;

    OpenAlert(Alerts alerts, CurrentActor currentActor) {
        this.alerts = alerts;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Alert alert;
        if (number == null) {
            alert = alerts.open(signal(execution), currentActor.get());
            execution.setProcessBusinessKey(alert.alertNumber());
        } else {
            alert = alerts.find(number);
        }
        TOWNSHIP.set(execution, alert.townshipCode());
        COUNTY.set(execution, alert.countyCode());
        PRIORITY.set(execution, NORMAL);
        CONTACTED.set(execution, false);
        DAY_AWAITED.set(execution, false);
        ALERT_WRITTEN.set(execution, alert.content() != null);
    }

    private static Signal signal(DelegateExecution execution) {
        try {
            return KIND.get(execution);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new InvalidInput("kind", "请选择是什么情况。");
        }
    }
}
