package org.jiuzhu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("工作日期限（民发〔2021〕57号 第十五至二十二条；全国年节及纪念日放假办法）")
class WorkingDaysTest {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Calendars calendars;

    @AfterEach
    void forget() {
        workingDays.forget();
    }

    @ParameterizedTest(name = "{0}起")
    @DisplayName("受理次日为第一日，跳过节假日，计入调休上班日")
    @CsvSource({
        "2021-09-13, 2021-09-16, 2021-09-27, 2021-10-09, 2021-10-15, 2021-10-29, 2021-11-19",
        "2022-01-24, 2022-01-27, 2022-02-10, 2022-02-17, 2022-02-24, 2022-03-10, 2022-03-31",
        "2026-02-09, 2026-02-12, 2026-02-28, 2026-03-06, 2026-03-13, 2026-03-27, 2026-04-20",
        "2026-09-18, 2026-09-22, 2026-10-09, 2026-10-15, 2026-10-22, 2026-11-05, 2026-11-26"
    })
    void countsFromTheDayAfter(
            LocalDate from, LocalDate d3, LocalDate d10, LocalDate d15, LocalDate d20, LocalDate d30, LocalDate d45) {
        assertThat(workingDays.plus(from, 0)).isEqualTo(from);
        assertThat(workingDays.plus(from, 3)).isEqualTo(d3);
        assertThat(workingDays.plus(from, 10)).isEqualTo(d10);
        assertThat(workingDays.plus(from, 15)).isEqualTo(d15);
        assertThat(workingDays.plus(from, 20)).isEqualTo(d20);
        assertThat(workingDays.plus(from, 30)).isEqualTo(d30);
        assertThat(workingDays.plus(from, 45)).isEqualTo(d45);
        assertThat(workingDays.between(from, d45)).isEqualTo(45);
        assertThat(workingDays.between(d20, from)).isEqualTo(-20);
    }

    @ParameterizedTest(name = "{0}年{1}个工作日")
    @DisplayName("每年工作日总数与国务院办公厅安排一致")
    @CsvSource({"2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void agreesWithTheYearlyTotals(int year, int total) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(workingDays::isWorkingDay)
                .count();
        assertThat(counted).isEqualTo(total);
    }

    @Test
    @DisplayName("算到未录入的年份时明确报错，不猜测")
    void refusesAYearNotLoaded() {
        assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2026, 12, 25), 20))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2027年的工作日历尚未录入");
    }

    private static final Actor ADMIN = new Actor("guanli1", "管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null);

    private static String plan(int year) {
        return """
                日期,类型,名称
                Y-01-01,休,元旦
                Y-01-25,休,春节
                Y-01-26,休,春节
                Y-01-27,休,春节
                Y-01-28,休,春节
                Y-04-04,休,清明节
                Y-05-01,休,劳动节
                Y-05-02,休,劳动节
                Y-05-28,休,端午节
                Y-10-01,休,国庆节、中秋节
                Y-10-02,休,国庆节
                Y-10-03,休,国庆节
                """
                .replace("Y", String.valueOf(year));
    }

    @Test
    @DisplayName("管理员导入新年份后不用重启即可计算")
    void loadsAYearWithoutRestart() {
        assertThat(calendars.load(2028, "测试安排", bytes(plan(2028)), ADMIN).days())
                .isEqualTo(12);
        assertThat(workingDays.plus(LocalDate.of(2028, 1, 2), 1)).isEqualTo(LocalDate.of(2028, 1, 3));
        assertThat(workingDays.plus(LocalDate.of(2028, 1, 24), 1)).isEqualTo(LocalDate.of(2028, 1, 31));
    }

    @Test
    @DisplayName("缺少法定节假日的安排不能算作已录入（全国年节及纪念日放假办法第二条：自2025年起共13天）")
    void refusesAPlanWithoutAllLegalHolidays() {
        assertThatThrownBy(() -> calendars.load(2031, "测试安排", bytes("日期,类型,名称\n2031-01-01,休,元旦\n"), ADMIN))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .extracting(FieldProblem::message)
                        .anyMatch(message -> message.startsWith("春节应至少放假4天"))
                        .anyMatch(message -> message.startsWith("劳动节应至少放假2天"))
                        .anyMatch(message -> message.contains("2031-10-03是法定节假日"))
                        .noneMatch(message -> message.startsWith("元旦")));
        assertThat(calendars.years()).noneMatch(year -> year.year() == 2031);
    }

    @Test
    @DisplayName("演示日历标明为演示，导入正式安排后替换；已有的年份不动")
    void replacesADemoYear() {
        calendars.loadDemo(2026, 2035);
        assertThat(calendars.years())
                .filteredOn(year -> year.year() == 2035)
                .singleElement()
                .satisfies(year -> assertThat(year.demo()).isTrue());
        assertThat(calendars.years())
                .filteredOn(year -> year.year() == 2026)
                .singleElement()
                .satisfies(year -> assertThat(year.demo()).isFalse());
        calendars.load(2035, "正式安排", bytes(plan(2035)), ADMIN);
        assertThat(calendars.years())
                .filteredOn(year -> year.year() == 2035)
                .singleElement()
                .satisfies(year -> assertThat(year.demo()).isFalse());
    }

    @Test
    @DisplayName("导入表逐行报告错误，一行有错则全部不导入")
    void reportsEachWrongRow() {
        assertThatThrownBy(() -> calendars.load(
                        2029, "测试安排", bytes("日期,类型,名称\n2029-13-1,休,元旦\n2029-01-02,假,元旦\n2029-01-03,休,元旦\n"), ADMIN))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(2));
        assertThat(calendars.years()).noneMatch(year -> year.year() == 2029);
    }

    @Test
    @DisplayName("中文版 Excel 的 CSV（GBK）和带标记的 UTF-8 都能导入；空行不影响行号")
    void readsWhatOfficesWrite() {
        String plan = plan(2036);
        assertThat(calendars
                        .load(2036, "测试", plan.getBytes(java.nio.charset.Charset.forName("GBK")), ADMIN)
                        .days())
                .isPositive();
        assertThat(calendars.load(2036, "测试", bytes("\uFEFF" + plan), ADMIN).days())
                .isPositive();
        assertThatThrownBy(() -> calendars.load(2037, "测试", bytes("日期,类型,名称\n\n\n2037-01-01,假,元旦\n"), ADMIN))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("第4行"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
