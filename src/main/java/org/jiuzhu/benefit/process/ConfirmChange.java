package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitChangeProcess.DECISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardChange.Outcome;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another person than who proposed and heard signs, in the own name. */
@Component
class ConfirmChange implements StepForm<ConfirmChange.Form> {

    private final AwardChanges changes;
    private final ChangeFacts facts;
    private final Paperwork paperwork;

    ConfirmChange(AwardChanges changes, ChangeFacts facts, Paperwork paperwork) {
        this.changes = changes;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    /** What is done about what was paid too much. */
    enum Recovery {
        RECOVER,
        WAIVE
    }

    record Form(@Nullable Outcome decision, @Nullable Recovery recovery, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ConfirmChange";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String changeNumber) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "decision",
                        "决定",
                        new Field.Option("APPROVED", "同意，按拟定的变更执行"),
                        new Field.Option("REJECTED", "不同意，维持原待遇"),
                        new Field.Option("RETURNED", "退回，补充事实或者证据"))
                .required());
        if (changes.prospect(changeNumber).overpaidFen() > 0) {
            fields.add(Field.choice(
                            "recovery",
                            "已多发的",
                            new Field.Option("RECOVER", "扣回或者追回"),
                            new Field.Option("WAIVE", "不追回（理由写在下面）"))
                    .required()
                    .when("decision=APPROVED"));
        }
        fields.add(Field.of("reason", "理由", Field.Kind.LONG_TEXT).required());
        return new FormPage(
                "核对事实、证据、测算和家庭的陈述申辩，具名决定。签署人须不是提出人和听取意见的人；停发、减发写入告知书并告知救济途径（民发〔2021〕57号 第三十二条）。",
                facts.decision(changeNumber),
                List.copyOf(fields),
                paperwork.papers(changeNumber, LetterKind.CHANGE_INTENT));
    }

    @Override
    public Form initial(String changeNumber) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String changeNumber, Form form) {
        Checks checks =
                new Checks().required("decision", form.decision(), "请选择决定").required("reason", form.reason(), "请写明理由");
        if (form.decision() == Outcome.APPROVED
                && changes.prospect(changeNumber).overpaidFen() > 0) {
            checks.required("recovery", form.recovery(), "请选择已多发的是否追回");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        Outcome outcome = Objects.requireNonNull(form.decision());
        changes.decide(
                changeNumber,
                outcome,
                Objects.requireNonNullElse(form.reason(), ""),
                form.recovery() == Recovery.RECOVER,
                actor);
        return Map.of(DECISION.name(), DECISION.toEngine(outcome));
    }
}
