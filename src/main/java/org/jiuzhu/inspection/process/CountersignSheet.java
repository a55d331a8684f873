package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionSheetProcess.SHEET_STEP;

import java.util.ArrayList;
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

/** The second inspector agrees and signs, sees it differently, or keeps apart. */
@Component
class CountersignSheet implements StepForm<CountersignSheet.Form> {

    private final InspectionSheets sheets;
    private final InspectionFacts facts;

    CountersignSheet(InspectionSheets sheets, InspectionFacts facts) {
        this.sheets = sheets;
        this.facts = facts;
    }

    enum Action {
        AGREED,
        DISAGREED,
        RECUSED
    }

    record Form(@Nullable Action action, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_CountersignSheet";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<FormPage.Fact> shown = new ArrayList<>(facts.sheet(number));
        shown.addAll(facts.findings(number));
        return new FormPage(
                        "您与第一名检查人员一起检查了这一户，请核对检查表。两人意见一致才登记结果。",
                        shown,
                        List.of(
                                Field.choice(
                                                "action",
                                                "意见",
                                                new Field.Option("AGREED", "与我看到的一致，签名"),
                                                new Field.Option("DISAGREED", "不一致，重新核对"),
                                                new Field.Option("RECUSED", "我应当回避"))
                                        .required(),
                                Field.of("reason", "不一致或者回避的理由（签名的不填）", Field.Kind.LONG_TEXT)))
                .papers(facts.papersOfSheet(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择意见");
        if (form.action() == Action.DISAGREED || form.action() == Action.RECUSED) {
            checks.required("reason", form.reason(), "请写明理由");
        }
        if (form.action() == Action.RECUSED) {
            checks.that(sheets.replaceable(number), "action", "名单上没有可以替换的人，请报告县级监管岗");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        sheets.requireDrawn(sheets.find(number).secondInspector(), actor);
        Action action = Objects.requireNonNull(form.action());
        switch (action) {
            case AGREED -> sheets.agree(number, actor);
            case DISAGREED ->
                sheets.disagree(number, Objects.requireNonNull(form.reason()).strip());
            case RECUSED ->
                sheets.leave(
                        number,
                        actor.id(),
                        Objects.requireNonNull(form.reason()).strip(),
                        actor);
        }
        return Map.of(SHEET_STEP.name(), SHEET_STEP.toEngine(InspectionSheetProcess.Step.valueOf(action.name())));
    }
}
