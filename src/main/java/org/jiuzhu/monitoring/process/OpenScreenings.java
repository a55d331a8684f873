package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringCalendarProcess.SCREENINGS_OPENED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Screenings;
import org.springframework.stereotype.Component;

/** 为各县开始筛查: on the first of the month, one screening a county. */
@Component
class OpenScreenings implements JavaDelegate {

    private final Screenings screenings;

    OpenScreenings(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SCREENINGS_OPENED.set(execution, screenings.openByCalendar() > 0);
    }
}
