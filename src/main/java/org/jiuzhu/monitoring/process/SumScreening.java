package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringScreeningProcess.ALERTS_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Screening;
import org.jiuzhu.monitoring.Screenings;
import org.springframework.stereotype.Component;

/** 汇总筛查结果: whether somebody has to look at what came out. */
@Component
class SumScreening implements JavaDelegate {

    private final Screenings screenings;

    SumScreening(Screenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Screening one = screenings.find(execution.getProcessBusinessKey());
        ALERTS_FOUND.set(execution, one.alerts() + one.joined() > 0);
    }
}
