package org.jiuzhu.integrity.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** The term for correction is over: the task moves to the top of the worklist. Nothing follows by itself. */
@Component
class RemindCorrection implements JavaDelegate {

    private static final int URGENT = 85;

    private final EngineCases cases;
    private final Journal journal;

    RemindCorrection(EngineCases cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        cases.replan(caseNumber, URGENT, task -> Optional.empty());
        journal.record("失信：纠正期满，提醒核实", caseNumber, "");
    }
}
