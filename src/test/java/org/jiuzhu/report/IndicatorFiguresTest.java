package org.jiuzhu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiuzhu.report.IndicatorFigures.Counted;
import org.jiuzhu.report.IndicatorFigures.Figure;
import org.jiuzhu.report.IndicatorFigures.Period;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("指标：在一处计算，每个数字就是它的清单（南平市2021年通知 三（七））")
class IndicatorFiguresTest {

    private static final String COUNTY = "350702";
    private static final Period YEAR = Period.year(2026);

    @Autowired
    IndicatorFigures figures;

    @Autowired
    IndicatorPapers papers;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    Actor county;
    Actor city;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 11, 10));
        city = desk.as("tshiji1", Role.CITY_MANAGER, "3507");
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    private Figure of(String code, String area, Actor reader) {
        return figures.line(code, YEAR, reader).counties().stream()
                .filter(one -> one.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private void order(String number, String county, boolean closed, boolean valid, boolean missed) {
        sql.sql(
                        "INSERT INTO hotline_order (order_number, county_code, place_code, kind, urgency, complaint_about,"
                                + " protects_caller, anonymous, content, owner, taken_at, state, round_no, unit_code, closed_at, valid)"
                                + " VALUES (?, ?, ?, 'REQUEST', 'NORMAL', 'NOBODY', FALSE, TRUE, 'x', 'x', '2026-11-02 09:00:00', ?, 1, ?, ?, ?)")
                .params(
                        number,
                        county,
                        county,
                        closed ? "CLOSED" : "HANDLING",
                        county,
                        closed ? "2026-11-04 09:00:00" : null,
                        closed ? valid : null)
                .update();
        if (missed) {
            sql.sql(
                            "INSERT INTO hotline_miss (order_number, round_no, stage, turn, unit_code, owner, due_at, recorded_at, asked)"
                                    + " VALUES (?, 1, 'ANSWER', 1, ?, 'x', '2026-11-03 09:00:00', '2026-11-03 10:00:00', FALSE)")
                    .params(number, county)
                    .update();
        }
    }

    @Test
    @DisplayName("每项指标都算得出来，编号不重复，属于通知的一章，说得出分母和分子；数字等于清单")
    void countsWhatItLists() {
        order("RX-1", COUNTY, true, true, false);
        desk.accepted(desk.as("tshouli1", Role.WINDOW_CLERK, "350702001"), Families.poor());
        assertThat(figures.all())
                .hasSizeGreaterThan(25)
                .extracting(Indicator::code)
                .doesNotHaveDuplicates();
        int behind = 0;
        for (IndicatorFigures.Line line : figures.figures(YEAR, city).lines()) {
            Indicator one = line.indicator();
            assertThat(one.definition()).isNotBlank();
            if (one.measure() == Indicator.Measure.SHARE) {
                assertThat(one.part()).as(one.code()).isNotBlank();
            }
            assertThat(Chapter.of(one.clause())).isNotNull();
            assertThat(line.counties()).hasSize(10);
            List<Counted> listed = everything(one.code());
            assertThat(listed).as(one.code()).hasSize((int) line.sum().total());
            assertThat(listed.stream().filter(Counted::counted).count())
                    .as(one.code())
                    .isEqualTo(line.sum().counted());
            assertThat(listed.stream().mapToLong(Counted::amount).sum())
                    .as(one.code())
                    .isEqualTo(line.sum().amount());
            assertThat(listed).extracting(Counted::number).doesNotHaveDuplicates();
            behind += listed.size();
        }
        assertThat(behind).isPositive();
        assertThat(of("applications-accepted", COUNTY, city).words()).isEqualTo("1件");
    }

    private List<Counted> everything(String code) {
        List<Counted> all = new ArrayList<>();
        String after = null;
        List<Counted> page;
        do {
            page = figures.cases(code, YEAR, null, null, after, city);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).number();
        } while (page.size() == IndicatorFigures.PAGE);
        return all;
    }

    @Test
    @DisplayName("12349热线：一件超期就不是100%，哪怕四舍五入；没有办结也没有超期的不算（通知 三（四）1）")
    void roundsNoMissAway() {
        order("RX-1", COUNTY, true, true, false);
        order("RX-2", COUNTY, true, false, true);
        order("RX-3", COUNTY, false, false, true);
        order("RX-4", COUNTY, false, false, false);
        order("RX-5", "350782", true, true, false);
        assertThat(of("hotline-in-time", COUNTY, city)).satisfies(one -> {
            assertThat(one.total()).isEqualTo(3);
            assertThat(one.words()).isEqualTo("33.3%");
            assertThat(one.missed()).isTrue();
        });
        assertThat(of("hotline-valid", COUNTY, city).words()).isEqualTo("50%");
        assertThat(of("hotline-in-time", "350782", city)).satisfies(one -> {
            assertThat(one.words()).isEqualTo("100%");
            assertThat(one.missed()).isFalse();
        });
        assertThat(of("hotline-in-time", "350723", city).words()).isEqualTo("—");
        assertThat(figures.line("hotline-in-time", YEAR, city).sum().missed()).isTrue();
        assertThat(figures.cases("hotline-in-time", YEAR, null, false, null, city))
                .extracting(Counted::number)
                .containsExactly("RX-2", "RX-3");
        assertThat(figures.cases("hotline-in-time", YEAR, COUNTY, true, null, city))
                .singleElement()
                .satisfies(one -> assertThat(one.href()).isEqualTo("/hotline/RX-1"));
    }

    @Test
    @DisplayName("全体会议每年不少于1次：一个县没有开，全市就没有达到（通知 三（一））；联络人的空缺也算")
    void asksEveryCounty() {
        for (String code : List.of("350702", "350782")) {
            sql.sql(
                            "INSERT INTO coordination_meeting (meeting_number, county_code, kind, full_year, title, state, held_on, opened_by, opened_on)"
                                    + " VALUES (?, ?, 'FULL', 2026, 'x', 'CLOSED', '2026-10-15', 'system', '2026-09-01')")
                    .params("XH-" + code, code)
                    .update();
        }
        assertThat(of("full-meetings", COUNTY, city).missed()).isFalse();
        assertThat(of("full-meetings", "350723", city).missed()).isTrue();
        assertThat(figures.line("full-meetings", YEAR, city).sum().missed()).isTrue();
        assertThat(of("units-with-liaison", "350723", city)).satisfies(one -> {
            assertThat(one.total()).isEqualTo(10);
            assertThat(one.words()).isEqualTo("0%");
        });
        sql.sql("INSERT INTO coordination_member (county_code, unit, duty, active, liaison, changed_by, changed_at)"
                        + " VALUES ('350723', '民政局', 'x', TRUE, 'x', 'x', '2026-01-01 00:00:00'),"
                        + " ('350723', '司法局', 'x', TRUE, 'x', 'x', '2026-01-01 00:00:00'),"
                        + " ('350723', '教育局', 'x', FALSE, NULL, 'x', '2026-01-01 00:00:00')")
                .update();
        assertThat(of("units-with-liaison", "350723", city)).satisfies(one -> {
            assertThat(one.total()).isEqualTo(10);
            assertThat(one.counted()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("县里只看本县，写别的县也没有用；时段写反、太长的指出来；没有的指标说没有")
    void keepsToTheOwnCounty() {
        order("RX-1", COUNTY, true, true, false);
        order("RX-2", "350782", true, true, false);
        assertThat(figures.line("hotline-orders", YEAR, county).counties())
                .singleElement()
                .satisfies(one -> assertThat(one.total()).isEqualTo(1));
        assertThat(figures.cases("hotline-orders", YEAR, "350782", null, null, county))
                .extracting(Counted::number)
                .containsExactly("RX-1");
        assertThatThrownBy(() -> figures.figures(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)), city))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> figures.figures(new Period(LocalDate.of(2020, 2, 1), LocalDate.of(2026, 1, 1)), city))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> figures.line("no-such", YEAR, city)).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("图和表：柱形图写明数值和没有达到的目标；Excel 里是数字，带各项指标的图")
    void drawsAndExports() throws IOException {
        order("RX-2", COUNTY, true, false, true);
        assertThat(papers.chart("hotline-in-time", YEAR, city)).contains("延平区", "0%（未达标）", "<svg");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(papers.excel(YEAR, city)))) {
            assertThat(book.getSheet("指标").getRow(1).getLastCellNum()).isEqualTo((short) 15);
            assertThat(book.getSheet("图表").getDrawingPatriarch().getCharts())
                    .hasSize(figures.all().size());
        }
    }
}
