package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionCorrectionProcess.CORRECTION_STEP;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.Correction;
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

/** Another person of the county than who proposed it signs, sends back, or leaves the decision of the township as it is. */
@Component
class SignCorrection implements StepForm<SignCorrection.Form> {

    private final Corrections corrections;
    private final InspectionFacts facts;

    SignCorrection(Corrections corrections, InspectionFacts facts) {
        this.corrections = corrections;
        this.facts = facts;
    }

    record Form(
            InspectionCorrectionProcess.@Nullable Step choice,
            @AtMost(1000) @Nullable String answer,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignCorrection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "由提出意见以外的人签署。签署后送达乡镇（街道）并告知家庭救济途径；家庭的待遇由乡镇（街道）另按程序变更，不自动变更。",
                        facts.correction(number),
                        List.of(
                                Field.choice(
                                                "choice",
                                                "签署意见",
                                                new Field.Option("SIGNED", "同意，签署"),
                                                new Field.Option("RETURNED", "退回重新提出"),
                                                new Field.Option("UPHELD", "维持原决定"))
                                        .required(),
                                Field.of("answer", "对乡镇（街道）意见的答复", Field.Kind.LONG_TEXT)
                                        .when("choice=SIGNED"),
                                Field.of("reason", "退回或者维持原决定的理由（签署的不填）", Field.Kind.LONG_TEXT)))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择签署意见");
        Correction one = corrections.find(number);
        if (form.choice() == InspectionCorrectionProcess.Step.SIGNED && one.statedOn() != null) {
            checks.required("answer", form.answer(), "乡镇（街道）陈述了意见，请写明采纳不采纳和理由");
        }
        if (form.choice() == InspectionCorrectionProcess.Step.RETURNED
                || form.choice() == InspectionCorrectionProcess.Step.UPHELD) {
            checks.required("reason", form.reason(), "请写明理由");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        InspectionCorrectionProcess.Step choice = Objects.requireNonNull(form.choice());
        switch (choice) {
            case SIGNED -> corrections.sign(number, form.answer(), actor);
            case RETURNED ->
                corrections.sendBack(
                        number, Objects.requireNonNull(form.reason()).strip());
            case UPHELD ->
                corrections.uphold(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(CORRECTION_STEP.name(), CORRECTION_STEP.toEngine(choice));
    }
}
