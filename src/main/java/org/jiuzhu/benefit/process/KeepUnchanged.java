package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The families of whom nothing new was told are confirmed in the name of who has signed. */
@Component
class KeepUnchanged implements JavaDelegate {

    private final Rechecks rechecks;
    private final ReviewRecords records;
    private final CurrentActor currentActor;

    KeepUnchanged(Rechecks rechecks, ReviewRecords records, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.records = records;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String note = records.of(number).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.NOTE)
                .reduce((earlier, later) -> later)
                .map(ReviewRecord::content)
                .orElse("");
        rechecks.confirm(number, note, currentActor.get());
    }
}
