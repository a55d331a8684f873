package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 县级审核确认, where the county has kept the power (第二十条): the same form, signed at the county. */
@Component
class ConfirmDecisionAtCounty implements StepForm<ConfirmDecision.Form> {

    private final DecisionSigning signing;

    ConfirmDecisionAtCounty(DecisionSigning signing) {
        this.signing = signing;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmDecisionAtCounty";
    }

    @Override
    public Class<ConfirmDecision.Form> type() {
        return ConfirmDecision.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return signing.page(caseNumber);
    }

    @Override
    public ConfirmDecision.Form initial(String caseNumber) {
        return signing.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, ConfirmDecision.Form form) {
        return signing.check(caseNumber, form);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, ConfirmDecision.Form form, Actor actor, String taskId) {
        return signing.sign(caseNumber, form, actor);
    }
}
