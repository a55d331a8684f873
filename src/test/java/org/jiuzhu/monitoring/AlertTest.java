package org.jiuzhu.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.hotline.FollowUps;
import org.jiuzhu.hotline.HotlineCalls;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
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
@DisplayName("监测预警：定级、走访、四种处置、一站式方案、反馈、督办（南平市2021年通知 三（六）；民发〔2022〕83号）")
class AlertTest {

    static final String TOWN = "350702002";
    static final String COUNTY = "350702";
    /** The Friday before the holidays of October. */
    static final LocalDate TODAY = LocalDate.of(2026, 9, 25);

    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Alerts alerts;

    @Autowired
    JointPlan plan;

    @Autowired
    AlertHolds holds;

    @Autowired
    AlertSections sections;

    @Autowired
    Awards awards;

    @Autowired
    AwardChanges changes;

    @Autowired
    Referrals referrals;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    Applications applications;

    @Autowired
    Matters matters;

    @Autowired
    Members members;

    @Autowired
    Clues clues;

    @Autowired
    HotlineCalls calls;

    @Autowired
    HotlineOrders orders;

    @Autowired
    FollowUps followUps;

    @Autowired
    Letters letters;

    @Autowired
    EngineCases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    ObjectMapper json;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    Actor window;
    Actor surveyor;
    Actor county;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        county = desk.as("yjjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        surveyor = desk.as("yjdiaocha", Role.SURVEYOR, TOWN);
        window = desk.as("yjshouli", Role.WINDOW_CLERK, TOWN);
    }

    static String person() {
        return Families.idNumber(LocalDate.of(1961, 1, 1).plusDays(PEOPLE.incrementAndGet()));
    }

    Award award(String id, String category) {
        String number = "YJ-" + TOWN + "-T" + String.format("%05d", PEOPLE.incrementAndGet());
        Award award = new Award(
                number,
                null,
                TOWN,
                category,
                "测试对象",
                1,
                60_000,
                LocalDate.of(2026, 1, 1),
                null,
                "测民〔2026〕1号",
                "测试",
                12,
                Award.State.ACTIVE);
        acting.is(county);
        assertThat(awards.enter(
                        award,
                        new AwardHousehold(
                                number,
                                new AwardHousehold.Account(
                                        "测试银行", "测试对象", "62220007" + String.format("%08d", PEOPLE.get())),
                                List.of(new AwardHousehold.Person("测试对象", id, "户主"))),
                        List.of(fingerprint.of(id)),
                        county))
                .isInstanceOf(EntryOutcome.Entered.class);
        return award;
    }

    String report(Signal signal, Map<String, ?> more) {
        acting.is(window);
        String number = cases.caseNumber(cases.start("monitoring-alert", Map.of("kind", signal.name()), window.id()));
        Map<String, Object> form = new HashMap<>(
                Map.of("personName", "测试对象", "address", "演示村3号", "content", "家中有困难", "reporter", "村级协理员林某"));
        form.putAll(more);
        desk.done(window, number, "Task_DescribeAlert", form);
        return number;
    }

    static Map<String, Object> found(boolean proven, String... flags) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "way",
                "HOME",
                "companion",
                "村干部",
                "present",
                "本人",
                "record",
                "入户看了，吃穿有困难",
                "proven",
                proven ? "TRUE" : "FALSE"));
        for (String flag : flags) {
            form.put(flag, true);
        }
        return form;
    }

    static Map<String, Object> measure(String kind, String referral) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "kind",
                kind,
                "content",
                "办理" + kind,
                "owner",
                "民政办",
                "dueOn",
                TODAY.plusDays(3).toString()));
        if (referral != null) {
            row.put("referral", referral);
        }
        return row;
    }

    static Map<String, Object> planned(String route, List<Map<String, Object>> measures) {
        return Map.of("route", route, "measures", measures, "told", true);
    }

    void feedback(String number, String outcome) {
        String task = desk.claim(window, number, "Task_GiveFeedback");
        List<Map<String, Object>> rows = alerts.measures(number).stream()
                .map(one -> Map.<String, Object>of(
                        "position",
                        one.position(),
                        "outcome",
                        one.target() == null ? "DONE" : outcome,
                        "result",
                        "已落实"))
                .toList();
        assertThat(desk.save(window, task, Map.of("measures", rows, "feedback", "已告诉本人")))
                .isEmpty();
        desk.complete(window, task);
    }

    void fire(String number, String event) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult()
                .getId());
    }

    LocalDateTime timer(String number, String event) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return LocalDateTime.ofInstant(
                management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(event)
                        .singleResult()
                        .getDuedate()
                        .toInstant(),
                java.time.ZoneId.of("Asia/Shanghai"));
    }

    String form(String number) {
        acting.is(window);
        String id = letters.ofCase(number).stream()
                .filter(one -> one.title().equals("预警处置单"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .id();
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(letters.word(id, window).content()))) {
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("报告到反馈：大病定橙色，走访，一站式方案里转办和政策落实一起启动，反馈后出预警处置单")
    void helpsFromReportToFeedback() {
        String id = person();
        String number = report(Signal.MEDICAL, Map.of("idNumber", id, "medical", 26000, "phone", "13800002222"));
        assertThat(number).matches("YJ-" + TOWN + "-2026-\\d{6}");
        Alert graded = alerts.find(number);
        assertThat(graded.level()).isEqualTo(Level.ORANGE);
        assertThat(graded.levelBasis()).contains("系统默认");
        assertThat(desk.open(number)).containsExactly("Task_VisitPerson");

        desk.done(surveyor, number, "Task_VisitPerson", found(true, "undelivered"));
        assertThat(alerts.find(number).contactedAt()).isNotNull();
        Map<String, Object> proposed = planned(
                "DELIVER",
                List.of(measure("REFERRAL", "MEDICAL"), measure("REFERRAL", "CHARITY"), measure("CARE", null)));
        desk.done(window, number, "Task_PlanMeasures", proposed);

        List<Measure> measures = alerts.measures(number);
        assertThat(measures).hasSize(3);
        Referral medical = referrals.find(String.valueOf(measures.get(0).target()));
        assertThat(medical.personName()).isEqualTo("测试对象");
        assertThat(measures.get(2).target()).isNull();
        assertThat(alerts.ofTarget(medical.referralNumber())).containsExactly(number);
        assertThat(desk.open(medical.referralNumber())).containsExactly("Task_WriteReferral");

        feedback(number, "RUNNING");
        assertThat(desk.ended(number)).isTrue();
        assertThat(alerts.find(number).state()).isEqualTo(Alert.State.CLOSED);
        assertThat(form(number)).contains("橙色", "重病大额医疗支出", "入户走访", "转办专项救助：医疗救助", "按程序办理中", "落实政策", "已告诉本人");
    }

    @Test
    @DisplayName("期限按等级：红色24小时联系，其余按工作日，过国庆、中秋调休；参数改了按参数")
    void countsByLevel() {
        clock.set(LocalDate.of(2026, 9, 29));
        String red = report(Signal.DANGER, Map.of());
        Alert one = alerts.find(red);
        assertThat(one.level()).isEqualTo(Level.RED);
        assertThat(one.contactDue()).isEqualTo(one.gradedAt().plusHours(24));
        String yellow = report(Signal.SCHOOLING, Map.of());
        Alert other = alerts.find(yellow);
        // 30 September, then 8, 9, 10 October (a Saturday worked), 12
        assertThat(other.contactDue()).isEqualTo(LocalDateTime.of(2026, 10, 13, 0, 0));
        assertThat(timer(yellow, "Event_ContactLate")).isEqualTo(other.contactDue());
        assertThat(timer(yellow, "Event_CloseLate")).isEqualTo(other.closeDue());
        assertThat(alerts.cards(List.of(yellow)).get(0).clock()).contains("首次联系");
    }

    @Test
    @DisplayName("逾期未联系、快到期、逾期未办结：提醒并由县级督办；已经联系的不再催")
    void supervisesWhatIsLate() {
        String late = report(Signal.OTHER, Map.of());
        fire(late, "Event_ContactLate");
        assertThat(desk.open(late)).containsExactly("Task_SuperviseAlert", "Task_VisitPerson");
        desk.done(
                county,
                late,
                "Task_SuperviseAlert",
                Map.of(
                        "reason",
                        "人手不足",
                        "measure",
                        "派人支援",
                        "expectedOn",
                        TODAY.plusDays(3).toString()));
        desk.done(surveyor, late, "Task_VisitPerson", found(true));
        fire(late, "Event_CloseWarned");
        assertThat(desk.task(late, "Task_PlanMeasures").getPriority()).isEqualTo(85);
        fire(late, "Event_CloseLate");
        assertThat(desk.open(late)).contains("Task_SuperviseAlert");

        String visited = report(Signal.OTHER, Map.of());
        desk.done(surveyor, visited, "Task_VisitPerson", found(true));
        fire(visited, "Event_ContactLate");
        assertThat(desk.open(visited)).containsExactly("Task_PlanMeasures");
    }

    @Test
    @DisplayName("红色预警判为不属实须县级复核，退回的重新走访；其他颜色不属实直接办结")
    void checksAnUnfoundedRedAlert() {
        String red = report(Signal.DANGER, Map.of());
        assertThat(problems(surveyor, red, "Task_VisitPerson", with(found(false), "way", "PHONE")))
                .extracting(FieldProblem::message)
                .contains("红色预警应当入户");
        complete(surveyor, red, "Task_VisitPerson", found(false));
        assertThat(desk.open(red)).containsExactly("Task_CheckUnfounded");
        desk.done(county, red, "Task_CheckUnfounded", Map.of("choice", "RETURN", "note", "邻居电话说确有困难，再去看"));
        assertThat(desk.open(red)).containsExactly("Task_VisitPerson");
        desk.done(surveyor, red, "Task_VisitPerson", found(false));
        desk.done(county, red, "Task_CheckUnfounded", Map.of("choice", "AGREED", "note", "电话查证，确实没有危险"));
        assertThat(desk.ended(red)).isTrue();
        assertThat(alerts.find(red).state()).isEqualTo(Alert.State.UNFOUNDED);
        assertThat(form(red)).contains("不属实", "电话查证");

        String blue = report(Signal.OTHER, Map.of());
        desk.done(surveyor, blue, "Task_VisitPerson", found(false));
        assertThat(desk.ended(blue)).isTrue();
    }

    @Test
    @DisplayName("主动受理：可能符合条件而没有纳入的，窗口得到填好姓名住址的登记草稿")
    void proposesAnApplication() {
        String id = person();
        String number = report(Signal.INCOME_FALL, Map.of("idNumber", id, "incomeFall", 40));
        assertThat(alerts.find(number).level()).isEqualTo(Level.YELLOW);
        desk.done(surveyor, number, "Task_VisitPerson", found(true, "uncovered"));
        desk.done(window, number, "Task_PlanMeasures", planned("PROPOSE", List.of(measure("APPLICATION", null))));
        String draft = String.valueOf(alerts.measures(number).get(0).target());
        var typed = drafts.resume(draft, window).declaration();
        assertThat(typed.path("members").path(0).path("idNumber").asText()).isEqualTo(id);
        assertThat(typed.path("residenceAddress").asText()).isEqualTo("演示村3号");
        assertThat(plan.standing(MeasureKind.APPLICATION, draft)).contains("登记草稿");
        feedback(number, "RUNNING");
        assertThat(desk.ended(number)).isTrue();
    }

    @Test
    @DisplayName("一事一议：县级监管岗提请协调小组，不写姓名；决定与预警相连")
    void coordinates() {
        String number = report(Signal.DISASTER, Map.of());
        desk.done(surveyor, number, "Task_VisitPerson", found(true, "entangled", "reliefGiven"));
        desk.done(window, number, "Task_PlanMeasures", planned("COORDINATE", List.of(measure("COORDINATION", null))));
        assertThat(desk.open(number)).containsExactly("Task_RaiseMatter");
        Map<String, Object> request = new HashMap<>(Map.of("title", "火灾困难个案", "reason", "测试对象家房屋烧毁", "urgent", true));
        assertThat(problems(county, number, "Task_RaiseMatter", request))
                .extracting(FieldProblem::message)
                .contains("不要写对象姓名，成员单位只需了解困难情况");
        complete(county, number, "Task_RaiseMatter", with(request, "reason", "一户房屋烧毁，需要几个部门一起解决"));
        String matter = String.valueOf(alerts.measures(number).get(0).target());
        assertThat(matters.find(matter).reason()).contains("房屋烧毁");
        feedback(number, "RUNNING");
        assertThat(form(number)).contains(matter, "已先行救助");
    }

    @Test
    @DisplayName("按规定退出：只提出待遇变更，不自动停发；已有变更在办的并到那一件；可同时转失信线索")
    void proposesAChangeAndStopsNothing() {
        String id = person();
        Award award = award(id, "SUBSISTENCE");
        String number = report(Signal.VEHICLE, Map.of("idNumber", id));
        assertThat(alerts.find(number).level()).isEqualTo(Level.EXIT);
        assertThat(alerts.find(number).awardNumber()).isEqualTo(award.awardNumber());
        desk.done(surveyor, number, "Task_VisitPerson", found(true, "unqualified", "holdProposed"));
        desk.done(
                window,
                number,
                "Task_PlanMeasures",
                planned("END", List.of(measure("CHANGE", null), measure("CLUE", null))));
        String change = String.valueOf(alerts.measures(number).get(0).target());
        assertThat(changes.find(change).awardNumber()).isEqualTo(award.awardNumber());
        assertThat(awards.heldBy(List.of(fingerprint.of(id))).get(0).state()).isEqualTo(Award.State.ACTIVE);
        // the proposal reaches the payment list, where a named person decides
        assertThat(holds.of(List.of(award.awardNumber())))
                .containsExactly(Map.entry(award.awardNumber(), "新登记机动车，预警" + number));
        String clue = String.valueOf(alerts.measures(number).get(1).target());
        assertThat(clues.find(clue).reference()).isEqualTo(number);

        String second = report(Signal.WAGES, Map.of("idNumber", id));
        desk.done(surveyor, second, "Task_VisitPerson", found(true, "unqualified"));
        desk.done(window, second, "Task_PlanMeasures", planned("END", List.of(measure("CHANGE", null))));
        assertThat(alerts.measures(second).get(0).target()).isEqualTo(change);
        feedback(number, "RUNNING");
        assertThat(form(number)).contains("建议下月暂缓发放", change);
        assertThat(holds.of(List.of(award.awardNumber()))).isEmpty();
    }

    @Test
    @DisplayName("一人一种信号只有一件在办：第二次报告并入，更紧急的升级并重新计时；办结后可以再报")
    void keepsOneOpenAlertOfAPersonAndSignal() {
        String id = person();
        String first = report(Signal.MEDICAL, Map.of("idNumber", id, "medical", 12000));
        assertThat(alerts.find(first).level()).isEqualTo(Level.YELLOW);
        String second = report(Signal.MEDICAL, Map.of("idNumber", id, "medical", 30000));
        assertThat(alerts.find(second).state()).isEqualTo(Alert.State.JOINED);
        assertThat(alerts.find(second).joinedTo()).isEqualTo(first);
        assertThat(desk.ended(second)).isTrue();
        Alert raised = alerts.find(first);
        assertThat(raised.level()).isEqualTo(Level.ORANGE);
        assertThat(timer(first, "Event_ContactLate")).isEqualTo(raised.contactDue());
        // another signal of the same person is an alert of its own
        String other = report(Signal.SCHOOLING, Map.of("idNumber", id));
        assertThat(desk.open(other)).containsExactly("Task_VisitPerson");

        desk.done(surveyor, first, "Task_VisitPerson", found(false));
        String again = report(Signal.MEDICAL, Map.of("idNumber", id, "medical", 30000));
        assertThat(alerts.find(again).state()).isEqualTo(Alert.State.VISITING);
    }

    @Test
    @DisplayName("热线危急工单转来的预警是红色，与工单相连；来电人不等于困难对象")
    void takesAnAlertFromTheHotline() {
        Actor operator = desk.as("yjrexian", Role.HOTLINE_OPERATOR, COUNTY);
        acting.is(operator);
        String draft = calls.begin(operator);
        calls.save(
                draft,
                json.valueToTree(Map.of(
                        "callerName", "热心人",
                        "callerPhone", "13900001111",
                        "place", TOWN,
                        "address", "演示村5号",
                        "kind", "DANGER",
                        "urgency", "EMERGENCY",
                        "content", "老人两天没有出门")),
                0,
                operator);
        String order = cases.caseNumber(cases.start("hotline", Map.of("draftId", draft), operator.id()));
        HotlineOrder taken = orders.find(order);
        assertThat(followUps.offered(taken, operator))
                .extracting(FollowUps.Offer::kind)
                .contains("ALERT");
        String number = followUps.start(taken, "ALERT", operator);
        Alert alert = alerts.find(number);
        assertThat(alert.level()).isEqualTo(Level.RED);
        assertThat(alert.personName()).isNull();
        assertThat(alert.reporter()).isEqualTo("热心人");
        assertThat(alert.reference()).isEqualTo(order);
        assertThat(orders.ordersOf(number)).hasSize(1);
        assertThat(followUps.started(order))
                .extracting(FollowUps.Started::standing)
                .containsExactly("红色，待走访");
        // the visit finds out who it is
        String id = person();
        desk.done(
                surveyor,
                number,
                "Task_VisitPerson",
                with(with(found(true, "reliefGiven"), "personName", "独居老人"), "idNumber", id));
        assertThat(alerts.find(number).idDigest()).isEqualTo(fingerprint.of(id));
    }

    @Test
    @DisplayName("填错的说明错在哪里：退出核查要写在享的人，等级1至4，方案与处置方式对得上，与建议不同要写理由")
    void saysWhatIsWrong() {
        acting.is(window);
        String exit = cases.caseNumber(cases.start("monitoring-alert", Map.of("kind", "DEATH"), window.id()));
        assertThat(problems(
                        window,
                        exit,
                        "Task_DescribeAlert",
                        Map.of(
                                "personName",
                                "甲",
                                "address",
                                "乙",
                                "content",
                                "丙",
                                "reporter",
                                "丁",
                                "idNumber",
                                person())))
                .extracting(FieldProblem::message)
                .containsExactly("这个人不在待遇登记册里，不需要退出核查");
        String number = report(Signal.DISABILITY, Map.of("disabilityGrade", 1));
        desk.done(surveyor, number, "Task_VisitPerson", found(true, "undelivered"));
        assertThat(problems(window, number, "Task_PlanMeasures", planned("END", List.of(measure("CHANGE", null)))))
                .extracting(FieldProblem::message)
                .contains("处置方式与建议不同，请写明理由", "这个人没有在享的待遇，不能提出待遇变更");
        assertThat(problems(
                        window, number, "Task_PlanMeasures", planned("DELIVER", List.of(measure("REFERRAL", null)))))
                .extracting(FieldProblem::message)
                .contains("请选择转办哪种救助");
        complete(window, number, "Task_PlanMeasures", planned("DELIVER", List.of(measure("DELIVER", null))));
        String task = desk.claim(window, number, "Task_GiveFeedback");
        assertThat(desk.save(
                        window,
                        task,
                        Map.of("measures", List.of(Map.of("position", 1, "outcome", "RUNNING")), "feedback", "已告知")))
                .extracting(FieldProblem::message)
                .containsExactly("这项措施没有别的程序在办，请落实后再反馈");
    }

    @Test
    @DisplayName("别的乡镇看不到；按等级统计，超期的数得出")
    void staysWithinItsPlace() {
        String number = report(Signal.OTHER, Map.of());
        Actor elsewhere = desk.as("yjbie", Role.WINDOW_CLERK, "350702003");
        assertThatThrownBy(() -> alerts.visible(number, elsewhere)).isInstanceOf(Missing.class);
        acting.is(window);
        assertThat(alerts.visible(number, window).alertNumber()).isEqualTo(number);
        assertThat(alerts.page(new Alerts.Wanted(null, Level.BLUE, null, null, true, false), null, 50, window))
                .extracting(Alert::alertNumber)
                .contains(number);
        Alerts.Figure before = figure();
        clock.set(TODAY.plusMonths(3));
        Alerts.Figure after = figure();
        assertThat(after.contactLate()).isGreaterThan(before.contactLate());
        assertThat(after.closeLate()).isGreaterThan(before.closeLate());
        assertThat(alerts.page(new Alerts.Wanted(null, null, null, null, true, true), null, 50, window))
                .extracting(Alert::alertNumber)
                .contains(number);
    }

    @Test
    @DisplayName("家庭的案卷里看得见对其成员的预警")
    void standsInTheFileOfTheFamily() {
        Actor clerk = desk.as("yjdangan", Role.WINDOW_CLERK, "350702001");
        String caseNumber = desk.register(clerk, Families.poor(877));
        assertThat(sections.of(caseNumber)).isEmpty();
        String id = applications.find(caseNumber).declaration().members().get(0).idNumber();
        String number = report(Signal.SCHOOLING, Map.of("idNumber", id));
        assertThat(sections.of(caseNumber).get(0).lines().get(0).text()).isEqualTo("黄色，考入高校，待走访（" + number + "）");
    }

    @Test
    @DisplayName("到期提醒：到那一天才成为预警；日期应晚于今天")
    void waitsForTheDay() {
        acting.is(window);
        String number = cases.caseNumber(cases.start("monitoring-alert", Map.of("kind", "REMINDER"), window.id()));
        Map<String, Object> form =
                Map.of("personName", "艾同学", "address", "演示村3号", "content", "明年六月毕业，看是否就业", "reporter", "林某");
        assertThat(problems(window, number, "Task_DescribeAlert", with(form, "remindOn", TODAY.toString())))
                .extracting(FieldProblem::message)
                .containsExactly("应晚于今天；今天就要看的，选别的情况报告");
        complete(
                window,
                number,
                "Task_DescribeAlert",
                with(form, "remindOn", TODAY.plusDays(20).toString()));
        assertThat(alerts.find(number).state()).isEqualTo(Alert.State.WAITING);
        assertThat(desk.open(number)).isEmpty();
        assertThat(timer(number, "Event_DayCame")).isEqualTo(TODAY.plusDays(20).atStartOfDay());
        clock.set(TODAY.plusDays(20));
        fire(number, "Event_DayCame");
        assertThat(desk.open(number)).containsExactly("Task_VisitPerson");
        assertThat(alerts.find(number).level()).isEqualTo(Level.BLUE);
        assertThat(alerts.find(number).gradedAt().toLocalDate()).isEqualTo(TODAY.plusDays(20));
    }

    private Alerts.Figure figure() {
        return alerts.figures(null, window).stream()
                .filter(one -> one.level() == Level.BLUE)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private List<FieldProblem> problems(Actor actor, String number, String key, Map<String, ?> form) {
        acting.is(actor);
        var task = desk.task(number, key);
        if (task.getAssignee() == null) {
            desk.claim(actor, number, key);
        }
        return desk.save(actor, task.getId(), form);
    }

    private void complete(Actor actor, String number, String key, Map<String, ?> form) {
        assertThat(problems(actor, number, key, form)).isEmpty();
        desk.complete(actor, desk.task(number, key).getId());
    }
}
