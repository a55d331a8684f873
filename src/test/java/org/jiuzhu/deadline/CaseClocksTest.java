package org.jiuzhu.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.TestClock;
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
        clocks.stop(CASE, "等待外地协查", CLERK);
        clock.set(LocalDate.of(2026, 10, 9));
        assertThat(state().usedDays()).isEqualTo(3);
        assertThat(clocks.resume(CASE, "协查已复", CLERK).dueOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(clocks.events(CASE))
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.STOPPED, ClockEvent.Kind.RESUMED);
    }

    @Test
    @DisplayName("四种情形可延长至四十五个工作日，过期后不得再延长")
    void extendsToFortyFive() {
        assertThat(clocks.extend(CASE, ExtensionGround.SEPARATED_HUKOU, 45, CLERK)
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 26));
        assertThatThrownBy(() -> clocks.extend(CASE, ExtensionGround.HARD_SURVEY, 46, CLERK))
                .isInstanceOf(InvalidInput.class);
        clock.set(LocalDate.of(2026, 11, 27));
        assertThatThrownBy(() -> clocks.extend(CASE, ExtensionGround.HARD_SURVEY, 45, CLERK))
                .isInstanceOf(Conflict.class);
    }
}
