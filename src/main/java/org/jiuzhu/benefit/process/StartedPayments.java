package org.jiuzhu.benefit.process;

import org.jiuzhu.benefit.PaymentProcedure;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

@Component
class StartedPayments implements PaymentProcedure {

    private final EngineCases cases;

    StartedPayments(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(PaymentRun run) {
        cases.startInCounty(BenefitPaymentProcess.KEY, run.runNumber(), run.countyCode());
    }

    @Override
    public void computed(PaymentRun run) {
        cases.tell(run.runNumber(), BenefitPaymentProcess.COMPUTED, "清册没有在等计算结果。");
    }
}
