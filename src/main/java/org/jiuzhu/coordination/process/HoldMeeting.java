package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.MEETING_HELD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meeting.Presence;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came, what was concluded, and what is to be done by whom until when; or that the meeting is put off. */
@Component
class HoldMeeting implements StepForm<HoldMeeting.Form> {

    private final Meetings meetings;
    private final ActionItems items;
    private final MeetingFacts facts;
    private final Clock clock;

    HoldMeeting(Meetings meetings, ActionItems items, MeetingFacts facts, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        HELD,
        PUT_OFF
    }

    record Row(@AtMost(60) @Nullable String unit, @Nullable Presence state, @AtMost(60) @Nullable String person) {}

    record Form(
            @Nullable Action action,
            @Nullable LocalDate heldOn,
            @Nullable List<@Nullable Row> attendance,
            @AtMost(4000) @Nullable String minutes,
            @Nullable List<ActionItems.@Nullable Wanted> items,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_HoldMeeting";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Meeting meeting = meetings.find(number);
        return new FormPage(
                        "登记到会情况，形成纪要，议定事项写明责任单位和完成日期；签到表扫描上传。没有开成的改期。",
                        facts.meeting(meeting),
                        List.of(
                                Field.choice(
                                                "action",
                                                "会议情况",
                                                new Field.Option("HELD", "已召开"),
                                                new Field.Option("PUT_OFF", "没有开成，改期"))
                                        .required(),
                                Field.of("heldOn", "召开日期", Field.Kind.DATE)
                                        .when("action=HELD")
                                        .required(),
                                Field.rows(
                                                "attendance",
                                                "到会情况",
                                                Field.of("unit", "单位", Field.Kind.FIXED),
                                                Field.choice(
                                                        "state",
                                                        "情况",
                                                        new Field.Option("PRESENT", "到会"),
                                                        new Field.Option("EXCUSED", "请假"),
                                                        new Field.Option("ABSENT", "缺席")),
                                                Field.of("person", "参加人（姓名和职务）", Field.Kind.TEXT))
                                        .when("action=HELD"),
                                Field.of("minutes", "纪要", Field.Kind.LONG_TEXT)
                                        .when("action=HELD")
                                        .required(),
                                Field.list(
                                                "items",
                                                "议定事项（没有的不填）",
                                                Field.of("content", "事项", Field.Kind.TEXT)
                                                        .required(),
                                                Field.choice(
                                                                "owner",
                                                                "责任单位",
                                                                meetings.units(number).stream()
                                                                        .map(unit -> new Field.Option(unit, unit))
                                                                        .toArray(Field.Option[]::new))
                                                        .required(),
                                                Field.of("dueOn", "完成日期", Field.Kind.DATE)
                                                        .required())
                                        .when("action=HELD"),
                                Field.files("attendancePaper", "签到表、会议材料（扫描件）"),
                                Field.of("reason", "改期的原因", Field.Kind.LONG_TEXT)
                                        .when("action=PUT_OFF")
                                        .required()))
                .papers(facts.papers(meeting));
    }

    @Override
    public Form initial(String number) {
        Meeting meeting = meetings.find(number);
        return new Form(
                null,
                meeting.heldOn(),
                rows(number, List.of()),
                meeting.minutes(),
                items.of(number).stream().map(HoldMeeting::wanted).toList(),
                null);
    }

    private static ActionItems.Wanted wanted(ActionItem item) {
        return new ActionItems.Wanted(item.content(), item.ownerUnit(), item.dueOn());
    }

    /** One row a unit that was called, with what was typed for it. */
    private List<@Nullable Row> rows(String number, List<@Nullable Row> typed) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (Meeting.Attendance one : meetings.attendance(number)) {
            rows.add(typed.stream()
                    .filter(row -> row != null && one.unit().equals(row.unit()))
                    .findFirst()
                    .orElse(new Row(one.unit(), one.state() == Presence.INVITED ? null : one.state(), one.person())));
        }
        return rows;
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(
                draft.action(),
                draft.heldOn(),
                rows(number, Objects.requireNonNullElse(draft.attendance(), List.of())),
                draft.minutes(),
                draft.items(),
                draft.reason());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择会议情况");
        if (form.action() == Action.PUT_OFF) {
            checks.required("reason", form.reason(), "请写明改期的原因");
        }
        if (form.action() == Action.HELD) {
            LocalDate today = LocalDate.now(clock);
            LocalDate day = form.heldOn();
            checks.required("heldOn", day, "请填写召开日期")
                    .that(day == null || !day.isAfter(today), "heldOn", "召开日期晚于今天")
                    .required("minutes", form.minutes(), "请写明纪要");
            attendance(checks, Objects.requireNonNullElse(form.attendance(), List.of()));
            WriteMinutes.items(
                    checks, Objects.requireNonNullElse(form.items(), List.of()), meetings.units(number), today);
        }
        return checks.problems();
    }

    private static void attendance(Checks checks, List<@Nullable Row> rows) {
        boolean anybody = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean present = row != null && row.state() == Presence.PRESENT;
            anybody |= present;
            checks.that(row != null && row.state() != null, "attendance[" + i + "].state", "请选择到会情况")
                    .that(
                            !present || row.person() != null && !row.person().isBlank(),
                            "attendance[" + i + "].person",
                            "请填写参加人");
        }
        checks.that(anybody, "attendance", "没有单位到会的，请选择改期");
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean held = form.action() == Action.HELD;
        if (held) {
            meetings.held(
                    number,
                    Objects.requireNonNull(form.heldOn()),
                    Objects.requireNonNull(form.minutes()).strip(),
                    Objects.requireNonNullElse(form.attendance(), List.<@Nullable Row>of()).stream()
                            .filter(Objects::nonNull)
                            .map(row -> new Meeting.Attendance(
                                    number,
                                    Objects.requireNonNull(row.unit()),
                                    Objects.requireNonNull(row.state()),
                                    row.person()))
                            .toList(),
                    actor);
            List<ActionItems.Wanted> wanted = new ArrayList<>();
            for (ActionItems.Wanted one :
                    Objects.requireNonNullElse(form.items(), List.<ActionItems.@Nullable Wanted>of())) {
                if (one != null) {
                    wanted.add(one);
                }
            }
            items.plan(number, meetings.find(number).countyCode(), wanted);
        } else {
            meetings.putOff(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(MEETING_HELD.name(), MEETING_HELD.toEngine(held));
    }
}
