package org.jiuzhu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.document.Letters;
import org.jiuzhu.report.YearReports.Standing;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("各县（市、区）、市级成员单位每年12月30日前报送本年度工作执行情况（南平市2021年通知 三（七））")
class YearEndReportTest {

    private static final String COUNTY = "350702";
    private static final String NUMBER = "NB-2026-350702";
    private static final String UNIT = "NB-2026-3507-01";
    private static final String ALL = "NB-2026-3507";

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    YearReports reports;

    @Autowired
    MergedPapers papers;

    @Autowired
    Members members;

    @Autowired
    Letters letters;

    Actor county;
    Actor second;
    Actor city;
    Actor other;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 11, 16));
        second = desk.as("tzuzhang1", Role.GROUP_HEAD, COUNTY);
        other = desk.as("tshiji2", Role.CITY_MANAGER, "3507");
        city = desk.as("tshiji1", Role.CITY_MANAGER, "3507");
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    static Map<String, Object> text(String words) {
        Map<String, Object> form = new HashMap<>();
        form.put("action", "SIGN");
        for (String part : List.of(
                "coordination",
                "schemes",
                "capacity",
                "service",
                "integrity",
                "monitoring",
                "supervision",
                "problems",
                "plans")) {
            form.put(part, words + part);
        }
        return form;
    }

    private void report(Actor writer, Actor signer, String number, Map<String, ?> form) {
        desk.done(writer, number, "Task_WriteReport", form);
        desk.done(signer, number, "Task_SignReport", Map.of("choice", "YES"));
    }

    private Standing standing(String number) {
        return reports.standings(2026, city).stream()
                .filter(one -> one.report().reportNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(String number) {
        return letters.ofCase(number).stream().map(Letters.Summary::title).toList();
    }

    @Test
    @DisplayName("11月按参数日期启动，一年一次；十个县和每个成员单位各一份，新加的成员单位补上")
    void startsInNovember() {
        clock.set(LocalDate.of(2026, 11, 14));
        reports.openByCalendar();
        assertThat(reports.years()).isEmpty();
        clock.set(LocalDate.of(2026, 11, 15));
        reports.openByCalendar();
        reports.openByCalendar();
        assertThat(reports.years()).containsExactly(2026);
        assertThat(reports.standings(2026, city)).hasSize(20).allMatch(one -> one.words()
                .equals("未报送"));
        assertThat(reports.standings(2026, county))
                .singleElement()
                .satisfies(one -> assertThat(one.report().dueOn()).isEqualTo(LocalDate.of(2026, 12, 30)));
        members.set(new Members.Entry("司法局", "法律援助", true, null, null, null, null), city);
        reports.openByCalendar();
        assertThat(reports.standings(2026, city))
                .hasSize(21)
                .extracting(Standing::title)
                .contains("市司法局");
        assertThatThrownBy(() -> reports.open(city)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reports.open(county)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reports.visible("NB-2026-350782", county)).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("取数、编写、另一人签署、报送、退回补正、再报、接收、主动更正：报送过的每一版都在，指标点得进当时的清单")
    void keepsEveryVersion() throws IOException {
        reports.open(city);
        assertThat(reports.figures(NUMBER, 1)).hasSizeGreaterThan(25);
        String task = desk.claim(county, NUMBER, "Task_WriteReport");
        assertThat(desk.save(county, task, Map.of("action", "SIGN", "service", "一个窗口受理")))
                .extracting(FieldProblem::field)
                .contains("coordination", "plans")
                .doesNotContain("service", "duties");
        clock.set(LocalDate.of(2026, 12, 1));
        assertThat(desk.save(county, task, text("甲")))
                .extracting(FieldProblem::field)
                .containsExactly("action");
        Map<String, Object> again = text("甲");
        again.put("action", "REFRESH");
        assertThat(desk.save(county, task, again)).isEmpty();
        desk.complete(county, task);
        assertThat(reports.current(NUMBER).to()).isEqualTo(LocalDate.of(2026, 12, 1));
        // the figure of liaisons lists every unit of the county, whatever is set later
        assertThat(reports.cases(NUMBER, 1, "units-with-liaison", null, county)).hasSize(10);
        members.set(new Members.Entry("民政局", null, true, "测试联络", "0599-1", null, null), county);
        assertThat(reports.cases(NUMBER, 1, "units-with-liaison", null, county))
                .noneMatch(IndicatorFigures.Counted::counted);

        desk.done(county, NUMBER, "Task_WriteReport", text("甲"));
        assertThatThrownBy(() -> desk.claim(county, NUMBER, "Task_SignReport")).isInstanceOf(RuntimeException.class);
        desk.done(second, NUMBER, "Task_SignReport", Map.of("choice", "BACK", "reason", "数字写反了"));
        assertThat(reports.current(NUMBER).sentBack()).isEqualTo("数字写反了");
        report(county, second, NUMBER, text("甲"));
        assertThat(titles(NUMBER)).containsExactly("年度工作执行情况报告");
        assertThat(standing(NUMBER).words()).isEqualTo("按期报送");

        desk.done(city, NUMBER, "Task_JudgeReport", Map.of("choice", "BACK", "reason", "监测预警没有写"));
        assertThat(desk.open(NUMBER)).containsExactly("Task_WriteReport");
        assertThat(reports.current(NUMBER).reason()).contains("市级退回", "监测预警没有写");
        assertThat(titles(NUMBER)).contains("年度报告退回补正通知");
        report(county, second, NUMBER, text("乙"));
        desk.done(city, NUMBER, "Task_JudgeReport", Map.of("choice", "YES"));
        assertThat(desk.ended(NUMBER)).isTrue();
        assertThat(standing(NUMBER).words()).isEqualTo("按期报送，报送2次");

        assertThatThrownBy(() -> reports.correct(NUMBER, " ", LocalDate.of(2026, 12, 8), county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.correct(NUMBER, "漏了一件", LocalDate.of(2026, 12, 8), city))
                .isInstanceOf(Refused.class);
        reports.correct(NUMBER, "漏了一件", LocalDate.of(2026, 12, 8), county);
        assertThatThrownBy(() -> reports.correct(NUMBER, "又漏一件", LocalDate.of(2026, 12, 8), county))
                .isInstanceOf(Conflict.class);
        report(county, second, NUMBER, text("丙"));
        desk.done(city, NUMBER, "Task_JudgeReport", Map.of("choice", "YES"));
        assertThat(reports.versions(NUMBER)).hasSize(3);
        assertThat(reports.texts(NUMBER, 1)).containsEntry(YearReport.Part.PLANS, "甲plans");
        assertThat(reports.texts(NUMBER, 2)).containsEntry(YearReport.Part.PLANS, "乙plans");
        assertThat(reports.texts(NUMBER, 3)).containsEntry(YearReport.Part.PLANS, "丙plans");
        assertThat(reports.cases(NUMBER, 1, "units-with-liaison", null, county))
                .noneMatch(IndicatorFigures.Counted::counted);
        assertThat(reports.cases(NUMBER, 3, "units-with-liaison", null, county))
                .anyMatch(IndicatorFigures.Counted::counted);
        assertThat(reports.version(NUMBER, 3).reason()).contains("主动更正", "漏了一件");
        assertThat(standing(NUMBER).words()).isEqualTo("按期报送，报送3次");
    }

    @Test
    @DisplayName("成员单位由市级管理岗按盖章的报告代为登记，另一人核对签署，不再另行审阅")
    void entersForMemberUnits() {
        reports.open(city);
        String task = desk.claim(city, UNIT, "Task_WriteReport");
        assertThat(desk.save(city, task, Map.of("duties", "履行职责")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("signer", "problems", "plans");
        assertThat(desk.save(city, task, Map.of("duties", "履行职责", "problems", "无", "plans", "继续", "signer", "测试局长")))
                .isEmpty();
        desk.complete(city, task);
        assertThatThrownBy(() -> desk.claim(city, UNIT, "Task_SignReport")).isInstanceOf(RuntimeException.class);
        desk.done(other, UNIT, "Task_SignReport", Map.of("choice", "YES"));
        assertThat(desk.ended(UNIT)).isTrue();
        assertThat(standing(UNIT).words()).isEqualTo("按期报送");
        reports.correct(UNIT, "该单位另送一份", LocalDate.of(2026, 12, 8), city);
        assertThat(desk.open(UNIT)).containsExactly("Task_WriteReport");
    }

    @Test
    @DisplayName("截止前15个、3个工作日提醒，12月31日起催报；12月30日下班列出未报送单位，逾期报的标明，没报的也标明")
    void remindsAndListsTheLate() throws IOException {
        reports.open(city);
        clock.set(LocalDate.of(2026, 12, 8));
        desk.runJobs(NUMBER);
        assertThat(titles(NUMBER)).isEmpty();
        clock.set(LocalDate.of(2026, 12, 9));
        desk.runJobs(NUMBER);
        assertThat(titles(NUMBER)).containsExactly("年度报送催报单");
        assertThat(desk.task(NUMBER, "Task_WriteReport").getPriority()).isEqualTo(85);
        clock.set(LocalDate.of(2026, 12, 24));
        desk.runJobs(NUMBER);
        assertThat(titles(NUMBER)).hasSize(1);
        clock.set(LocalDate.of(2026, 12, 25));
        desk.runJobs(NUMBER);
        assertThat(titles(NUMBER)).hasSize(2);

        // one county in time, one member unit in time
        Actor other82 = desk.as("tjianguan82", Role.COUNTY_SUPERVISOR, "350782");
        Actor head82 = desk.as("tzuzhang82", Role.GROUP_HEAD, "350782");
        Map<String, Object> refresh = text("戊");
        refresh.put("action", "REFRESH");
        desk.done(other82, "NB-2026-350782", "Task_WriteReport", refresh);
        report(other82, head82, "NB-2026-350782", text("戊"));
        report(city, other, UNIT, Map.of("duties", "成员单位履职", "problems", "无", "plans", "继续", "signer", "测试局长"));

        clock.set(LocalDate.of(2026, 12, 30));
        desk.runJobs(ALL);
        assertThat(desk.open(ALL)).isEmpty();
        clock.set(LocalDate.of(2026, 12, 31));
        desk.runJobs(NUMBER);
        assertThat(titles(NUMBER)).hasSize(3);
        assertThat(standing(NUMBER).words()).isEqualTo("逾期未报送");
        desk.runJobs(ALL);
        assertThat(reports.collection(ALL).lateUnits()).contains("延平区").doesNotContain("武夷山市", "市民政局");
        assertThat(titles(ALL)).containsExactly("未按期报送单位清单");
        desk.done(
                city,
                ALL,
                "Task_ChaseLateUnits",
                Map.of("reason", "人手不足", "measure", "电话催报", "expectedOn", "2026-12-31"));

        refresh.put("action", "REFRESH");
        desk.done(county, NUMBER, "Task_WriteReport", refresh);
        report(county, second, NUMBER, text("己"));
        assertThat(standing(NUMBER).words()).isEqualTo("逾期报送");
        assertThat(standing("NB-2026-350723").words()).isEqualTo("逾期未报送");

        desk.done(city, ALL, "Task_WriteMerged", Map.of("overview", "总体平稳", "problems", "力量不足", "plans", "充实力量"));
        desk.done(other, ALL, "Task_SignMerged", Map.of("choice", "BACK", "reason", "补充打算"));
        desk.done(city, ALL, "Task_WriteMerged", Map.of("plans", "充实力量，加强督导"));
        assertThat(word()).contains("汇总稿");
        desk.done(other, ALL, "Task_SignMerged", Map.of("choice", "YES"));
        assertThat(desk.ended(ALL)).isTrue();
        assertThat(word())
                .contains("总体平稳", "加强督导", "逾期未报送", "逾期报送", "戊service", "己service", "成员单位履职", "截止日未报送：", "12349热线按期办结率")
                .doesNotContain("汇总稿");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(papers.excel(2026, city)))) {
            assertThat(book.getSheet("图表").getDrawingPatriarch().getCharts()).isNotEmpty();
            assertThat(book.getSheet("报送情况").getLastRowNum()).isEqualTo(20);
            assertThat(book.getSheet("文字").getLastRowNum()).isGreaterThan(15);
        }
        assertThatThrownBy(() -> papers.word(2026, county)).isInstanceOf(Refused.class);

        // a correction after the merge is seen; what was merged stays
        desk.done(city, NUMBER, "Task_JudgeReport", Map.of("choice", "YES"));
        reports.correct(NUMBER, "更正数字", LocalDate.of(2027, 1, 8), county);
        report(county, second, NUMBER, text("庚"));
        assertThat(word()).contains("己service", "汇编后又有更正的：延平区").doesNotContain("庚service");
    }

    private String word() throws IOException {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(papers.word(2026, city)))) {
            return new XWPFWordExtractor(paper).getText();
        }
    }
}
