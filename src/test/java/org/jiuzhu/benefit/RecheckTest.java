package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.AtOnce;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.Registers;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterGateway;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("定期核查：到期自动比对，没有变化的成批确认并抽查，有变化的入户（民发〔2021〕57号 第三十条、第三十一条）")
class RecheckTest {

    private static final String COUNTY = "350783";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** Every test has a township of its own: there is one round a township and month. */
    private static final AtomicInteger TOWNS = new AtomicInteger();

    @Autowired
    Rechecks rechecks;

    @Autowired
    RecheckScreening screening;

    @Autowired
    AwardChanges changes;

    @Autowired
    Awards awards;

    @Autowired
    Letters letters;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    RegisterTables tables;

    @Autowired
    Registers registers;

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

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    private String town;
    private Actor surveyor;
    private Actor window;
    private Actor decider;
    private Actor supervisor;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        town = COUNTY + String.format("%03d", 100 + TOWNS.getAndIncrement());
        surveyor = desk.as("hcdiaocha" + town, Role.SURVEYOR, town);
        window = desk.as("hcshouli" + town, Role.WINDOW_CLERK, town);
        decider = desk.as("hcqueren" + town, Role.DECIDER, town);
        supervisor = desk.as("hcjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    @AfterEach
    void answerAgain() {
        registers.reset();
    }

    private String person() {
        return Families.somebody();
    }

    private Award award(String idNumber, LocalDate from, int reviewMonths) {
        String number = "YX-" + town + "-H" + String.format("%05d", PEOPLE.incrementAndGet());
        Award award = new Award(
                number,
                null,
                town,
                "SUBSISTENCE",
                "核查户主",
                1,
                60_000,
                from,
                null,
                "测民〔2026〕1号",
                "测试",
                reviewMonths,
                Award.State.ACTIVE);
        acting.is(supervisor);
        awards.enter(
                award,
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "核查户主", "62220003" + String.format("%08d", PEOPLE.get())),
                        List.of(new AwardHousehold.Person("核查户主", idNumber, "户主"))),
                List.of(fingerprint.of(idNumber)),
                supervisor);
        return award;
    }

    /** An award whose half year is over. */
    private Award due() {
        return award(person(), LocalDate.of(2026, 4, 1), 6);
    }

    private String round() {
        return "HC-" + town + "-"
                + LocalDate.now(clock).toString().substring(0, 7).replace("-", "");
    }

    /** What the house does in the morning, for the township of the test only. */
    private String screened() {
        while (screening.planNext()) {
            Thread.onSpinWait();
        }
        screening.openRounds();
        while (screening.screenNext(round())) {
            Thread.onSpinWait();
        }
        while (screening.startNext()) {
            Thread.onSpinWait();
        }
        return round();
    }

    private List<Rechecks.Family> families(String round, Recheck.Course course) {
        acting.is(window);
        return rechecks.families(round, course, null, 50, window);
    }

    private String number(String round, Award award) {
        return families(round, null).stream()
                .filter(one -> one.award().awardNumber().equals(award.awardNumber()))
                .findFirst()
                .orElseThrow()
                .recheck()
                .recheckNumber();
    }

    private void visit(String number, String result, String findings) {
        desk.done(
                surveyor,
                number,
                "Task_SurveyRecheck",
                Map.of(
                        "visitedOn",
                        LocalDate.now(clock).toString(),
                        "companion",
                        window.id(),
                        "result",
                        result,
                        "findings",
                        findings));
    }

    private void says(String idNumber, Source source, FactKind kind, long fen) {
        tables.add(new RegisterRecord(source, fingerprint.of(idNumber), kind, fen, "", TODAY));
    }

    @Test
    @DisplayName("全过程：到期的比对，没有变化的抽一户入户，入户后由另一人成批确认，下次日期按周期，金额不变，处处留痕")
    void confirmsTogether() {
        List<Award> all = IntStream.range(0, 12).mapToObj(i -> due()).toList();
        Award later = award(person(), LocalDate.of(2026, 6, 1), 6);
        String round = screened();
        assertThat(rechecks.round(round).screened()).isEqualTo(12);
        assertThat(screening.screening()).doesNotContain(round);
        acting.is(window);
        assertThat(rechecks.rounds(window, 10))
                .extracting(RecheckRound::roundNumber)
                .containsExactly(round);
        assertThat(rechecks.cards(List.of(round))).hasSize(1);
        assertThat(rechecks.nextOn(later.awardNumber())).isEqualTo(LocalDate.of(2026, 12, 1));
        List<Rechecks.Family> sampled = families(round, Recheck.Course.SAMPLED);
        assertThat(sampled).as("12户的10%，向上取整").hasSize(2);
        RecheckRound.Draw draw = rechecks.draws(round).get(0);
        List<String> pool = families(round, null).stream()
                .map(one -> one.recheck().recheckNumber())
                .toList();
        assertThat(RecheckDraws.ranked(pool, draw.seed()).subList(0, 2))
                .as("凭种子可以重新抽出同样的家庭")
                .containsExactlyInAnyOrderElementsOf(sampled.stream()
                        .map(one -> one.recheck().recheckNumber())
                        .toList());

        String confirming = desk.claim(decider, round, "Task_AttestUnchanged");
        assertThat(desk.save(decider, confirming, Map.of("confirmation", "CONFIRM")))
                .extracting(FieldProblem::message)
                .singleElement()
                .asString()
                .contains("还有2户没有入户");
        sampled.forEach(one -> visit(one.recheck().recheckNumber(), "UNCHANGED", "生活状况与上次相同"));
        assertThat(letters.ofCase(sampled.get(0).recheck().recheckNumber()))
                .extracting(Letters.Summary::title)
                .contains("定期核查表");
        assertThat(desk.save(decider, confirming, Map.of("confirmation", "CONFIRM")))
                .isEmpty();
        desk.complete(decider, confirming);

        assertThat(cases.running(round)).isFalse();
        assertThat(rechecks.round(round).state()).isEqualTo(RecheckRound.State.CONFIRMED);
        for (Award one : all) {
            assertThat(rechecks.nextOn(one.awardNumber())).isEqualTo(LocalDate.of(2027, 3, 18));
        }
        acting.is(supervisor);
        assertThat(awards.history(all.get(0).awardNumber(), supervisor))
                .last()
                .extracting(Awards.Event::detail)
                .asString()
                .contains("没有明显变化，待遇不变");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM award WHERE township_code = ? AND monthly_amount_fen = 60000",
                        Integer.class,
                        town))
                .isEqualTo(13);
        screening.openRounds();
        assertThat(screening.screenNext(round)).as("办结的不重来").isFalse();
    }

    @Test
    @DisplayName("有变化的入户；只显示变化；查出变化的转待遇变更，事实、证据带过去，由另一人签署，金额在那以前不变")
    void leadsToChange() {
        String working = person();
        Award award = award(working, LocalDate.of(2025, 9, 1), 12);
        rechecks.remember(
                award.awardNumber(),
                List.of(
                        new Rechecks.Told(fingerprint.of(working), FactKind.DEPOSIT, 100_000, TODAY.minusYears(1)),
                        new Rechecks.Told(fingerprint.of(working), FactKind.BASIC_PENSION, 150_000, TODAY)));
        says(working, Source.BANK, FactKind.DEPOSIT, 105_000);
        says(working, Source.TAX, FactKind.WAGES, 3_000_000);
        says(working, Source.SOCIAL_INSURANCE, FactKind.BASIC_PENSION, 150_000);
        String round = screened();
        assertThat(rechecks.round(round).state()).as("没有可以成批确认的").isEqualTo(RecheckRound.State.CONFIRMED);
        String number = number(round, award);
        assertThat(rechecks.changed(number))
                .extracting(one -> one.difference().words() + one.difference().material())
                .as("没有变的基础养老金不显示，存款只变了5%")
                .containsExactlyInAnyOrder(
                        "存款：上次1000.00元，现在1050.00元（银行）false", "工资性收入（近12个月）：上次没有记录，现在30000.00元（税务）true");
        visit(number, "CHANGED", "户主已在工厂就业，月工资2500元");

        Recheck closed = rechecks.find(number);
        assertThat(closed.state()).isEqualTo(Recheck.State.HANDED_OVER);
        String change = Objects.requireNonNull(closed.changeNumber());
        assertThat(desk.open(change)).containsExactly("Task_ProposeChange");
        String proposing = desk.claim(window, change, "Task_ProposeChange");
        assertThat(desk.form(proposing).toString())
                .contains("月工资2500元")
                .contains("30000.00元")
                .contains(number);
        acting.is(supervisor);
        assertThat(awards.history(award.awardNumber(), supervisor))
                .last()
                .extracting(Awards.Event::detail)
                .asString()
                .contains(change);
        assertThat(jdbc.queryForObject(
                        "SELECT amount_fen FROM award_recheck_fact WHERE award_number = ? AND kind = 'WAGES'",
                        Long.class,
                        award.awardNumber()))
                .as("核查过的数据成为下次比对的基础")
                .isEqualTo(3_000_000);
    }

    @Test
    @DisplayName("不配合：先催告，期限没过不能提出变更，期限过后转停发意见，待遇照常；没有自动停发")
    void remindsFirst() {
        String id = person();
        Award award = award(id, LocalDate.of(2026, 4, 1), 6);
        says(id, Source.MARKET, FactKind.BUSINESS, 1);
        String number = number(screened(), award);
        visit(number, "UNCOOPERATIVE", "两次上门无人，电话拒绝");
        assertThat(letters.ofCase(number)).extracting(Letters.Summary::title).contains("配合定期核查催告书", "送达回证");
        desk.done(
                window,
                number,
                "Task_DeliverRecheckReminder",
                Map.of("way", "IN_PERSON", "deliveredOn", TODAY.toString(), "receiver", "核查户主"));
        String again = desk.claim(surveyor, number, "Task_SurveyRecheck");
        Map<String, String> refused = Map.of(
                "visitedOn",
                TODAY.toString(),
                "companion",
                window.id(),
                "result",
                "UNCOOPERATIVE",
                "findings",
                "仍拒绝入户");
        assertThat(desk.save(surveyor, again, refused))
                .extracting(FieldProblem::field)
                .containsExactly("result");
        clock.set(LocalDate.of(2026, 10, 20));
        assertThat(desk.save(surveyor, again, refused)).isEmpty();
        desk.complete(surveyor, again);
        String change = Objects.requireNonNull(rechecks.find(number).changeNumber());
        String proposing = desk.claim(window, change, "Task_ProposeChange");
        assertThat(desk.form(proposing).toString()).contains("NOT_COOPERATING").contains("催告书");
        assertThat(rechecks.award(number).state()).isEqualTo(Award.State.ACTIVE);
    }

    @Test
    @DisplayName("来源没有答复的不能算没有变化，须入户；上次的数据不因没有答复变成零")
    void visitsWhenNobodyAnswers() {
        String id = person();
        Award award = award(id, LocalDate.of(2026, 4, 1), 6);
        rechecks.remember(
                award.awardNumber(),
                List.of(new Rechecks.Told(fingerprint.of(id), FactKind.DEPOSIT, 100_000, TODAY.minusMonths(6))));
        registers.answers(Source.BANK, new RegisterGateway.Pending("1"));
        String number = number(screened(), award);
        Recheck recheck = rechecks.find(number);
        assertThat(recheck.course()).isEqualTo(Recheck.Course.CHANGED);
        assertThat(recheck.unanswered()).isEqualTo("银行");
        assertThat(rechecks.changed(number)).isEmpty();
    }

    @Test
    @DisplayName("抽查发现变化：确认须说明理由，可以扩大抽查；参加入户的人不能确认")
    void enlargesTheSample() {
        for (int i = 0; i < 4; i++) {
            due();
        }
        String round = screened();
        Rechecks.Family first = families(round, Recheck.Course.SAMPLED).get(0);
        visit(first.recheck().recheckNumber(), "CHANGED", "与子女同住，收入有变化");
        Actor both = desk.as("hctongxing" + town, Role.DECIDER, town);
        // went along to the family that was drawn
        transactions.executeWithoutResult(status -> jdbc.update(
                "UPDATE award_recheck_result SET companion = ? WHERE recheck_number = ?",
                both.id(),
                first.recheck().recheckNumber()));
        String confirming = desk.claim(both, round, "Task_AttestUnchanged");
        assertThat(desk.save(both, confirming, Map.of("confirmation", "CONFIRM")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("confirmation", "note");
        desk.save(both, confirming, Map.of("confirmation", "ENLARGE", "note", "抽中的一户有变化"));
        desk.complete(both, confirming);
        assertThat(rechecks.draws(round)).extracting(RecheckRound.Draw::pool).containsExactly(4, 3);
        while (screening.startNext()) {
            Thread.onSpinWait();
        }
        surveyor = desk.as("hcdiaocha" + town + "b", Role.SURVEYOR, town);
        families(round, Recheck.Course.SAMPLED).stream()
                .filter(one -> one.recheck().state() == Recheck.State.OPEN)
                .forEach(one -> visit(one.recheck().recheckNumber(), "UNCHANGED", "没有变化"));
        desk.done(decider, round, "Task_AttestUnchanged", Map.of("confirmation", "CONFIRM", "note", "第二次抽查没有变化"));
        assertThat(rechecks.round(round).note()).contains("第二次抽查没有变化");
    }

    @Test
    @DisplayName("一份待遇只有一次在办的核查，同时开始也只有一次；批次不重复；停发的、认定的不核查")
    void opensOnce() throws Exception {
        Award award = due();
        List<Boolean> opened = AtOnce.run(2, () -> {
            acting.is(window);
            rechecks.open(award.awardNumber(), window);
        });
        assertThat(opened).containsExactlyInAnyOrder(true, false);
        acting.is(window);
        assertThatThrownBy(() -> rechecks.open(award.awardNumber(), window))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("正在核查");
        screened();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM award_recheck WHERE award_number = ?",
                        Integer.class,
                        award.awardNumber()))
                .isEqualTo(1);
        Actor foreign = desk.as("hcwaixiang", Role.WINDOW_CLERK, "350702001");
        acting.is(foreign);
        assertThatThrownBy(() -> rechecks.open(award.awardNumber(), foreign)).isInstanceOf(Missing.class);
        Actor checker = desk.as("hchedui", Role.COUNTY_CHECKER, COUNTY);
        acting.is(checker);
        assertThatThrownBy(() -> rechecks.open(award.awardNumber(), checker)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("停机以后接着比对：每批一个事务，不重复、不遗漏；抽查和入户只开始一次")
    void goesOnWhereItWas() {
        List<Award> all = IntStream.range(0, 230).mapToObj(i -> due()).toList();
        while (screening.planNext()) {
            Thread.onSpinWait();
        }
        screening.openRounds();
        assertThat(screening.screenNext(round())).isTrue();
        assertThat(rechecks.round(round()).screened()).as("第一批").isEqualTo(200);
        screened();
        assertThat(rechecks.round(round()).screened()).isEqualTo(all.size());
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT award_number) FROM award_recheck WHERE round_number = ?",
                        Integer.class,
                        round()))
                .isEqualTo(all.size());
        assertThat(rechecks.draws(round())).hasSize(1);
        assertThat(families(round(), Recheck.Course.SAMPLED)).hasSize(23).allSatisfy(one -> assertThat(
                        desk.open(one.recheck().recheckNumber()))
                .containsExactly("Task_SurveyRecheck"));
    }

    @Test
    @DisplayName("逾期报警：没有入户的、没有确认的由县级督办；临时核查从待办发起")
    void alarms() {
        Award award = due();
        due();
        String round = screened();
        String number = families(round, Recheck.Course.SAMPLED).get(0).recheck().recheckNumber();
        clock.set(LocalDate.of(2026, 11, 20));
        desk.runJobs(round);
        desk.runJobs(number);
        Map<String, String> told = Map.of(
                "reason",
                "人手不足",
                "measure",
                "增派人员",
                "expectedOn",
                LocalDate.of(2026, 11, 30).toString());
        desk.done(supervisor, round, "Task_SuperviseRound", told);
        desk.done(supervisor, number, "Task_SuperviseRecheck", told);

        Award other = award(person(), LocalDate.of(2026, 11, 1), 12);
        acting.is(window);
        String asked = cases.caseNumber(
                cases.start("benefit-reverification-family", Map.of("awardNumber", other.awardNumber()), window.id()));
        assertThat(rechecks.find(asked).course()).isEqualTo(Recheck.Course.REQUESTED);
        visit(asked, "UNCHANGED", "举报不实");
        assertThat(rechecks.find(asked).state()).isEqualTo(Recheck.State.KEPT);
        assertThat(award.awardNumber()).isNotEqualTo(other.awardNumber());
    }
}
