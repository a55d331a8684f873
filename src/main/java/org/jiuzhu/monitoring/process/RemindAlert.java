package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.PRIORITY;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.monitoring.Alerts;
import org.springframework.stereotype.Component;

/** Three quarters of the time are gone: the open steps of the alert move to the top of the worklists. */
@Component
class RemindAlert implements JavaDelegate {

    private static final int URGENT = 85;

    private final Alerts alerts;
    private final EngineCases cases;

    RemindAlert(Alerts alerts, EngineCases cases) {
        this.alerts = alerts;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        alerts.remind(number);
        cases.replan(number, Math.max(URGENT, PRIORITY.get(execution).intValue()), task -> Optional.empty());
    }
}
