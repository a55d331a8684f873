package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对结果告知与复查: the family is told each difference and may bring proof (第十八条). */
@Component
class ReviewConflicts implements StepForm<ReviewConflicts.Form> {

    private final Findings findings;
    private final CaseFacts facts;

    ReviewConflicts(Findings findings, CaseFacts facts) {
        this.findings = findings;
        this.facts = facts;
    }

    /** One difference; member, kind, declared and found are shown only. */
    record ConflictRow(
            @Nullable Integer position,
            @Nullable FactKind code,
            @Nullable String member,
            @Nullable String kind,
            @Nullable String declared,
            @Nullable String found,
            DeclaredVersusFound.@Nullable Result result,
            @Nullable String explanation) {}

    record Form(@Nullable List<ConflictRow> conflicts) {}

    @Override
    public String taskKey() {
        return "Task_ReviewConflicts";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "逐项告知申报与核对的差异，听取说明、收取证明，再定以哪个为准；提交后自动重算（民发〔2021〕57号 第十八条）。",
                facts.with(caseNumber),
                List.of(
                        Field.rows(
                                "conflicts",
                                "申报与核对不一致",
                                Field.of("member", "成员", Field.Kind.FIXED),
                                Field.of("kind", "项目", Field.Kind.FIXED),
                                Field.of("declared", "申报", Field.Kind.FIXED),
                                Field.of("found", "核对", Field.Kind.FIXED),
                                Field.choice(
                                                "result",
                                                "复查结果",
                                                new Field.Option("FOUND", "以核对为准"),
                                                new Field.Option("DECLARED", "以申报为准（证明属实）"))
                                        .required(),
                                Field.of("explanation", "说明和证明", Field.Kind.TEXT)
                                        .required()),
                        Field.files("proof", "证明材料").help("家庭带来的证明，拍照或扫描。")));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(findings.of(caseNumber).stream()
                .filter(one -> one.result() == null)
                .map(one -> new ConflictRow(
                        one.position(),
                        one.kind(),
                        "第" + (one.position() + 1) + "位成员",
                        one.kind().title(),
                        words(one.kind(), one.declaredFen()),
                        words(one.kind(), one.foundFen()),
                        null,
                        null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks();
        List<ConflictRow> rows = form.conflicts() == null ? List.of() : form.conflicts();
        for (int i = 0; i < rows.size(); i++) {
            checks.required("conflicts[" + i + "].result", rows.get(i).result(), "请选择复查结果")
                    .required("conflicts[" + i + "].explanation", rows.get(i).explanation(), "请填写家庭的说明或证明");
        }
        long open = findings.of(caseNumber).stream()
                .filter(one -> one.result() == null)
                .count();
        return checks.that(rows.size() >= open, "conflicts", "还有差异没有复查，请刷新表单").problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        for (ConflictRow row : form.conflicts() == null ? List.<ConflictRow>of() : form.conflicts()) {
            findings.resolve(
                    caseNumber,
                    Objects.requireNonNull(row.position()),
                    Objects.requireNonNull(row.code()),
                    Objects.requireNonNull(row.result()),
                    row.explanation() == null ? "" : row.explanation(),
                    actor);
        }
        return Map.of();
    }

    private static String words(FactKind kind, long amount) {
        return kind.hasAmount() ? Money.ofFen(amount) + "元" : amount + "项";
    }
}
