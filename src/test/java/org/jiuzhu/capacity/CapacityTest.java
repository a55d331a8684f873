package org.jiuzhu.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("经办力量和经费：按户籍人口配备，购买服务3%、最高5%，每年核查、补齐、督办（通知 三（三）、三（七））")
class CapacityTest {

    private static final String COUNTY = "350725";

    @Autowired
    Staffing staffing;

    @Autowired
    Budgets budgets;

    @Autowired
    Shortfalls shortfalls;

    @Autowired
    CapacityChecks checks;

    @Autowired
    CapacityCalendar calendar;

    @Autowired
    Parameters parameters;

    @Autowired
    Areas areas;

    @Autowired
    Letters letters;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Actor county;
    Actor city;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 9, 14));
        city = desk.as("jlshiji", Role.CITY_MANAGER, "3507");
        county = desk.as("jljianguan", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    private List<String> towns() {
        return areas.townshipsOf(COUNTY).stream().map(Area::code).toList();
    }

    private static byte[] csv(String head, List<String> rows) {
        return (head + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] populations(String... rows) {
        return csv("乡镇（街道）代码,年份,户籍人口,来源", List.of(rows));
    }

    private Staffing.Entry person(String town, Post.Kind kind, String village, String day) {
        return new Staffing.Entry(town, kind, "测试人员", village, LocalDate.parse(day), Post.Background.RETAINED);
    }

    private Shortfalls.Township town(String code) {
        return shortfalls.townships(COUNTY).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A budget of ten million yuan with so much for bought services. */
    private static Budgets.Entry money(String service, String assistants, String reason) {
        return new Budgets.Entry(
                2026,
                Money.ofYuan(10_000_000),
                Money.ofYuan(new BigDecimal(service)),
                Money.ofYuan(new BigDecimal(assistants)),
                Money.ofYuan(800_000),
                Money.ofYuan(100_000),
                Money.ofYuan(0),
                true,
                true,
                "测财〔2026〕1号",
                reason);
    }

    /** A county that has what it should, but for the last township's assistant. */
    private void equip(boolean whole) {
        List<String> people = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        List<String> towns = towns();
        for (String town : towns) {
            people.add(town + ",2025,15000,测试统计年鉴");
            villages.add(town + ",测试一村");
            posts.add(town + ",编内经办人员,测试编内,,2021-05-06,其他");
            posts.add(town + ",村级协理员,测试村干,测试一村,2021-06-30,其他");
            if (whole || !town.equals(towns.get(towns.size() - 1))) {
                posts.add(town + ",社会救助协管员,测试协管,,2021-07-01,原养老救助协理员");
            }
        }
        assertThat(staffing.loadPopulation(csv("乡镇（街道）代码,年份,户籍人口,来源", people), false, county))
                .isEqualTo(towns.size());
        staffing.loadVillages(csv("乡镇（街道）代码,村（社区）", villages), county);
        staffing.loadPosts(csv("乡镇（街道）代码,岗位,姓名,村（社区）,到岗日期,人选来源", posts), county);
        budgets.set(money("300000", "0", null), false, county);
    }

    @Test
    @DisplayName("户籍人口决定编内和协管员；正好2万、5万归哪一档由参数定；用最近一年的数；缺编和离岗看得见")
    void countsWhatIsNeeded() {
        String town = towns().get(0);
        String other = towns().get(1);
        assertThat(town(town).population()).isNull();
        staffing.loadPopulation(
                populations(
                        town + ",2024,18000,测试年鉴2024",
                        town + ",2025,\"20,000\",测试年鉴2025",
                        other + ",2025,50001,测试年鉴2025"),
                false,
                county);
        assertThat(town(town).assistantsNeeded()).isEqualTo(2);
        assertThat(town(other).assistantsNeeded()).isEqualTo(3);
        assertThat(town(other).staffMissing()).isEqualTo(1);
        parameters.change("capacity-border-low", COUNTY, "LOWER", "测政〔2026〕1号", county);
        assertThat(town(town).assistantsNeeded()).isEqualTo(1);

        staffing.add(person(town, Post.Kind.STAFF, "", "2021-06-30"), county);
        staffing.add(person(town, Post.Kind.ASSISTANT, "", "2021-07-01"), county);
        assertThat(town(town).assistantsMissing()).isZero();
        assertThat(town(town).late()).isEqualTo(1);
        Staffing.Person assistant =
                staffing.people(COUNTY, Post.Kind.ASSISTANT, null, 10, county).get(0);
        assertThat(assistant.rank()).isEqualTo(1);
        assertThat(assistant.preference()).isEqualTo("优先续聘");
        assertThat(staffing.people(COUNTY, null, assistant.post().id(), 10, county))
                .hasSizeLessThan(2);
        assertThat(jdbc.queryForObject(
                        "SELECT name FROM capacity_post WHERE id = ?",
                        String.class,
                        assistant.post().id()))
                .doesNotContain("测试");
        assertThatThrownBy(() -> staffing.leave(assistant.post().id(), LocalDate.of(2021, 1, 1), county))
                .isInstanceOf(InvalidInput.class);
        staffing.leave(assistant.post().id(), LocalDate.of(2026, 8, 31), county);
        assertThatThrownBy(() -> staffing.leave(assistant.post().id(), LocalDate.of(2026, 8, 31), county))
                .isInstanceOf(Conflict.class);
        assertThat(town(town).assistantsMissing()).isEqualTo(1);
        assertThat(town(town).vacantSince()).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    @DisplayName("每个村（社区）1至2名协理员：没有的列出名字，多于2名的提示")
    void coversTheVillages() {
        String town = towns().get(0);
        staffing.loadVillages(csv("乡镇（街道）代码,村（社区）", List.of(town + ",甲村", town + ",乙村", town + ",丙村")), county);
        staffing.add(person(town, Post.Kind.VILLAGE, "甲村", "2021-06-01"), county);
        for (int i = 0; i < 3; i++) {
            staffing.add(person(town, Post.Kind.VILLAGE, "丙村", "2021-06-01"), county);
        }
        assertThat(town(town).uncovered()).containsExactly("乙村");
        assertThat(town(town).over()).containsExactly("丙村");
        assertThat(town(town).villageAssistants()).isEqualTo(4);
        assertThat(staffing.villages(town)).hasSize(3);
        assertThatThrownBy(() -> staffing.add(person(town, Post.Kind.VILLAGE, "丁村", "2021-06-01"), county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> staffing.add(person(town, Post.Kind.STAFF, "甲村", "2021-06-01"), county))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("表格有错的整表不收，一次列全；外县的、没有来源的、重复的都不收；别的岗位不能登记")
    void refusesWrongTables() {
        String town = towns().get(0);
        assertThatThrownBy(() -> staffing.loadPopulation(
                        populations(
                                "350702001,2025,100,年鉴",
                                town + ",2030,100,年鉴",
                                town + ",2025,无,年鉴",
                                town + ",2025,100,"),
                        false,
                        county))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .contains("第2行", "第3行", "第4行", "第5行"));
        assertThat(staffing.populations(COUNTY)).isEmpty();
        assertThatThrownBy(() -> staffing.loadPosts(
                        csv(
                                "乡镇（街道）代码,岗位,姓名,村（社区）,到岗日期,人选来源",
                                List.of(town + ",村长,某某,,2021-06-01,其他", town + ",编内经办人员,某某,,昨天,亲戚")),
                        county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> staffing.loadVillages(csv("乡镇（街道）代码,村（社区）", List.of()), county))
                .isInstanceOf(InvalidInput.class);
        Actor decider = desk.as("jlqueren", Role.DECIDER, town);
        assertThatThrownBy(() -> staffing.add(person(town, Post.Kind.STAFF, "", "2021-06-01"), decider))
                .isInstanceOf(Refused.class);
        Actor other = desk.as("jljianguan9", Role.COUNTY_SUPERVISOR, "350782");
        staffing.add(person(town, Post.Kind.STAFF, "", "2021-06-01"), county);
        String id = staffing.people(COUNTY, null, null, 1, county).get(0).post().id();
        assertThatThrownBy(() -> staffing.leave(id, LocalDate.of(2026, 9, 1), other))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> staffing.people(COUNTY, null, null, 1, other)).isInstanceOf(Refused.class);
        // the city may load any county
        assertThat(staffing.loadPopulation(populations("350782001,2025,30000,测试年鉴"), false, city))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("购买服务经费：超过5%的不收并说明，3%至5%可以，低于3%写明理由；能否用于协管员由参数定（三（三）2）")
    void boundsTheBudget() {
        assertThatThrownBy(() -> budgets.set(money("500000.01", "0", null), false, county))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.field()).isEqualTo("service");
                            assertThat(one.message()).contains("超过最高比例", "最高5%", "三（三）2");
                        }));
        assertThat(budgets.of(COUNTY, 2026)).isEmpty();
        assertThat(budgets.set(money("500000", "0", null), false, county).outcome())
                .isEqualTo(Budget.Outcome.ALLOWED);
        assertThat(budgets.of(COUNTY, 2026).orElseThrow().ratio()).isEqualByComparingTo("5.00");
        assertThatThrownBy(() -> budgets.set(money("200000", "0", " "), false, county))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("reason"));
        assertThat(budgets.set(money("200000", "0", "财力紧张"), false, county).outcome())
                .isEqualTo(Budget.Outcome.LOW);
        assertThat(shortfalls.of(COUNTY, 2026)).extracting(Gap::kind).contains(Gap.Kind.RATIO);
        assertThatThrownBy(() -> budgets.set(money("300000", "100000", null), false, county))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("assistants"));
        parameters.change("capacity-service-assistants", COUNTY, "YES", "测政〔2026〕2号", county);
        assertThat(budgets.set(money("300000", "100000", null), false, county).outcome())
                .isEqualTo(Budget.Outcome.OK);
        assertThatThrownBy(() -> budgets.set(money("300000", "0", null), false, city))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> parameters.change("capacity-service-most", COUNTY, "6", "测政〔2026〕3号", county))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("到月份自动核查，每县一年一次；达到要求的当即办结")
    void opensByCalendar() {
        equip(true);
        parameters.change("capacity-check-month", COUNTY, "10", "测政〔2026〕4号", county);
        assertThat(checks.due()).hasSize(9).doesNotContain(COUNTY);
        clock.set(LocalDate.of(2026, 10, 9));
        assertThat(checks.due()).contains(COUNTY);
        calendar.open();
        calendar.open();
        assertThat(checks.of(COUNTY, 5)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CapacityCheck.State.MET);
            assertThat(one.closedOn()).isEqualTo(LocalDate.of(2026, 10, 9));
        });
        assertThat(desk.ended("HC-350725-2026")).isTrue();
        assertThat(checks.of("350782", 5)).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(CapacityCheck.State.GAPS));
        assertThat(checks.due()).isEmpty();
        assertThat(shortfalls.counties(city)).hasSize(10);
        assertThat(shortfalls.counties(county)).singleElement().satisfies(one -> {
            assertThat(one.gaps()).isZero();
            assertThat(one.staffNeeded()).isEqualTo(10);
            assertThat(one.late()).isEqualTo(10);
        });
    }

    private static Map<String, Object> plan(String day) {
        return new HashMap<>(Map.of("measure", "公开招聘", "owner", "测试镇", "dueOn", day));
    }

    @Test
    @DisplayName("有缺口的制定计划，每项有措施、责任人、日期；到期补齐的自动办结")
    void followsAPlan() throws IOException {
        equip(false);
        String number = checks.open(COUNTY).checkNumber();
        assertThat(desk.open(number)).containsExactly("Task_PlanCapacity");
        String task = desk.claim(county, number, "Task_PlanCapacity");
        assertThat(desk.save(county, task, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("gaps[0].measure", "gaps[0].owner", "gaps[0].dueOn");
        assertThat(desk.save(county, task, plan("2026-09-14")))
                .extracting(FieldProblem::field)
                .containsExactly("gaps[0].dueOn");
        assertThat(desk.save(county, task, plan("2026-09-24"))).isEmpty();
        desk.complete(county, task);
        assertThat(desk.open(number)).isEmpty();
        Letters.Summary letter = letters.ofCase(number).get(0);
        try (XWPFDocument paper = new XWPFDocument(
                new ByteArrayInputStream(letters.word(letter.id(), county).content()))) {
            assertThat(new XWPFWordExtractor(paper).getText()).contains("公开招聘", "协管员应不少于1名，现有0名", "2026年9月24日");
        }
        assertThat(checks.cards(List.of(number))).singleElement().satisfies(one -> assertThat(one.title())
                .contains("1处缺口"));
        List<String> towns = towns();
        staffing.add(person(towns.get(towns.size() - 1), Post.Kind.ASSISTANT, "", "2026-09-14"), county);
        // the twenty-fifth is a holiday and the weekend follows: looked at on the next working day
        clock.set(LocalDate.of(2026, 9, 27));
        desk.runJobs(number);
        assertThat(desk.ended(number)).isFalse();
        clock.set(LocalDate.of(2026, 9, 28));
        desk.runJobs(number);
        assertThat(desk.ended(number)).isTrue();
        assertThat(checks.find(number).state()).isEqualTo(CapacityCheck.State.MET);
    }

    @Test
    @DisplayName("部分到期、部分未到的继续等；到期没有补齐的市级督办，县里重新计划；过期没有计划的市级督促")
    void supervisesTheLate() {
        equip(false);
        budgets.set(money("200000", "0", "财力紧张"), false, county);
        String number = checks.open(COUNTY).checkNumber();
        // fifteen working days to plan
        clock.set(LocalDate.of(2026, 10, 9));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PlanCapacity");
        clock.set(LocalDate.of(2026, 10, 15));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_HastenCapacity", "Task_PlanCapacity");
        desk.done(
                city,
                number,
                "Task_HastenCapacity",
                Map.of("reason", "人员变动", "measure", "电话督促", "expectedOn", "2026-10-20"));
        assertThat(checks.find(number).supervision()).contains("电话督促");

        String task = desk.claim(county, number, "Task_PlanCapacity");
        List<Map<String, Object>> rows = new ArrayList<>();
        desk.form(task)
                .path("gaps")
                .forEach(row -> rows.add(new HashMap<>(Map.of(
                        "key",
                        row.path("key").asText(),
                        "gap",
                        row.path("gap").asText(),
                        "dueOn",
                        row.path("key").asText().startsWith("RATIO") ? "2026-11-30" : "2026-10-20"))));
        assertThat(rows).hasSize(2);
        Map<String, Object> form = plan("2026-11-30");
        form.put("gaps", rows);
        assertThat(desk.save(county, task, form)).isEmpty();
        desk.complete(county, task);
        List<String> towns = towns();
        staffing.add(person(towns.get(towns.size() - 1), Post.Kind.ASSISTANT, "", "2026-10-15"), county);
        clock.set(LocalDate.of(2026, 10, 21));
        desk.runJobs(number);
        // the ratio has until the end of November
        assertThat(desk.open(number)).isEmpty();
        assertThat(checks.find(number).state()).isEqualTo(CapacityCheck.State.PLANNED);
        assertThat(checks.find(number).gaps()).isEqualTo(1);
        clock.set(LocalDate.of(2026, 12, 1));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_SuperviseCapacity");
        assertThat(checks.find(number).state()).isEqualTo(CapacityCheck.State.LATE);
        desk.done(
                city,
                number,
                "Task_SuperviseCapacity",
                Map.of("reason", "没有调整预算", "measure", "约谈", "expectedOn", "2026-12-20"));
        assertThat(desk.open(number)).containsExactly("Task_PlanCapacity");
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PlanCapacity");
        desk.done(county, number, "Task_PlanCapacity", plan("2026-12-15"));
        assertThat(checks.find(number).rounds()).isEqualTo(2);
        budgets.set(money("300000", "0", null), false, county);
        clock.set(LocalDate.of(2026, 12, 16));
        desk.runJobs(number);
        assertThat(desk.ended(number)).isTrue();
    }
}
