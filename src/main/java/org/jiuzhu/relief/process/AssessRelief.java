package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.relief.Assessment;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.ReliefDecision;
import org.springframework.stereotype.Component;

/** Asks the tables for an amount and for who may approve it (社会救助暂行办法 第四十八条、第四十九条). */
@Component
class AssessRelief implements JavaDelegate {

    private final Assessments assessments;

    AssessRelief(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Assessment assessment = assessments.assess(CASE_NUMBER.get(execution));
        LEVEL.set(execution, assessment.withinTownship() ? ReliefDecision.Level.TOWNSHIP : ReliefDecision.Level.COUNTY);
    }
}
