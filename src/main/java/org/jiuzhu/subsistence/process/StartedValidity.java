package org.jiuzhu.subsistence.process;

import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.subsistence.ValidityProcedure;
import org.springframework.stereotype.Component;

@Component
class StartedValidity implements ValidityProcedure {

    private final EngineCases cases;

    StartedValidity(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(String caseNumber, String countyCode) {
        cases.startInCounty(SubsistenceValidityProcess.KEY, caseNumber, countyCode);
    }
}
