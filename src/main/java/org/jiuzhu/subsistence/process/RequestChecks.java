package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/**
 * Asks the sources; leaves the house, so it runs as a job and is retried (第十七条). A source that cannot be reached is no
 * failure of the job: it is on record, and asked again by the clock or from the form.
 */
@Component
class RequestChecks implements JavaDelegate {

    private final InformationChecks checks;

    RequestChecks(InformationChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.request(CASE_NUMBER.get(execution));
    }
}
