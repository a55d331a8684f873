package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
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
@DisplayName("提标：先模拟，另一人批准，成批执行，抽查确认，付款以前可以撤销（社会救助暂行办法 第十条；民发〔2021〕57号 第二十三条、第三十条）")
class RaiseTest {

    private static final String COUNTY = "350721";
    private static final String STREET = "350721001";
    private static final String VILLAGE = "350721200";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Raises raises;

    @Autowired
    AwardChanges changes;

    @Autowired
    Awards awards;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Standards standards;

    @Autowired
    Letters letters;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    EngineCases cases;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Actor checker;
    private Actor supervisor;
    private long urban;
    private long rural;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        checker = desk.as("tbhedui", Role.COUNTY_CHECKER, COUNTY);
        supervisor = desk.as("tbjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        urban = standards.on(STREET, Standard.HouseholdArea.URBAN, TODAY).amountFen();
        rural = standards.on(VILLAGE, Standard.HouseholdArea.RURAL, TODAY).amountFen();
    }

    private Award award(String township, int persons, long fen) {
        List<AwardHousehold.Person> people = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            people.add(new AwardHousehold.Person("提标成员" + i, Families.somebody(), i == 0 ? "户主" : "子女"));
        }
        String number = "YX-" + township + "-B" + String.format("%05d", PEOPLE.incrementAndGet());
        Award award = new Award(
                number,
                null,
                township,
                "SUBSISTENCE",
                "提标成员0",
                persons,
                fen,
                LocalDate.of(2026, 7, 1),
                null,
                "测民〔2026〕1号",
                "旧标准文件",
                12,
                Award.State.ACTIVE);
        acting.is(supervisor);
        awards.enter(
                award,
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "提标成员0", "62220004" + String.format("%08d", PEOPLE.get())),
                        people),
                people.stream().map(one -> fingerprint.of(one.idNumber())).toList(),
                supervisor);
        return award;
    }

    private void set(long urbanFen, long ruralFen) {
        acting.is(supervisor);
        standards.set(
                new Standard(COUNTY, Standard.HouseholdArea.URBAN, FROM, null, urbanFen, "新标准文件", false), supervisor);
        standards.set(
                new Standard(COUNTY, Standard.HouseholdArea.RURAL, FROM, null, ruralFen, "新标准文件", false), supervisor);
    }

    private String simulated(long urbanFen, long ruralFen) {
        acting.is(checker);
        String number = raises.open(FROM, Money.ofFen(urbanFen), Money.ofFen(ruralFen), "新标准文件", checker)
                .raiseNumber();
        raises.work(number);
        return number;
    }

    private Raise.Line line(String number, Award award) {
        acting.is(checker);
        return raises.lines(number, null, null, 1000, checker).stream()
                .filter(one -> one.awardNumber().equals(award.awardNumber()))
                .findFirst()
                .orElseThrow();
    }

    private void approved(String number) {
        desk.done(checker, number, "Task_WeighRaise", Map.of("weighed", "PROPOSE", "note", "逐项核对"));
        desk.done(supervisor, number, "Task_ApproveRaise", Map.of("approval", "APPROVE"));
    }

    private long amount(Award award) {
        return jdbc.queryForObject(
                "SELECT monthly_amount_fen FROM award WHERE award_number = ?", Long.class, award.awardNumber());
    }

    @Test
    @DisplayName("全过程：模拟谁变、变多少；标准没有录入不能批准；批准后分批执行，抽查一致办结，清册按新标准，每份待遇留痕并公布")
    void raisesAll() {
        Award town = award(STREET, 2, 30_000);
        Award country = award(VILLAGE, 3, 60_000);
        String number = simulated(urban + 5_000, rural + 3_000);
        Raise.Line first = line(number, town);
        assertThat(first.newFen()).isEqualTo(30_000 + 2 * 5_000);
        assertThat(first.derived()).isTrue();
        assertThat(first.incomeFen()).isEqualTo(12 * (2 * urban - 30_000));
        assertThat(line(number, country).newFen()).isEqualTo(60_000 + 3 * 3_000);
        assertThat(raises.page(checker, 10)).extracting(Raise::raiseNumber).contains(number);
        assertThat(raises.cards(List.of(number))).singleElement().satisfies(card -> assertThat(card.title())
                .isEqualTo("2026年10月提标"));
        assertThat(amount(town)).as("模拟不改变待遇").isEqualTo(30_000);
        assertThat(raises.sums(number)).extracting(Raise.Sum::kind).containsOnly(Raise.Kind.RAISED);
        assertThatThrownBy(() -> simulated(urban + 1, rural + 1)).isInstanceOf(Conflict.class);

        desk.done(checker, number, "Task_WeighRaise", Map.of("weighed", "PROPOSE", "note", "逐项核对"));
        String signing = desk.claim(supervisor, number, "Task_ApproveRaise");
        assertThat(desk.save(supervisor, signing, Map.of("approval", "APPROVE")))
                .extracting(FieldProblem::message)
                .singleElement()
                .asString()
                .contains("先按文件录入标准");
        set(urban + 5_000, rural + 3_000);
        assertThat(desk.save(supervisor, signing, Map.of("approval", "APPROVE")))
                .isEmpty();
        desk.complete(supervisor, signing);
        assertThat(raises.find(number).state()).isEqualTo(Raise.State.APPLYING);
        assertThat(amount(town)).isEqualTo(30_000);
        raises.work(number);
        assertThat(amount(town)).isEqualTo(40_000);
        assertThat(amount(country)).isEqualTo(69_000);

        clock.set(LocalDate.of(2026, 10, 9));
        acting.is(checker);
        String list = runs.open(FROM, null, checker).runNumber();
        runs.compute(list);
        String checking = desk.claim(checker, list, "Task_CheckPayments");
        assertThat(desk.save(checker, checking, Map.of("outcome", "CONFIRMED"))).isEmpty();
        assertThatThrownBy(() -> desk.complete(checker, checking)).hasMessageContaining("还没有抽查确认");

        assertThat(raises.sample(number)).hasSize(2);
        desk.done(checker, number, "Task_CheckRaise", Map.of("checked", "CONFIRM", "note", "逐户核算一致"));
        assertThat(raises.find(number).state()).isEqualTo(Raise.State.DONE);
        assertThat(cases.running(number)).isFalse();
        desk.complete(checker, checking);
        assertThat(jdbc.queryForObject(
                        "SELECT base_fen FROM payment_line WHERE run_number = ? AND award_number = ?",
                        Long.class,
                        list,
                        town.awardNumber()))
                .isEqualTo(40_000);
        assertThat(letters.ofCase(number)).extracting(Letters.Summary::title).containsOnly("最低生活保障标准调整公布");
        acting.is(supervisor);
        assertThat(awards.history(town.awardNumber(), supervisor)).last().satisfies(one -> {
            assertThat(one.detail())
                    .contains("每月由300.00元变为400.00元")
                    .contains("2026年10月")
                    .contains("新标准文件");
            assertThat(one.by()).isEqualTo(supervisor.id());
        });
    }

    @Test
    @DisplayName("暂停后可以继续；抽查不一致整批撤销，金额、月份、文号恢复原样，都留痕；已审签清册的不能撤销")
    void takesBack() {
        Award award = award(STREET, 1, 20_000);
        set(urban + 5_000, rural + 5_000);
        String number = simulated(urban + 5_000, rural + 5_000);
        approved(number);
        acting.is(supervisor);
        raises.pause(number, true, supervisor);
        raises.work(number);
        assertThat(amount(award)).as("暂停着").isEqualTo(20_000);
        assertThat(raises.working()).doesNotContain(number);
        raises.pause(number, false, supervisor);
        assertThat(raises.working()).contains(number);
        raises.work(number);
        assertThat(amount(award)).isEqualTo(25_000);
        assertThatThrownBy(() -> raises.pause(number, true, supervisor)).isInstanceOf(Conflict.class);
        desk.done(checker, number, "Task_CheckRaise", Map.of("checked", "UNDO", "note", "文件有误"));
        raises.work(number);
        assertThat(raises.find(number).state()).isEqualTo(Raise.State.UNDONE);
        assertThat(amount(award)).isEqualTo(20_000);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM award_amount WHERE award_number = ?", Integer.class, award.awardNumber()))
                .isZero();
        acting.is(supervisor);
        assertThat(awards.history(award.awardNumber(), supervisor))
                .extracting(Awards.Event::detail)
                .anySatisfy(one -> assertThat(one).contains("变为250.00元"))
                .last()
                .asString()
                .contains("撤销提高标准，恢复每月200.00元");
        assertThat(jdbc.queryForObject(
                        "SELECT standard_document FROM award WHERE award_number = ?",
                        String.class,
                        award.awardNumber()))
                .isEqualTo("旧标准文件");
    }

    @Test
    @DisplayName("减少的不在批内执行：由待遇变更先告知、听取意见；不能照算的列为逐户核定，写明原因")
    void leavesWhatIsDoubtful() {
        Award falling = award(STREET, 1, 30_000);
        Award busy = award(STREET, 1, 30_000);
        Award above = award(STREET, 1, urban + 100);
        acting.is(supervisor);
        changes.begin(busy.awardNumber(), supervisor);
        set(urban - 1_000, rural);
        String number = simulated(urban - 1_000, rural);
        assertThat(line(number, falling).kind()).isEqualTo(Raise.Kind.FALLS);
        assertThat(line(number, busy).reason()).contains("变更在办");
        assertThat(line(number, above).reason()).contains("高于原标准");
        approved(number);
        raises.work(number);
        assertThat(amount(falling)).as("没有听取意见以前不减").isEqualTo(30_000);
        String change = changes.openOf(falling.awardNumber()).orElseThrow();
        assertThat(desk.open(change)).containsExactly("Task_ProposeChange");
        assertThat(changes.lead(change).orElseThrow().ground()).isEqualTo(ChangeGround.STANDARD_CHANGED);
    }

    @Test
    @DisplayName("模拟以后变更过的待遇不照模拟的执行，列为逐户核定")
    void skipsWhatHasMoved() {
        Award award = award(STREET, 1, 20_000);
        set(urban + 5_000, rural);
        String number = simulated(urban + 5_000, rural);
        jdbc.update("UPDATE award SET monthly_amount_fen = 21000 WHERE award_number = ?", award.awardNumber());
        approved(number);
        raises.work(number);
        assertThat(amount(award)).isEqualTo(21_000);
        assertThat(line(number, award).reason()).contains("模拟以后待遇有变更");
    }

    @Test
    @DisplayName("已经按原标准发放的月份补发差额；合计守恒：执行增加的等于模拟增加的，没有负数、没有重复")
    void paysTheDifference() {
        Random random = new Random(20260918);
        List<Award> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int persons = 1 + random.nextInt(5);
            long most = persons * (i % 2 == 0 ? urban : rural);
            all.add(award(i % 2 == 0 ? STREET : VILLAGE, persons, 100 * (1 + random.nextInt((int) (most / 100)))));
        }
        long before = all.stream().mapToLong(Award::monthlyAmountFen).sum();
        clock.set(LocalDate.of(2026, 10, 9));
        acting.is(checker);
        String list = runs.open(FROM, null, checker).runNumber();
        runs.compute(list);
        desk.done(checker, list, "Task_CheckPayments", Map.of("outcome", "CONFIRMED"));
        desk.done(supervisor, list, "Task_ReleasePayments", Map.of("outcome", "RELEASED"));
        set(urban + 4_300, rural + 2_700);
        String number = simulated(urban + 4_300, rural + 2_700);
        acting.is(checker);
        List<Raise.Line> lines = raises.lines(number, null, null, 1000, checker);
        assertThat(lines).hasSize(all.size()).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Raise.Kind.RAISED);
            long more = one.members() * (one.area().equals("URBAN") ? 4_300L : 2_700L);
            assertThat(one.newFen() - one.oldFen()).as("取整对家庭有利").isBetween(more, more + 100);
        });
        approved(number);
        raises.work(number);
        long more = lines.stream().mapToLong(one -> one.newFen() - one.oldFen()).sum();
        assertThat(all.stream().mapToLong(this::amount).sum()).isEqualTo(before + more);
        assertThat(jdbc.queryForObject(
                        "SELECT COALESCE(SUM(amount_fen), 0) FROM payment_adjustment WHERE raise_number = ? AND kind = 'BACK'",
                        Long.class,
                        number))
                .as("十月已经发放，补发一个月的差额")
                .isEqualTo(more);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM payment_adjustment WHERE raise_number = ?", Integer.class, number))
                .isEqualTo(all.size());
        desk.done(checker, number, "Task_CheckRaise", Map.of("checked", "UNDO", "note", "文件有误"));
        raises.work(number);
        assertThat(all.stream().mapToLong(this::amount).sum()).as("撤销后一分不差").isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM payment_adjustment WHERE raise_number = ?", Integer.class, number))
                .isZero();
    }

    @Test
    @DisplayName("执行以后审签过清册的不能整批撤销；岗位、辖区、月份、标准都检查")
    void refuses() {
        acting.is(checker);
        assertThatThrownBy(() -> raises.open(null, Money.ofFen(1), Money.ofFen(1), "文件", checker))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> raises.open(FROM, Money.ZERO, Money.ofFen(1), "文件", checker))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> raises.open(FROM, Money.ofFen(1), Money.ofFen(1), " ", checker))
                .isInstanceOf(InvalidInput.class);
        Actor window = desk.as("tbshouli", Role.WINDOW_CLERK, STREET);
        acting.is(window);
        assertThatThrownBy(() -> raises.open(FROM, Money.ofFen(1), Money.ofFen(1), "文件", window))
                .isInstanceOf(Refused.class);
        String number = simulated(urban + 100, rural + 100);
        Actor foreign = desk.as("tbwaixian", Role.COUNTY_SUPERVISOR, "350702");
        acting.is(foreign);
        assertThatThrownBy(() -> raises.visible(number, foreign)).isInstanceOf(Missing.class);
        desk.done(checker, number, "Task_WeighRaise", Map.of("weighed", "PROPOSE", "note", "没有待遇"));
        desk.done(supervisor, number, "Task_ApproveRaise", Map.of("approval", "RETURN", "reason", "再核对"));
        desk.done(checker, number, "Task_WeighRaise", Map.of("weighed", "DROP", "note", "放弃"));
        assertThat(raises.find(number).state()).isEqualTo(Raise.State.DROPPED);
    }
}
