package org.jiuzhu.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("每月筛查：导入部门登记情况，逐人比对，处理过的没有新情况不再预警（南平市2021年通知 三（六）1）")
class ScreeningTest {

    static final String COUNTY = "350724";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 25);
    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Screenings screenings;

    @Autowired
    RegisterFacts registers;

    @Autowired
    Alerts alerts;

    @Autowired
    ManagementService management;

    @Autowired
    Awards awards;

    @Autowired
    Decisions decisions;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Actor checker;
    Actor supervisor;
    Actor surveyor;
    String town;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        town = jdbc.queryForObject(
                "SELECT MIN(code) FROM area WHERE parent_code = ? AND valid_to IS NULL", String.class, COUNTY);
        checker = desk.as("schedui", Role.COUNTY_CHECKER, COUNTY);
        supervisor = desk.as("scjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        surveyor = desk.as("scdiaocha", Role.SURVEYOR, town);
        acting.is(supervisor);
    }

    /** Somebody born in a year, and never the same. */
    static String born(int year) {
        return Families.idNumber(LocalDate.of(year, 1, 1).plusDays(PEOPLE.incrementAndGet() % 360));
    }

    Award award(String category, int members, String... ids) {
        String number = "SC-" + town + "-T" + String.format("%05d", PEOPLE.incrementAndGet());
        List<AwardHousehold.Person> persons = new ArrayList<>();
        for (String id : ids) {
            persons.add(new AwardHousehold.Person("人员" + persons.size(), id, persons.isEmpty() ? "户主" : "成员"));
        }
        Award award = new Award(
                number,
                null,
                town,
                category,
                "人员0",
                members,
                60_000,
                LocalDate.of(2026, 1, 1),
                null,
                "测民〔2026〕1号",
                "测试",
                12,
                Award.State.ACTIVE);
        assertThat(awards.enter(
                        award,
                        new AwardHousehold(
                                number,
                                new AwardHousehold.Account(
                                        "测试银行", "人员0", "62220009" + String.format("%08d", PEOPLE.get())),
                                persons),
                        Stream.of(ids).map(fingerprint::of).toList(),
                        supervisor))
                .isInstanceOf(EntryOutcome.Entered.class);
        return award;
    }

    static byte[] file(String heads, String... rows) {
        return (heads + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    RegisterFacts.Loaded load(RegisterKind kind, String... rows) {
        String heads = String.join(",", RegisterFacts.columns(kind)) + ",说明";
        return registers.load(kind, TODAY, file(heads, rows), checker);
    }

    Screening screen() {
        Screening one = screenings.begin(supervisor);
        screenings.run(one.screeningNumber());
        return screenings.find(one.screeningNumber());
    }

    Map<String, Level> found(String screening) {
        return jdbc
                .queryForList(
                        "SELECT alert_number, signal_kind, id_digest FROM monitoring_alert WHERE screening_number = ?",
                        screening)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("signal_kind") + ":" + row.get("id_digest"),
                        row -> alerts.find((String) row.get("alert_number")).level()));
    }

    String key(Signal signal, String id) {
        return Alerts.openKey(signal, fingerprint.of(id));
    }

    String alertOf(Signal signal, String id) {
        return jdbc.queryForObject(
                "SELECT alert_number FROM monitoring_alert WHERE open_key = ?", String.class, key(signal, id));
    }

    @Test
    @DisplayName("导入：逐行检查，只留在监测范围内的人，再导一次不变，改了的更新；错的一次列全")
    void takesTheFileOfADepartment() {
        String watched = born(1970);
        award("SUBSISTENCE", 1, watched);
        RegisterFacts.Loaded first =
                load(RegisterKind.MEDICAL, watched + ",2026-08-31,28000,住院两次", born(1971) + ",2026/8/31,\"30,000\",");
        assertThat(List.of(first.rows(), first.fresh(), first.unchanged(), first.unwatched()))
                .containsExactly(2, 1, 0, 1);
        assertThat(jdbc.queryForObject(
                        "SELECT detail FROM monitoring_fact WHERE import_id = ?", String.class, first.id()))
                .doesNotContain("住院");
        RegisterFacts.Loaded again = load(RegisterKind.MEDICAL, watched + ",2026-08-31,28000,住院两次");
        assertThat(List.of(again.fresh(), again.updated(), again.unchanged())).containsExactly(0, 0, 1);
        RegisterFacts.Loaded changed = load(RegisterKind.MEDICAL, watched + ",2026-08-31,31000,住院三次");
        assertThat(List.of(changed.fresh(), changed.updated())).containsExactly(0, 1);
        assertThat(registers.loaded(checker))
                .extracting(RegisterFacts.Loaded::id)
                .contains(first.id(), again.id(), changed.id());

        assertThatThrownBy(() -> load(
                        RegisterKind.DISABILITY,
                        "123,2026-08-01,二级,",
                        watched + ",明天,二级,",
                        watched + ",2026-12-01,五级,"))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> assertThat(problem.problems())
                        .extracting(FieldProblem::message)
                        .containsExactly(
                                "第2行：身份证号应为18位（前17位数字，末位数字或X）",
                                "第3行：日期应为年-月-日，例如2026-09-01",
                                "第4行：日期不合理（2026-12-01）",
                                "第4行：等级应为1至4"));
        assertThatThrownBy(() -> registers.load(RegisterKind.DEATH, TODAY, file("身份证号,日期", "a,b"), surveyor))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("逐人比对：大病、残疾、失业、升学、受灾定级，死亡、车、工资等退出核查，一人两种信号两件；没有情况的不打扰")
    void findsSignals() {
        String sick = born(1960);
        String small = born(1961);
        String worker = born(1985);
        String old = born(1940);
        String driver = born(1975);
        String dead = born(1980);
        String widow = born(1945);
        String quiet = born(1972);
        award("SUBSISTENCE", 1, sick);
        award("EDGE", 1, small);
        award("SUBSISTENCE", 2, worker, old);
        award("SUBSISTENCE", 1, driver);
        award("SUBSISTENCE", 2, dead, widow);
        Award gap = award("SUBSISTENCE", 3, quiet);
        load(RegisterKind.MEDICAL, sick + ",2026-08-31,28000,", small + ",2026-08-31,3000,");
        load(RegisterKind.JOB_LOSS, worker + ",2026-08-10,");
        load(RegisterKind.VEHICLE, driver + ",2026-07-01,轿车");
        load(RegisterKind.WAGES, driver + ",2026-08-31,24000,");
        load(RegisterKind.DEATH, dead + ",2026-08-20,");
        load(RegisterKind.DISABILITY, old + ",2026-08-01,二级,");
        load(RegisterKind.SCHOOLING, quiet + ",2024-08-01,");

        Screening done = screen();

        assertThat(done.state()).isEqualTo(Screening.State.FINISHED);
        assertThat(done.done()).isEqualTo(done.total()).isEqualTo(8);
        assertThat(found(done.screeningNumber()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        key(Signal.MEDICAL, sick), Level.ORANGE,
                        key(Signal.MEDICAL, small), Level.BLUE,
                        key(Signal.JOB_LOSS, worker), Level.ORANGE,
                        key(Signal.DISABILITY, old), Level.ORANGE,
                        key(Signal.VEHICLE, driver), Level.EXIT,
                        key(Signal.WAGES, driver), Level.EXIT,
                        key(Signal.DEATH, dead), Level.EXIT,
                        key(Signal.EARNER_DEAD, dead), Level.RED,
                        key(Signal.DATA_GAP, quiet), Level.BLUE));
        assertThat(done.alerts()).isEqualTo(9);
        Alert vehicle = alerts.find(alertOf(Signal.VEHICLE, driver));
        assertThat(vehicle.personName()).isEqualTo("人员0");
        assertThat(vehicle.idNumber()).isEqualTo(driver);
        assertThat(vehicle.content()).isEqualTo("新登记机动车，2026年7月1日（轿车），来源：公安交管");
        assertThat(desk.open(vehicle.alertNumber())).containsExactly("Task_VisitPerson");
        assertThat(decisions.ofCase(vehicle.alertNumber())).hasSize(1);
        assertThat(alerts.find(alertOf(Signal.DATA_GAP, quiet)).awardNumber()).isEqualTo(gap.awardNumber());
        assertThat(alerts.find(alertOf(Signal.MEDICAL, sick)).content()).contains("28000.00元", "来源：医保");
        // the county looks at what came out
        assertThat(desk.open(done.screeningNumber())).containsExactly("Task_ReviewScreening");
        desk.done(supervisor, done.screeningNumber(), "Task_ReviewScreening", Map.of("review", "数字合理"));
        assertThat(desk.ended(done.screeningNumber())).isTrue();
        // nothing stopped by itself
        assertThat(awards.heldBy(List.of(fingerprint.of(dead))).get(0).state()).isEqualTo(Award.State.ACTIVE);
    }

    @Test
    @DisplayName("处理过的下个月不再预警；多几块钱不是新情况；有新情况的并入在办并升级，办结的另起一件")
    void judgesAFactOnce() {
        String sick = born(1960);
        String driver = born(1975);
        award("SUBSISTENCE", 1, sick);
        award("SUBSISTENCE", 1, driver);
        load(RegisterKind.MEDICAL, sick + ",2026-08-31,12000,");
        load(RegisterKind.VEHICLE, driver + ",2026-07-01,");
        Screening first = screen();
        assertThat(first.alerts()).isEqualTo(2);
        desk.done(surveyor, alertOf(Signal.VEHICLE, driver), "Task_VisitPerson", AlertTest.found(false));

        clock.set(TODAY.plusMonths(1));
        load(RegisterKind.MEDICAL, sick + ",2026-09-30,12400,");
        Screening second = screen();
        assertThat(List.of(second.alerts(), second.joined(), second.known())).containsExactly(0, 0, 2);
        assertThat(desk.ended(second.screeningNumber())).isTrue();

        load(RegisterKind.MEDICAL, sick + ",2026-10-20,26000,");
        load(RegisterKind.VEHICLE, driver + ",2026-10-10,第二辆");
        String open = alertOf(Signal.MEDICAL, sick);
        Screening third = screen();
        assertThat(List.of(third.alerts(), third.joined(), third.known())).containsExactly(1, 1, 0);
        assertThat(alerts.find(open).level()).isEqualTo(Level.ORANGE);
        assertThat(alerts.events(open))
                .extracting(AlertEvent::kind)
                .contains(AlertEvent.Kind.JOINED, AlertEvent.Kind.RAISED);
        assertThat(alerts.find(alertOf(Signal.VEHICLE, driver)).content()).contains("第二辆");
    }

    @Test
    @DisplayName("日历每月为每个县开始一次；县级可以另开，可以暂停、继续、取消；别的岗位不能")
    void runsByCalendarAndByHand() {
        award("SUBSISTENCE", 1, born(1966));
        String timer = management
                .createJobQuery()
                .activityId("StartEvent_MonthBegan")
                .singleResult()
                .getId();
        management.executeJob(timer);
        assertThat(screenings.openByCalendar()).isZero();
        Screening running = screenings.page(supervisor).get(0);
        assertThat(running.countyCode()).isEqualTo(COUNTY);
        assertThatThrownBy(() -> screenings.begin(supervisor))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已有一次筛查没有完成");
        assertThatThrownBy(() -> screenings.begin(surveyor)).isInstanceOf(Refused.class);

        screenings.pause(running.screeningNumber(), checker);
        screenings.run(running.screeningNumber());
        assertThat(screenings.find(running.screeningNumber()).done()).isZero();
        assertThatThrownBy(() -> screenings.pause(running.screeningNumber(), checker))
                .isInstanceOf(Conflict.class);
        screenings.resume(running.screeningNumber(), checker);
        screenings.run(running.screeningNumber());
        assertThat(screenings.find(running.screeningNumber()).percent()).isEqualTo(100);
        assertThat(desk.ended(running.screeningNumber())).isTrue();

        Screening other = screenings.begin(checker);
        screenings.cancel(other.screeningNumber(), supervisor);
        assertThat(screenings.find(other.screeningNumber()).state()).isEqualTo(Screening.State.CANCELLED);
        assertThat(desk.ended(other.screeningNumber())).isTrue();
        assertThat(screenings.begin(checker).sequence()).isEqualTo(3);
    }
}
