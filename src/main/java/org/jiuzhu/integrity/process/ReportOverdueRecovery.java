package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.ClueReport;
import org.jiuzhu.integrity.ClueSource;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.shared.Money;
import org.springframework.stereotype.Component;

/**
 * The term to pay back is over and money is still owed: that is a clue of an act of the eighth kind, and no more than a
 * clue. Two persons verify whether the person refuses.
 */
@Component
class ReportOverdueRecovery implements JavaDelegate {

    private final Clues clues;
    private final Dishonesties cases;
    private final Recoveries recoveries;

    ReportOverdueRecovery(Clues clues, Dishonesties cases, Recoveries recoveries) {
        this.clues = clues;
        this.cases = cases;
        this.recoveries = recoveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DishonestyCase one = cases.find(execution.getProcessBusinessKey());
        Money due = recoveries.due(one.caseNumber());
        if (due.fen() > 0) {
            clues.handIn(new ClueReport(
                    ClueSource.PAYMENT,
                    one.townshipCode(),
                    one.caseNumber(),
                    null,
                    null,
                    false,
                    one.personName(),
                    one.idNumber(),
                    "退回期限已满，尚欠" + due + "元，请核实是否拒不退回（第8项）还是确有困难"));
        }
    }
}
