package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionProcess.CHECKS_OVERDUE_AT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.Draw;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheets;
import org.springframework.stereotype.Component;

/** Objects and inspectors are drawn; each object goes onto the desk of its two inspectors. */
@Component
class DrawLots implements JavaDelegate {

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final InspectionLetters letters;
    private final InspectionDeadlines deadlines;

    DrawLots(InspectionPlans plans, InspectionSheets sheets, InspectionLetters letters, InspectionDeadlines deadlines) {
        this.plans = plans;
        this.sheets = sheets;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        List<Draw.Pick> picks = plans.draw(number);
        sheets.begin(number, picks);
        CHECKS_OVERDUE_AT.set(execution, deadlines.overdue(deadlines.checkBy(number)));
        letters.draw(plans.find(number));
    }
}
