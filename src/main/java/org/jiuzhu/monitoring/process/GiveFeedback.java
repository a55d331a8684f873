package org.jiuzhu.monitoring.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.JointPlan;
import org.jiuzhu.monitoring.Measure;
import org.jiuzhu.monitoring.MeasureKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 反馈落实结果: what became of every measure, and that the person knows. */
@Component
class GiveFeedback implements StepForm<GiveFeedback.Form> {

    private final Alerts alerts;
    private final JointPlan plan;
    private final AlertFacts facts;

    GiveFeedback(Alerts alerts, JointPlan plan, AlertFacts facts) {
        this.alerts = alerts;
        this.plan = plan;
        this.facts = facts;
    }

    record Row(
            int position,
            @Nullable String title,
            @Nullable String standing,
            Measure.@Nullable Outcome outcome,
            @AtMost(300) @Nullable String result) {}

    record Form(@Nullable List<Row> measures, @AtMost(500) @Nullable String feedback) {

        List<Row> rows() {
            return measures == null ? List.of() : measures;
        }
    }

    @Override
    public String taskKey() {
        return "Task_GiveFeedback";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "逐项登记落实结果，告诉本人（家属），报告人要知道的也告诉报告人。已经转入别的程序、还没有结果的，选“按程序办理中”。",
                facts.measures(number),
                List.of(
                        Field.rows(
                                        "measures",
                                        "各项措施",
                                        Field.of("title", "措施", Field.Kind.FIXED),
                                        Field.of("standing", "现在", Field.Kind.FIXED),
                                        Field.choice(
                                                "outcome",
                                                "结果",
                                                new Field.Option("DONE", Measure.Outcome.DONE.title()),
                                                new Field.Option("RUNNING", Measure.Outcome.RUNNING.title()),
                                                new Field.Option("FAILED", Measure.Outcome.FAILED.title())),
                                        Field.of("result", "说明", Field.Kind.LONG_TEXT))
                                .required(),
                        Field.of("feedback", "向本人（家属）、报告人反馈的情况", Field.Kind.LONG_TEXT)
                                .required()));
    }

    @Override
    public Form initial(String number) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : alerts.measures(number)) {
            rows.add(new Row(
                    measure.position(), measure.title() + "：" + measure.content(), standing(measure), null, null));
        }
        return new Form(rows, null);
    }

    private String standing(Measure measure) {
        return measure.target() == null ? measure.owner() : plan.standing(measure.kind(), measure.target());
    }

    @Override
    public Form refresh(String number, Form draft) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : alerts.measures(number)) {
            Row typed = draft.rows().stream()
                    .filter(row -> row.position() == measure.position())
                    .findFirst()
                    .orElse(null);
            rows.add(new Row(
                    measure.position(),
                    measure.title() + "：" + measure.content(),
                    standing(measure),
                    typed == null ? null : typed.outcome(),
                    typed == null ? null : typed.result()));
        }
        return new Form(rows, draft.feedback());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        List<Measure> measures = alerts.measures(number);
        List<Row> rows = form.rows();
        Checks checks = new Checks().required("feedback", form.feedback(), "请写明反馈的情况");
        checks.that(rows.size() == measures.size(), "measures", "请逐项登记结果");
        for (int i = 0; i < Math.min(rows.size(), measures.size()); i++) {
            Row row = rows.get(i);
            Measure measure = measures.get(i);
            String at = "measures[" + i + "].";
            boolean started = measure.target() != null;
            checks.that(row.position() == measure.position(), at + "outcome", "措施的次序变了，请刷新")
                    .required(at + "outcome", row.outcome(), "请选择结果")
                    .that(
                            row.outcome() != Measure.Outcome.RUNNING || started || measure.kind() == MeasureKind.CARE,
                            at + "outcome",
                            "这项措施没有别的程序在办，请落实后再反馈")
                    .that(
                            row.outcome() == null || row.outcome() == Measure.Outcome.RUNNING || filled(row.result()),
                            at + "result",
                            "请写明落实的情况或者没有落实的原因");
        }
        return checks.problems();
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        alerts.answer(
                number,
                form.rows().stream()
                        .map(row -> new Alerts.Settled(
                                row.position(),
                                Objects.requireNonNull(row.outcome()),
                                Objects.requireNonNullElse(row.result(), "")))
                        .toList(),
                Objects.requireNonNull(form.feedback()),
                actor);
        return Map.of();
    }
}
