package org.jiuzhu.monitoring.process;

import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.AlertProcedure;
import org.springframework.stereotype.Component;

@Component
class StartedAlerts implements AlertProcedure {

    private final EngineCases cases;
    private final AlertTimes times;

    StartedAlerts(EngineCases cases, AlertTimes times) {
        this.cases = cases;
        this.times = times;
    }

    @Override
    public void begin(Alert alert) {
        cases.startInCounty(MonitoringAlertProcess.KEY, alert.alertNumber(), alert.countyCode());
    }

    @Override
    public void raised(Alert alert) {
        times.move(alert);
    }
}
