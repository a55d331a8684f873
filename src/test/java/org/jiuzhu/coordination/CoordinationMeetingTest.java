package org.jiuzhu.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("协调小组全体会议每年不少于1次，并根据需要召开专题会议（南平市2021年通知 三（一））")
class CoordinationMeetingTest {

    private static final String COUNTY = "350702";

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    ActionItems items;

    @Autowired
    GroupOverview overview;

    @Autowired
    Letters letters;

    @Autowired
    StepForms forms;

    Actor county;
    Actor head;
    Actor city;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 9, 18));
        head = desk.as("tzuzhang1", Role.GROUP_HEAD, COUNTY);
        city = desk.as("tshiji1", Role.CITY_MANAGER, "3507");
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    private String full() {
        meetings.openByCalendar();
        return meetings.of(COUNTY, 5).get(0).meetingNumber();
    }

    private static Map<String, Object> call(String day) {
        Map<String, Object> form = new HashMap<>();
        form.put("heldOn", day);
        form.put("place", "区政府会议室");
        form.put("chair", "测试副区长");
        form.put("agenda", "通报全年工作，研究低收入人口帮扶");
        return form;
    }

    private Map<String, Object> held(String number, String day, Map<?, ?>... wanted) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Meeting.Attendance one : meetings.attendance(number)) {
            boolean away = one.unit().equals("教育局");
            rows.add(Map.of("unit", one.unit(), "state", away ? "EXCUSED" : "PRESENT", "person", away ? "" : "测试科长"));
        }
        return Map.of(
                "action", "HELD", "heldOn", day, "attendance", rows, "minutes", "会议要求抓好年底帮扶", "items", List.of(wanted));
    }

    @Test
    @DisplayName("日历启动一次，不重复；通知全部成员单位，登记到会、纪要，负责人签署，事项交办到办结")
    void holdsTheFullMeeting() throws IOException {
        String number = full();
        meetings.openByCalendar();
        assertThat(meetings.of(COUNTY, 5)).hasSize(1);
        assertThat(meetings.of("350782", 5)).hasSize(1);
        assertThatThrownBy(() -> meetings.call(Meeting.Kind.FULL, null, county)).isInstanceOf(Conflict.class);
        assertThat(overview.counties(county)).singleElement().satisfies(one -> assertThat(one.met())
                .isFalse());

        String task = desk.claim(county, number, "Task_PrepareMeeting");
        Map<String, Object> some = call("2026-10-15");
        some.put("units", List.of("财政局"));
        assertThat(desk.save(county, task, some))
                .extracting(FieldProblem::field)
                .containsExactly("units");
        some.put("units", meetings.units(number));
        some.put("action", "DROP");
        some.put("reason", "太忙");
        assertThat(desk.save(county, task, some))
                .extracting(FieldProblem::field)
                .contains("action");
        some.put("action", "CALL");
        assertThat(desk.save(county, task, some)).isEmpty();
        desk.complete(county, task);
        assertThat(text(number, "协调小组会议通知")).contains("2026年10月15日", "测试副区长", "医疗保障局");

        clock.set(LocalDate.of(2026, 10, 16));
        String record = desk.claim(county, number, "Task_HoldMeeting");
        assertThat(desk.save(county, record, Map.of("action", "HELD", "minutes", "纪要")))
                .extracting(FieldProblem::field)
                .contains("attendance", "attendance[0].state");
        assertThat(desk.save(
                        county,
                        record,
                        held(number, "2026-10-15", Map.of("content", "联合排查", "owner", "农业农村局", "dueOn", "2026-11-30"))))
                .isEmpty();
        desk.complete(county, record);
        assertThat(text(number, "协调小组纪要")).contains("教育局", "请假", "联合排查", "年底帮扶");

        assertThat(forms.open(desk.claim(head, number, "Task_SignMeeting"))
                        .page()
                        .facts()
                        .toString())
                .contains("联合排查");
        desk.save(head, desk.task(number, "Task_SignMeeting").getId(), Map.of("choice", "RETURNED", "reason", "补充数字"));
        desk.complete(head, desk.task(number, "Task_SignMeeting").getId());
        assertThat(meetings.find(number).note()).isEqualTo("补充数字");
        desk.done(county, number, "Task_HoldMeeting", Map.of("action", "HELD"));
        desk.done(head, number, "Task_SignMeeting", Map.of("choice", "SIGNED"));
        assertThat(desk.ended(number)).isTrue();
        assertThat(meetings.find(number).signedBy()).isEqualTo(head.id());
        assertThat(overview.counties(county)).singleElement().satisfies(one -> assertThat(one.met())
                .isTrue());
        assertThat(items.of(number)).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(ActionItem.State.OPEN));
        desk.done(
                county,
                number + "-S01",
                "Task_CloseItem",
                Map.of("action", "DONE", "closedOn", "2026-10-16", "result", "已排查"));
        assertThat(desk.ended(number + "-S01")).isTrue();
    }

    private String text(String number, String title) throws IOException {
        Letters.Summary letter = letters.ofCase(number).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        try (XWPFDocument paper = new XWPFDocument(new java.io.ByteArrayInputStream(
                letters.word(letter.id(), county).content()))) {
            return new XWPFWordExtractor(paper).getText();
        }
    }

    @Test
    @DisplayName("十月底提醒，年底前十个工作日仍未召开的报告市级；明年一月才开的不算今年的")
    void alarmsAtTheEndOfTheYear() {
        String number = full();
        // forty working days are left of the year
        clock.set(LocalDate.of(2026, 11, 4));
        desk.runJobs(number);
        assertThat(desk.task(number, "Task_PrepareMeeting").getPriority()).isLessThan(85);
        clock.set(LocalDate.of(2026, 11, 5));
        desk.runJobs(number);
        assertThat(desk.task(number, "Task_PrepareMeeting").getPriority()).isEqualTo(85);
        clock.set(LocalDate.of(2026, 12, 16));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PrepareMeeting");
        clock.set(LocalDate.of(2026, 12, 17));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PrepareMeeting", "Task_SuperviseMeeting");
        desk.done(
                city,
                number,
                "Task_SuperviseMeeting",
                Map.of("reason", "主要负责人外出", "measure", "电话督促", "expectedOn", "2026-12-30"));
        assertThat(meetings.find(number).note()).contains("电话督促");
        Map<String, Object> form = call("2027-01-04");
        form.put("units", meetings.units(number));
        desk.done(county, number, "Task_PrepareMeeting", form);
        clock.set(LocalDate.of(2027, 1, 4));
        desk.done(county, number, "Task_HoldMeeting", held(number, "2027-01-04"));
        desk.done(head, number, "Task_SignMeeting", Map.of("choice", "SIGNED"));
        assertThat(overview.counties(city))
                .filteredOn(one -> one.code().equals(COUNTY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.met()).isFalse();
                    assertThat(one.metLastYear()).isFalse();
                });
    }

    @Test
    @DisplayName("专题会议：有议题才安排；改期的重新通知；通知后没有登记的报告市级；不再需要的可以取消")
    void callsSpecialMeetings() {
        assertThatThrownBy(() -> meetings.call(Meeting.Kind.SPECIAL, " ", county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> meetings.call(Meeting.Kind.SPECIAL, "危房", city))
                .isInstanceOf(Refused.class);
        String number = meetings.call(Meeting.Kind.SPECIAL, "危房户安置", county).meetingNumber();
        Map<String, Object> form = call("2026-09-21");
        form.put("units", List.of("住房和城乡建设局"));
        desk.done(county, number, "Task_PrepareMeeting", form);
        desk.done(county, number, "Task_HoldMeeting", Map.of("action", "PUT_OFF", "reason", "防汛值守"));
        assertThat(desk.open(number)).containsExactly("Task_PrepareMeeting");
        Map<String, Object> again = call("2026-09-22");
        again.put("units", List.of("住房和城乡建设局"));
        desk.done(county, number, "Task_PrepareMeeting", again);
        clock.set(LocalDate.of(2026, 9, 24));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_HoldMeeting");
        // two working days to record it, and a holiday after them
        clock.set(LocalDate.of(2026, 9, 28));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_HoldMeeting", "Task_SuperviseMeeting");

        String dropped = meetings.call(Meeting.Kind.SPECIAL, "另一议题", county).meetingNumber();
        desk.done(county, dropped, "Task_PrepareMeeting", Map.of("action", "DROP", "reason", "已书面解决"));
        assertThat(desk.ended(dropped)).isTrue();
        assertThat(meetings.find(dropped).state()).isEqualTo(Meeting.State.DROPPED);
        Actor other = desk.as("tjianguan9", Role.COUNTY_SUPERVISOR, "350782");
        assertThatThrownBy(() -> meetings.visible(number, other)).isInstanceOf(Missing.class);
    }
}
