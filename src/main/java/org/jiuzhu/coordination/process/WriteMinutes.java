package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matter.Outcome;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.coordination.Opinion;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the group concludes, with what is to be done, for the head to sign; late answers are still taken in. */
@Component
class WriteMinutes implements StepForm<WriteMinutes.Form> {

    private final Matters matters;
    private final ActionItems items;
    private final Members members;
    private final MatterFacts facts;
    private final Clock clock;

    WriteMinutes(Matters matters, ActionItems items, Members members, MatterFacts facts, Clock clock) {
        this.matters = matters;
        this.items = items;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** A unit that was silent and has answered after all. */
    record Late(
            @AtMost(40) @Nullable String number,
            @AtMost(60) @Nullable String unit,
            Opinion.@Nullable Stance stance,
            @AtMost(1000) @Nullable String content,
            @AtMost(60) @Nullable String speaker) {}

    record Form(
            @Nullable Outcome outcome,
            @Nullable Money amount,
            @AtMost(2000) @Nullable String minutes,
            @Nullable List<@Nullable Late> late,
            @Nullable List<ActionItems.@Nullable Wanted> items) {}

    @Override
    public String taskKey() {
        return "Task_WriteMinutes";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Matter matter = matters.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.raised(matter));
        shown.addAll(facts.heard(matter));
        shown.addAll(facts.concluded(matter));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "outcome",
                        "结论",
                        new Field.Option("AGREED", "同意救助"),
                        new Field.Option("OTHER", "以其他方式帮助"),
                        new Field.Option("DECLINED", "不同意"))
                .required());
        fields.add(Field.of("amount", "同意的金额（元）", Field.Kind.MONEY)
                .when("outcome=AGREED")
                .required());
        fields.add(Field.of("minutes", "议定意见（写入纪要和决定书，不含个人信息）", Field.Kind.LONG_TEXT)
                .help("不同意的，写明事实和理由；采纳或不采纳不同意见的，写明原因。")
                .required());
        if (!silent(number).isEmpty()) {
            fields.add(Field.rows(
                    "late",
                    "逾期未回复的单位（后来答复的可以补登）",
                    Field.of("unit", "单位", Field.Kind.FIXED),
                    RecordOpinion.stances(),
                    Field.of("content", "内容", Field.Kind.TEXT),
                    Field.of("speaker", "答复人", Field.Kind.TEXT)));
        }
        fields.add(Field.list(
                "items",
                "落实事项（没有的不填）",
                Field.of("content", "事项", Field.Kind.TEXT).required(),
                Field.choice(
                                "owner",
                                "责任单位",
                                members.names(matter.countyCode()).stream()
                                        .map(unit -> new Field.Option(unit, unit))
                                        .toArray(Field.Option[]::new))
                        .required(),
                Field.of("dueOn", "完成日期", Field.Kind.DATE).required()));
        return new FormPage("根据成员单位意见形成纪要，报小组负责人签署。结论只对本案有效；单位未回复的如实记载。", shown, fields).papers(facts.papers(matter));
    }

    private List<Opinion> silent(String number) {
        return matters.opinions(number).stream()
                .filter(one -> one.state() == Opinion.State.SILENT)
                .toList();
    }

    @Override
    public Form initial(String number) {
        Matter matter = matters.find(number);
        Matter.Conclusion before = matters.conclusion(number).orElse(null);
        return new Form(
                before == null ? null : before.outcome(),
                before == null
                        ? (matter.amountFen() > 0 ? matter.amount() : null)
                        : (before.amountFen() > 0 ? before.amount() : null),
                before == null ? null : before.minutes(),
                late(number, List.of()),
                items.of(number).stream().map(WriteMinutes::wanted).toList());
    }

    private List<@Nullable Late> late(String number, List<@Nullable Late> typed) {
        List<@Nullable Late> rows = new ArrayList<>();
        for (Opinion opinion : silent(number)) {
            rows.add(typed.stream()
                    .filter(one -> one != null && opinion.opinionNumber().equals(one.number()))
                    .findFirst()
                    .orElse(new Late(opinion.opinionNumber(), opinion.unit(), null, null, null)));
        }
        return rows;
    }

    private static ActionItems.Wanted wanted(ActionItem item) {
        return new ActionItems.Wanted(item.content(), item.ownerUnit(), item.dueOn());
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(
                draft.outcome(),
                draft.amount(),
                draft.minutes(),
                late(number, Objects.requireNonNullElse(draft.late(), List.of())),
                draft.items());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Matter matter = matters.find(number);
        Money amount = form.amount();
        Checks checks = new Checks()
                .required("outcome", form.outcome(), "请选择结论")
                .required("minutes", form.minutes(), "请写明议定意见");
        if (form.outcome() == Outcome.AGREED) {
            checks.required("amount", amount, "请填写同意的金额")
                    .that(amount == null || amount.fen() >= 0, "amount", "金额不能为负数");
        }
        String minutes = form.minutes();
        if (minutes != null) {
            matters.personal(matter, minutes)
                    .ifPresent(what -> checks.that(false, "minutes", "不要写" + what + "，决定书发给各成员单位"));
        }
        List<@Nullable Late> late = Objects.requireNonNullElse(form.late(), List.of());
        for (int i = 0; i < late.size(); i++) {
            Late one = late.get(i);
            checks.that(
                    one == null
                            || one.stance() == null
                            || one.speaker() != null && !one.speaker().isBlank(),
                    "late[" + i + "].speaker",
                    "请填写答复人");
        }
        items(
                checks,
                Objects.requireNonNullElse(form.items(), List.of()),
                members.names(matter.countyCode()),
                LocalDate.now(clock));
        return checks.problems();
    }

    /** What every list of things to be done is held to. */
    static void items(Checks checks, List<ActionItems.@Nullable Wanted> wanted, List<String> units, LocalDate today) {
        checks.that(wanted.size() <= 30, "items", "落实事项最多30项");
        for (int i = 0; i < wanted.size(); i++) {
            ActionItems.Wanted one = wanted.get(i);
            String at = "items[" + i + "].";
            LocalDate due = one == null ? null : one.dueOn();
            checks.required(at + "content", one == null ? null : one.content(), "请写明事项")
                    .that(one != null && one.owner() != null && units.contains(one.owner()), at + "owner", "请选择责任单位")
                    .required(at + "dueOn", due, "请填写完成日期")
                    .that(due == null || due.isAfter(today), at + "dueOn", "完成日期应在今天之后");
        }
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Matter matter = matters.find(number);
        for (Late one : Objects.requireNonNullElse(form.late(), List.<@Nullable Late>of())) {
            if (one != null && one.stance() != null && one.number() != null) {
                matters.answer(
                        one.number(),
                        one.stance(),
                        one.content(),
                        Objects.requireNonNull(one.speaker()).strip(),
                        LocalDate.now(clock),
                        actor);
            }
        }
        Money amount = form.amount();
        Outcome outcome = Objects.requireNonNull(form.outcome());
        matters.write(new Matter.Conclusion(
                number,
                outcome,
                outcome == Outcome.AGREED && amount != null ? amount.fen() : 0,
                Objects.requireNonNull(form.minutes()).strip(),
                actor.id(),
                null,
                null,
                null,
                null));
        List<ActionItems.Wanted> wanted = new ArrayList<>();
        for (ActionItems.Wanted one :
                Objects.requireNonNullElse(form.items(), List.<ActionItems.@Nullable Wanted>of())) {
            if (one != null) {
                wanted.add(one);
            }
        }
        items.plan(number, matter.countyCode(), wanted);
        return Map.of();
    }
}
