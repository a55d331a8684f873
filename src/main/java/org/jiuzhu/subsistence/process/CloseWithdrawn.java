package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.CASE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.springframework.stereotype.Component;

/** Closes an application that the family has withdrawn before acceptance. */
@Component
class CloseWithdrawn implements JavaDelegate {

    private final Applications applications;

    CloseWithdrawn(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        applications.changeStatus(caseNumber, applications.find(caseNumber).status(), Application.Status.WITHDRAWN);
    }
}
