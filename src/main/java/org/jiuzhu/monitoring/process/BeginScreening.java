package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringScreeningProcess.COUNTY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Screenings;
import org.springframework.stereotype.Component;

/** The screening is open; its batches follow in the background. */
@Component
class BeginScreening implements JavaDelegate {

    private final Screenings screenings;

    BeginScreening(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COUNTY.set(execution, screenings.find(execution.getProcessBusinessKey()).countyCode());
    }
}
