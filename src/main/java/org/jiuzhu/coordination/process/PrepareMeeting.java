package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.MEETING_CALLED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
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

/** Day, place, agenda and who comes; to a full meeting all member units. */
@Component
class PrepareMeeting implements StepForm<PrepareMeeting.Form> {

    private final Meetings meetings;
    private final Members members;
    private final MeetingFacts facts;
    private final Clock clock;

    PrepareMeeting(Meetings meetings, Members members, MeetingFacts facts, Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        CALL,
        DROP
    }

    record Form(
            @Nullable Action action,
            @Nullable LocalDate heldOn,
            @AtMost(100) @Nullable String place,
            @AtMost(60) @Nullable String chair,
            @AtMost(2000) @Nullable String agenda,
            @Nullable List<String> units,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_PrepareMeeting";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Meeting meeting = meetings.find(number);
        boolean full = meeting.kind() == Meeting.Kind.FULL;
        List<MemberUnit> units = members.of(meeting.countyCode()).stream()
                .filter(MemberUnit::active)
                .toList();
        List<Field> fields = new ArrayList<>();
        fields.add((full
                        ? Field.choice("action", "处理", new Field.Option("CALL", "召开，发出通知"))
                        : Field.choice(
                                "action",
                                "处理",
                                new Field.Option("CALL", "召开，发出通知"),
                                new Field.Option("DROP", "不再需要，取消")))
                .required());
        fields.add(
                Field.of("heldOn", "会议日期", Field.Kind.DATE).when("action=CALL").required());
        fields.add(
                Field.of("place", "会议地点", Field.Kind.TEXT).when("action=CALL").required());
        fields.add(Field.of("chair", "主持人（姓名和职务）", Field.Kind.TEXT)
                .when("action=CALL")
                .required());
        fields.add(Field.of("agenda", "议程", Field.Kind.LONG_TEXT)
                .when("action=CALL")
                .help("印在会议通知上，不写个案的姓名、身份证号、电话。")
                .required());
        fields.add(Field.checklist(
                        "units",
                        full ? "参加的成员单位（全体会议为全部成员单位）" : "参加的成员单位",
                        units.stream()
                                .map(one -> new Field.Option(one.unit(), one.unit() + (one.gap() ? "，没有联络人" : "")))
                                .toList())
                .when("action=CALL")
                .required());
        fields.add(Field.of("reason", "取消的理由", Field.Kind.LONG_TEXT)
                .when("action=DROP")
                .required());
        return new FormPage(
                        full
                                ? "安排本年度全体会议：原则上每年召开不少于1次，不能取消（南平市2021年通知三（一））。"
                                : "安排专题会议，及时解决困难、问题和重大急难个案（南平市2021年通知三（一））。",
                        facts.meeting(meeting),
                        fields)
                .papers(facts.papers(meeting));
    }

    @Override
    public Form initial(String number) {
        Meeting meeting = meetings.find(number);
        return new Form(
                Action.CALL,
                null,
                meeting.place(),
                meeting.chair(),
                meeting.agenda(),
                meeting.kind() == Meeting.Kind.FULL ? meetings.units(number) : List.of(),
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Meeting meeting = meetings.find(number);
        Checks checks = new Checks().required("action", form.action(), "请选择处理");
        if (form.action() == Action.DROP) {
            checks.required("reason", form.reason(), "请写明取消的理由")
                    .that(meeting.kind() == Meeting.Kind.SPECIAL, "action", "全体会议每年不少于1次，不能取消");
        }
        if (form.action() == Action.CALL) {
            LocalDate day = form.heldOn();
            List<String> units = Objects.requireNonNullElse(form.units(), List.of());
            List<String> members = meetings.units(number);
            checks.required("heldOn", day, "请填写会议日期")
                    .that(day == null || !day.isBefore(LocalDate.now(clock)), "heldOn", "会议日期早于今天")
                    .required("place", form.place(), "请填写会议地点")
                    .required("chair", form.chair(), "请填写主持人")
                    .required("agenda", form.agenda(), "请填写议程")
                    .that(!units.isEmpty(), "units", "请选择参加的成员单位")
                    .that(members.containsAll(units), "units", "所选单位已不是成员单位，请重新选择")
                    .that(
                            meeting.kind() == Meeting.Kind.SPECIAL || units.containsAll(members),
                            "units",
                            "全体会议应通知全部成员单位");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean called = form.action() == Action.CALL;
        if (called) {
            meetings.summon(
                    number,
                    Objects.requireNonNull(form.heldOn()),
                    Objects.requireNonNull(form.place()).strip(),
                    Objects.requireNonNull(form.chair()).strip(),
                    Objects.requireNonNull(form.agenda()).strip(),
                    Objects.requireNonNull(form.units()).stream().distinct().toList());
        } else {
            meetings.drop(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(MEETING_CALLED.name(), MEETING_CALLED.toEngine(called));
    }
}
