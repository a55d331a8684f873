package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.Track;
import org.jiuzhu.relief.process.ReliefProcess.Choice;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Makes the letters of the decision; an aid paid first gets the list of papers that follow. */
@Component
class IssueReliefLetter implements JavaDelegate {

    private static final String BASIS = "民发〔2018〕23号：急难型先行救助，事后补齐手续";

    private final ReliefLetters letters;
    private final ReliefCases cases;
    private final ReliefDecisions decisions;
    private final ReliefDeadlines deadlines;
    private final Applications applications;
    private final CurrentActor currentActor;

    IssueReliefLetter(
            ReliefLetters letters,
            ReliefCases cases,
            ReliefDecisions decisions,
            ReliefDeadlines deadlines,
            Applications applications,
            CurrentActor currentActor) {
        this.letters = letters;
        this.cases = cases;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        Actor actor = currentActor.get();
        letters.decision(caseNumber, actor);
        if (DECISION.get(execution) != Choice.APPROVED) {
            return;
        }
        ReliefCase one = cases.find(caseNumber);
        if (one.track() == Track.EMERGENCY) {
            applications.listMaterials(caseNumber, papers(caseNumber), actor);
        }
        PAY_BY.set(
                execution, deadlines.paymentEnd(one, decisions.next(caseNumber).orElseThrow()));
        PAPERS_OWED.set(execution, one.track() == Track.EMERGENCY);
    }

    private static List<Material> papers(String caseNumber) {
        return List.of(
                paper(caseNumber, "RELIEF_FORM", "临时救助申请审批表（求助人、经办人、审批人签字盖章）", "窗口打印"),
                paper(caseNumber, "RELIEF_RECEIPT", "救助金（物）领取签收单", "窗口打印，领取时签"),
                paper(caseNumber, "IDENTITY", "身份证明（本人到场核验的，由经办人注明）", "本人提供或者公安机关核实"),
                paper(caseNumber, "EVIDENCE", "事由证明（火灾、事故认定，诊断证明，或者村（社区）情况说明）", "有关单位出具，能查询的由窗口查询"));
    }

    private static Material paper(String caseNumber, String code, String name, String where) {
        return new Material(caseNumber, code, name, BASIS, where, false, null, null, null);
    }
}
