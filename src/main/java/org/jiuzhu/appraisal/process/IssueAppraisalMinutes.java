package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.SURVEY_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.springframework.stereotype.Component;

/** 民主评议记录: who was there, what was said, how they voted; all sign it. */
@Component
class IssueAppraisalMinutes implements JavaDelegate {

    private final Appraisals appraisals;
    private final AppraisalLetters letters;
    private final AppraisalDeadlines deadlines;

    IssueAppraisalMinutes(Appraisals appraisals, AppraisalLetters letters, AppraisalDeadlines deadlines) {
        this.appraisals = appraisals;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appraisal appraisal = appraisals.find(execution.getProcessBusinessKey());
        SURVEY_BY.set(execution, deadlines.unsurveyed(appraisal));
        letters.minutes(appraisal);
    }
}
