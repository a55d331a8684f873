package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.COUNTY;
import static org.jiuzhu.appraisal.process.AppraisalProcess.OPEN_CASE;
import static org.jiuzhu.appraisal.process.AppraisalProcess.OVERDUE_AT;
import static org.jiuzhu.appraisal.process.AppraisalProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.springframework.stereotype.Component;

/** Whose appraisal it is, and when the county asks if nothing is prepared; anew after a date that failed. */
@Component
class PlanAppraisal implements JavaDelegate {

    private final Appraisals appraisals;
    private final AppraisalDeadlines deadlines;

    PlanAppraisal(Appraisals appraisals, AppraisalDeadlines deadlines) {
        this.appraisals = appraisals;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appraisal appraisal = appraisals.find(execution.getProcessBusinessKey());
        TOWNSHIP.set(execution, appraisal.townshipCode());
        COUNTY.set(execution, appraisal.countyCode());
        OPEN_CASE.set(execution, appraisal.openCase());
        OVERDUE_AT.set(execution, deadlines.unprepared(appraisal));
    }
}
