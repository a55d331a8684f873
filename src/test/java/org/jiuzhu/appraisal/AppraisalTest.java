package org.jiuzhu.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.document.Letters;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.support.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("民主评议是事后监管手段：通知、代表不少于三分之二、投票、签字，有疑问的复查（通知 三（四）2；民发〔2021〕57号 第十九条）")
class AppraisalTest {

    private static final String TOWN = "350781001";
    private static final AtomicInteger PEOPLE = new AtomicInteger(5000);

    @Autowired
    Appraisals appraisals;

    @Autowired
    Awards awards;

    @Autowired
    AwardChanges changes;

    @Autowired
    Decisions decisions;

    @Autowired
    Letters letters;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Actor surveyor;
    Actor companion;
    Actor decider;
    Actor county;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 9, 14));
        surveyor = desk.as("pydiaocha1", Role.SURVEYOR, TOWN);
        companion = desk.as("pydiaocha2", Role.SURVEYOR, TOWN);
        decider = desk.as("pyqueren", Role.DECIDER, TOWN);
        county = desk.as("pyjianguan", Role.COUNTY_SUPERVISOR, "350781");
    }

    private Award award() {
        String id = Families.idNumber(LocalDate.of(1940, 1, 1).plusDays(PEOPLE.incrementAndGet()));
        String number = "YX-" + TOWN + "-P" + PEOPLE.get();
        Award award = new Award(
                number,
                null,
                TOWN,
                "SUBSISTENCE",
                "测试户主",
                1,
                60_000,
                LocalDate.of(2026, 7, 1),
                null,
                "测民〔2026〕1号",
                "测试",
                12,
                Award.State.ACTIVE);
        EntryOutcome entered = awards.enter(
                award,
                new AwardHousehold(number, null, List.of(new AwardHousehold.Person("测试户主", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
        assertThat(entered).isInstanceOf(EntryOutcome.Entered.class);
        return award;
    }

    private static Appraisals.Order order(String subject) {
        return new Appraisals.Order(Appraisal.Source.SAMPLE, subject, "抽查：群众反映有务工收入");
    }

    private String ordered() {
        return appraisals.order(order(award().awardNumber()), county).appraisalNumber();
    }

    private static Map<String, Object> survey(Actor companion, String result) {
        return Map.of(
                "companion",
                companion.id(),
                "present",
                "测试户主",
                "found",
                "已核对务工情况",
                "familySigned",
                true,
                "surveyorsSigned",
                true,
                "result",
                result);
    }

    private List<String> fields(Actor actor, String number, String task, Map<String, ?> form) {
        return desk.save(actor, desk.task(number, task).getId(), form).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private String text(String number, String title) throws IOException {
        Letters.Summary letter = letters.ofCase(number).stream()
                .filter(one -> one.title().equals(title))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        try (XWPFDocument paper = new XWPFDocument(
                new ByteArrayInputStream(letters.word(letter.id(), county).content()))) {
            return new XWPFWordExtractor(paper).getText();
        }
    }

    @Test
    @DisplayName("县级提出，近亲属和代表不足的名单不收，提前通知；票数、签字对得上才有结论；成立的待遇不变，参加人姓名加密")
    void upholds() throws IOException {
        Award award = award();
        String number = appraisals.order(order(award.awardNumber()), county).appraisalNumber();
        assertThatThrownBy(() -> appraisals.order(order(award.awardNumber()), county))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(number);
        assertThat(desk.open(number)).containsExactly("Task_PrepareAppraisal");

        desk.claim(decider, number, "Task_PrepareAppraisal");
        // fourteenth is a Monday: two working days of notice
        assertThat(fields(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-15", 7, 3)))
                .containsExactly("heldOn");
        assertThat(fields(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 5, 3)))
                .containsExactly("participants");
        assertThat(fields(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 5, 4)))
                .containsExactly("participants");
        Map<String, Object> kin = Village.call("2026-09-16", 6, 2);
        ((List<Object>) kin.get("participants")).add(Map.of("name", "测试堂兄", "kind", "VILLAGER", "relative", true));
        assertThat(fields(decider, number, "Task_PrepareAppraisal", kin))
                .containsExactlyInAnyOrder("participants[8].relative", "participants");
        Map<String, Object> twice = Village.call("2026-09-16", 7, 2);
        ((List<Object>) twice.get("participants")).add(Map.of("name", "测试村民0", "kind", "VILLAGER", "relative", false));
        assertThat(fields(decider, number, "Task_PrepareAppraisal", twice)).containsExactly("participants[9].name");
        assertThat(fields(decider, number, "Task_PrepareAppraisal", Map.of("action", "DROP", "reason", "不想办")))
                .containsExactly("action");
        assertThat(fields(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 8, 4)))
                .isEmpty();
        desk.complete(decider, desk.task(number, "Task_PrepareAppraisal").getId());
        assertThat(text(number, "民主评议通知（签到表）")).contains("2026年9月16日15:00", "村部会议室", "测试村民11", "近亲属", "测试户主");

        clock.set(LocalDate.of(2026, 9, 16));
        desk.claim(decider, number, "Task_HoldAppraisal");
        assertThat(fields(decider, number, "Task_HoldAppraisal", Village.held("2026-09-17", 12, 7, 7)))
                .contains("heldOn", "attendance");
        assertThat(fields(
                        decider,
                        number,
                        "Task_HoldAppraisal",
                        Map.of("action", "QUORUM_MISSED", "heldOn", "2026-09-16", "reason", "人少")))
                .isEmpty();
        Map<String, Object> votes = Village.held("2026-09-16", 12, 12, 10);
        votes.put("abstained", 1);
        assertThat(fields(decider, number, "Task_HoldAppraisal", votes)).containsExactly("collected");
        votes.put("issued", 13);
        votes.put("collected", 13);
        assertThat(fields(decider, number, "Task_HoldAppraisal", votes)).containsExactly("issued");
        Map<String, Object> short0 = Village.held("2026-09-16", 12, 12, 10);
        short0.put("steps", List.of("EXPLAINED", "VOTED"));
        assertThat(fields(decider, number, "Task_HoldAppraisal", short0)).containsExactly("steps");
        Map<String, Object> missed = Village.held("2026-09-16", 12, 12, 10);
        missed.put("action", "QUORUM_MISSED");
        missed.put("reason", "人数不够");
        assertThat(fields(decider, number, "Task_HoldAppraisal", missed)).containsExactly("action");
        Map<String, Object> kinsman = Village.held("2026-09-16", 12, 12, 10);
        kinsman.put(
                "substitutes", List.of(Map.of("name", "测试表弟", "kind", "VILLAGER", "relative", true, "signed", false)));
        assertThat(fields(decider, number, "Task_HoldAppraisal", kinsman))
                .contains("substitutes[0].relative", "attendance", "unsigned", "issued");

        desk.save(decider, desk.task(number, "Task_HoldAppraisal").getId(), Village.held("2026-09-16", 12, 11, 10));
        Map<String, Object> in = Village.held("2026-09-16", 12, 11, 10);
        in.put("substitutes", List.of(Map.of("name", "测试替补", "kind", "VILLAGER", "relative", false, "signed", true)));
        in.put("issued", 12);
        in.put("collected", 11);
        assertThat(fields(decider, number, "Task_HoldAppraisal", in)).isEmpty();
        desk.complete(decider, desk.task(number, "Task_HoldAppraisal").getId());

        assertThat(desk.ended(number)).isTrue();
        Appraisal done = appraisals.find(number);
        assertThat(done.conclusion()).isEqualTo(Appraisal.Conclusion.UPHELD);
        assertThat(done.state()).isEqualTo(Appraisal.State.CLOSED);
        assertThat(awards.find(award.awardNumber()).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
        assertThat(changes.ofAward(award.awardNumber(), county)).isEmpty();
        assertThat(text(number, "民主评议记录")).contains("到会12人", "村（居）民代表9人", "同意10，有疑问1", "情况属实", "测试替补", "缺席");
        assertThat(decisions.ofCase(number))
                .extracting(one -> one.decisionId())
                .containsExactlyInAnyOrder("appraisal-quorum", "appraisal-quorum", "appraisal-conclusion");
        assertThat(jdbc.queryForList(
                        "SELECT name FROM appraisal_participant WHERE appraisal_number = ?", String.class, number))
                .hasSize(13)
                .noneMatch(name -> name.contains("测试"));
        // closed, it does not stand in the way of another one
        assertThat(appraisals.order(order(award.awardNumber()), county).sessions())
                .isZero();
    }

    @Test
    @DisplayName("到会人数不够的改期、重新通知，期限从那天起另算；其他原因改期的也重新通知")
    void setsAnotherDate() throws IOException {
        String number = ordered();
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 8, 4));
        clock.set(LocalDate.of(2026, 9, 16));
        Map<String, Object> few = Village.held("2026-09-16", 12, 7, 7);
        few.put("action", "QUORUM_MISSED");
        few.put("reason", "下雨，到会七人");
        desk.done(decider, number, "Task_HoldAppraisal", few);
        assertThat(desk.open(number)).containsExactly("Task_PrepareAppraisal");
        assertThat(desk.form(desk.task(number, "Task_PrepareAppraisal").getId())
                        .path("participants")
                        .size())
                .isEqualTo(12);
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-18", 8, 4));
        desk.done(
                decider,
                number,
                "Task_HoldAppraisal",
                Map.of("action", "POSTPONED", "heldOn", "2026-09-18", "reason", "防汛"));
        clock.set(LocalDate.of(2026, 9, 17));
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-21", 8, 4));
        assertThat(appraisals.sessions(number))
                .extracting(Session::state)
                .containsExactly(Session.State.QUORUM_MISSED, Session.State.POSTPONED, Session.State.CALLED);
        assertThat(text(number, "民主评议通知（签到表）")).contains("第3次", "2026年9月21日");
    }

    @Test
    @DisplayName("多数有疑问：两名调查员复查，需要变更的转入待遇变更，评议本身不停发")
    void doubts() {
        Award award = award();
        String number = appraisals.order(order(award.awardNumber()), county).appraisalNumber();
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 8, 4));
        clock.set(LocalDate.of(2026, 9, 16));
        desk.done(decider, number, "Task_HoldAppraisal", Village.held("2026-09-16", 12, 12, 4));
        assertThat(desk.open(number)).containsExactly("Task_ResurveyAward");
        desk.claim(surveyor, number, "Task_ResurveyAward");
        assertThat(fields(
                        surveyor,
                        number,
                        "Task_ResurveyAward",
                        Map.of("surveyedOn", "2026-09-15", "companion", surveyor.id())))
                .containsExactlyInAnyOrder(
                        "surveyedOn", "companion", "present", "found", "familySigned", "surveyorsSigned", "result");
        Map<String, Object> form = new java.util.HashMap<>(survey(companion, "CHANGE"));
        form.put("surveyedOn", "2026-09-16");
        assertThat(fields(surveyor, number, "Task_ResurveyAward", form)).isEmpty();
        desk.complete(surveyor, desk.task(number, "Task_ResurveyAward").getId());
        assertThat(desk.ended(number)).isTrue();
        Appraisal done = appraisals.find(number);
        assertThat(done.survey()).contains("两人复查", "已核对务工情况");
        assertThat(changes.ofAward(award.awardNumber(), county))
                .singleElement()
                .satisfies(one -> assertThat(one.changeNumber()).isEqualTo(done.changeNumber()));
        assertThat(desk.open(String.valueOf(done.changeNumber()))).containsExactly("Task_ProposeChange");
        assertThat(awards.find(award.awardNumber()).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
    }

    @Test
    @DisplayName("争议较大的也复查；已有变更在办的并入，查明没有变化的维持")
    void surveysADispute() {
        Award award = award();
        desk.as(surveyor.id(), Role.SURVEYOR, TOWN);
        String open = changes.begin(award.awardNumber(), surveyor).changeNumber();
        String number = appraisals.order(order(award.awardNumber()), county).appraisalNumber();
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-16", 8, 4));
        clock.set(LocalDate.of(2026, 9, 16));
        desk.done(decider, number, "Task_HoldAppraisal", Village.held("2026-09-16", 12, 12, 6));
        assertThat(appraisals.find(number).conclusion()).isEqualTo(Appraisal.Conclusion.DISPUTED);
        desk.done(surveyor, number, "Task_ResurveyAward", survey(companion, "CHANGE"));
        assertThat(appraisals.find(number).changeNumber()).isEqualTo(open);

        String other = ordered();
        desk.done(decider, other, "Task_PrepareAppraisal", Village.call("2026-09-18", 8, 4));
        clock.set(LocalDate.of(2026, 9, 18));
        desk.done(decider, other, "Task_HoldAppraisal", Village.held("2026-09-18", 12, 12, 3));
        desk.done(surveyor, other, "Task_ResurveyAward", survey(companion, "KEPT"));
        assertThat(desk.ended(other)).isTrue();
        assertThat(appraisals.find(other).changeNumber()).isNull();
        assertThat(appraisals.find(other).state()).isEqualTo(Appraisal.State.CLOSED);
    }

    @Test
    @DisplayName("过期没有安排、没有登记、没有复查的，县级督办；期限只数工作日")
    void supervises() {
        String number = ordered();
        // five working days to hold it, two of notice: prepared by the seventeenth, asked for on the eighteenth
        clock.set(LocalDate.of(2026, 9, 17));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PrepareAppraisal");
        clock.set(LocalDate.of(2026, 9, 18));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_PrepareAppraisal", "Task_SuperviseAppraisal");
        Map<String, String> words = Map.of("reason", "代表外出", "measure", "电话督促", "expectedOn", "2026-09-23");
        desk.done(county, number, "Task_SuperviseAppraisal", words);
        assertThat(appraisals.find(number).supervision()).contains("电话督促");
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-09-24", 8, 4));
        // the twenty-fifth is a holiday, the weekend follows
        clock.set(LocalDate.of(2026, 9, 28));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_HoldAppraisal");
        clock.set(LocalDate.of(2026, 9, 29));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_HoldAppraisal", "Task_SuperviseAppraisal");
        desk.done(
                county,
                number,
                "Task_SuperviseAppraisal",
                Map.of("reason", "没有登记", "measure", "催办", "expectedOn", "2026-09-30"));
        desk.done(decider, number, "Task_HoldAppraisal", Village.held("2026-09-24", 12, 12, 2));
        clock.set(LocalDate.of(2026, 10, 30));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactly("Task_ResurveyAward", "Task_SuperviseAppraisal");
    }

    @Test
    @DisplayName("只有县级监管岗对在享待遇提出；停发了的不评议，评议中停发的可以不再评议；只看得到辖区内的")
    void knowsWhatToAppraise() {
        Award award = award();
        assertThatThrownBy(() -> appraisals.order(order(award.awardNumber()), decider))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> appraisals.order(
                        new Appraisals.Order(Appraisal.Source.OBJECTION, award.awardNumber(), "异议"), county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> appraisals.order(
                        new Appraisals.Order(Appraisal.Source.REPORT, award.awardNumber(), " "), county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> appraisals.order(order(" "), county)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> appraisals.order(order("YX-350781001-NONE"), county))
                .isInstanceOf(Missing.class);
        Actor other = desk.as("pyjianguan9", Role.COUNTY_SUPERVISOR, "350782");
        assertThatThrownBy(() -> appraisals.order(order(award.awardNumber()), other))
                .isInstanceOf(Missing.class);

        String number = appraisals.order(order(award.awardNumber()), county).appraisalNumber();
        assertThatThrownBy(() -> appraisals.visible(number, other)).isInstanceOf(Missing.class);
        assertThat(appraisals.visible(number, decider).townshipCode()).isEqualTo(TOWN);
        assertThat(appraisals.page(county, null, 10))
                .extracting(Appraisal::appraisalNumber)
                .contains(number);
        assertThat(appraisals.page(decider, number, 10))
                .extracting(Appraisal::appraisalNumber)
                .doesNotContain(number);
        assertThat(appraisals.page(other, null, 10)).isEmpty();
        assertThat(appraisals.cards(List.of(number))).singleElement().satisfies(one -> assertThat(one.title())
                .contains("监管抽查"));

        awards.end(award.awardNumber(), LocalDate.of(2026, 9, 1), "重复享受", county);
        desk.done(decider, number, "Task_PrepareAppraisal", Map.of("action", "DROP", "reason", "待遇已停发"));
        assertThat(desk.ended(number)).isTrue();
        assertThat(appraisals.find(number).state()).isEqualTo(Appraisal.State.DROPPED);
        assertThatThrownBy(() -> appraisals.order(order(award.awardNumber()), county))
                .isInstanceOf(Conflict.class);
    }
}
