package org.jiuzhu.destitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
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

@DatabaseTest
@DisplayName("特困供养动态管理：重新评估、变更供养形式、终止、成年（民发〔2021〕43号 第二十条至第二十六条）")
class SupportReviewTest {

    private static final String TOWN = "350723100";
    private static final String COUNTY = "350723";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    SupportReviews reviews;

    @Autowired
    Awards awards;

    @Autowired
    AwardCorrections corrections;

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
    private Actor surveyor;
    private Actor companion;
    private Actor decider;
    private Actor supervisor;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        window = desk.as("tkshouli", Role.WINDOW_CLERK, TOWN);
        surveyor = desk.as("tkdiaocha", Role.SURVEYOR, TOWN);
        companion = desk.as("tkdiaocha2", Role.SURVEYOR, TOWN);
        decider = desk.as("tkqueren", Role.DECIDER, TOWN);
        supervisor = desk.as("tkjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    private String award(LocalDate born, long fen) {
        int n = PEOPLE.incrementAndGet();
        String id = Families.idNumber(born.plusDays(n));
        String number = "TK-350723100-S" + String.format("%05d", n);
        acting.is(supervisor);
        assertThat(awards.enter(
                        new Award(
                                number,
                                null,
                                TOWN,
                                "DESTITUTE",
                                "供养对象",
                                1,
                                fen,
                                LocalDate.of(2026, 7, 1),
                                null,
                                "测民〔2026〕3号",
                                "测试",
                                12,
                                Award.State.ACTIVE),
                        new AwardHousehold(
                                number,
                                new AwardHousehold.Account("测试银行", "供养对象", "62226001" + String.format("%08d", n)),
                                List.of(new AwardHousehold.Person("供养对象", id, "户主"))),
                        List.of(fingerprint.of(id)),
                        supervisor))
                .isInstanceOf(EntryOutcome.Entered.class);
        return number;
    }

    private String begin(String award, SupportReview.Kind kind) {
        acting.is(window);
        return reviews.begin(kind, award, window).reviewNumber();
    }

    private Map<String, Object> assessment(List<String> failed, String place) {
        return new HashMap<>(Map.of(
                "assessedOn",
                TODAY.toString(),
                "companion",
                companion.id(),
                "failedItems",
                failed,
                "assessed",
                true,
                "formerGrade",
                "FULL",
                "place",
                place,
                "chosenBy",
                "本人",
                "facts",
                "中风后行动不便",
                "signed",
                true));
    }

    private static Map<String, Object> end(EndGround ground, String day) {
        return Map.of(
                "choice", "END", "ground", ground.name(), "happenedOn", day, "facts", "经核实属实", "evidence", "证明1号");
    }

    private List<String> titles(String number) {
        return letters.ofCase(number).stream().map(Letters.Summary::title).toList();
    }

    private void publish(String number, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("place", "村务公开栏", "fromDay", LocalDate.now(clock).toString(), "heard", "NOTHING"));
        form.putAll(more);
        if (!"OBJECTION".equals(form.get("heard"))) {
            clock.set(LocalDate.now(clock).plusDays(7));
        }
        desk.done(window, number, "Task_PublishTermination", form);
    }

    @Test
    @DisplayName("自理能力变化：两人评估，等级决定照料护理，另一人审批，次月起变更金额，重签协议；同行评估人不能签署")
    void reassesses() {
        String award = award(LocalDate.of(1940, 1, 1), 120_500);
        String number = begin(award, SupportReview.Kind.REASSESS);
        assertThat(desk.open(number)).containsExactly("Task_ReassessCare");
        assertThatThrownBy(() -> begin(award, SupportReview.Kind.TERMINATE))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(number);
        String task = desk.claim(surveyor, number, "Task_ReassessCare");
        Map<String, Object> form = assessment(List.of("WALK", "BATHE", "DRESS", "BED"), "INSTITUTION");
        form.remove("formerGrade");
        form.put("companion", surveyor.id());
        assertThat(desk.save(surveyor, task, form))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("companion", "formerGrade");
        desk.save(surveyor, task, assessment(List.of("WALK", "BATHE", "DRESS", "BED"), "INSTITUTION"));
        desk.complete(surveyor, task);
        assertThat(titles(number)).contains("特困人员生活自理能力评估表");
        desk.done(decider, number, "Task_ConfirmReview", Map.of("decision", "APPROVED", "reason", "评估属实"));
        Award now = corrections.award(award);
        assertThat(now.monthlyAmountFen()).as("1205－100＋900").isEqualTo(200_500);
        assertThat(reviews.standing(award).orElseThrow().grade()).isEqualTo(CareGrade.LOST);
        assertThat(titles(number)).contains("特困人员供养变更告知书", "特困人员照料护理协议", "送达回证");
        String deliver = desk.claim(window, number, "Task_DeliverReview");
        assertThat(desk.save(window, deliver, Map.of("way", "IN_PERSON", "receiver", "本人")))
                .extracting(FieldProblem::field)
                .contains("carer", "signed");
        desk.save(
                window,
                deliver,
                Map.of(
                        "way",
                        "IN_PERSON",
                        "deliveredOn",
                        TODAY.toString(),
                        "receiver",
                        "本人",
                        "carer",
                        "光泽县敬老院",
                        "duties",
                        "全日照料",
                        "signedOn",
                        TODAY.toString(),
                        "signed",
                        true));
        desk.complete(window, deliver);
        assertThat(cases.running(number)).isFalse();
        acting.is(supervisor);
        assertThat(awards.history(award, supervisor)).last().satisfies(one -> {
            assertThat(one.detail()).contains("1205.00元变为2005.00元").contains(number);
            assertThat(one.by()).isEqualTo(decider.id());
        });

        String again = begin(award, SupportReview.Kind.PLACE);
        Map<String, Object> home = assessment(List.of("WALK", "BATHE", "DRESS", "BED"), "HOME");
        home.remove("formerGrade");
        desk.done(surveyor, again, "Task_ReassessCare", home);
        desk.done(decider, again, "Task_ConfirmReview", Map.of("decision", "APPROVED", "reason", "本人选择"));
        assertThat(reviews.standing(award).orElseThrow().place()).isEqualTo(SupportPlace.HOME);
        assertThat(corrections.award(award).monthlyAmountFen()).isEqualTo(200_500);
    }

    @Test
    @DisplayName("自报告起10个工作日未评估的由县级督办；退回的重新评估；不同意的供养不变")
    void supervisesLateAssessments() {
        String award = award(LocalDate.of(1941, 1, 1), 120_500);
        String number = begin(award, SupportReview.Kind.REASSESS);
        clock.set(LocalDate.of(2026, 10, 8));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_ReassessCare");
        clock.set(LocalDate.of(2026, 10, 12));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactlyInAnyOrder("Task_ReassessCare", "Task_SuperviseReview");
        desk.done(
                supervisor,
                number,
                "Task_SuperviseReview",
                Map.of("reason", "人手不足", "measure", "调人", "expectedOn", "2026-10-20"));
        desk.done(surveyor, number, "Task_ReassessCare", assessment(List.of("WALK"), "HOME"));
        desk.done(decider, number, "Task_ConfirmReview", Map.of("decision", "RETURNED", "reason", "漏评一项"));
        assertThat(desk.open(number)).containsExactly("Task_ReassessCare");
        desk.done(surveyor, number, "Task_ReassessCare", assessment(List.of(), "HOME"));
        desk.done(decider, number, "Task_ConfirmReview", Map.of("decision", "REJECTED", "reason", "没有变化"));
        assertThat(cases.running(number)).isFalse();
        assertThat(corrections.award(award).monthlyAmountFen()).isEqualTo(120_500);
    }

    @Test
    @DisplayName("终止：告知、听取意见、公示7天，有异议的重新核实再公示，另一人签署，次月起终止")
    void terminates() {
        String award = award(LocalDate.of(1942, 1, 1), 120_500);
        String number = begin(award, SupportReview.Kind.TERMINATE);
        desk.done(window, number, "Task_ProposeTermination", end(EndGround.SUPPORTER, "2026-09-10"));
        assertThat(desk.open(number)).containsExactly("Task_DeliverTerminationIntent");
        desk.done(
                window,
                number,
                "Task_DeliverTerminationIntent",
                Map.of("way", "IN_PERSON", "deliveredOn", TODAY.toString(), "receiver", "本人"));
        String hearing = desk.claim(window, number, "Task_HearDestitute");
        assertThat(desk.save(window, hearing, Map.of("stance", "NONE")))
                .extracting(FieldProblem::field)
                .containsExactly("stance");
        desk.save(window, hearing, Map.of("stance", "STATED", "statement", "侄子不是义务人", "answer", "系女儿，已核实"));
        desk.complete(window, hearing);
        publish(number, Map.of("heard", "OBJECTION", "objection", "女儿也很困难"));
        assertThat(desk.open(number)).containsExactly("Task_ProposeTermination");
        desk.done(window, number, "Task_ProposeTermination", end(EndGround.OWN_WISH, "2026-09-17"));
        assertThat(desk.open(number)).as("自愿退出不必听取意见，仍要公示").containsExactly("Task_PublishTermination");
        publish(number, Map.of());
        assertThat(corrections.award(award).state()).isEqualTo(Award.State.ACTIVE);
        desk.done(decider, number, "Task_ConfirmReview", Map.of("decision", "APPROVED", "reason", "本人书面退出"));
        Award ended = corrections.award(award);
        assertThat(ended.state()).isEqualTo(Award.State.ENDED);
        assertThat(ended.toMonth()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(titles(number)).contains("特困人员终止供养公示", "特困人员终止供养告知书", "拟停发、减发救助待遇告知书");
        desk.done(
                window,
                number,
                "Task_DeliverReview",
                Map.of("way", "IN_PERSON", "deliveredOn", LocalDate.now(clock).toString(), "receiver", "本人"));
        assertThat(cases.running(number)).isFalse();
        assertThatThrownBy(() -> begin(award, SupportReview.Kind.REASSESS)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("死亡：不必听取意见，公示后自死亡次月终止；不用终止的供养不变")
    void terminatesAfterADeath() {
        String award = award(LocalDate.of(1943, 1, 1), 120_500);
        String kept = begin(award, SupportReview.Kind.TERMINATE);
        desk.done(window, kept, "Task_ProposeTermination", Map.of("choice", "DROP", "dropReason", "同名同姓"));
        assertThat(cases.running(kept)).isFalse();
        String number = begin(award, SupportReview.Kind.TERMINATE);
        desk.done(window, number, "Task_ProposeTermination", end(EndGround.DEATH, "2026-08-20"));
        publish(number, Map.of());
        desk.done(decider, number, "Task_ConfirmReview", Map.of("decision", "APPROVED", "reason", "死亡证明属实"));
        assertThat(corrections.award(award).toMonth()).isEqualTo(LocalDate.of(2026, 8, 1));
    }

    @Test
    @DisplayName("未成年人：满18周岁前两个月核实；在校的继续到学年结束，不再就读的提出终止，不自动终止")
    void followsMinors() {
        String award = award(LocalDate.of(2008, 12, 1), 120_500);
        acting.is(window);
        cases.startInCounty("destitution-majority", award, COUNTY);
        desk.runJobs(award);
        assertThat(desk.open(award)).isEmpty();
        clock.set(LocalDate.of(2026, 10, 20));
        desk.runJobs(award);
        assertThat(desk.open(award)).containsExactly("Task_CheckMajority");
        String task = desk.claim(window, award, "Task_CheckMajority");
        assertThat(desk.save(window, task, Map.of("school", "VOCATIONAL", "words", "职业中专二年级")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("proof", "until");
        desk.save(
                window,
                task,
                Map.of("school", "VOCATIONAL", "words", "职业中专二年级", "proof", "在校证明3号", "until", "2026-12-20"));
        desk.complete(window, task);
        clock.set(LocalDate.of(2026, 12, 20));
        desk.runJobs(award);
        desk.done(window, award, "Task_CheckMajority", Map.of("school", "NONE", "words", "已退学务工"));
        assertThat(reviews.underReview(award)).isTrue();
        assertThat(corrections.award(award).state()).isEqualTo(Award.State.ACTIVE);
    }

    @Test
    @DisplayName("四人同时提出：数据库只让一件成立")
    void letsOneThrough() throws Exception {
        String award = award(LocalDate.of(1944, 1, 1), 120_500);
        assertThat(AtOnce.run(4, () -> {
                    acting.is(window);
                    reviews.begin(SupportReview.Kind.REASSESS, award, window);
                }))
                .containsOnlyOnce(true);
    }
}
