package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionCorrectionProcess.CORRECTION_PROPOSED;

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

/** What the county means to do about a wrong decision, with facts and articles. */
@Component
class DraftCorrection implements StepForm<DraftCorrection.Form> {

    private final Corrections corrections;
    private final InspectionFacts facts;

    DraftCorrection(Corrections corrections, InspectionFacts facts) {
        this.corrections = corrections;
        this.facts = facts;
    }

    enum Action {
        WITHDRAW,
        CORRECT,
        DROP
    }

    record Form(
            @Nullable Action action,
            @AtMost(2000) @Nullable String facts,
            @AtMost(1000) @Nullable String demand,
            @AtMost(300) @Nullable String basis,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_DraftCorrection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "写明事实、依据和要求乡镇（街道）做什么。先听取乡镇（街道）意见，再由另一人签署；家庭的待遇不在这里变更（南平市2021年通知三（四）2）。",
                        facts.correction(number),
                        List.of(
                                Field.choice(
                                                "action",
                                                "意见",
                                                new Field.Option("WITHDRAW", "撤销原决定"),
                                                new Field.Option("CORRECT", "责令改正"),
                                                new Field.Option("DROP", "不撤销不改正"))
                                        .required(),
                                Field.of("facts", "查明的事实", Field.Kind.LONG_TEXT),
                                Field.of("demand", "要求乡镇（街道）做什么", Field.Kind.LONG_TEXT),
                                Field.of("basis", "依据的条款", Field.Kind.TEXT),
                                Field.of("reason", "不撤销不改正的理由", Field.Kind.LONG_TEXT)
                                        .when("action=DROP")
                                        .required()))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        Correction one = corrections.find(number);
        return new Form(null, one.facts() == null ? one.origin() : one.facts(), one.demand(), one.basis(), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择意见");
        if (form.action() == Action.DROP) {
            return checks.required("reason", form.reason(), "请写明理由").problems();
        }
        return checks.required("facts", form.facts(), "请写明查明的事实")
                .required("demand", form.demand(), "请写明要求乡镇（街道）做什么")
                .required("basis", form.basis(), "请写明依据的条款")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean proposed = form.action() != Action.DROP;
        if (proposed) {
            corrections.propose(
                    number,
                    form.action() == Action.WITHDRAW ? Correction.Kind.WITHDRAW : Correction.Kind.CORRECT,
                    Objects.requireNonNull(form.facts()).strip(),
                    Objects.requireNonNull(form.demand()).strip(),
                    Objects.requireNonNull(form.basis()).strip(),
                    actor);
        } else {
            corrections.drop(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(CORRECTION_PROPOSED.name(), CORRECTION_PROPOSED.toEngine(proposed));
    }
}
