package org.jiuzhu.remedy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** What was signed is carried out: months worked out anew, register and ledger, and the letter. */
@Component
class ApplyExecution implements JavaDelegate {

    private final Remedies remedies;
    private final RemedyLetters letters;
    private final CurrentActor currentActor;

    ApplyExecution(Remedies remedies, RemedyLetters letters, CurrentActor currentActor) {
        this.remedies = remedies;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        // the letter tells what was paid until now
        letters.execution(number, currentActor.get());
        remedies.perform(number);
    }
}
