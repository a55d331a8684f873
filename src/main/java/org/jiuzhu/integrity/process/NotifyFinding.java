package org.jiuzhu.integrity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the notice of what is meant to be found, with the right to be heard. */
@Component
class NotifyFinding implements JavaDelegate {

    private final Dishonesties cases;
    private final IntegrityLetters letters;
    private final CurrentActor currentActor;

    NotifyFinding(Dishonesties cases, IntegrityLetters letters, CurrentActor currentActor) {
        this.cases = cases;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DishonestyCase one = cases.find(execution.getProcessBusinessKey());
        IntegrityProcess.TOWNSHIP.set(execution, one.townshipCode());
        IntegrityProcess.COUNTY.set(execution, one.countyCode());
        letters.findingNotice(one, currentActor.get());
    }
}
