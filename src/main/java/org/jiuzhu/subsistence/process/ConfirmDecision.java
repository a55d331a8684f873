package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Determination;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审核确认 by a person other than the acceptor, the surveyor and the author of the opinion (第二十条、第二十一条). */
@Component
class ConfirmDecision implements StepForm<ConfirmDecision.Form> {

    private final DecisionSigning signing;

    ConfirmDecision(DecisionSigning signing) {
        this.signing = signing;
    }

    enum Choice {
        CONFIRMED,
        RECOGNISED,
        REFUSED,
        RETURN,
        VISIT
    }

    record Form(
            @Nullable Choice outcome,
            Determination.@Nullable Ground ground,
            @Nullable Money monthlyAmount,
            @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ConfirmDecision";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return signing.page(caseNumber);
    }

    @Override
    public Form initial(String caseNumber) {
        return signing.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return signing.check(caseNumber, form);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        return signing.sign(caseNumber, form, actor);
    }
}
