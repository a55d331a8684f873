package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.DETERMINATION;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.TERMINATION_SIGNED;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署终止决定: refusal to cooperate, withdrawal or death end the examination; it is no refusal (第二十九条). */
@Component
class SignTermination implements StepForm<SignTermination.Form> {

    private final Determinations determinations;
    private final Applications applications;
    private final CaseClocks clocks;
    private final ReviewRecords records;
    private final CaseFacts facts;

    SignTermination(
            Determinations determinations,
            Applications applications,
            CaseClocks clocks,
            ReviewRecords records,
            CaseFacts facts) {
        this.determinations = determinations;
        this.applications = applications;
        this.clocks = clocks;
        this.records = records;
        this.facts = facts;
    }

    record Form(@Nullable Boolean agreed, Determination.@Nullable Ground ground, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignTermination";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.TERMINATION)
                .forEach(one -> lines.add(fact("提请终止", one.content())));
        return new FormPage(
                "有人提请终止本案审核。同意的，写明理由并出具终止审核告知书；不同意的，审核继续（民发〔2021〕57号 第二十九条）。",
                lines,
                List.of(
                        Field.of("agreed", "同意终止", Field.Kind.FLAG),
                        Field.choice(
                                        "ground",
                                        "终止的理由",
                                        Arrays.stream(Determination.Ground.values())
                                                .filter(g -> g.outcome() == Determination.Outcome.TERMINATED)
                                                .map(g -> new Field.Option(g.name(), g.text() + "（" + g.basis() + "）"))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("agreed=true"),
                        Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(false, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        boolean agreed = Boolean.TRUE.equals(form.agreed());
        return new Checks()
                .required("reason", form.reason(), "请写明事实和理由")
                .that(
                        !agreed || form.ground() != null && form.ground().outcome() == Determination.Outcome.TERMINATED,
                        "ground",
                        "请选择终止的理由")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean agreed = Boolean.TRUE.equals(form.agreed());
        if (agreed) {
            determinations.decline(
                    caseNumber,
                    Category.NONE,
                    Objects.requireNonNull(form.ground()),
                    form.reason() == null ? "" : form.reason(),
                    actor);
            applications.changeStatus(caseNumber, Application.Status.ACCEPTED, Application.Status.TERMINATED);
            clocks.close(caseNumber, actor);
        }
        return agreed
                ? Map.of(TERMINATION_SIGNED.name(), true, DETERMINATION.name(), Determination.Outcome.TERMINATED.name())
                : Map.of(TERMINATION_SIGNED.name(), false);
    }
}
