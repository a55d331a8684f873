package org.jiuzhu.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Closes the alert and puts the whole of it on one form for the file. */
@Component
class IssueAlertForm implements JavaDelegate {

    private final Alerts alerts;
    private final AlertLetters letters;
    private final CurrentActor currentActor;

    IssueAlertForm(Alerts alerts, AlertLetters letters, CurrentActor currentActor) {
        this.alerts = alerts;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        alerts.close(number);
        letters.form(number, currentActor.get());
    }
}
