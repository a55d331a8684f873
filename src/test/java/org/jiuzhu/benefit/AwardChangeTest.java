package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.AtOnce;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("停发、减发、增发：有事由、先告知、听意见、另一人签署，次月起执行（民发〔2021〕57号 第三十条至第三十四条）")
class AwardChangeTest {

    private static final String TOWN = "350781001";
    private static final String COUNTY = "350781";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    AwardChanges changes;

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
    ApplicationEvents events;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Actor window;
    private Actor decider;
    private Actor supervisor;
    private Actor checker;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        window = desk.as("bgshouli", Role.WINDOW_CLERK, TOWN);
        decider = desk.as("bgqueren", Role.DECIDER, TOWN);
        supervisor = desk.as("bgjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        checker = desk.as("bghedui", Role.COUNTY_CHECKER, COUNTY);
    }

    /** An award of a household of so many persons. */
    private Award award(String township, int persons, long fen) {
        List<AwardHousehold.Person> people = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            String id = Families.idNumber(LocalDate.of(1930, 1, 1).plusDays(PEOPLE.incrementAndGet()));
            people.add(new AwardHousehold.Person("测试成员" + i, id, i == 0 ? "户主" : "子女"));
        }
        String number = "YX-" + township + "-T" + String.format("%05d", PEOPLE.incrementAndGet());
        Award award = new Award(
                number,
                null,
                township,
                "SUBSISTENCE",
                "测试成员0",
                persons,
                fen,
                LocalDate.of(2026, 7, 1),
                null,
                "测民〔2026〕1号",
                "测试",
                12,
                Award.State.ACTIVE);
        acting.is(supervisor);
        EntryOutcome entered = awards.enter(
                award,
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "测试成员0", "62220001" + String.format("%08d", PEOPLE.get())),
                        people),
                people.stream().map(one -> fingerprint.of(one.idNumber())).toList(),
                supervisor);
        assertThat(entered).isInstanceOf(EntryOutcome.Entered.class);
        return award;
    }

    private String begin(Award award, Actor actor) {
        acting.is(actor);
        return changes.begin(award.awardNumber(), actor).changeNumber();
    }

    private static Map<String, Object> end(ChangeGround ground, LocalDate day) {
        return new HashMap<>(Map.of(
                "proposal",
                "END",
                "endGround",
                ground.name(),
                "happenedOn",
                day.toString(),
                "facts",
                "经核对属实",
                "evidence",
                "核对报告1号"));
    }

    private static Map<String, Object> other(
            String kind, ChangeGround ground, LocalDate day, List<String> leaving, long yearYuan) {
        return new HashMap<>(Map.of(
                "proposal",
                kind,
                kind.equals("CUT") ? "cutGround" : "raiseGround",
                ground.name(),
                "happenedOn",
                day.toString(),
                "leaving",
                leaving,
                "area",
                "URBAN",
                "incomes",
                List.of(Map.of("kind", "WAGES", "amount", String.valueOf(yearYuan))),
                "facts",
                "经核对属实",
                "evidence",
                "核对报告1号"));
    }

    private void told(String change, LocalDate day) {
        desk.done(
                window,
                change,
                "Task_DeliverIntent",
                Map.of("way", "IN_PERSON", "deliveredOn", day.toString(), "receiver", "测试成员0"));
    }

    private List<String> titles(String change) {
        return letters.ofCase(change).stream().map(Letters.Summary::title).toList();
    }

    private Award now(Award award) {
        acting.is(supervisor);
        return awards.page(supervisor, null, null, null, 2000).stream()
                .filter(one -> one.awardNumber().equals(award.awardNumber()))
                .findFirst()
                .orElseThrow();
    }

    private String words(String change, String title) {
        acting.is(window);
        String id = letters.ofCase(change).stream()
                .filter(one -> one.title().equals(title))
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
    @DisplayName("停发全过程：告知、陈述、他人签署，次月停发，书面告知救济途径，可以再登记，通知其他救助；处处留痕")
    void stopsAnAward() {
        Award award = award(TOWN, 2, 60_000);
        String change = begin(award, window);
        assertThat(desk.open(change)).containsExactly("Task_ProposeChange");
        assertThatThrownBy(() -> begin(award, supervisor))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(change);

        desk.done(window, change, "Task_ProposeChange", end(ChangeGround.INCOME_ABOVE, LocalDate.of(2026, 9, 1)));
        assertThat(titles(change)).contains("拟停发、减发救助待遇告知书", "陈述申辩记录", "送达回证");
        told(change, TODAY);
        assertThat(now(award).state()).as("听取意见期间照常").isEqualTo(Award.State.ACTIVE);

        String hearing = desk.claim(window, change, "Task_HearFamily");
        assertThat(desk.save(window, hearing, Map.of("stance", "NONE")))
                .extracting(FieldProblem::field)
                .containsExactly("stance");
        assertThat(desk.save(
                        window,
                        hearing,
                        Map.of(
                                "stance",
                                "STATED",
                                "heldOn",
                                TODAY.toString(),
                                "statement",
                                "工作只有一个月",
                                "answer",
                                "合同为一年期，不采纳")))
                .isEmpty();
        desk.complete(window, hearing);

        String signing = desk.claim(decider, change, "Task_ConfirmChange");
        assertThat(desk.save(decider, signing, Map.of("decision", "APPROVED")))
                .extracting(FieldProblem::field)
                .containsExactly("reason");
        desk.save(decider, signing, Map.of("decision", "APPROVED", "reason", "事实清楚"));
        desk.complete(decider, signing);

        Award ended = now(award);
        assertThat(ended.state()).isEqualTo(Award.State.ENDED);
        assertThat(ended.toMonth()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(events.stream(AwardEnded.class))
                .filteredOn(one -> one.awardNumber().equals(award.awardNumber()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ground()).isEqualTo(ChangeGround.INCOME_ABOVE);
                    assertThat(one.lastMonth()).isEqualTo(LocalDate.of(2026, 9, 1));
                });
        assertThat(words(change, "停发救助待遇告知书")).contains("自2026年10月起停发", "第九条", "合同为一年期", "60日", "6个月", "签发人", "临时救助");
        assertThat(words(change, "拟停发、减发救助待遇告知书")).contains("5个工作日", "陈述、申辩").doesNotContain("行政复议");
        desk.done(window, change, "Task_DeliverChange", Map.of("receiver", "测试成员0"));
        assertThat(cases.running(change)).isFalse();
        assertThat(letters.ofCase(change))
                .filteredOn(one -> one.title().equals("停发救助待遇告知书"))
                .singleElement()
                .satisfies(one -> assertThat(one.deliveredOn()).isEqualTo(TODAY));
        acting.is(supervisor);
        assertThat(awards.history(award.awardNumber(), supervisor)).last().satisfies(one -> {
            assertThat(one.by()).isEqualTo(decider.id());
            assertThat(one.detail()).contains("停发：发放至2026年9月").contains(change);
            assertThat(one.reason()).contains("第九条").contains("经核对属实");
        });
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM exclusive_holding WHERE award_number = ?",
                        Integer.class,
                        award.awardNumber()))
                .isZero();
        assertThatThrownBy(() -> begin(award, window)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("四眼：提出人、听取意见的人不能签署；没有登记号、外乡镇、别的岗位都说清楚")
    void keepsHandsApart() {
        Award award = award(TOWN, 1, 50_000);
        Actor both = desk.as("bgdouble", Role.DECIDER, TOWN);
        Actor foreign = desk.as("bgwaixiang", Role.WINDOW_CLERK, "350781002");
        assertThatThrownBy(() -> begin(award, foreign)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> begin(award, checker)).isInstanceOf(Refused.class);
        acting.is(window);
        assertThatThrownBy(() -> changes.open("  ", window)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> cases.start("benefit-change", Map.of("awardNumber", "YX-350781001-NONE"), window.id()))
                .hasMessageContaining("待遇登记号");

        String instance = cases.start("benefit-change", Map.of("awardNumber", award.awardNumber()), window.id());
        String change = cases.caseNumber(instance);
        assertThat(desk.task(change, "Task_ProposeChange").getAssignee()).isEqualTo(window.id());
        desk.done(window, change, "Task_ProposeChange", end(ChangeGround.RENOUNCED, TODAY));
        assertThat(desk.open(change)).as("本人退出，不必听取意见").containsExactly("Task_ConfirmChange");
        desk.done(both, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "本人书面退出"));
        assertThat(now(award).state()).isEqualTo(Award.State.ENDED);
    }

    @Test
    @DisplayName("增发按决策表计算，不必先告知，次月起；本月仍按原来的金额，两个月的清册各发各的")
    void raisesFromNextMonth() {
        String county = "350782";
        String town = "350782001";
        Actor clerk = desk.as("bgzfshouli", Role.WINDOW_CLERK, town);
        Actor signer = desk.as("bgzfqueren", Role.DECIDER, town);
        Actor list = desk.as("bgzfhedui", Role.COUNTY_CHECKER, county);
        Award award = award(town, 2, 30_000);
        acting.is(clerk);
        String change = changes.begin(award.awardNumber(), clerk).changeNumber();
        String task = desk.claim(clerk, change, "Task_ProposeChange");
        assertThat(desk.save(clerk, task, other("CUT", ChangeGround.INCOME_CHANGED, TODAY, List.of(), 12_000)))
                .extracting(FieldProblem::message)
                .singleElement()
                .asString()
                .contains("不是减发");
        assertThat(desk.save(clerk, task, other("RAISE", ChangeGround.INCOME_CHANGED, TODAY, List.of(), 1_200_000)))
                .extracting(FieldProblem::message)
                .singleElement()
                .asString()
                .contains("应当选“停发”");
        desk.save(clerk, task, other("RAISE", ChangeGround.INCOME_CHANGED, TODAY, List.of(), 12_000));
        desk.complete(clerk, task);
        AwardChange.Proposal proposal = changes.proposal(change).orElseThrow();
        assertThat(proposal.amount()).as("（850－500）×2").isEqualTo(Money.ofYuan(700));
        desk.done(signer, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "收入减少属实"));
        assertThat(titles(change)).contains("增发救助待遇告知书");

        acting.is(list);
        PaymentRun september = runs.open(LocalDate.of(2026, 9, 1), town, list);
        runs.compute(september.runNumber());
        assertThat(line(september, award, list).baseFen()).isEqualTo(30_000);
        clock.set(LocalDate.of(2026, 10, 12));
        PaymentRun october = runs.open(LocalDate.of(2026, 10, 1), town, list);
        runs.compute(october.runNumber());
        assertThat(line(october, award, list).baseFen()).isEqualTo(70_000);
    }

    private PaymentLine line(PaymentRun run, Award award, Actor actor) {
        return runs
                .lines(run.runNumber(), new PaymentRuns.Wanted(null, null, null, null, false, null), 0, 2000, actor)
                .stream()
                .filter(one -> one.awardNumber().equals(award.awardNumber()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("成员死亡：自死亡次月起减发，三个月内办结，多发的由签署人决定扣回，编制中的清册须重新计算（民发〔2022〕83号 一（三））")
    void cutsAfterADeath() {
        String county = "350783";
        String town = "350783106";
        Actor clerk = desk.as("bgswshouli", Role.WINDOW_CLERK, town);
        Actor signer = desk.as("bgswqueren", Role.DECIDER, town);
        Actor list = desk.as("bgswhedui", Role.COUNTY_CHECKER, county);
        Actor boss = desk.as("bgswjianguan", Role.COUNTY_SUPERVISOR, county);
        Award award = award(town, 2, 100_000);
        acting.is(list);
        PaymentRun august = runs.open(LocalDate.of(2026, 8, 1), town, list);
        runs.compute(august.runNumber());
        acting.is(list);
        runs.decide(august.runNumber(), List.of(award.awardNumber()), PaymentLine.Decision.PAY, "入户核实", list);
        desk.done(list, august.runNumber(), "Task_CheckPayments", Map.of("outcome", "CONFIRMED"));
        desk.done(boss, august.runNumber(), "Task_ReleasePayments", Map.of("outcome", "RELEASED"));
        acting.is(list);
        PaymentRun september = runs.open(LocalDate.of(2026, 9, 1), town, list);
        runs.compute(september.runNumber());

        acting.is(clerk);
        String change = changes.begin(award.awardNumber(), clerk).changeNumber();
        String task = desk.claim(clerk, change, "Task_ProposeChange");
        assertThat(desk.save(clerk, task, end(ChangeGround.MEMBER_DECEASED, LocalDate.of(2026, 7, 10))))
                .extracting(FieldProblem::message)
                .singleElement()
                .asString()
                .contains("应当选“减发”");
        assertThat(desk.save(
                        clerk,
                        task,
                        other("CUT", ChangeGround.MEMBER_DECEASED, LocalDate.of(2026, 7, 10), List.of(), 0)))
                .extracting(FieldProblem::field)
                .containsExactly("leaving");
        desk.save(
                clerk,
                task,
                other("CUT", ChangeGround.MEMBER_DECEASED, LocalDate.of(2026, 7, 10), List.of("0"), 3_000));
        desk.complete(clerk, task);
        assertThat(changes.decideBy(change)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(changes.proposal(change).orElseThrow().late())
                .as("两个多月，未逾3个月")
                .isFalse();
        AwardChange.Proposal proposal = changes.proposal(change).orElseThrow();
        assertThat(proposal.amount()).as("850－250").isEqualTo(Money.ofYuan(600));
        desk.done(
                clerk,
                change,
                "Task_DeliverIntent",
                Map.of("way", "LEFT", "deliveredOn", TODAY.toString(), "receiver", "邻居见证"));
        clock.set(LocalDate.of(2026, 9, 30));
        desk.done(clerk, change, "Task_HearFamily", Map.of("stance", "NONE"));
        String signing = desk.claim(signer, change, "Task_ConfirmChange");
        assertThat(desk.save(signer, signing, Map.of("decision", "APPROVED", "reason", "死亡证明属实")))
                .extracting(FieldProblem::field)
                .containsExactly("recovery");
        desk.save(signer, signing, Map.of("decision", "APPROVED", "reason", "死亡证明属实", "recovery", "RECOVER"));
        desk.complete(signer, signing);
        AwardChange.Decision decision = changes.decision(change);
        assertThat(decision.effectiveMonth()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(decision.overpaidFen()).as("八月多发").isEqualTo(40_000);

        acting.is(boss);
        Award cut = awards.page(boss, null, null, null, 2000).stream()
                .filter(one -> one.awardNumber().equals(award.awardNumber()))
                .findFirst()
                .orElseThrow();
        assertThat(cut.memberCount()).isEqualTo(1);
        assertThat(cut.holderName()).isEqualTo("测试成员1");
        assertThat(runs.stale(september.runNumber())).isEqualTo(1);
        assertThatThrownBy(() ->
                        desk.done(list, september.runNumber(), "Task_CheckPayments", Map.of("outcome", "CONFIRMED")))
                .hasMessageContaining("重新计算");
        String check = desk.task(september.runNumber(), "Task_CheckPayments").getId();
        desk.save(list, check, Map.of("outcome", "RECOMPUTE"));
        desk.complete(list, check);
        runs.compute(september.runNumber());
        assertThat(runs.stale(september.runNumber())).isZero();
        PaymentLine line = line(september, award, list);
        assertThat(line.baseFen()).isEqualTo(60_000);
        assertThat(line.adjustFen()).as("扣回多发，最多当月的三成").isEqualTo(-18_000);
        assertThat(line.amountFen()).isEqualTo(42_000);
    }

    @Test
    @DisplayName("无正当理由三次拒绝工作：只停发本人的份额，本人仍是家庭成员（第三十四条）")
    void stopsOnlyTheOwnShare() {
        Award award = award(TOWN, 2, 160_000);
        String change = begin(award, window);
        desk.done(
                window,
                change,
                "Task_ProposeChange",
                other("CUT", ChangeGround.WORK_REFUSED, TODAY, List.of("1"), 1_200));
        assertThat(changes.proposal(change).orElseThrow().amount())
                .as("（850－50）×2人，停发一人")
                .isEqualTo(Money.ofYuan(800));
        told(change, TODAY);
        desk.done(window, change, "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", TODAY.toString()));
        desk.done(supervisor, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "三次介绍均拒绝"));
        assertThat(now(award).memberCount()).isEqualTo(2);
        assertThat(now(award).monthlyAmount()).isEqualTo(Money.ofYuan(800));
        assertThat(titles(change)).contains("减发救助待遇告知书");
    }

    @Test
    @DisplayName("退回的重新提出、重新听取意见；不同意的维持原待遇并告知家庭；撤销的不留痕迹在待遇上")
    void keepsTheAward() {
        Award award = award(TOWN, 1, 50_000);
        String change = begin(award, window);
        Map<String, Object> late = end(ChangeGround.MOVED_AWAY, LocalDate.of(2026, 5, 1));
        late.put("reportedOn", "2026-09-01");
        desk.done(window, change, "Task_ProposeChange", late);
        assertThat(changes.proposal(change).orElseThrow().late()).as("四个月后才报告").isTrue();
        told(change, TODAY);
        desk.done(window, change, "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", TODAY.toString()));
        desk.done(decider, change, "Task_ConfirmChange", Map.of("decision", "RETURNED", "reason", "迁出证明不清楚"));
        assertThat(desk.open(change)).containsExactly("Task_ProposeChange");
        String task = desk.task(change, "Task_ProposeChange").getId();
        if (desk.task(change, "Task_ProposeChange").getAssignee() == null) {
            desk.claim(window, change, "Task_ProposeChange");
        }
        desk.save(window, task, end(ChangeGround.MOVED_AWAY, TODAY));
        desk.complete(window, task);
        told(change, TODAY);
        desk.done(window, change, "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", TODAY.toString()));
        desk.done(decider, change, "Task_ConfirmChange", Map.of("decision", "REJECTED", "reason", "没有迁出"));
        assertThat(titles(change)).contains("维持救助待遇告知书");
        desk.done(window, change, "Task_DeliverChange", Map.of("receiver", "测试成员0"));
        assertThat(cases.running(change)).isFalse();
        assertThat(now(award).state()).isEqualTo(Award.State.ACTIVE);
        assertThat(changes.decisions(change))
                .extracting(AwardChange.Decision::outcome)
                .containsExactly(AwardChange.Outcome.RETURNED, AwardChange.Outcome.REJECTED);

        String again = begin(award, window);
        assertThat(again).isNotEqualTo(change);
        desk.done(window, again, "Task_ProposeChange", Map.of("proposal", "DROP", "dropReason", "登记号填错"));
        assertThat(cases.running(again)).isFalse();
        assertThat(titles(again)).isEmpty();
    }

    @Test
    @DisplayName("逾期没有提出或者决定的，由县级督办；只有一人的死亡不必听取意见，自死亡次月停发")
    void supervisesWhatIsLate() {
        Award award = award(TOWN, 1, 50_000);
        String change = begin(award, window);
        clock.set(LocalDate.of(2026, 11, 2));
        desk.runJobs(change);
        assertThat(desk.open(change)).contains("Task_SuperviseChange");
        desk.done(
                supervisor,
                change,
                "Task_SuperviseChange",
                Map.of("reason", "人手不足", "measure", "调人", "expectedOn", "2026-11-10"));
        desk.done(window, change, "Task_ProposeChange", end(ChangeGround.MEMBER_DECEASED, LocalDate.of(2026, 10, 5)));
        assertThat(desk.open(change)).contains("Task_ConfirmChange").doesNotContain("Task_DeliverIntent");
        desk.done(decider, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "死亡证明属实"));
        assertThat(now(award).toMonth()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    @DisplayName("四人同时提出：数据库只让一件成立")
    void letsOneThrough() throws Exception {
        Award award = award(TOWN, 1, 50_000);
        List<Boolean> opened = AtOnce.run(4, () -> {
            acting.is(window);
            changes.begin(award.awardNumber(), window);
        });
        assertThat(opened).containsOnlyOnce(true);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM award_change_case WHERE award_number = ?",
                        Integer.class,
                        award.awardNumber()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("填错的指到栏目：日期、成员、理由")
    void tellsWhereItIsWrong() {
        Award award = award(TOWN, 2, 100_000);
        String change = begin(award, window);
        String task = desk.claim(window, change, "Task_ProposeChange");
        assertThat(desk.save(window, task, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("proposal");
        assertThat(desk.save(window, task, Map.of("proposal", "END")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("endGround", "happenedOn", "facts", "evidence");
        assertThat(desk.save(
                        window, task, other("CUT", ChangeGround.MEMBER_LEFT, TODAY.plusDays(1), List.of("0", "1"), 0)))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("happenedOn", "leaving");
        assertThat(desk.save(window, task, other("CUT", ChangeGround.INCOME_CHANGED, TODAY, List.of("1"), 0)))
                .extracting(FieldProblem::field)
                .containsExactly("leaving");
        assertThatThrownBy(() -> desk.complete(window, task)).hasMessageContaining("这个理由不涉及成员");
    }
}
