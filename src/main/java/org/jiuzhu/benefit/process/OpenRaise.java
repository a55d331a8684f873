package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRaiseProcess.COUNTY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Raises;
import org.springframework.stereotype.Component;

/** Where a raise lies. */
@Component
class OpenRaise implements JavaDelegate {

    private final Raises raises;

    OpenRaise(Raises raises) {
        this.raises = raises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COUNTY.set(execution, raises.find(execution.getProcessBusinessKey()).countyCode());
    }
}
