package org.jiuzhu.remedy.process;

import static org.jiuzhu.remedy.process.RemedyProcess.DECISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署履行（纠正）: another person than who planned it. */
@Component
class SignExecution implements StepForm<SignExecution.Form> {

    private final Remedies remedies;
    private final RemedyFacts facts;
    private final Paperwork paperwork;

    SignExecution(Remedies remedies, RemedyFacts facts, Paperwork paperwork) {
        this.remedies = remedies;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    record Form(Remedy.@Nullable Outcome decision, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignExecution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("APPROVED", "同意，执行"));
        options.add(new Field.Option("RETURNED", "退回，重新拟定"));
        if (remedies.find(number).kind() == Remedy.Kind.OWN) {
            options.add(new Field.Option("REJECTED", "原决定没有错误，不用纠正"));
        }
        return new FormPage(
                "核对结果、方案和逐月核算，具名签署。签署人须不是登记人和拟定人。",
                facts.plan(number),
                List.of(
                        Field.choice("decision", "决定", options.toArray(Field.Option[]::new))
                                .required(),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()),
                paperwork.papers(number, LetterKind.REMEDY_DEFENCE));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks()
                .required("decision", form.decision(), "请选择决定")
                .required("reason", form.reason(), "请写明理由")
                .that(
                        form.decision() != Remedy.Outcome.REJECTED
                                || remedies.find(number).kind() == Remedy.Kind.OWN,
                        "decision",
                        "复议决定、判决应当履行");
        if (form.decision() == Remedy.Outcome.APPROVED) {
            Remedy.Plan plan = remedies.plan(number).orElseThrow();
            if (plan.course() == Remedy.Course.RECOMPUTE) {
                remedies.misfit(number, plan.amounts(), plan.lastMonth(), plan.accounts())
                        .ifPresent(words -> checks.that(false, "decision", words));
            }
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Remedy.Outcome outcome = Objects.requireNonNull(form.decision());
        remedies.decide(number, outcome, Objects.requireNonNull(form.reason()), actor);
        return Map.of(DECISION.name(), DECISION.toEngine(outcome));
    }
}
