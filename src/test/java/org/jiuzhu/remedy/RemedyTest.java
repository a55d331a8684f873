package org.jiuzhu.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
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
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("复议、诉讼、纠正：期限、结果、逐月重新核算、另一人签署（行政复议法、行政诉讼法）")
class RemedyTest {

    private static final String TOWN = "350703001";
    private static final String COUNTY = "350703";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Remedies remedies;

    @Autowired
    Awards awards;

    @Autowired
    AwardCorrections corrections;

    @Autowired
    Ledger ledger;

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
    private Actor decider;
    private Actor second;
    private Actor supervisor;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        window = desk.as("fyshouli", Role.WINDOW_CLERK, TOWN);
        decider = desk.as("fyqueren", Role.DECIDER, TOWN);
        second = desk.as("fyqueren2", Role.DECIDER, TOWN);
        supervisor = desk.as("fyjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    /** An award that was paid elsewhere until now, 500 yuan a month since January. */
    private String award() {
        int n = PEOPLE.incrementAndGet();
        String id = Families.idNumber(LocalDate.of(1955, 1, 1).plusDays(n));
        String number = "YX-" + TOWN + "-R" + String.format("%05d", n);
        acting.is(supervisor);
        assertThat(awards.enter(
                        new Award(
                                number,
                                null,
                                TOWN,
                                "SUBSISTENCE",
                                "复议人",
                                1,
                                50_000,
                                LocalDate.of(2026, 1, 1),
                                null,
                                "测民〔2026〕4号",
                                "测试",
                                12,
                                Award.State.ACTIVE),
                        new AwardHousehold(
                                number,
                                new AwardHousehold.Account("测试银行", "复议人", "62227001" + String.format("%08d", n)),
                                List.of(new AwardHousehold.Person("复议人", id, "户主"))),
                        List.of(fingerprint.of(id)),
                        supervisor))
                .isInstanceOf(EntryOutcome.Entered.class);
        return number;
    }

    private String begin(Remedy.Kind kind, String award) {
        acting.is(window);
        return remedies.begin(kind, award, window).remedyNumber();
    }

    private static Map<String, Object> entry(boolean simple) {
        return new HashMap<>(Map.of(
                "authority",
                "政和县人民政府",
                "document",
                "政政复〔2026〕3号",
                "attacked",
                "政和〔2026〕停1号",
                "applicant",
                "复议人",
                "claim",
                "收入计算有误",
                "servedOn",
                TODAY.toString(),
                "simpleCourse",
                simple));
    }

    private static Map<String, Object> plan(String course, List<Map<String, String>> steps) {
        return new HashMap<>(Map.of("course", course, "steps", steps, "explanation", "按复议决定更正"));
    }

    private List<String> titles(String number) {
        return letters.ofCase(number).stream().map(Letters.Summary::title).toList();
    }

    @Test
    @DisplayName("复议：10个工作日答复，60日审理，撤销停发的逐月重算、恢复、撤销追回台账并返还已退的，另一人签署")
    void performsARevocation() {
        String award = award();
        awards.end(award, LocalDate.of(2026, 5, 1), "复议前的决定", supervisor);
        String over = ledger.open(
                        award,
                        LedgerAccount.Side.OVER,
                        Money.ofYuan(1000),
                        LedgerAccount.Origin.CHANGE,
                        "政和〔2026〕停1号",
                        "六、七月多发",
                        supervisor.id())
                .ledgerNumber();
        ledger.paid(over, Money.ofYuan(300), "缴款9", TODAY, window);

        String number = begin(Remedy.Kind.REVIEW, award);
        desk.done(window, number, "Task_RegisterRemedy", entry(false));
        Remedy remedy = remedies.find(number);
        assertThat(remedy.defenceDue()).as("10个工作日，国庆顺延").isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(remedy.rulingDue()).isEqualTo(LocalDate.of(2026, 11, 17));
        desk.done(
                decider,
                number,
                "Task_WriteDefence",
                Map.of("day", TODAY.toString(), "defence", "认定事实清楚", "evidence", "核对报告1号\n入户调查表"));
        assertThat(titles(number)).contains("行政复议答复书（行政诉讼答辩状）");
        desk.done(
                window,
                number,
                "Task_RecordRuling",
                Map.of("ruling", "REVOKED", "document", "政政复决〔2026〕3号", "ruledOn", TODAY.toString(), "text", "撤销停发决定"));
        assertThat(remedies.find(number).performBy()).isEqualTo(TODAY.plusDays(30));

        String task = desk.claim(decider, number, "Task_PlanExecution");
        assertThat(desk.save(decider, task, plan("RECOMPUTE", List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("course");
        Map<String, Object> form = plan("RECOMPUTE", List.of(Map.of("fromMonth", "2026-06-10", "monthly", "520")));
        form.put("dropped", List.of(over));
        desk.save(decider, task, form);
        desk.complete(decider, task);
        assertThat(remedies.reckoning(number).orElseThrow().netFen())
                .as("六、七、八月各520，没有发过；退回的300返还")
                .isEqualTo(3 * 52_000 + 30_000);
        assertThatThrownBy(() -> desk.claim(decider, number, "Task_SignExecution"));
        desk.done(second, number, "Task_SignExecution", Map.of("decision", "APPROVED", "reason", "应当履行"));

        Award restored = corrections.award(award);
        assertThat(restored.state()).isEqualTo(Award.State.ACTIVE);
        assertThat(restored.toMonth()).isNull();
        assertThat(restored.monthlyAmount()).isEqualTo(Money.ofYuan(520));
        assertThat(ledger.due(over)).isEqualTo(Money.ZERO);
        assertThat(corrections.accounts(award))
                .filteredOn(one -> one.side() == LedgerAccount.Side.BACK)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.due()).isEqualTo(Money.ofYuan(1860));
                    assertThat(one.reference()).isEqualTo(number);
                });
        assertThat(titles(number)).contains("履行复议决定（判决）告知书", "送达回证");
        desk.done(
                window,
                number,
                "Task_DeliverExecution",
                Map.of("way", "IN_PERSON", "deliveredOn", TODAY.toString(), "receiver", "复议人"));
        assertThat(cases.running(number)).isFalse();
    }

    @Test
    @DisplayName("诉讼：15日答辩，驳回的维持原决定；简易复议5个工作日；没有结果的期满查询，逾期未答复的督办")
    void keepsAndSupervises() {
        String lawsuit = begin(Remedy.Kind.LAWSUIT, award());
        desk.done(window, lawsuit, "Task_RegisterRemedy", entry(false));
        assertThat(remedies.find(lawsuit).defenceDue()).isEqualTo(LocalDate.of(2026, 10, 3));
        desk.done(
                decider,
                lawsuit,
                "Task_WriteDefence",
                Map.of("day", TODAY.toString(), "defence", "合法", "evidence", "卷宗"));
        desk.done(
                window,
                lawsuit,
                "Task_RecordRuling",
                Map.of("ruling", "UPHELD", "document", "行初1号", "ruledOn", TODAY.toString(), "text", "驳回"));
        assertThat(cases.running(lawsuit)).isFalse();
        assertThat(remedies.find(lawsuit).state()).isEqualTo(Remedy.State.KEPT);

        String review = begin(Remedy.Kind.REVIEW, award());
        desk.done(window, review, "Task_RegisterRemedy", entry(true));
        assertThat(remedies.find(review).rulingDue()).isEqualTo(TODAY.plusDays(30));
        clock.set(LocalDate.of(2026, 9, 30));
        desk.runJobs(review);
        assertThat(desk.open(review)).containsExactlyInAnyOrder("Task_WriteDefence", "Task_SuperviseRemedy");
        desk.done(decider, review, "Task_WriteDefence", Map.of("day", "2026-09-30", "defence", "合法", "evidence", "卷宗"));
        clock.set(LocalDate.of(2026, 10, 19));
        desk.runJobs(review);
        assertThat(desk.open(review)).contains("Task_RecordRuling", "Task_InquireRuling");
        desk.done(
                supervisor,
                review,
                "Task_InquireRuling",
                Map.of("reason", "延长30日", "measure", "继续等", "expectedOn", "2026-11-18"));
    }

    @Test
    @DisplayName("自行纠正：登记人、拟定人不能签署；多发的逐月算出，继续享受的从清册扣回；不用纠正的原决定不变")
    void correctsOnItsOwn() {
        String award = award();
        String number = begin(Remedy.Kind.OWN, award);
        desk.done(decider, number, "Task_RegisterRemedy", entry(false));
        assertThat(desk.open(number)).containsExactly("Task_PlanExecution");
        desk.done(
                decider,
                number,
                "Task_PlanExecution",
                plan("RECOMPUTE", List.of(Map.of("fromMonth", "2026-07-01", "monthly", "430"))));
        desk.done(second, number, "Task_SignExecution", Map.of("decision", "RETURNED", "reason", "七月收入再核"));
        desk.done(
                decider,
                number,
                "Task_PlanExecution",
                plan(
                        "RECOMPUTE",
                        List.of(
                                Map.of("fromMonth", "2026-07-01", "monthly", "430"),
                                Map.of("fromMonth", "2026-08-01", "monthly", "500"))));
        desk.done(supervisor, number, "Task_SignExecution", Map.of("decision", "APPROVED", "reason", "计算错误"));
        assertThat(corrections.accounts(award)).singleElement().satisfies(one -> {
            assertThat(one.side()).isEqualTo(LedgerAccount.Side.OVER);
            assertThat(one.due()).as("只有七月多发").isEqualTo(Money.ofYuan(70));
            assertThat(one.way()).isEqualTo(LedgerAccount.Way.SET_OFF);
        });
        assertThat(titles(number)).contains("自行纠正决定书");

        String none = begin(Remedy.Kind.OWN, award);
        desk.done(decider, none, "Task_RegisterRemedy", entry(false));
        desk.done(decider, none, "Task_PlanExecution", plan("NONE", List.of()));
        desk.done(second, none, "Task_SignExecution", Map.of("decision", "REJECTED", "reason", "没有错误"));
        assertThat(remedies.find(none).state()).isEqualTo(Remedy.State.KEPT);
    }

    @Test
    @DisplayName("任意的更正：补退合计等于逐月应发与已发之差；同样再核算一次，差额为零")
    void conserves() {
        Random random = new Random(20260918);
        for (int i = 0; i < 12; i++) {
            String award = award();
            List<AwardCorrections.Step> steps = new ArrayList<>();
            LocalDate month = LocalDate.of(2026, 2, 1);
            while (month.isBefore(LocalDate.of(2026, 9, 1))) {
                if (random.nextInt(3) == 0) {
                    steps.add(new AwardCorrections.Step(month, random.nextInt(90_000)));
                }
                month = month.plusMonths(1);
            }
            if (steps.isEmpty()) {
                steps.add(new AwardCorrections.Step(LocalDate.of(2026, 5, 1), 1));
            }
            AwardCorrections.Correction correction =
                    new AwardCorrections.Correction(award, steps.get(0).fromMonth(), steps, null, List.of());
            AwardCorrections.Reckoning reckoning = corrections.apply(
                    correction, LedgerAccount.Origin.REMEDY, "测试-" + i, "CORRECTED", "更正", "测试", supervisor.id());
            long due = corrections.accounts(award).stream()
                    .mapToLong(one -> one.side() == LedgerAccount.Side.BACK ? one.dueFen() : -one.dueFen())
                    .sum();
            assertThat(due).isEqualTo(reckoning.netFen());
            assertThat(reckoning.months().stream()
                            .mapToLong(AwardCorrections.MonthLine::differenceFen)
                            .sum())
                    .isEqualTo(reckoning.netFen());
            assertThat(corrections.reckon(correction).netFen()).as("已经更正").isZero();
        }
    }

    @Test
    @DisplayName("外乡镇、别的岗位、没有的编号、已享受别的待遇的都说清楚")
    void refusesWhatDoesNotFit() {
        String award = award();
        Actor foreign = desk.as("fywai", Role.DECIDER, "350722001");
        Actor surveyor = desk.as("fydiaocha", Role.SURVEYOR, TOWN);
        assertThatThrownBy(() -> remedies.open(Remedy.Kind.OWN, award, foreign)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> remedies.open(Remedy.Kind.OWN, award, surveyor))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> remedies.open(Remedy.Kind.OWN, "YX-350703001-NONE", window))
                .isInstanceOf(Missing.class);
        AwardCorrections.Correction late = new AwardCorrections.Correction(
                award,
                LocalDate.of(2026, 8, 1),
                List.of(new AwardCorrections.Step(LocalDate.of(2026, 8, 1), 1)),
                LocalDate.of(2026, 7, 1),
                List.of());
        assertThat(corrections.misfit(late)).isPresent();
        assertThatThrownBy(() -> corrections.apply(
                        late, LedgerAccount.Origin.REMEDY, "测", "CORRECTED", "更正", "测试", supervisor.id()))
                .isInstanceOf(Conflict.class);
        assertThat(remedies.page(supervisor, null, 10)).isNotNull();
    }
}
