package org.jiuzhu.inspection.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county sums up what the checks have found, for itself and for the public. */
@Component
class ConcludeInspection implements StepForm<ConcludeInspection.Form> {

    private final InspectionPlans plans;
    private final InspectionFacts facts;

    ConcludeInspection(InspectionPlans plans, InspectionFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    record Form(@AtMost(2000) @Nullable String conclusion, @AtMost(1000) @Nullable String publicWords) {}

    @Override
    public String taskKey() {
        return "Task_ConcludeInspection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "汇总检查结果。各乡镇（街道）的户数、差错率和置信区间由系统计算，公开时自动附上；文字由县级填写（一公开）。",
                        facts.results(number),
                        List.of(
                                Field.of("conclusion", "内部结论：共性问题、责任、下一步措施", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.of("publicWords", "向社会公开的文字", Field.Kind.LONG_TEXT)
                                        .required()
                                        .help("不写姓名、案号、身份证号、电话和病情")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        InspectionPlan plan = plans.find(number);
        return new Form(plan.conclusion(), plan.publicWords());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        String open = Objects.requireNonNullElse(form.publicWords(), "");
        Checks checks = new Checks()
                .required("conclusion", form.conclusion(), "请填写内部结论")
                .required("publicWords", form.publicWords(), "请填写向社会公开的文字")
                .that(!open.matches("(?s).*\\d{9}-\\d{4}-\\d+.*"), "publicWords", "不要写案号");
        Texts.personalNumber(open).ifPresent(what -> checks.that(false, "publicWords", "不要写" + what));
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plans.conclude(
                number,
                Objects.requireNonNull(form.conclusion()).strip(),
                Objects.requireNonNull(form.publicWords()).strip(),
                actor);
        return Map.of();
    }
}
