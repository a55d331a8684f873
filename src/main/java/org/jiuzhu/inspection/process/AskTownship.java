package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionCorrectionProcess.STATEMENT_LAPSES_AT;
import static org.jiuzhu.inspection.process.InspectionCorrectionProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.Corrections;
import org.springframework.stereotype.Component;

/** The township is told what the county means to do, and has some days to speak. */
@Component
class AskTownship implements JavaDelegate {

    private final Corrections corrections;
    private final InspectionLetters letters;
    private final InspectionDeadlines deadlines;

    AskTownship(Corrections corrections, InspectionLetters letters, InspectionDeadlines deadlines) {
        this.corrections = corrections;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        STATEMENT_LAPSES_AT.set(execution, deadlines.overdue(corrections.ask(number)));
        TOWNSHIP.set(execution, corrections.find(number).townshipCode());
        letters.intent(corrections.find(number));
    }
}
