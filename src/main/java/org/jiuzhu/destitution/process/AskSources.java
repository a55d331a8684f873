package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/** Asks the sources, each once; a source out of reach is on record and asked again, no failure of the job. */
@Component
class AskSources implements JavaDelegate {

    private final InformationChecks checks;

    AskSources(InformationChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.request(CASE_NUMBER.get(execution));
    }
}
