package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.audit.Journal;
import org.springframework.stereotype.Component;

/** The conclusion of 一事一议 lies in the case file now; the form of the county shows it to who signs. */
@Component
class RecordConference implements JavaDelegate {

    private final Journal journal;

    RecordConference(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        journal.record("记入一事一议结论", CASE_NUMBER.get(execution), "");
    }
}
