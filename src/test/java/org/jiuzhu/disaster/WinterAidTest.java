package org.jiuzhu.disaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.exchange.Answer;
import org.jiuzhu.exchange.Message;
import org.jiuzhu.exchange.MessageKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("受灾人员冬春生活救助：乡镇摸底、公示、上报，县级名册，批准，送应急，逐户发放（自然灾害救助条例第二十一条）")
class WinterAidTest {

    static final LocalDate START = LocalDate.of(2026, 9, 10);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases cases;

    @Autowired
    WinterAid aid;

    @Autowired
    WinterCalendar calendar;

    @Autowired
    Areas areas;

    @Autowired
    Letters letters;

    @Autowired
    Applications applications;

    String county;
    List<Area> towns;
    Actor supervisor;
    Actor head;

    @BeforeEach
    void begin() {
        clock.set(START);
        // the county with the fewest townships is enough
        county = areas.counties().stream()
                .min(Comparator.comparing(one -> areas.townshipsOf(one.code()).size()))
                .orElseThrow()
                .code();
        towns = areas.townshipsOf(county);
        head = desk.as("whead", Role.GROUP_HEAD, county);
        supervisor = desk.as("wjianguan", Role.COUNTY_SUPERVISOR, county);
    }

    private Actor window(Area town) {
        return desk.as("ww" + town.code(), Role.WINDOW_CLERK, town.code());
    }

    private Actor decider(Area town) {
        return desk.as("wd" + town.code(), Role.DECIDER, town.code());
    }

    private static String count(Area town) {
        return "DC-" + town.code() + "-2026";
    }

    private String list() {
        return "DL-" + county + "-2026";
    }

    private static Map<String, Object> family(String name, int year, int yuan) {
        Map<String, Object> one = new HashMap<>();
        one.put("name", name);
        one.put("idNumber", Families.idNumber(LocalDate.of(year, 8, 8)));
        one.put("persons", 3);
        one.put("food", true);
        one.put("loss", "8月洪水，房屋进水");
        one.put("amount", yuan);
        return one;
    }

    private static Map<String, Object> families(Map<?, ?>... all) {
        return Map.of("review", "村民代表会议评议", "families", List.of(all));
    }

    private void nothing(Area town) {
        desk.done(window(town), count(town), "Task_CountFamilies", Map.of("none", true, "review", "逐村摸底，没有受灾"));
        desk.done(decider(town), count(town), "Task_SignCount", Map.of("action", "REPORT"));
    }

    @Test
    @DisplayName("按参数定的日子自动开始，每县每年一次；到日子之前不开始")
    void beginsByTheCalendar() {
        clock.set(START.minusDays(1));
        assertThat(calendar.openDue()).isZero();
        clock.set(START);
        assertThat(calendar.openDue()).isEqualTo(areas.counties().size());
        assertThat(calendar.openDue()).isZero();
        assertThat(aid.list(list()).dueOn()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(aid.countsOf(aid.list(list()))).hasSameSizeAs(towns);
        assertThat(desk.open(count(towns.get(0)))).containsExactly("Task_CountFamilies");
    }

    @Test
    @DisplayName("从摸底到发放：公示、另一人签署、县级方案、政府批准、送应急、报备；逐户发放、不发放写明原因、转临时救助立案")
    void fromCountToPayment() {
        aid.open(county);
        Area first = towns.get(0);
        Actor clerk = window(first);
        desk.done(
                clerk,
                count(first),
                "Task_CountFamilies",
                families(family("测试甲", 1971, 1_200), family("测试乙", 1972, 800), family("测试丙", 1973, 500)));
        assertThat(letters.ofCase(count(first)))
                .extracting(Letters.Summary::title)
                .containsExactly("受灾人员冬春生活救助公示");
        String posting = desk.claim(clerk, count(first), "Task_PublishCount");
        Map<String, Object> posted = Map.of("place", "各村公开栏", "fromDay", START.toString(), "heard", "NOTHING");
        assertThat(desk.save(clerk, posting, posted))
                .extracting(FieldProblem::field)
                .containsExactly("heard");
        clock.set(START.plusDays(7));
        assertThat(desk.save(clerk, posting, posted)).isEmpty();
        desk.complete(clerk, posting);
        desk.done(decider(first), count(first), "Task_SignCount", Map.of("action", "REPORT"));
        assertThat(desk.open(list())).isEmpty();
        towns.stream().skip(1).forEach(this::nothing);
        assertThat(desk.open(list())).containsExactly("Task_PlanList");
        desk.done(supervisor, list(), "Task_PlanList", Map.of("plan", "每人500元，从冬春救助资金列支，12月底前发放"));
        desk.done(head, list(), "Task_SignList", Map.of("action", "RETURN", "reason", "写明资金来源"));
        assertThat(desk.open(list())).containsExactly("Task_PlanList");
        desk.done(supervisor, list(), "Task_PlanList", Map.of("plan", "每人500元，从中央和县级冬春救助资金列支，12月底前发放"));
        desk.done(head, list(), "Task_SignList", Map.of("action", "APPROVE", "document", "政综〔2026〕9号"));
        cases.runDueJobs(list());
        assertThat(letters.ofCase(list())).extracting(Letters.Summary::title).containsExactly("受灾人员冬春生活救助名册");
        assertThat(desk.open(list())).containsExactly("Task_FileList");
        desk.done(
                supervisor,
                list(),
                "Task_FileList",
                Map.of(
                        "receivedOn", START.plusDays(7).toString(),
                        "filedOn", START.plusDays(7).toString()));
        assertThat(aid.list(list()).state()).isEqualTo(CountyList.State.FILED);

        // townships that had nobody are done; the first one pays
        assertThat(aid.count(count(towns.get(1))).state()).isEqualTo(Count.State.CLOSED);
        String paying = desk.claim(clerk, count(first), "Task_PayFamilies");
        assertThat(desk.save(
                        clerk,
                        paying,
                        rows(row(1, "FUND", 1_200, null), row(2, "RELIEF", 0, null), row(3, "NONE", 0, null))))
                .extracting(FieldProblem::field)
                .containsExactly("rows[0].note", "rows[2].note");
        assertThat(desk.save(
                        clerk,
                        paying,
                        rows(row(1, "FUND", 1_200, "凭证1"), row(2, "RELIEF", 0, null), row(3, "NONE", 0, "已外迁"))))
                .isEmpty();
        desk.complete(clerk, paying);
        List<Family> paid = aid.families(count(first));
        assertThat(paid)
                .extracting(Family::way, Family::paidFen)
                .containsExactly(
                        tuple(Family.Way.FUND, 120_000L), tuple(Family.Way.RELIEF, null), tuple(Family.Way.NONE, null));
        String relief = String.valueOf(paid.get(1).reliefCase());
        assertThat(applications.find(relief).kind()).isEqualTo(Application.Kind.RELIEF);
        assertThat(applications.find(relief).applicantName()).isEqualTo("测试乙");
        assertThat(desk.open(relief)).containsExactly("Task_RegisterRelief");
        assertThat(cases.running(count(first))).isFalse();
    }

    private static Map<String, Object> rows(Map<?, ?>... rows) {
        return Map.of("rows", List.of(rows));
    }

    private static Map<String, Object> row(int line, String way, int yuan, String note) {
        Map<String, Object> row = new HashMap<>();
        row.put("line", line);
        row.put("way", way);
        row.put("paid", yuan);
        row.put("paidOn", START.plusDays(7).toString());
        row.put("note", note);
        return row;
    }

    @Test
    @DisplayName("公示有异议重新摸底、再公示；签署人退回；摸底人不能自己签署；同一个人一年只在一处登记，缺项逐项指出")
    void returnsAndGuards() {
        aid.open(county);
        Area first = towns.get(0);
        Area second = towns.get(1);
        Actor clerk = window(first);
        String task = desk.claim(clerk, count(first), "Task_CountFamilies");
        assertThat(desk.save(clerk, task, Map.of("review", "评议", "families", List.of(Map.of("name", "缺项")))))
                .extracting(FieldProblem::field)
                .contains(
                        "families[0].idNumber",
                        "families[0].persons",
                        "families[0].food",
                        "families[0].loss",
                        "families[0].amount");
        assertThat(desk.save(clerk, task, Map.of("review", "评议", "families", List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("families");
        assertThat(desk.save(clerk, task, families(family("测试甲", 1971, 1_200)))).isEmpty();
        desk.complete(clerk, task);
        desk.done(
                clerk,
                count(first),
                "Task_PublishCount",
                Map.of(
                        "place", "各村公开栏",
                        "fromDay", START.toString(),
                        "heard", "OBJECTION",
                        "objection", "该户没有受灾"));
        assertThat(desk.open(count(first))).containsExactly("Task_CountFamilies");
        // what had been counted is there to be corrected
        desk.done(clerk, count(first), "Task_CountFamilies", families(family("测试甲", 1971, 600)));
        Actor other = window(second);
        String elsewhere = desk.claim(other, count(second), "Task_CountFamilies");
        assertThat(desk.save(other, elsewhere, families(family("测试甲", 1971, 900))))
                .extracting(FieldProblem::field)
                .containsExactly("families[0].idNumber");
        clock.set(START.plusDays(7));
        desk.done(
                clerk,
                count(first),
                "Task_PublishCount",
                Map.of("place", "各村公开栏", "fromDay", START.toString(), "heard", "NOTHING"));
        assertThatThrownBy(() -> desk.claim(clerk, count(first), "Task_SignCount"))
                .isInstanceOf(RuntimeException.class);
        desk.done(decider(first), count(first), "Task_SignCount", Map.of("action", "RETURN", "reason", "金额请按人数核对"));
        assertThat(desk.open(count(first))).containsExactly("Task_CountFamilies");
        assertThat(aid.count(count(first)).note()).isEqualTo("金额请按人数核对");
    }

    @Test
    @DisplayName("乡镇逾期未上报由县级督办；县级10月底前没有批准由市级督办")
    void alarmsWhenLate() {
        aid.open(county);
        Area first = towns.get(0);
        clock.set(LocalDate.of(2026, 10, 20));
        cases.runDueJobs(count(first));
        assertThat(desk.open(count(first))).containsExactly("Task_CountFamilies", "Task_SuperviseCount");
        desk.done(
                supervisor,
                count(first),
                "Task_SuperviseCount",
                Map.of("reason", "人手不足", "measure", "派人协助", "expectedOn", "2026-10-25"));
        assertThat(aid.count(count(first)).note()).contains("派人协助");
        assertThat(desk.open(list())).isEmpty();
        clock.set(LocalDate.of(2026, 11, 3));
        cases.runDueJobs(list());
        assertThat(desk.open(list())).containsExactly("Task_SuperviseWinterList");
        Actor manager = desk.as("wshiji", Role.CITY_MANAGER, areas.city().code());
        desk.done(
                manager,
                list(),
                "Task_SuperviseWinterList",
                Map.of("reason", "乡镇未上报", "measure", "约谈", "expectedOn", "2026-11-10"));
        assertThat(aid.list(list()).lateWords()).contains("约谈");
    }

    @Test
    @DisplayName("待办卡片写明哪一年的摸底和名册；应急管理部门系统的签收读回来，只收一次")
    void showsCardsAndReadsTheReceipt() {
        aid.open(county);
        assertThat(aid.cards(List.of(list(), count(towns.get(0)), "别的编号")))
                .extracting(WorkCards.Card::title)
                .containsExactly("2026年冬春救助摸底，摸底中", "2026年冬春救助名册，等乡镇上报");
        assertThat(aid.townshipOf(count(towns.get(0)))).contains(towns.get(0).code());
        assertThat(aid.townshipOf(list())).contains(county);
        Message sent = new Message(
                list() + "-XD5-1",
                Department.EMERGENCY,
                county,
                MessageKind.DISASTER_LIST,
                list(),
                "{}",
                START.atStartOfDay(),
                null);
        Answer receipt = new Answer(
                "1", sent.messageNumber(), Answer.Kind.RECEIVED, "应急", START, null, null, null, null, null, null);
        assertThat(aid.take(sent, receipt, Actor.house())).isEmpty();
        assertThat(aid.list(list()).receivedOn()).isEqualTo(START);
        assertThat(aid.take(sent, receipt, Actor.house())).contains("这份名册已经签收");
    }
}
