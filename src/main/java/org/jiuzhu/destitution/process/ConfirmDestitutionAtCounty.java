package org.jiuzhu.destitution.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 县级确认特困人员. */
@Component
class ConfirmDestitutionAtCounty implements StepForm<DestitutionSigning.Form> {

    private final DestitutionSigning signing;

    ConfirmDestitutionAtCounty(DestitutionSigning signing) {
        this.signing = signing;
    }

    @Override
    public String taskKey() {
        return "Task_ConfirmDestitutionAtCounty";
    }

    @Override
    public Class<DestitutionSigning.Form> type() {
        return DestitutionSigning.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return signing.page(caseNumber);
    }

    @Override
    public DestitutionSigning.Form initial(String caseNumber) {
        return signing.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, DestitutionSigning.Form form) {
        return signing.check(caseNumber, form);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, DestitutionSigning.Form form, Actor actor, String taskId) {
        return signing.sign(caseNumber, form, actor);
    }
}
