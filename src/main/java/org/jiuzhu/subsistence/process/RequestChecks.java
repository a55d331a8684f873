package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/** Sends the information check to every source; leaves the house, so it runs on its own and is retried (第十七条). */
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
