package org.jiuzhu.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.inspection.InspectionPlans;
import org.springframework.stereotype.Component;

/** The signed results are made public under a number (一公开). */
@Component
class PublishResults implements JavaDelegate {

    private final InspectionPlans plans;
    private final InspectionLetters letters;

    PublishResults(InspectionPlans plans, InspectionLetters letters) {
        this.plans = plans;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        plans.numbered(number, letters.results(plans.find(number)));
    }
}
