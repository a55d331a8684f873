package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Alerts;
import org.springframework.stereotype.Component;

/** 判定等级: the table says how pressing it is; its clocks run from here. */
@Component
class GradeAlert implements JavaDelegate {

    private final Alerts alerts;
    private final AlertTimes times;

    GradeAlert(Alerts alerts, AlertTimes times) {
        this.alerts = alerts;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean own = alerts.grade(number);
        ALERT_JOINED.set(execution, !own);
        if (own) {
            execution.setVariables(times.of(alerts.find(number)));
        }
    }
}
