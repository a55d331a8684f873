package org.jiuzhu.disaster.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署上报冬春救助摸底结果: another person than who has counted answers for the township. */
@Component
class SignCount implements StepForm<SignCount.Form> {

    private final WinterAid aid;
    private final WinterFacts facts;

    SignCount(WinterAid aid, WinterFacts facts) {
        this.aid = aid;
        this.facts = facts;
    }

    enum Choice {
        REPORT,
        RETURN
    }

    record Form(@Nullable Choice action, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignCount";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "核对后签署上报县级；有问题的退回重新摸底。",
                facts.counted(number),
                List.of(
                        Field.choice(
                                        "action",
                                        "办理",
                                        new Field.Option("REPORT", "签署上报"),
                                        new Field.Option("RETURN", "退回重新摸底"))
                                .required(),
                        Field.of("reason", "退回的原因", Field.Kind.LONG_TEXT)
                                .required()
                                .when("action=RETURN")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择签署上报或者退回");
        return form.action() == Choice.RETURN
                ? checks.required("reason", form.reason(), "请写明退回的原因").problems()
                : checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean back = form.action() == Choice.RETURN;
        if (back) {
            aid.sendBack(number, Objects.requireNonNull(form.reason()), actor);
        } else {
            aid.sign(number, actor);
        }
        return Map.of(DisasterCountProcess.RETURNED.name(), DisasterCountProcess.RETURNED.toEngine(back));
    }
}
