package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 转办告知: the wrong place is no refusal; the family is told the right one (第五条; 首问责任). */
@Component
class ReferElsewhere implements StepForm<ReferElsewhere.Form> {

    private final Applications applications;
    private final CaseFacts facts;
    private final CaseLetters letters;

    ReferElsewhere(Applications applications, CaseFacts facts, CaseLetters letters) {
        this.applications = applications;
        this.facts = facts;
        this.letters = letters;
    }

    record Form(@Nullable String place, @Nullable String phone, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ReferElsewhere";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "告诉申请人应到哪里申请；提交后生成转办告知单，登记资料随单转去。",
                facts.with(caseNumber),
                List.of(
                        Field.of("place", "应受理的单位", Field.Kind.TEXT).required(),
                        Field.of("phone", "该单位联系电话", Field.Kind.TEXT),
                        Field.of("reason", "不属本窗口受理的原因", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("place", form.place(), "请填写应受理的单位")
                .required("reason", form.reason(), "请填写原因")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        applications.changeStatus(caseNumber, Application.Status.REGISTERED, Application.Status.REFERRED);
        letters.referral(
                caseNumber,
                form.place() == null ? "" : form.place(),
                form.phone() == null ? "" : form.phone(),
                form.reason() == null ? "" : form.reason(),
                actor);
        return Map.of();
    }
}
