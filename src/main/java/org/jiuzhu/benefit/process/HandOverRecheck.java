package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What was found becomes a change of the award, which another person signs. */
@Component
class HandOverRecheck implements JavaDelegate {

    private final Rechecks rechecks;
    private final RecheckLetters letters;
    private final CurrentActor currentActor;

    HandOverRecheck(Rechecks rechecks, RecheckLetters letters, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        rechecks.handOver(number, currentActor.get());
        letters.sheet(number, currentActor.get());
    }
}
