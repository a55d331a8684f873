package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Accepts the application: the legal clock starts and the letter of acceptance and the papers of the next steps are made. */
@Component
class StartClock implements JavaDelegate {

    private final Acceptance acceptance;
    private final CaseLetters letters;
    private final FileForms forms;
    private final CurrentActor currentActor;

    StartClock(Acceptance acceptance, CaseLetters letters, FileForms forms, CurrentActor currentActor) {
        this.acceptance = acceptance;
        this.letters = letters;
        this.forms = forms;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Acceptance.Times times = acceptance.accept(
                CASE_NUMBER.get(execution),
                LIMIT_DAYS.get(execution).intValue(),
                LIMIT_BASIS.get(execution),
                currentActor.get());
        letters.acceptance(CASE_NUMBER.get(execution), currentActor.get());
        letters.surveyForm(CASE_NUMBER.get(execution), currentActor.get());
        forms.checkRequest(CASE_NUMBER.get(execution), currentActor.get());
        COUNTY_VISITED.set(execution, false);
        WARN_AT.set(execution, times.warnOn());
        RED_AT.set(execution, times.redOn());
        OVERDUE_AT.set(execution, times.overdueOn());
    }
}
