package org.jiuzhu.integrity.process;

import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.IntegrityProcedure;
import org.springframework.stereotype.Component;

@Component
class StartedIntegrity implements IntegrityProcedure {

    private final EngineCases cases;

    StartedIntegrity(EngineCases cases) {
        this.cases = cases;
    }

    @Override
    public void begin(Clue clue) {
        cases.startInCounty(IntegrityClueProcess.KEY, clue.clueNumber(), clue.countyCode());
    }

    /** In the county of the household register, which may be another than that of the clue. */
    @Override
    public void begin(DishonestyCase opened) {
        cases.startInCounty(IntegrityProcess.KEY, opened.caseNumber(), opened.countyCode());
    }

    @Override
    public void requested(String caseNumber) {
        cases.tell(caseNumber, IntegrityProcess.REQUEST_MADE, "当事人不在失信管理名单上，不能申请。");
    }

    @Override
    public void lifted(String caseNumber) {
        cases.tell(caseNumber, IntegrityProcess.LISTING_LIFTED, "名单已经移出，请刷新。");
    }
}
