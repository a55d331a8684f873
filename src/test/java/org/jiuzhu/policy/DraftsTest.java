package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.intake.Declaration.DisabilityKind;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.DecisionTable;
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
@DisplayName("决策表的修改：起草、检查、回放、两人审批、按适用日期生效、撤回")
class DraftsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, Object> FAMILY =
            DecisionTable.of("review-calculation").scenarios().get(0).given();
    private static final String ID = "relief-publicity";

    @Autowired
    Drafts drafts;

    @Autowired
    Replays replays;

    @Autowired
    Decisions decisions;

    @Autowired
    Recomputation recomputation;

    @Autowired
    DecisionEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    private Actor analyst;
    private Actor second;
    private Actor manager;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        manager = desk.as("fxtest3", Role.CITY_MANAGER, "3507");
        second = desk.as("fxtest2", Role.ANALYST, "3507");
        analyst = desk.as("fxtest1", Role.ANALYST, "3507");
    }

    /** The first rule's answer turned round. */
    private static String turned(String xml) {
        return xml.replaceFirst("(-rule-1-out-1\">\\s*<text>)(true|false)", "$1" + (answer(xml) ? "false" : "true"));
    }

    private static boolean answer(String xml) {
        return DmnFile.read(xml)
                .decisions()
                .get(0)
                .rules()
                .get(0)
                .outputs()
                .get(0)
                .equals("true");
    }

    private long drafted() {
        long id = drafts.begin(ID, analyst);
        Draft draft = drafts.detail(id).draft();
        drafts.save(id, draft.lockVersion(), turned(draft.content()), analyst);
        return id;
    }

    private Replay replayed(long id) {
        Replay replay = replays.begin(id, TODAY.minusYears(1), TODAY, null, null, analyst);
        while (replay.state() == Replay.State.RUNNING) {
            replay = replays.step(replay.id());
        }
        return replay;
    }

    private void submit(long id, LocalDate from) {
        drafts.submit(id, drafts.find(id).lockVersion(), "按新的文件调整", "测试〔2026〕9号", from, analyst);
    }

    private void submitted(long id) {
        replayed(id);
        submit(id, FROM);
    }

    private boolean answerOn(LocalDate day) {
        // the first rule, whichever inputs it wants
        DecisionEngine.Deployed deployed = engine.inForce(ID, day).orElseThrow();
        return answer(engine.file(ID, deployed.version()).orElseThrow());
    }

    @Test
    @DisplayName("草稿不影响任何案件；批准后自执行日期起用新版，此前的日期仍用旧版；版本标签就是执行日期")
    void countsFromItsDay() {
        boolean before = answerOn(TODAY);
        long id = drafted();
        assertThat(answerOn(FROM)).isEqualTo(before);
        submitted(id);
        assertThat(answerOn(FROM)).isEqualTo(before);
        int version = drafts.approve(id, drafts.find(id).lockVersion(), null, manager);
        assertThat(answerOn(FROM.minusDays(1))).isEqualTo(before);
        assertThat(answerOn(FROM)).isEqualTo(!before);
        assertThat(engine.versions(ID).get(0).versionTag()).isEqualTo("2026.10.01");
        assertThat(engine.versions(ID).get(0).version()).isEqualTo(version);
        assertThat(engine.versions(ID).get(0).released()).isFalse();
        assertThat(drafts.publications(ID))
                .extracting(Drafts.Publication::version)
                .contains(version);
        assertThat(recomputation.step(0).different()).isEmpty();
    }

    @Test
    @DisplayName("同一天办理的两个案件：执行日期前申请的按旧表，之后申请的按新表")
    void goesByTheDateOfTheCase() {
        Actor window = desk.crew("350702001").window();
        String older = desk.register(window, Families.poor(777));
        long id = drafted();
        submitted(id);
        int version = drafts.approve(id, drafts.find(id).lockVersion(), null, manager);
        clock.set(FROM.plusDays(7));
        String newer = desk.register(window, Families.poor(778));
        Map<String, Boolean> inputs = Map.of("recipient", true, "disputed", false);
        assertThat(decisions.decide(older, ID, inputs).version()).isLessThan(version);
        assertThat(decisions.decide(newer, ID, inputs).version()).isEqualTo(version);
        assertThat(decisions.ofCase(older))
                .filteredOn(one -> one.decisionId().equals(ID))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.countingDay()).isEqualTo(TODAY);
                    assertThat(one.countyCode()).isEqualTo("350702");
                });
    }

    @Test
    @DisplayName("起草、修改、提交过的人都不能审批；由另一名分析岗或者市级管理岗审批")
    void wantsASecondPerson() {
        long id = drafts.begin(ID, analyst);
        Draft draft = drafts.find(id);
        drafts.save(id, draft.lockVersion(), turned(draft.content()), second);
        submitted(id);
        int lock = drafts.find(id).lockVersion();
        assertThatThrownBy(() -> drafts.approve(id, lock, null, analyst)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.approve(id, lock, null, second))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("另一人");
        assertThatThrownBy(() -> drafts.sendBack(id, " ", manager)).isInstanceOf(InvalidInput.class);
        drafts.sendBack(id, "说明再写清楚", manager);
        assertThat(drafts.find(id).state()).isEqualTo(Draft.State.EDITING);
        submit(id, FROM);
        assertThat(drafts.approve(id, lock, "同意", manager)).isPositive();
        assertThatThrownBy(() -> drafts.approve(id, lock, null, manager)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("没有回放、没有修改、有阻断问题、日期已过的草稿不能提交；别人先存了的不能覆盖")
    void refusesWhatIsNotReady() {
        decisions.decide("HF-0", ID, Map.of("recipient", true, "disputed", false));
        long same = drafts.begin(ID, analyst);
        assertThatThrownBy(() -> submit(same, FROM)).hasMessageContaining("完全相同");
        long id = drafted();
        assertThatThrownBy(() -> submit(id, FROM)).hasMessageContaining("回放");
        replayed(id);
        assertThatThrownBy(() -> submit(id, TODAY.minusDays(1))).hasMessageContaining("不能早于今天");
        assertThatThrownBy(() -> drafts.submit(id, drafts.find(id).lockVersion(), "", null, null, analyst))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(3));
        assertThatThrownBy(() -> drafts.save(id, 0, turned(drafts.find(id).content()), second))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> drafts.save(id, drafts.find(id).lockVersion(), "<x/>", analyst))
                .isInstanceOf(InvalidInput.class);
        Draft draft = drafts.find(id);
        drafts.save(
                id,
                draft.lockVersion(),
                draft.content().replaceFirst("<text>true</text>", "<text>treu</text>"),
                analyst);
        assertThat(drafts.detail(id).findings()).isNotEmpty();
        assertThatThrownBy(() -> submit(id, FROM)).isInstanceOf(Conflict.class).hasMessageContaining("改正");
    }

    @Test
    @DisplayName("撤回也要两人：恢复以前的版本，自撤回之日起生效")
    void returnsToAFormerVersion() {
        boolean before = answerOn(TODAY);
        int former = engine.latest(ID).orElseThrow().version();
        long id = drafted();
        submitted(id);
        drafts.approve(id, drafts.find(id).lockVersion(), null, manager);
        long back = drafts.withdraw(ID, former, analyst);
        assertThatThrownBy(() -> drafts.save(back, 0, drafts.find(back).content(), analyst))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> submit(back, FROM.minusDays(1))).hasMessageContaining("不能更早");
        submit(back, FROM.plusDays(10));
        drafts.approve(back, drafts.find(back).lockVersion(), null, manager);
        assertThat(answerOn(FROM)).isEqualTo(!before);
        assertThat(answerOn(FROM.plusDays(10))).isEqualTo(before);
    }

    @Test
    @DisplayName("两份草稿同时进行，先发布的一份之后，另一份须从新版本重新起草")
    void doesNotPublishOverAnother() {
        long one = drafted();
        long other = drafted();
        submitted(one);
        submitted(other);
        drafts.approve(one, drafts.find(one).lockVersion(), null, manager);
        assertThatThrownBy(() -> drafts.approve(other, drafts.find(other).lockVersion(), null, manager))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("重新起草");
    }

    @Test
    @DisplayName("逐格对比：只有改了的一格有原文")
    void showsTheChangedCell() {
        long id = drafted();
        assertThat(drafts.detail(id).differences()).singleElement().satisfies(table -> {
            assertThat(table.lines())
                    .filteredOn(line -> line.change() == TableDifference.Change.CHANGED)
                    .singleElement()
                    .satisfies(line -> assertThat(line.cells())
                            .filteredOn(cell -> cell.former() != null)
                            .hasSize(1));
        });
    }

    /** Families whose income lies around the standard, and what the draft makes of them. */
    private Map<String, Object> family(long yearIncome, long members) {
        Map<String, Object> inputs = new HashMap<>(FAMILY);
        inputs.put("yearIncome", yearIncome);
        inputs.put("countedIncome", yearIncome);
        inputs.put("memberCount", members);
        inputs.put("standard", 73_000L);
        inputs.put("edgePercent", 150L);
        inputs.put("amountMethod", "DIFFERENCE");
        inputs.put("amountRounding", 100L);
        inputs.put("financialAssets", 0L);
        inputs.put("countedVehicles", 0L);
        inputs.put("houseCount", 1L);
        inputs.put("houseArea", 60L);
        inputs.put("activeBusiness", false);
        inputs.put("rigidSpending", 0L);
        return inputs;
    }

    @Test
    @DisplayName("回放一千户：新符合、不再符合、金额不同各有几户，每月多花少花多少，一户不差")
    void replaysExactly() {
        long cost = 0;
        int lower = 0;
        // one person each; incomes a month of 0 to 999 yuan, the standard being 730
        for (int i = 0; i < 1_000; i++) {
            Ruling ruling =
                    decisions.decide("HF-" + NUMBER.incrementAndGet(), "review-calculation", family(i * 1_200L, 1));
            cost += ruling.number("monthlyAmount");
            lower += "SUBSISTENCE".equals(ruling.text("outcome")) ? 1 : 0;
        }
        assertThat(lower).isEqualTo(730);
        long id = drafts.begin("review-calculation", analyst);
        Draft draft = drafts.find(id);
        // families with exactly the difference get ten yuan more
        String amount = "ceiling((standard * memberCount * 12 - yearIncome) / 12 / amountRounding) * amountRounding";
        assertThat(draft.content()).contains(amount);
        drafts.save(id, draft.lockVersion(), draft.content().replace(amount, amount + " + 1000"), analyst);
        assertThat(drafts.detail(id).findings())
                .filteredOn(one -> one.severity() == Finding.Severity.BLOCKING)
                .isEmpty();
        Replay replay = replays.begin(id, TODAY, TODAY, null, null, analyst);
        assertThat(replay.total()).isGreaterThanOrEqualTo(1_000);
        while (replay.state() == Replay.State.RUNNING) {
            replay = replays.step(replay.id());
        }
        Replay.Sums sums = replay.result().sizes().get("1人户");
        assertThat(sums.of(Replay.Effect.AMOUNT)).isEqualTo(730);
        assertThat(sums.of(Replay.Effect.UNCHANGED)).isEqualTo(270);
        assertThat(sums.beforeFen()).isEqualTo(cost);
        assertThat(sums.afterFen()).isEqualTo(cost + 730 * 1_000L);
        assertThat(replay.result().changed()).hasSizeLessThanOrEqualTo(500).isNotEmpty();
        assertThat(Sheet.rows(replays.excel(replay.id()), List.of("范围", "金额不同"), 100))
                .anySatisfy(row -> assertThat(row.get("金额不同")).isEqualTo("730"));
    }

    /** One person with so many yuan a month, where the amount goes by tiers. */
    private Map<String, Object> tiered(long yuan) {
        Map<String, Object> inputs = family(yuan * 1_200, 1);
        inputs.put("amountMethod", "TIERED");
        inputs.put("tierOneAmount", 50_000L);
        inputs.put("tierTwoAmount", 35_000L);
        inputs.put("tierThreeAmount", 20_000L);
        return inputs;
    }

    /** The first tier ends at a quarter of the standard instead of a third. */
    private long narrowed() {
        long id = drafts.begin("review-calculation", analyst);
        Draft draft = drafts.find(id);
        drafts.save(
                id,
                draft.lockVersion(),
                draft.content()
                        .replace("&lt;= standard / 3", "&lt;= standard / 4")
                        .replace("(standard / 3..", "(standard / 4.."),
                analyst);
        return id;
    }

    private Replay finished(Replay begun) {
        Replay replay = begun;
        while (replay.state() == Replay.State.RUNNING) {
            replay = replays.step(replay.id());
        }
        return replay;
    }

    @Test
    @DisplayName("断崖：收入多1元少掉的超过1元，一处不多一处不少，草稿新出现的标明；敏感性：界限取不同的值各影响多少户")
    void findsCliffsAndSensitivity() {
        clock.set(TODAY.plusDays(40));
        LocalDate day = TODAY.plusDays(40);
        for (int i = 0; i < 1_000; i++) {
            decisions.decide("DY-" + i, "review-calculation", tiered(i));
        }
        long id = narrowed();
        Replay replay = replays.analyse(
                finished(replays.begin(id, day, day, null, null, analyst)).id());
        assertThat(replay.result().cliffs())
                .extracting(Replay.Cliff::incomeYuan, one -> one.amountFen() - one.nextFen(), Replay.Cliff::former)
                .containsExactlyInAnyOrder(
                        tuple(182L, 15_000L, false), tuple(486L, 15_000L, true), tuple(729L, 20_000L, true));
        assertThat(replay.result().sensitivities()).singleElement().satisfies(one -> {
            assertThat(one.tried()).isEqualTo(1_000);
            assertThat(one.points()).extracting(Replay.Point::value).containsExactly("3", "4", "5");
            assertThat(one.points())
                    .extracting(point -> point.sums().of(Replay.Effect.AMOUNT))
                    .containsExactly(0L, 61L, 97L);
            assertThat(one.points()).extracting(Replay.Point::draft).containsExactly(false, true, false);
        });
        assertThat(Sheet.rows(replays.excel(replay.id()), List.of("范围"), 100))
                .extracting(row -> row.get("范围"))
                .contains("原认定类别：最低生活保障", "家庭人数：1人户");
    }

    @Test
    @DisplayName("只看一个认定类别；按县、类别、家庭类型、残疾情况、人数分开")
    void splitsByFamilies() {
        Actor window = desk.crew("350702001").window();
        String number = desk.register(
                window,
                Families.of(
                        List.of(
                                Families.as(Families.member(
                                                "测试老甲", LocalDate.of(1950, 1, 1), Relation.SELF, Work.UNABLE))
                                        .disabled(DisabilityKind.PHYSICAL, 1)
                                        .build(),
                                Families.member("测试老乙", LocalDate.of(1951, 1, 1), Relation.SPOUSE, Work.UNABLE)),
                        Money.ofYuan(1_000),
                        null));
        decisions.decide(number, "review-calculation", tiered(100));
        decisions.decide("FL-1", "review-calculation", tiered(100));
        decisions.decide("FL-2", "review-calculation", tiered(900));
        long id = narrowed();
        Replay all = finished(replays.begin(id, TODAY, TODAY, null, null, analyst));
        assertThat(all.result().kinds()).containsOnlyKeys("全部成员无劳动能力", "未记录");
        assertThat(all.result().disabilities()).containsOnlyKeys("有重度残疾人", "未记录");
        assertThat(all.result().counties()).containsOnlyKeys("延平区", "未分县");
        assertThat(all.result().classes()).containsKeys("最低生活保障");
        Replay some = finished(replays.begin(id, TODAY, TODAY, null, "SUBSISTENCE", analyst));
        assertThat(some.done()).isEqualTo(3);
        assertThat(some.result().all().of(Replay.Effect.UNCHANGED)).isEqualTo(2);
        assertThat(some.result().classes()).containsOnlyKeys("最低生活保障");
        assertThatThrownBy(() -> replays.begin(id, TODAY, TODAY, null, "X", analyst))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> {
                    Draft draft = drafts.find(id);
                    drafts.save(id, draft.lockVersion(), draft.content() + " ", analyst);
                    replays.analyse(some.id());
                })
                .isInstanceOf(Conflict.class);
    }
}
