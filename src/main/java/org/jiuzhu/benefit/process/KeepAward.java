package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Nothing has changed: the sheet is made and the next check set. */
@Component
class KeepAward implements JavaDelegate {

    private final Rechecks rechecks;
    private final RecheckLetters letters;
    private final CurrentActor currentActor;

    KeepAward(Rechecks rechecks, RecheckLetters letters, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        rechecks.keep(number, currentActor.get());
        letters.sheet(number, currentActor.get());
    }
}
