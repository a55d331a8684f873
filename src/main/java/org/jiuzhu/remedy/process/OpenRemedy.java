package org.jiuzhu.remedy.process;

import static org.jiuzhu.remedy.process.RemedyProcess.CASE_NUMBER;
import static org.jiuzhu.remedy.process.RemedyProcess.COUNTY;
import static org.jiuzhu.remedy.process.RemedyProcess.KIND;
import static org.jiuzhu.remedy.process.RemedyProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Gives a remedy its number; one registered on a page has it already. */
@Component
class OpenRemedy implements JavaDelegate {

    private final Remedies remedies;
    private final CurrentActor currentActor;

    OpenRemedy(Remedies remedies, CurrentActor currentActor) {
        this.remedies = remedies;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Remedy remedy = number == null
                ? remedies.open(KIND.find(execution), CASE_NUMBER.find(execution), currentActor.get())
                : remedies.find(number);
        execution.setProcessBusinessKey(remedy.remedyNumber());
        KIND.set(execution, remedy.kind());
        TOWNSHIP.set(execution, remedy.townshipCode());
        COUNTY.set(execution, remedy.townshipCode().substring(0, 6));
    }
}
