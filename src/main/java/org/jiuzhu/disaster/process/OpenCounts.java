package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.CountyList;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.organisation.Areas;
import org.springframework.stereotype.Component;

/** Every township of the county begins to count. */
@Component
class OpenCounts implements JavaDelegate {

    private final WinterAid aid;
    private final WinterDeadlines deadlines;
    private final Areas areas;

    OpenCounts(WinterAid aid, WinterDeadlines deadlines, Areas areas) {
        this.aid = aid;
        this.deadlines = deadlines;
        this.areas = areas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CountyList list = aid.list(execution.getProcessBusinessKey());
        DisasterListProcess.COUNTY.set(execution, list.countyCode());
        DisasterListProcess.CITY.set(execution, areas.city().code());
        DisasterListProcess.APPROVED.set(execution, false);
        DisasterListProcess.LATE_AT.set(execution, deadlines.late(list.dueOn()));
        aid.openCounts(list.listNumber());
    }
}
