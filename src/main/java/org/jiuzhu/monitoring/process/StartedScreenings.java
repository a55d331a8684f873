package org.jiuzhu.monitoring.process;

import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.monitoring.Screening;
import org.jiuzhu.monitoring.ScreeningProcedure;
import org.springframework.stereotype.Component;

@Component
class StartedScreenings implements ScreeningProcedure {

    private final EngineCases cases;

    StartedScreenings(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(Screening screening) {
        cases.startInCounty(MonitoringScreeningProcess.KEY, screening.screeningNumber(), screening.countyCode());
    }

    @Override
    public void finished(Screening screening) {
        cases.tell(screening.screeningNumber(), MonitoringScreeningProcess.FINISHED, "这次筛查没有在等结果。");
    }
}
