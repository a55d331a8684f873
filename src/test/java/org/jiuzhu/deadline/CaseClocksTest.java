package org.jiuzhu.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jiuzhu.calendar.Calendars;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("办理期限（民发〔2021〕57号 第二十二条；民发〔2022〕83号 四（一））")
class CaseClocksTest {

    private static final Actor CLERK = new Actor("c1", "受理员", Set.of(Role.WINDOW_CLERK), "350702", "350702001");
    private static final String CASE = "350702001-2026-900001";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);

    @Autowired
    CaseClocks clocks;

    @Autowired
    TestClock clock;

    @Autowired
    ActingActor acting;

    @Autowired
    Calendars calendars;

    @Autowired
    ClockRecount recount;

    /** What a test loads is rolled back; this makes the next one read again. */
    @AfterEach
    void forgetTheCalendar() {
        calendars.loadDemo(2026, 2026);
    }

    @BeforeEach
    void accept() {
        acting.is(CLERK);
        clock.set(ACCEPTED);
        clocks.start(CASE, "350702001", ACCEPTED, 20, "测试", CLERK);
    }

    private ClockState state() {
        return clocks.state(CASE).orElseThrow();
    }

    @Test
    @DisplayName("二十个工作日跨国庆中秋，到期日、已用和剩余天数正确")
    void countsWorkingDays() {
        assertThat(state().dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(state().leftDays()).isEqualTo(20);
        assertThat(state().colour()).isEqualTo(ClockState.Colour.GREEN);
        clock.set(LocalDate.of(2026, 10, 9));
        assertThat(state().usedDays()).isEqualTo(10);
        clock.set(LocalDate.of(2026, 10, 22));
        assertThat(state().leftDays()).isZero();
        assertThat(state().colour()).isEqualTo(ClockState.Colour.RED);
        clock.set(LocalDate.of(2026, 10, 23));
        assertThat(state().leftDays()).isEqualTo(-1);
        assertThat(state().colour()).isEqualTo(ClockState.Colour.OVERDUE);
    }

    @Test
    @DisplayName("用到六成预警、八成五亮红牌")
    void warnsAtSixtyAndEightyFivePercent() {
        assertThat(clocks.warnDay(state(), "350702001")).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(clocks.redDay(state(), "350702001")).isEqualTo(LocalDate.of(2026, 10, 19));
        clock.set(LocalDate.of(2026, 10, 12));
        assertThat(state().colour()).isEqualTo(ClockState.Colour.YELLOW);
    }

    @Test
    @DisplayName("停止计算期间的工作日不计入，恢复后顺延并留下记录")
    void stopsAndResumes() {
        clock.set(LocalDate.of(2026, 9, 22));
        clocks.stop(CASE, StopGround.EXTERNAL_CHECK, "等待外地协查", CLERK);
        clock.set(LocalDate.of(2026, 10, 9));
        assertThat(state().usedDays()).isEqualTo(3);
        assertThat(clocks.resume(CASE, "协查已复", CLERK).dueOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(clocks.events(CASE))
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.STOPPED, ClockEvent.Kind.RESUMED);
    }

    @Test
    @DisplayName("停止期间可以延长：按顺延后的到期日判断是否过期，停止状态不变")
    void extendsWhileStopped() {
        clock.set(LocalDate.of(2026, 9, 22));
        clocks.stop(CASE, StopGround.EMERGENCY, "台风", CLERK);
        clock.set(LocalDate.of(2026, 10, 26));
        assertThat(clocks.extend(CASE, ExtensionGround.HARD_SURVEY, 30, 45, "测试", CLERK)
                        .stoppedOn())
                .isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(state().colour()).isEqualTo(ClockState.Colour.STOPPED);
    }

    @Test
    @DisplayName("四种情形可延长至四十五个工作日，过期后不得再延长")
    void extendsToFortyFive() {
        assertThat(clocks.extend(CASE, ExtensionGround.SEPARATED_HUKOU, 45, 45, "民发〔2022〕83号 四（一）", CLERK)
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThatThrownBy(() -> clocks.extend(CASE, ExtensionGround.HARD_SURVEY, 46, 45, "民发〔2022〕83号 四（一）", CLERK))
                .isInstanceOf(InvalidInput.class);
        assertThat(state().basis()).contains("民发〔2022〕83号", "45个工作日");
        clock.set(LocalDate.of(2026, 11, 27));
        assertThatThrownBy(() -> clocks.extend(CASE, ExtensionGround.HARD_SURVEY, 45, 45, "民发〔2022〕83号 四（一）", CLERK))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("未录入年份的期限：读得出，标明暂不能计算，不中断办理")
    void readsOnWhenTheCalendarEnds() {
        clock.set(LocalDate.of(2027, 1, 4));
        assertThat(state().colour()).isEqualTo(ClockState.Colour.UNKNOWN);
        assertThat(state().dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(clocks.states(java.util.List.of(CASE))).hasSize(1);
    }

    @Test
    @DisplayName("更换工作日历后，在办期限逐件重算并留下记录；再算一次不再变化")
    void recountsWhenTheCalendarChanges() {
        String paused = "350702001-2026-900002";
        clocks.start(paused, "350702001", ACCEPTED, 20, "测试", CLERK);
        clock.set(LocalDate.of(2026, 9, 22));
        clocks.stop(paused, StopGround.EXTERNAL_CHECK, "等待外地协查", CLERK);
        clock.set(LocalDate.of(2026, 9, 24));
        clocks.resume(paused, "协查已复", CLERK);
        var plan =
                ("""
                日期,类型,名称
                2026-01-01,休,元旦
                2026-02-16,休,春节
                2026-02-17,休,春节
                2026-02-18,休,春节
                2026-02-19,休,春节
                2026-04-05,休,清明节
                2026-05-01,休,劳动节
                2026-05-02,休,劳动节
                2026-06-19,休,端午节
                2026-09-25,休,中秋节
                2026-10-01,休,国庆节
                2026-10-02,休,国庆节
                2026-10-03,休,国庆节
                """)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var report = calendars.load(2026, "更正安排", plan, CLERK).recount();
        // orders of the hotline that other tests have left are counted anew as well
        assertThat(report.moved()).isGreaterThanOrEqualTo(2);
        assertThat(report.looked()).isGreaterThanOrEqualTo(report.moved());
        assertThat(report.uncounted()).isZero();
        assertThat(state().dueOn()).isEqualTo(LocalDate.of(2026, 10, 21));
        assertThat(clocks.state(paused).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(clocks.events(CASE))
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.RECOUNTED);
        assertThat(recount.recount("再算", CLERK).moved()).isZero();
    }
}
