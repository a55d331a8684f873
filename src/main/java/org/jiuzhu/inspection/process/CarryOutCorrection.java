package org.jiuzhu.inspection.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.Correction;
import org.jiuzhu.inspection.Corrections;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The township carries a signed correction out: by a change of the award, which has its own notice, hearing and
 * signature, by taking the application up again, or by something that touches no award.
 */
@Component
class CarryOutCorrection implements StepForm<CarryOutCorrection.Form> {

    private final Corrections corrections;
    private final InspectionFacts facts;
    private final CurrentActor currentActor;

    CarryOutCorrection(Corrections corrections, InspectionFacts facts, CurrentActor currentActor) {
        this.corrections = corrections;
        this.facts = facts;
        this.currentActor = currentActor;
    }

    enum Way {
        CHANGE,
        OTHER
    }

    record Form(@Nullable Way way, @AtMost(60) @Nullable String followUp, @AtMost(2000) @Nullable String report) {}

    @Override
    public String taskKey() {
        return "Task_CarryOutCorrection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Correction one = corrections.find(number);
        return new FormPage(
                        "执行县级的决定并报告。待遇不会自动变更：在“双随机检查”页打开这件决定，可以据此提出待遇变更；需要重新受理的由窗口登记。",
                        facts.correction(number),
                        List.of(
                                Field.choice(
                                                "way",
                                                "怎样执行",
                                                new Field.Option("CHANGE", "已提出待遇变更，或者已重新受理"),
                                                new Field.Option("OTHER", "不涉及待遇（补发文书、补正程序等）"))
                                        .required(),
                                Field.of("followUp", "变更编号或者新案号", Field.Kind.TEXT)
                                        .when("way=CHANGE")
                                        .required()
                                        .help("原案件、待遇：" + one.reference()),
                                Field.of("report", "执行情况", Field.Kind.LONG_TEXT).required(),
                                Field.files("correctionPaper", "执行材料（扫描件）")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks =
                new Checks().required("way", form.way(), "请选择怎样执行").required("report", form.report(), "请填写执行情况");
        String followUp = form.followUp();
        if (form.way() == Way.CHANGE) {
            checks.required("followUp", followUp, "请填写变更编号或者新案号");
            if (followUp != null && !followUp.isBlank()) {
                corrections
                        .unfit(number, followUp.strip(), currentActor.get())
                        .ifPresent(problem -> checks.that(false, "followUp", problem));
            }
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        corrections.carried(
                number,
                form.way() == Way.CHANGE
                        ? Objects.requireNonNull(form.followUp()).strip()
                        : null,
                Objects.requireNonNull(form.report()).strip(),
                actor);
        return Map.of();
    }
}
