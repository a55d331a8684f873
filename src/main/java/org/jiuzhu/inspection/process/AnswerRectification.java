package org.jiuzhu.inspection.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The township says what it has done about what was found. */
@Component
class AnswerRectification implements StepForm<AnswerRectification.Form> {

    private final InspectionSheets sheets;
    private final InspectionFacts facts;

    AnswerRectification(InspectionSheets sheets, InspectionFacts facts) {
        this.sheets = sheets;
        this.facts = facts;
    }

    record Form(@AtMost(2000) @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_AnswerRectification";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "逐项整改，写明做了什么、结果如何；有不同意见的也在这里写明，由县级核验。涉及家庭待遇的，按待遇变更程序办理。",
                        facts.rectification(number),
                        List.of(
                                Field.of("answer", "整改情况", Field.Kind.LONG_TEXT).required(),
                                Field.files("rectificationPaper", "整改材料（扫描件）")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks().required("answer", form.answer(), "请填写整改情况").problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        sheets.answer(number, Objects.requireNonNull(form.answer()).strip(), actor);
        return Map.of();
    }
}
