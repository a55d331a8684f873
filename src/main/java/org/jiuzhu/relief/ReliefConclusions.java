package org.jiuzhu.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.casework.AwaitsConclusion;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.springframework.stereotype.Component;

/** Temporary aid that lies before the county waits for what the coordination group concludes. */
@Component
class ReliefConclusions implements AwaitsConclusion {

    private static final String COUNTY_STEP = "Task_ConfirmReliefAtCounty";

    private final ReliefCases cases;
    private final Assessments assessments;
    private final ReliefDecisions decisions;
    private final EngineCases engineCases;

    ReliefConclusions(ReliefCases cases, Assessments assessments, ReliefDecisions decisions, EngineCases engineCases) {
        this.cases = cases;
        this.assessments = assessments;
        this.decisions = decisions;
        this.engineCases = engineCases;
    }

    @Override
    public boolean carries(String caseNumber) {
        return cases.known(caseNumber).isPresent();
    }

    @Override
    public Optional<Money> limit(String caseNumber) {
        return assessments.find(caseNumber).map(found -> found.assessment().topLimit());
    }

    @Override
    public String brief(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        List<String> parts = new ArrayList<>();
        parts.add("临时救助（" + one.track().title() + "）");
        if (one.cause() != null) {
            parts.add("事由：" + one.cause().title());
        }
        parts.add("受困" + one.persons() + "人" + (one.recipient() ? "，低保或者特困对象" : ""));
        if (one.spendingFen() > 0) {
            parts.add("自付支出" + one.spending() + "元");
        }
        assessments
                .find(caseNumber)
                .map(Assessment.Detailed::assessment)
                .ifPresent(assessment ->
                        parts.add("测算建议" + assessment.amount() + "元，县级最高限额" + assessment.topLimit() + "元"));
        return String.join("；", parts) + "。";
    }

    @Override
    public boolean waits(String caseNumber) {
        return engineCases.openTask(caseNumber, COUNTY_STEP).isPresent()
                && decisions.conference(caseNumber).isEmpty();
    }

    @Override
    public void conclude(Conclusion conclusion, Actor signer) {
        decisions.concluded(
                decisions.conclusion(
                        conclusion.caseNumber(),
                        conclusion.concludedOn(),
                        conclusion.amount(),
                        conclusion.text(),
                        signer),
                signer);
    }
}
