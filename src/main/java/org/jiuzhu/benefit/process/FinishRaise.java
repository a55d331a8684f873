package org.jiuzhu.benefit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The raise is done, and each township gets the paper that it posts. */
@Component
class FinishRaise implements JavaDelegate {

    private final Raises raises;
    private final RaiseLetters letters;
    private final CurrentActor currentActor;

    FinishRaise(Raises raises, RaiseLetters letters, CurrentActor currentActor) {
        this.raises = raises;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        raises.confirm(number, currentActor.get());
        letters.post(number, currentActor.get());
    }
}
