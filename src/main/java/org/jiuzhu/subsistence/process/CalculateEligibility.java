package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.CONFLICT_OPEN;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Compares what was declared and found and calculates by the tables; what does not agree is told in a letter (第十三条至第
 * 十八条).
 */
@Component
class CalculateEligibility implements JavaDelegate {

    /** Often nobody acts here: a job goes on when check and survey are both done. */
    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);

    private final Eligibility eligibility;
    private final CaseLetters letters;

    CalculateEligibility(Eligibility eligibility, CaseLetters letters) {
        this.eligibility = eligibility;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        boolean open = eligibility.work(caseNumber);
        if (open) {
            letters.checkResult(caseNumber, eligibility.openRows(caseNumber), SYSTEM);
        }
        CONFLICT_OPEN.set(execution, open);
    }
}
