package org.jiuzhu.inspection.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The township says what it thinks of what the county means to do. */
@Component
class StateOnCorrection implements StepForm<StateOnCorrection.Form> {

    private final Corrections corrections;
    private final InspectionFacts facts;

    StateOnCorrection(Corrections corrections, InspectionFacts facts) {
        this.corrections = corrections;
        this.facts = facts;
    }

    record Form(@AtMost(2000) @Nullable String statement) {}

    @Override
    public String taskKey() {
        return "Task_StateOnCorrection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "县级拟撤销或者责令改正本单位的决定，请在期限内陈述意见；没有意见的也写明。逾期没有陈述的如实记录后继续办理。",
                        facts.correction(number),
                        List.of(
                                Field.of("statement", "陈述的意见", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.files("statementPaper", "补充材料（扫描件）")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("statement", form.statement(), "请填写意见，没有意见的写“没有意见”")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        corrections.stated(number, Objects.requireNonNull(form.statement()).strip(), actor);
        return Map.of();
    }
}
