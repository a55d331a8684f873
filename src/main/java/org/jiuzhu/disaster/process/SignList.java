package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
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

/** 批准冬春救助名册: the county's government approves, its head signs here. */
@Component
class SignList implements StepForm<SignList.Form> {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final Clock clock;

    SignList(WinterAid aid, WinterFacts facts, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.clock = clock;
    }

    enum Choice {
        APPROVE,
        RETURN
    }

    record Form(
            @Nullable Choice action,
            @AtMost(60) @Nullable String document,
            @Nullable LocalDate approvedOn,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignList";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "县级人民政府批准后实施；登记批准文号和日期。",
                facts.list(number),
                List.of(
                        Field.choice(
                                        "action",
                                        "办理",
                                        new Field.Option("APPROVE", "批准"),
                                        new Field.Option("RETURN", "退回修改方案"))
                                .required(),
                        Field.of("document", "批准文号", Field.Kind.TEXT).required().when("action=APPROVE"),
                        Field.of("approvedOn", "批准日期", Field.Kind.DATE)
                                .required()
                                .when("action=APPROVE"),
                        Field.of("reason", "退回的原因", Field.Kind.LONG_TEXT)
                                .required()
                                .when("action=RETURN")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择批准或者退回");
        if (form.action() == Choice.RETURN) {
            return checks.required("reason", form.reason(), "请写明退回的原因").problems();
        }
        LocalDate day = form.approvedOn();
        return form.action() == null
                ? checks.problems()
                : checks.required("document", form.document(), "请填写批准文号")
                        .required("approvedOn", day, "请填写批准日期")
                        .that(day == null || !day.isAfter(LocalDate.now(clock)), "approvedOn", "批准日期晚于今天")
                        .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean approved = form.action() == Choice.APPROVE;
        if (approved) {
            aid.approve(
                    number,
                    Objects.requireNonNull(form.document()).strip(),
                    Objects.requireNonNull(form.approvedOn()),
                    actor);
        } else {
            aid.returnPlan(number, Objects.requireNonNull(form.reason()), actor);
        }
        return Map.of(DisasterListProcess.APPROVED.name(), DisasterListProcess.APPROVED.toEngine(approved));
    }
}
