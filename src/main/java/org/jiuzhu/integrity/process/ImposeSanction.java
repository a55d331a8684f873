package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the papers that follow from a signed decision, and tells the procedure what goes on beside it. */
@Component
class ImposeSanction implements JavaDelegate {

    private final Dishonesties cases;
    private final Recoveries recoveries;
    private final IntegrityLetters letters;
    private final IntegrityDeadlines deadlines;
    private final CurrentActor currentActor;

    ImposeSanction(
            Dishonesties cases,
            Recoveries recoveries,
            IntegrityLetters letters,
            IntegrityDeadlines deadlines,
            CurrentActor currentActor) {
        this.cases = cases;
        this.recoveries = recoveries;
        this.letters = letters;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DishonestyCase one = cases.find(execution.getProcessBusinessKey());
        Actor signer = currentActor.get();
        boolean owed = recoveries.due(one.caseNumber()).fen() > 0;
        if (owed) {
            letters.recoveryOrder(one, signer);
        }
        if (one.fineProposed()) {
            letters.fineProposal(one, signer);
        }
        letters.push(one, signer);
        FINE_PROPOSED.set(execution, one.fineProposed());
        RECOVERY_DUE.set(execution, owed);
        RECOVERY_BY.set(execution, deadlines.recoveryEnd(one.townshipCode()));
        BAN_OVER.set(execution, IntegrityDeadlines.after(Objects.requireNonNull(one.banUntil())));
    }
}
