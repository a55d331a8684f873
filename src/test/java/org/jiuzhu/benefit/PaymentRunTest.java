package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.document.Letters;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
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
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("按月发放：计算、核对、审签、导出、回盘、补发，一户一月只发一次（民发〔2021〕57号 第二十六条）")
class PaymentRunTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    PaymentRuns runs;

    @Autowired
    PaymentFiles files;

    @Autowired
    CaseFiles worklist;

    @Autowired
    PaymentGrounds grounds;

    @Autowired
    PaymentCalendar calendar;

    @Autowired
    Awards awards;

    @Autowired
    Letters letters;

    @Autowired
    RegisterTables registers;

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

    @Autowired
    TransactionTemplate together;

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2026, 9, 18));
    }

    private Actor checker(String county) {
        return desk.as("ffhd" + county, Role.COUNTY_CHECKER, county);
    }

    private Actor supervisor(String county) {
        return desk.as("ffjg" + county, Role.COUNTY_SUPERVISOR, county);
    }

    /** An award of one person of its own, in a township of the county. */
    private String award(String township, long fen, String account, Actor actor) {
        int number = PEOPLE.incrementAndGet();
        String id = Families.idNumber(LocalDate.of(1925, 1, 1).plusDays(number));
        String name = "FFCS-" + township + "-" + String.format("%05d", number);
        acting.is(actor);
        awards.enter(
                new Award(
                        name,
                        null,
                        township,
                        "SUBSISTENCE",
                        "测试户主",
                        1,
                        fen,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        name,
                        new AwardHousehold.Account("测试银行", "测试户主", account),
                        List.of(new AwardHousehold.Person("测试户主", id, "户主"))),
                List.of(fingerprint.of(id)),
                actor);
        return name;
    }

    private static String account() {
        return String.format("62220000%08d", PEOPLE.incrementAndGet());
    }

    private PaymentLine line(String run, String award, Actor actor) {
        return runs.lines(run, new PaymentRuns.Wanted(null, null, null, null, false, null), 0, 2000, actor).stream()
                .filter(one -> one.awardNumber().equals(award))
                .findFirst()
                .orElseThrow();
    }

    private byte[] results(String run, Map<Integer, String> failures, Actor actor) {
        String text =
                new String(files.export(run, PaymentFiles.Kind.BANK, actor).content(), Charset.forName("GBK"));
        StringBuilder answer = new StringBuilder("流水号,金额,结果,原因\n");
        for (String row : text.lines().skip(1).toList()) {
            String[] cells = row.split(",");
            String failure = failures.get(Integer.parseInt(cells[0].substring(cells[0].lastIndexOf('-') + 1)));
            answer.append(cells[0])
                    .append(',')
                    .append(cells[4])
                    .append(failure == null ? ",成功," : ",失败," + failure)
                    .append('\n');
        }
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("全过程：有疑问的由人决定，核对人不能审签，失败的转入补发，合计分毫不差")
    void paysAMonth() {
        String county = "350724";
        Actor checker = checker(county);
        Actor supervisor = supervisor(county);
        String plain = award("350724001", 30_000, account(), supervisor);
        String dead = award("350724001", 40_000, account(), supervisor);
        String same = account();
        String twin = award("350724101", 50_000, same, supervisor);
        String other = award("350724101", 60_000, same, supervisor);
        String bare = award("350724101", 70_000, account(), supervisor);
        together.executeWithoutResult(status -> jdbc.update("DELETE FROM award_account WHERE award_number = ?", bare));
        String frozen = award("350724001", 80_000, account(), supervisor);
        grounds.enter(
                frozen,
                new PaymentGrounds.Ground(PaymentGrounds.Kind.FREEZE, null, null, null, "举报核查中", null),
                supervisor);
        grounds.enter(
                plain,
                new PaymentGrounds.Ground(PaymentGrounds.Kind.ADDON_OLD, Money.ofYuan(50), null, null, "满80周岁", null),
                supervisor);
        String digest =
                jdbc.queryForObject("SELECT id_digest FROM award_member WHERE award_number = ?", String.class, dead);
        registers.add(
                new RegisterRecord(Source.FUNERAL, digest, FactKind.DECEASED, 1, "火化登记", LocalDate.of(2026, 9, 1)));

        assertThatThrownBy(() -> runs.open(SEPTEMBER, "350702", checker)).isInstanceOf(InvalidInput.class);
        acting.is(checker);
        PaymentRun run = runs.open(SEPTEMBER, null, checker);
        assertThatThrownBy(() -> runs.open(SEPTEMBER, null, checker)).as("再点一次").isInstanceOf(Conflict.class);
        assertThat(desk.open(run.runNumber())).as("计算完才可核对").isEmpty();
        runs.compute(run.runNumber());
        assertThat(desk.open(run.runNumber())).containsExactly("Task_CheckPayments");
        assertThat(worklist.worklist(
                        List.of(desk.task(run.runNumber(), "Task_CheckPayments").getId()), checker))
                .as("待办卡片写明月份和地方")
                .singleElement()
                .satisfies(card -> assertThat(card.subject() + card.township()).isEqualTo("2026年9月发放清册松溪县"));

        assertThat(line(run.runNumber(), plain, checker))
                .satisfies(one -> assertThat(one.payable()).isTrue())
                .satisfies(one -> assertThat(one.amountFen()).isEqualTo(35_000));
        assertThat(line(run.runNumber(), dead, checker).reason()).startsWith("家庭成员有死亡登记（民政（殡葬）");
        assertThat(line(run.runNumber(), twin, checker).reason()).isEqualTo("与其他待遇共用同一账号（待遇" + other + "）");
        assertThat(line(run.runNumber(), bare, checker).reason()).isEqualTo("没有发放账户");
        assertThat(line(run.runNumber(), frozen, checker).reason()).isEqualTo("待遇已冻结");

        String task = desk.claim(checker, run.runNumber(), "Task_CheckPayments");
        assertThat(desk.save(checker, task, Map.of("outcome", "CONFIRMED")))
                .extracting(problem -> problem.message())
                .containsExactly("还有5户待决定，请先打开清册逐户决定");
        assertThatThrownBy(() -> runs.decide(run.runNumber(), List.of(bare), PaymentLine.Decision.PAY, "照发", checker))
                .hasMessageContaining("没有发放账户");
        assertThatThrownBy(
                        () -> runs.decide(run.runNumber(), List.of(dead), PaymentLine.Decision.HOLD, "核实", supervisor))
                .isInstanceOf(Refused.class);
        runs.decide(run.runNumber(), List.of(dead, frozen, bare), PaymentLine.Decision.HOLD, "待核实", checker);
        runs.decide(run.runNumber(), List.of(twin, other), PaymentLine.Decision.PAY, "夫妻分户，同一账户", checker);
        assertThat(desk.save(checker, task, Map.of("outcome", "CONFIRMED"))).isEmpty();
        desk.complete(checker, task);

        desk.done(supervisor, run.runNumber(), "Task_ReleasePayments", Map.of("outcome", "RETURNED", "note", "再核一次"));
        desk.done(checker, run.runNumber(), "Task_CheckPayments", Map.of("outcome", "CONFIRMED"));
        assertThatThrownBy(() -> files.export(run.runNumber(), PaymentFiles.Kind.BANK, checker))
                .isInstanceOf(Conflict.class);
        desk.done(supervisor, run.runNumber(), "Task_ReleasePayments", Map.of("outcome", "RELEASED"));
        PaymentRuns.Totals totals = runs.totals(run.runNumber(), null);
        assertThat(totals.payableFen()).isEqualTo(35_000 + 50_000 + 60_000);
        assertThat(letters.ofCase(run.runNumber())).hasSize(3);
        assertThat(letters.pdf(letters.ofCase(run.runNumber()).get(0).id(), supervisor)
                        .content())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        PaymentFiles.File file = files.export(run.runNumber(), PaymentFiles.Kind.BANK, checker);
        assertThat(files.export(run.runNumber(), PaymentFiles.Kind.BANK, checker)
                        .content())
                .isEqualTo(file.content());
        assertThat(new String(file.content(), Charset.forName("GBK"))).contains(same, "测试户主", "2026年9月救助金", "350.00");
        assertThat(files.export(run.runNumber(), PaymentFiles.Kind.EXCEL, checker)
                        .content())
                .hasSizeGreaterThan(1000);
        assertThat(files.exports(run.runNumber()))
                .hasSize(3)
                .allMatch(one -> one.totalFen() == 145_000 && one.payments() == 3);

        int failedLine = line(run.runNumber(), other, checker).lineNo();
        byte[] answer = results(run.runNumber(), Map.of(failedLine, "户名不符"), checker);
        assertThatThrownBy(() -> files.results(
                        run.runNumber(),
                        new String(answer, StandardCharsets.UTF_8)
                                .replace("350.00", "351.00")
                                .getBytes(StandardCharsets.UTF_8),
                        checker))
                .hasMessageContaining("金额应为350.00元");
        assertThat(files.results(run.runNumber(), answer, checker)).isEqualTo(new PaymentFiles.Results(2, 1, 0));
        assertThat(files.results(run.runNumber(), answer, checker)).isEqualTo(new PaymentFiles.Results(2, 1, 0));
        desk.done(checker, run.runNumber(), "Task_RecordPayments", Map.of("complete", true));
        assertThat(desk.ended(run.runNumber())).isTrue();
        PaymentRuns.Totals after = runs.totals(run.runNumber(), null);
        assertThat(after.paidFen() + after.failedFen()).isEqualTo(145_000);

        PaymentRun supplement = runs.page(checker, SEPTEMBER, null, null, 10).get(0);
        assertThat(supplement.parentNumber()).isEqualTo(run.runNumber());
        runs.compute(supplement.runNumber());
        assertThat(line(supplement.runNumber(), other, checker))
                .satisfies(one -> assertThat(one.amountFen()).isEqualTo(60_000))
                .satisfies(one -> assertThat(one.reason()).contains("上次发放未成功"));
        runs.decide(supplement.runNumber(), List.of(other), PaymentLine.Decision.PAY, "户名已更正", checker);
        desk.done(checker, supplement.runNumber(), "Task_CheckPayments", Map.of("outcome", "CONFIRMED"));
        desk.done(supervisor, supplement.runNumber(), "Task_ReleasePayments", Map.of("outcome", "RELEASED"));
        files.results(supplement.runNumber(), results(supplement.runNumber(), Map.of(), checker), checker);
        desk.done(checker, supplement.runNumber(), "Task_RecordPayments", Map.of("complete", true));
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(amount_fen) FROM payment_month WHERE pay_month = ? AND state = 'PAID'"
                                + " AND award_number LIKE 'FFCS-350724%'",
                        Long.class, SEPTEMBER))
                .isEqualTo(145_000);

        // October: what was held comes up again, with September owed; who has ended is told
        clock.set(LocalDate.of(2026, 10, 9));
        awards.end(twin, SEPTEMBER, "测试终止", supervisor);
        acting.is(checker);
        PaymentRun october = runs.open(SEPTEMBER.plusMonths(1), null, checker);
        runs.compute(october.runNumber());
        assertThat(line(october.runNumber(), frozen, checker))
                .satisfies(one -> assertThat(one.backFen()).isEqualTo(80_000))
                .satisfies(one -> assertThat(one.reason()).contains("有以前月份未发放（2026年9月800.00元）"));
        assertThat(line(october.runNumber(), twin, checker).explanation())
                .isEqualTo("停发：上月500.00元，本月待遇已停止，最后发放月份2026年9月");
        assertThat(line(october.runNumber(), plain, checker).explanation()).isEqualTo("与上月相同");
        desk.done(checker, october.runNumber(), "Task_CheckPayments", Map.of("outcome", "CANCELLED", "note", "测试"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM payment_month WHERE run_number = ?", Integer.class, october.runNumber()))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT state FROM payment_month WHERE award_number = ? AND pay_month = ?",
                        String.class,
                        frozen,
                        SEPTEMBER))
                .isEqualTo("HELD");
        assertThatThrownBy(() -> runs.visible(run.runNumber(), checker("350725")))
                .isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("两人同时编制只成一份；县级和乡镇清册同时计算，同一户同一月也只列入一份")
    void neverPaysTwice() throws Exception {
        String county = "350725";
        Actor checker = checker(county);
        Actor supervisor = supervisor(county);
        for (int i = 0; i < 60; i++) {
            award("350725101", 10_000, account(), supervisor);
        }
        List<Object> opened = together(
                List.of(() -> opened(null, checker), () -> opened(null, checker), () -> opened("350725101", checker)));
        assertThat(opened).filteredOn(one -> one instanceof Conflict).hasSize(1);
        List<String> numbers = opened.stream()
                .filter(PaymentRun.class::isInstance)
                .map(one -> ((PaymentRun) one).runNumber())
                .toList();
        assertThat(numbers).hasSize(2);
        // two lists, each worked on twice at once, as two servers would
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (String number : numbers) {
                work.add(() -> {
                    runs.compute(number);
                    return "done";
                });
            }
        }
        assertThat(together(work)).containsOnly("done");
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(amount_fen) FROM payment_line WHERE run_number IN (?, ?) AND standing = 'NORMAL'",
                        Long.class,
                        numbers.get(0),
                        numbers.get(1)))
                .isEqualTo(600_000);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM payment_month WHERE award_number LIKE 'FFCS-350725%'", Integer.class))
                .isEqualTo(60);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM payment_line WHERE run_number IN (?, ?) AND reason LIKE '2026年9月已列入清册%'",
                        Integer.class, numbers.get(0), numbers.get(1)))
                .isEqualTo(60);
    }

    private Object opened(String area, Actor actor) {
        acting.is(actor);
        try {
            return runs.open(SEPTEMBER, area, actor);
        } catch (Conflict e) {
            return e;
        }
    }

    private static List<Object> together(List<Callable<Object>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<Object> done = new ArrayList<>();
            for (Future<Object> one : pool.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("算到一半停机，接着算完，一户不多、一户不少；重新计算从头再来")
    void goesOnAfterAStop() {
        String county = "350723";
        Actor checker = checker(county);
        Actor supervisor = supervisor(county);
        for (int i = 0; i < PaymentComputation.BATCH + 20; i++) {
            award("350723100", 20_000, account(), supervisor);
        }
        acting.is(checker);
        PaymentRun run = runs.open(SEPTEMBER, null, checker);
        while (runs.find(run.runNumber()).computed() == 0) {
            assertThat(runs.computeNext(run.runNumber())).isTrue();
        }
        assertThat(runs.find(run.runNumber()))
                .satisfies(one -> assertThat(one.state()).isEqualTo(PaymentRun.State.COMPUTING))
                .satisfies(one -> assertThat(one.computed()).isEqualTo(PaymentComputation.BATCH))
                .satisfies(one -> assertThat(one.awards()).isEqualTo(PaymentComputation.BATCH + 20));
        runs.compute(run.runNumber());
        assertThat(runs.totals(run.runNumber(), null))
                .satisfies(one -> assertThat(one.payable()).isEqualTo(PaymentComputation.BATCH + 20))
                .satisfies(one -> assertThat(one.payableFen()).isEqualTo(20_000L * (PaymentComputation.BATCH + 20)));
        desk.done(checker, run.runNumber(), "Task_CheckPayments", Map.of("outcome", "RECOMPUTE"));
        assertThat(runs.find(run.runNumber()).computed()).isZero();
        runs.compute(run.runNumber());
        assertThat(runs.totals(run.runNumber(), null).payable()).isEqualTo(PaymentComputation.BATCH + 20);
    }

    @Test
    @DisplayName("发放日逢休息日提前；到编制日自动编制，一县一月一份")
    void followsTheCalendar() {
        String county = "350722";
        award("350722101", 30_000, account(), supervisor(county));
        assertThat(calendar.payDay(county, LocalDate.of(2026, 10, 1))).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.payDay(county, LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 9));
        acting.nobody();
        assertThat(calendar.makingDay(county, SEPTEMBER)).isEqualTo(LocalDate.of(2026, 9, 3));
        clock.set(LocalDate.of(2026, 9, 2));
        calendar.openDue();
        assertThat(runs.page(checker(county), SEPTEMBER, null, null, 10)).isEmpty();
        acting.nobody();
        clock.set(LocalDate.of(2026, 9, 3));
        calendar.openDue();
        calendar.openDue();
        assertThat(runs.page(checker(county), SEPTEMBER, null, null, 10))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.openedBy()).isEqualTo("system");
                    runs.compute(run.runNumber());
                    assertThat(desk.open(run.runNumber())).containsExactly("Task_CheckPayments");
                });
    }
}
