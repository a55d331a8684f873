package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.WinterAid;
import org.springframework.stereotype.Component;

/** Whose count it is, and when it is late. */
@Component
class PlanCount implements JavaDelegate {

    private final WinterAid aid;
    private final WinterDeadlines deadlines;

    PlanCount(WinterAid aid, WinterDeadlines deadlines) {
        this.aid = aid;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Count count = aid.count(execution.getProcessBusinessKey());
        DisasterCountProcess.TOWNSHIP.set(execution, count.townshipCode());
        DisasterCountProcess.COUNTY.set(execution, count.countyCode());
        DisasterCountProcess.LATE_AT.set(execution, deadlines.late(count.dueOn()));
    }
}
