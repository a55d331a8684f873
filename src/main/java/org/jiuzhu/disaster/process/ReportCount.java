package org.jiuzhu.disaster.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** The county goes on as soon as the last township has reported. */
@Component
class ReportCount implements JavaDelegate {

    private final WinterAid aid;
    private final EngineCases cases;

    ReportCount(WinterAid aid, EngineCases cases) {
        this.aid = aid;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Count count = aid.count(execution.getProcessBusinessKey());
        if (aid.allReported(count)) {
            cases.tell(aid.listOf(count), DisasterListProcess.COUNTED, "县级名册已经在制定方案，请联系县级。");
        }
    }
}
