package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationCaseProcess.CONCLUSION_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of the group signs by name, or sends the minutes back. */
@Component
class SignConclusion implements StepForm<SignConclusion.Form> {

    private final Matters matters;
    private final MatterFacts facts;

    SignConclusion(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    enum Choice {
        SIGNED,
        RETURNED
    }

    record Form(@Nullable Choice choice, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignConclusion";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Matter matter = matters.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.raised(matter));
        shown.addAll(facts.asked(matter).subList(1, facts.asked(matter).size()));
        shown.addAll(facts.heard(matter));
        shown.addAll(facts.concluded(matter));
        return new FormPage(
                        "以协调小组负责人名义签署。决定只对本案有效，签署后答复等待的程序并交办落实事项（南平市2021年通知三（一））。",
                        shown,
                        List.of(
                                Field.choice(
                                                "choice",
                                                "签署意见",
                                                new Field.Option("SIGNED", "同意，签署"),
                                                new Field.Option("RETURNED", "退回重议"))
                                        .required(),
                                Field.of("reason", "退回的理由", Field.Kind.LONG_TEXT)
                                        .when("choice=RETURNED")
                                        .required()))
                .papers(facts.papers(matter));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择签署意见");
        if (form.choice() == Choice.RETURNED) {
            checks.required("reason", form.reason(), "请写明退回的理由");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean signed = form.choice() == Choice.SIGNED;
        if (signed) {
            matters.sign(number, actor);
        } else {
            matters.sendBack(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(CONCLUSION_SIGNED.name(), CONCLUSION_SIGNED.toEngine(signed));
    }
}
