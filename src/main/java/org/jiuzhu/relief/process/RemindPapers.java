package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.CASE_NUMBER;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** Moves the task to the top of the worklist before its limit ends. */
@Component
class RemindPapers implements JavaDelegate {

    private static final int URGENT = 85;

    private final EngineCases cases;
    private final Journal journal;

    RemindPapers(EngineCases cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        cases.replan(caseNumber, URGENT, task -> Optional.empty());
        journal.record("提醒补齐先行救助手续", caseNumber, "");
    }
}
