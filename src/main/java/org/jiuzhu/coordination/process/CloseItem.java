package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationItemProcess.ITEM_CLOSED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has become of an item: done, not needed any more, or moved to a later day with a reason. */
@Component
class CloseItem implements StepForm<CloseItem.Form> {

    private final ActionItems items;
    private final ItemFacts facts;
    private final Clock clock;

    CloseItem(ActionItems items, ItemFacts facts, Clock clock) {
        this.items = items;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        DONE,
        POSTPONED,
        DROPPED
    }

    record Form(
            @Nullable Action action,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate dueOn,
            @AtMost(1000) @Nullable String result) {}

    @Override
    public String taskKey() {
        return "Task_CloseItem";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "登记责任单位的落实结果。办结的写明做了什么；确需延期的写明理由和新的完成日期；取消须写明理由。",
                        facts.item(number),
                        List.of(
                                Field.choice(
                                                "action",
                                                "落实情况",
                                                new Field.Option("DONE", "已办结"),
                                                new Field.Option("POSTPONED", "延期"),
                                                new Field.Option("DROPPED", "不需再办，取消"))
                                        .required(),
                                Field.of("closedOn", "办结日期", Field.Kind.DATE)
                                        .when("action=DONE")
                                        .required(),
                                Field.of("dueOn", "新的完成日期", Field.Kind.DATE)
                                        .when("action=POSTPONED")
                                        .required(),
                                Field.of("result", "结果或者理由", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.files("resultPaper", "反馈材料（扫描件）")))
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        ActionItem item = items.find(number);
        LocalDate today = LocalDate.now(clock);
        Checks checks = new Checks()
                .required("action", form.action(), "请选择落实情况")
                .required("result", form.result(), "请写明结果或者理由");
        if (form.action() == Action.DONE) {
            LocalDate day = form.closedOn();
            checks.required("closedOn", day, "请填写办结日期")
                    .that(day == null || !day.isAfter(today), "closedOn", "办结日期晚于今天");
        }
        if (form.action() == Action.POSTPONED) {
            LocalDate due = form.dueOn();
            checks.required("dueOn", due, "请填写新的完成日期")
                    .that(due == null || due.isAfter(today) && due.isAfter(item.dueOn()), "dueOn", "新的完成日期应晚于今天和原来的日期");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Action action = Objects.requireNonNull(form.action());
        String result = Objects.requireNonNull(form.result()).strip();
        switch (action) {
            case DONE ->
                items.close(number, ActionItem.State.DONE, result, Objects.requireNonNull(form.closedOn()), actor);
            case DROPPED -> items.close(number, ActionItem.State.DROPPED, result, LocalDate.now(clock), actor);
            case POSTPONED -> items.postpone(number, Objects.requireNonNull(form.dueOn()), result);
        }
        return Map.of(ITEM_CLOSED.name(), ITEM_CLOSED.toEngine(action != Action.POSTPONED));
    }
}
