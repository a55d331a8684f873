package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionCorrectionProcess.CARRY_OVERDUE_AT;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.Correction;
import org.jiuzhu.inspection.Corrections;
import org.springframework.stereotype.Component;

/** The signed decision goes to the township, and the family is told of it with its ways of relief. */
@Component
class IssueCorrection implements JavaDelegate {

    private final Corrections corrections;
    private final InspectionLetters letters;
    private final InspectionDeadlines deadlines;

    IssueCorrection(Corrections corrections, InspectionLetters letters, InspectionDeadlines deadlines) {
        this.corrections = corrections;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Correction correction = corrections.find(execution.getProcessBusinessKey());
        CARRY_OVERDUE_AT.set(execution, deadlines.overdue(Objects.requireNonNull(correction.carryDueOn())));
        letters.correction(correction);
    }
}
