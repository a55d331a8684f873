package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.RECORD_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.springframework.stereotype.Component;

/** The notice with date, place and participants, and the paper for the meeting. */
@Component
class CallAppraisal implements JavaDelegate {

    private final Appraisals appraisals;
    private final AppraisalLetters letters;
    private final AppraisalDeadlines deadlines;

    CallAppraisal(Appraisals appraisals, AppraisalLetters letters, AppraisalDeadlines deadlines) {
        this.appraisals = appraisals;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appraisal appraisal = appraisals.find(execution.getProcessBusinessKey());
        RECORD_BY.set(execution, deadlines.unrecorded(appraisal));
        letters.notice(appraisal);
    }
}
