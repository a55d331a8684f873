package org.jiuzhu.relief.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.relief.ReliefDecision.Level;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 审批临时救助 by a decider of the township. */
@Component
class ConfirmRelief implements StepForm<ReliefSigning.Form> {

    private final ReliefSigning signing;

    ConfirmRelief(ReliefSigning signing) {
        this.signing = signing;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmRelief";
    }

    @Override
    public Class<ReliefSigning.Form> type() {
        return ReliefSigning.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return signing.page(caseNumber, Level.TOWNSHIP);
    }

    @Override
    public ReliefSigning.Form initial(String caseNumber) {
        return signing.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, ReliefSigning.Form form) {
        return signing.check(caseNumber, form, Level.TOWNSHIP);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, ReliefSigning.Form form, Actor actor, String taskId) {
        return signing.sign(caseNumber, form, Level.TOWNSHIP, actor);
    }
}
