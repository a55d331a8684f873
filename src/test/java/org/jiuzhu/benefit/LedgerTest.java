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
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("补退台账：多发的扣回、退回、核销，少发的补发，逐笔相符、余额不小于零（民发〔2021〕57号 第三十二条）")
class LedgerTest {

    private static final String TOWN = "350724001";
    private static final String COUNTY = "350724";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger(4_000);

    @Autowired
    Ledger ledger;

    @Autowired
    Awards awards;

    @Autowired
    PaymentRuns runs;

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

    private Actor window;
    private Actor supervisor;
    private Actor checker;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        window = desk.as("tzshouli", Role.WINDOW_CLERK, TOWN);
        supervisor = desk.as("tzjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        checker = desk.as("tzhedui", Role.COUNTY_CHECKER, COUNTY);
        acting.is(supervisor);
    }

    private String award(String township, long fen) {
        String id = Families.idNumber(LocalDate.of(1931, 1, 1).plusDays(PEOPLE.incrementAndGet()));
        String number = "YX-" + township + "-L" + String.format("%05d", PEOPLE.get());
        EntryOutcome entered = awards.enter(
                new Award(
                        number,
                        null,
                        township,
                        "SUBSISTENCE",
                        "台账户主",
                        1,
                        fen,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕2号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "台账户主", "62229001" + String.format("%08d", PEOPLE.get())),
                        new ArrayList<>(List.of(new AwardHousehold.Person("台账户主", id, "户主")))),
                List.of(fingerprint.of(id)),
                supervisor);
        assertThat(entered).isInstanceOf(EntryOutcome.Entered.class);
        return number;
    }

    private LedgerAccount over(String award, long fen) {
        acting.is(supervisor);
        return ledger.open(
                award,
                LedgerAccount.Side.OVER,
                Money.ofFen(fen),
                LedgerAccount.Origin.MANUAL,
                "",
                "多发的情况",
                supervisor.id());
    }

    /** An award that has ended, with something to be given back. */
    private String owed(long fen) {
        String award = award(TOWN, 50_000);
        awards.end(award, LocalDate.of(2026, 8, 1), "重复享受", supervisor);
        String number = over(award, fen).ledgerNumber();
        assertThat(desk.open(number)).containsExactly("Task_DeliverRepayment");
        desk.done(
                window,
                number,
                "Task_DeliverRepayment",
                Map.of("way", "IN_PERSON", "deliveredOn", TODAY.toString(), "receiver", "台账户主"));
        return number;
    }

    private List<String> titles(String number) {
        return letters.ofCase(number).stream().map(Letters.Summary::title).toList();
    }

    private void pay(String number, String yuan, String day, String voucher) {
        desk.done(
                window,
                number,
                "Task_FollowRepayment",
                Map.of("outcome", "RECEIVED", "paid", yuan, "day", day, "voucher", voucher));
    }

    @Test
    @DisplayName("待遇已停的多发款：告知、约定分期、逐期收据、结清告知；分期不合规的指到栏目")
    void repaysInInstalments() {
        String number = owed(90_000);
        assertThat(titles(number)).contains("多发款项退款告知书", "送达回证");
        String task = desk.claim(window, number, "Task_AgreeRepayment");
        assertThat(desk.save(
                        window, task, Map.of("manner", "INSTALMENTS", "instalment", "10", "firstDay", "2027-09-01")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("words", "firstDay", "instalment");
        desk.save(
                window,
                task,
                Map.of("manner", "INSTALMENTS", "instalment", "400", "firstDay", "2026-10-10", "words", "靠打零工"));
        desk.complete(window, task);
        assertThat(ledger.find(number).nextDue()).isEqualTo(LocalDate.of(2026, 10, 10));

        clock.set(LocalDate.of(2026, 10, 9));
        pay(number, "400", "2026-10-09", "缴1");
        assertThat(ledger.find(number).nextDue()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(ledger.due(number)).isEqualTo(Money.ofYuan(500));
        clock.set(LocalDate.of(2026, 10, 30));
        pay(number, "100", "2026-10-30", "缴2");
        assertThat(ledger.find(number).nextDue()).as("没有退足一期，日期不动").isEqualTo(LocalDate.of(2026, 11, 10));
        pay(number, "400", "2026-10-30", "缴3");
        assertThat(titles(number)).filteredOn(one -> one.equals("退款收据")).hasSize(3);
        assertThat(titles(number)).contains("退款结清告知书");
        desk.done(
                window,
                number,
                "Task_DeliverSettlement",
                Map.of("way", "IN_PERSON", "deliveredOn", "2026-10-30", "receiver", "台账户主"));
        assertThat(cases.running(number)).isFalse();
        assertThat(ledger.find(number).settled()).isTrue();
    }

    @Test
    @DisplayName("到期没有退款由系统催告，再过宽限期由县级督办；超过尚欠的收不进去")
    void remindsAndEscalates() {
        String number = owed(20_000);
        desk.done(
                window,
                number,
                "Task_AgreeRepayment",
                Map.of("manner", "ONCE", "firstDay", "2026-10-12", "words", "月底卖了谷子退"));
        clock.set(LocalDate.of(2026, 10, 12));
        desk.runJobs(number);
        assertThat(titles(number)).doesNotContain("退款催告书");
        clock.set(LocalDate.of(2026, 10, 13));
        desk.runJobs(number);
        assertThat(titles(number)).contains("退款催告书");
        assertThat(desk.open(number)).containsExactly("Task_FollowRepayment");
        clock.set(LocalDate.of(2026, 10, 27));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactlyInAnyOrder("Task_FollowRepayment", "Task_SuperviseRepayment");
        desk.done(
                supervisor,
                number,
                "Task_SuperviseRepayment",
                Map.of("reason", "外出", "measure", "电话联系", "expectedOn", "2026-11-10"));
        String task = desk.claim(window, number, "Task_FollowRepayment");
        assertThat(desk.save(
                        window,
                        task,
                        Map.of("outcome", "RECEIVED", "paid", "200.01", "day", "2026-10-27", "voucher", "缴")))
                .extracting(FieldProblem::field)
                .containsExactly("paid");
        desk.save(window, task, Map.of("outcome", "RECEIVED", "paid", "200", "day", "2026-10-27", "voucher", "缴"));
        desk.complete(window, task);
        assertThat(desk.open(number)).containsExactly("Task_DeliverSettlement");
    }

    @Test
    @DisplayName("无力退款：县级不同意的继续追回，同意的核销并告知；提出人不能签署")
    void waivesBySignature() {
        String number = owed(30_000);
        desk.done(window, number, "Task_AgreeRepayment", Map.of("manner", "HARDSHIP", "words", "独居，卧床"));
        assertThat(desk.open(number)).containsExactly("Task_SignWaiver");
        desk.done(supervisor, number, "Task_SignWaiver", Map.of("waiver", "REFUSED", "reason", "没有诊断证明"));
        assertThat(desk.open(number)).containsExactly("Task_AgreeRepayment");
        desk.done(window, number, "Task_AgreeRepayment", Map.of("manner", "HARDSHIP", "words", "已附诊断证明"));
        String task = desk.claim(supervisor, number, "Task_SignWaiver");
        assertThat(desk.save(supervisor, task, Map.of("waiver", "WAIVED", "reason", "卧床，无收入")))
                .extracting(FieldProblem::field)
                .containsExactly("document");
        desk.save(supervisor, task, Map.of("waiver", "WAIVED", "reason", "卧床，无收入", "document", "松民〔2026〕9号"));
        desk.complete(supervisor, task);
        assertThat(ledger.due(number)).isEqualTo(Money.ZERO);
        assertThat(ledger.entries(number)).last().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(LedgerEntry.Kind.WAIVER);
            assertThat(one.enteredBy()).isEqualTo(supervisor.id());
            assertThat(one.voucher()).isEqualTo("松民〔2026〕9号");
        });
        assertThat(titles(number)).contains("不再追回告知书").doesNotContain("退款结清告知书");
    }

    private PaymentLine listed(String town, LocalDate month, String award) {
        acting.is(checker);
        PaymentRun run = runs.open(month, town, checker);
        runs.compute(run.runNumber());
        return runs
                .lines(run.runNumber(), new PaymentRuns.Wanted(null, null, null, null, false, null), 0, 2000, checker)
                .stream()
                .filter(one -> one.awardNumber().equals(award))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("还在享受的多发款：每月最多扣回当月的三成，作废的清册退回；停发后剩下的转为退款")
    void setsOffAPart() {
        String town = "350724200";
        String award = award(town, 50_000);
        LedgerAccount account = over(award, 40_000);
        assertThat(account.way()).isEqualTo(LedgerAccount.Way.SET_OFF);
        assertThat(cases.running(account.ledgerNumber())).isFalse();
        PaymentLine line = listed(town, LocalDate.of(2026, 9, 1), award);
        assertThat(line.adjustFen()).isEqualTo(-15_000);
        assertThat(ledger.due(account.ledgerNumber())).isEqualTo(Money.ofYuan(250));
        acting.is(supervisor);
        assertThatThrownBy(() -> ledger.enter(
                        account.ledgerNumber(),
                        LedgerEntry.Kind.LESS,
                        Money.ofYuan(251),
                        "减",
                        TODAY,
                        "清册已占用的不能再减",
                        supervisor))
                .isInstanceOf(InvalidInput.class);
        runs.cancel(line.runNumber(), "重编");
        assertThat(ledger.due(account.ledgerNumber())).isEqualTo(Money.ofYuan(400));
        assertThat(listed(town, LocalDate.of(2026, 9, 1), award).adjustFen()).isEqualTo(-15_000);
        assertThat(ledger.setOffs(account.ledgerNumber())).hasSize(1);

        acting.is(supervisor);
        awards.end(award, LocalDate.of(2026, 9, 1), "重复享受", supervisor);
        assertThat(ledger.find(account.ledgerNumber()).way()).isEqualTo(LedgerAccount.Way.REPAY);
        assertThat(desk.open(account.ledgerNumber())).containsExactly("Task_DeliverRepayment");
        assertThatThrownBy(() -> ledger.repay(account.ledgerNumber(), supervisor))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("已停发的少发款照样进清册补发；少发的不能登记退回、核销")
    void paysBackAfterTheEnd() {
        String town = "350724101";
        String award = award(town, 50_000);
        acting.is(supervisor);
        awards.end(award, LocalDate.of(2026, 8, 1), "重复享受", supervisor);
        LedgerAccount back = ledger.open(
                award,
                LedgerAccount.Side.BACK,
                Money.ofFen(12_345),
                LedgerAccount.Origin.REMEDY,
                "测试",
                "少发",
                supervisor.id());
        assertThatThrownBy(() -> ledger.enter(
                        back.ledgerNumber(), LedgerEntry.Kind.PAYMENT, Money.ofYuan(1), "缴", TODAY, "", supervisor))
                .isInstanceOf(InvalidInput.class);
        clock.set(LocalDate.of(2026, 10, 9));
        PaymentLine line = listed(town, LocalDate.of(2026, 10, 1), award);
        assertThat(line.amountFen()).isEqualTo(12_345);
        assertThat(line.standing()).isEqualTo(PaymentLine.Standing.FLAGGED);
        assertThat(ledger.find(back.ledgerNumber()).settled()).isTrue();
    }

    @Test
    @DisplayName("任意的立账、退回、核销和清册：立账合计等于尚欠、扣回、退回、核销之和，任何时候余额不小于零")
    void conserves() {
        String town = "350724102";
        Random random = new Random(20260918);
        String award = award(town, 100_000);
        List<String> numbers = new ArrayList<>();
        LocalDate month = LocalDate.of(2026, 8, 1);
        for (int step = 0; step < 60; step++) {
            acting.is(supervisor);
            if (numbers.isEmpty() || random.nextInt(6) == 0) {
                numbers.add(over(award, 1 + random.nextInt(30_000)).ledgerNumber());
            } else if (random.nextInt(8) == 0 && month.isBefore(LocalDate.of(2026, 12, 1))) {
                clock.set(month.plusDays(14));
                PaymentLine line = listed(town, month, award);
                if (random.nextBoolean()) {
                    runs.cancel(line.runNumber(), "重编");
                } else {
                    month = month.plusMonths(1);
                }
            } else {
                String number = numbers.get(random.nextInt(numbers.size()));
                LedgerEntry.Kind kind = LedgerEntry.Kind.values()[1 + random.nextInt(5)];
                long fen = 1 + random.nextInt(12_000);
                long before = ledger.due(number).fen();
                if (kind.sign() < 0 && fen > before) {
                    String voucher = "拒" + step;
                    assertThatThrownBy(() -> ledger.enter(
                                    number, kind, Money.ofFen(fen), voucher, LocalDate.now(clock), "测试", supervisor))
                            .isInstanceOf(InvalidInput.class);
                } else {
                    ledger.enter(number, kind, Money.ofFen(fen), "证" + step, LocalDate.now(clock), "测试", supervisor);
                }
            }
            for (String number : numbers) {
                long entered = ledger.entries(number).stream()
                        .mapToLong(one -> one.kind().sign() * one.amountFen())
                        .sum();
                long off = ledger.setOffs(number).stream()
                        .mapToLong(one -> one.amount().fen())
                        .sum();
                assertThat(ledger.due(number).fen()).isEqualTo(entered - off).isNotNegative();
            }
        }
        assertThat(numbers).hasSizeGreaterThan(3);
        acting.is(supervisor);
        assertThat(ledger.page(supervisor, LedgerAccount.Side.OVER, true, award, null, 50))
                .allMatch(one -> one.dueFen() > 0);
        assertThat(ledger.page(supervisor, null, false, award, null, 50)).allMatch(LedgerAccount::settled);
    }

    @Test
    @DisplayName("四邻不见别人的账；核销只由县级；本人退回由审核确认岗或者县级提出")
    void keepsToTheOwnArea() {
        String number = over(award(TOWN, 50_000), 1_000).ledgerNumber();
        Actor foreign = desk.as("tzwaixian", Role.COUNTY_SUPERVISOR, "350725");
        assertThatThrownBy(() -> ledger.visible(number, foreign)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> ledger.repay(number, window)).isInstanceOf(Refused.class);
        Actor decider = desk.as("tzqueren", Role.DECIDER, TOWN);
        assertThatThrownBy(() ->
                        ledger.enter(number, LedgerEntry.Kind.UNCOLLECTABLE, Money.ofFen(1), "核", TODAY, "死亡", decider))
                .isInstanceOf(Refused.class);
        acting.is(decider);
        ledger.repay(number, decider);
        assertThat(desk.open(number)).containsExactly("Task_DeliverRepayment");
    }
}
