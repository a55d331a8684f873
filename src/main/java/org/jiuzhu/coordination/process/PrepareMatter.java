package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationCaseProcess.MATTER_PUT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matter.Way;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.MemberUnit;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county prepares what the units get to read, without more personal data than needed, and chooses who is asked. */
@Component
class PrepareMatter implements StepForm<PrepareMatter.Form> {

    private final Matters matters;
    private final Members members;
    private final MatterFacts facts;
    private final Clock clock;

    PrepareMatter(Matters matters, Members members, MatterFacts facts, Clock clock) {
        this.matters = matters;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        PUT,
        RETURN
    }

    record Form(
            @Nullable Action action,
            @Nullable Way way,
            @Nullable LocalDate heldOn,
            @AtMost(100) @Nullable String place,
            @AtMost(2000) @Nullable String summary,
            @AtMost(1000) @Nullable String question,
            @Nullable List<String> units,
            @Nullable LocalDate replyBy,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_PrepareMatter";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Matter matter = matters.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.raised(matter));
        List<MemberUnit> units = members.of(matter.countyCode()).stream()
                .filter(MemberUnit::active)
                .toList();
        List<String> gaps =
                units.stream().filter(MemberUnit::gap).map(MemberUnit::unit).toList();
        if (!gaps.isEmpty()) {
            shown.add(FormPage.fact("没有联络人的单位", String.join("、", gaps) + "（请先在“协调小组”页登记）"));
        }
        return new FormPage(
                        "准备提交协调小组的材料：只写成员单位需要知道的困难情况，不写姓名、身份证号、电话。重大急难、复杂个案才提交，否则退回（南平市2021年通知三（一））。",
                        shown,
                        List.of(
                                Field.choice(
                                                "action",
                                                "处理",
                                                new Field.Option("PUT", "提交协调小组"),
                                                new Field.Option("RETURN", "退回，按规定程序办理"))
                                        .required(),
                                Field.choice(
                                                "way",
                                                "方式",
                                                new Field.Option("WRITTEN", "书面审议"),
                                                new Field.Option("MEETING", "专题会议"))
                                        .when("action=PUT")
                                        .required(),
                                Field.of("heldOn", "会议日期", Field.Kind.DATE)
                                        .when("way=MEETING")
                                        .required(),
                                Field.of("place", "会议地点", Field.Kind.TEXT)
                                        .when("way=MEETING")
                                        .required(),
                                Field.of("summary", "基本情况（不含个人信息）", Field.Kind.LONG_TEXT)
                                        .when("action=PUT")
                                        .required(),
                                Field.of("question", "请研究的问题", Field.Kind.LONG_TEXT)
                                        .when("action=PUT")
                                        .required(),
                                Field.checklist(
                                                "units",
                                                "征求意见的成员单位",
                                                units.stream()
                                                        .map(one -> new Field.Option(
                                                                one.unit(),
                                                                one.unit() + "（" + one.duty() + "）"
                                                                        + (one.gap() ? "，没有联络人" : "")))
                                                        .toList())
                                        .when("action=PUT")
                                        .required(),
                                Field.of("replyBy", "回复期限", Field.Kind.DATE)
                                        .when("action=PUT")
                                        .help("按参数算出，可以改；逾期未回复的如实登记。")
                                        .required(),
                                Field.of("reason", "退回的理由", Field.Kind.LONG_TEXT)
                                        .when("action=RETURN")
                                        .required()))
                .papers(facts.papers(matter));
    }

    @Override
    public Form initial(String number) {
        Matter matter = matters.find(number);
        return new Form(
                null,
                Way.WRITTEN,
                null,
                null,
                matters.brief(matter),
                null,
                matter.departmentList(),
                matters.replyBy(matter, LocalDate.now(clock)),
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择处理");
        if (form.action() == Action.RETURN) {
            checks.required("reason", form.reason(), "请写明退回的理由");
        }
        if (form.action() == Action.PUT) {
            put(checks, matters.find(number), form);
        }
        return checks.problems();
    }

    private void put(Checks checks, Matter matter, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate held = form.heldOn();
        LocalDate reply = form.replyBy();
        List<String> units = Objects.requireNonNullElse(form.units(), List.of());
        checks.required("way", form.way(), "请选择方式")
                .required("summary", form.summary(), "请写明基本情况")
                .required("question", form.question(), "请写明要研究的问题")
                .that(!units.isEmpty(), "units", "请至少选择一个成员单位")
                .that(members.names(matter.countyCode()).containsAll(units), "units", "所选单位已不是成员单位，请重新选择")
                .required("replyBy", reply, "请填写回复期限")
                .that(reply == null || reply.isAfter(today), "replyBy", "回复期限应在今天之后");
        if (form.way() == Way.MEETING) {
            checks.required("heldOn", held, "请填写会议日期")
                    .required("place", form.place(), "请填写会议地点")
                    .that(held == null || !held.isBefore(today), "heldOn", "会议日期早于今天")
                    .that(held == null || reply == null || !reply.isBefore(held), "replyBy", "回复期限不能早于会议日期");
        }
        personal(checks, matter, "summary", form.summary());
        personal(checks, matter, "question", form.question());
    }

    private void personal(Checks checks, Matter matter, String field, @Nullable String text) {
        if (text != null) {
            matters.personal(matter, text).ifPresent(what -> checks.that(false, field, "不要写" + what + "，成员单位只需了解困难情况"));
        }
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean put = form.action() == Action.PUT;
        if (put) {
            Way way = Objects.requireNonNull(form.way());
            boolean meets = way == Way.MEETING;
            matters.put(
                    new Matter.Plan(
                            number,
                            way,
                            meets ? Objects.requireNonNull(form.heldOn()) : LocalDate.now(clock),
                            meets ? form.place() : null,
                            Objects.requireNonNull(form.question()).strip(),
                            Objects.requireNonNull(form.summary()).strip(),
                            Objects.requireNonNull(form.replyBy()),
                            actor.id()),
                    Objects.requireNonNull(form.units()).stream().distinct().toList());
        } else {
            matters.giveBack(number, Objects.requireNonNull(form.reason()).strip(), actor);
        }
        return Map.of(MATTER_PUT.name(), MATTER_PUT.toEngine(put));
    }
}
