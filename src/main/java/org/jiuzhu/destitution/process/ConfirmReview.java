package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionReviewProcess.DECISION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
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

/** 审批特困供养变更: another person than who found it signs, in the own name. */
@Component
class ConfirmReview implements StepForm<ConfirmReview.Form> {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final Paperwork paperwork;

    ConfirmReview(SupportReviews reviews, ReviewFacts facts, Paperwork paperwork) {
        this.reviews = reviews;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    record Form(SupportReview.@Nullable Outcome decision, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ConfirmReview";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "核对事实、证据、评估和公示，具名决定。签署人须不是评估人、提出人和听取意见的人；自次月起执行，书面告知并写明救济途径。",
                facts.decision(number),
                List.of(
                        Field.choice(
                                        "decision",
                                        "决定",
                                        new Field.Option("APPROVED", "同意"),
                                        new Field.Option("REJECTED", "不同意，维持原供养"),
                                        new Field.Option("RETURNED", "退回，重新核实"))
                                .required(),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()),
                paperwork.papers(
                        number, LetterKind.CARE_ASSESSMENT, LetterKind.CHANGE_INTENT, LetterKind.SUPPORT_END_POSTING));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("decision", form.decision(), "请选择决定")
                .required("reason", form.reason(), "请写明理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        SupportReview.Outcome outcome = Objects.requireNonNull(form.decision());
        reviews.decide(number, outcome, Objects.requireNonNull(form.reason()), actor);
        return Map.of(DECISION.name(), DECISION.toEngine(outcome));
    }
}
