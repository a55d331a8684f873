package org.jiuzhu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.benefit.MemberStops;
import org.jiuzhu.benefit.PaymentLine;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.hotline.CallKind;
import org.jiuzhu.hotline.ComplaintAbout;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.OrderState;
import org.jiuzhu.hotline.Urgency;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationWarnings;
import org.jiuzhu.integrity.DishonestyCase.State;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
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
@DisplayName("失信惩戒：线索、两人核实、听取申辩、教育纠正、停止救助、名单、撤回（南平市2021年通知 三（五））")
class IntegrityScenarioTest {

    static final String TOWN = "350702001";
    static final String OTHER = "350702002";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases engine;

    @Autowired
    Clues clues;

    @Autowired
    Dishonesties cases;

    @Autowired
    Listings listings;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Bans bans;

    @Autowired
    Awards awards;

    @Autowired
    MemberStops stops;

    @Autowired
    PaymentRuns runs;

    @Autowired
    RegistrationWarnings warnings;

    @Autowired
    Letters letters;

    @Autowired
    Parameters parameters;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    ClueFromOrder followUp;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    Actor window;
    Actor first;
    Actor second;
    Actor author;
    Actor decider;
    Actor county;
    String person;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        first = desk.as("sxdiaocha1", Role.SURVEYOR, TOWN);
        second = desk.as("sxdiaocha2", Role.SURVEYOR, TOWN);
        author = desk.as("sxdiaocha3", Role.SURVEYOR, TOWN);
        decider = desk.as("sxqueren1", Role.DECIDER, TOWN);
        county = desk.as("sxjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        window = desk.as("sxshouli1", Role.WINDOW_CLERK, TOWN);
        person = Families.idNumber(LocalDate.of(1971, 1, 1).plusDays(PEOPLE.incrementAndGet()));
    }

    String clue() {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        String number = engine.caseNumber(engine.start("integrity-clue", Map.of("clueSource", "REPORT"), window.id()));
        desk.done(
                window,
                number,
                "Task_RegisterClue",
                Map.of(
                        "personName", "测试当事人",
                        "idNumber", person,
                        "content", "有人反映其在城里开店，没有申报",
                        "reporter", "测试举报人",
                        "reporterPhone", "13800000000",
                        "answerWanted", true));
        return number;
    }

    Map<String, Object> proven(String act, int yuan) {
        Map<String, Object> form = new HashMap<>();
        form.put("conclusion", "PROVEN");
        form.put("personName", "测试当事人");
        form.put("idNumber", person);
        form.put("hukou", TOWN);
        form.put("act", act);
        form.put("evidence", "市场监管登记、店铺照片、当事人笔录");
        form.put("amount", yuan);
        form.put("periodFrom", "2026-03-01");
        form.put("process", "两次上门核实，调取登记档案");
        return form;
    }

    String opened(Map<String, Object> finding) {
        String number = clue();
        desk.done(first, number, "Task_VerifyClue", finding);
        desk.done(second, number, "Task_ConfirmClue", Map.of("choice", "AGREE"));
        return String.valueOf(clues.find(number).caseNumber());
    }

    void heard(String caseNumber) {
        desk.done(first, caseNumber, "Task_DeliverFindingNotice", Map.of("receiver", "测试当事人"));
        desk.done(
                first,
                caseNumber,
                "Task_HearPerson",
                Map.of("heard", "HEARD", "statement", "店是亲戚的，我只是帮忙", "signed", true));
    }

    String found(Map<String, Object> finding) {
        String caseNumber = opened(finding);
        heard(caseNumber);
        desk.done(decider, caseNumber, "Task_DecideFinding", Map.of("choice", "FOUND", "reason", "登记在其名下，申辩没有证据，不予采纳"));
        return caseNumber;
    }

    void educated(String caseNumber) {
        desk.done(first, caseNumber, "Task_EducatePerson", Map.of("receiver", "测试当事人", "words", "讲解政策，本人表示考虑"));
    }

    LocalDate termOver(String caseNumber) {
        LocalDate by = cases.find(caseNumber).correctBy();
        LocalDate next = by == null ? TODAY : by.plusDays(1);
        clock.set(next);
        return next;
    }

    /** To the proposal of a sanction, on the day after the term. */
    String refused(Map<String, Object> finding) {
        String caseNumber = found(finding);
        educated(caseNumber);
        termOver(caseNumber);
        desk.done(author, caseNumber, "Task_CheckCorrection", Map.of("choice", "LAPSED", "words", "期满仍未申报，店铺照常营业"));
        return caseNumber;
    }

    String listed(Map<String, Object> finding, Map<String, Object> proposal) {
        String caseNumber = refused(finding);
        Map<String, Object> proposed = new HashMap<>(Map.of("reason", "拒不纠正"));
        proposed.putAll(proposal);
        desk.done(author, caseNumber, "Task_ProposeSanction", proposed);
        desk.done(
                decider(2),
                caseNumber,
                "Task_SignSanction",
                Map.of("choice", "SIGNED", "reason", "教育后拒不纠正", "confirmed", true));
        return caseNumber;
    }

    Actor decider(int number) {
        return desk.as("sxqueren" + number, Role.DECIDER, TOWN);
    }

    /** An award of the person, another adult and a child, 900 yuan a month. */
    String award() {
        String name = "SXCS-" + TOWN + "-" + String.format("%05d", PEOPLE.incrementAndGet());
        String adult = Families.idNumber(LocalDate.of(1973, 1, 1).plusDays(PEOPLE.incrementAndGet()));
        String child = Families.idNumber(LocalDate.of(2015, 1, 1).plusDays(PEOPLE.incrementAndGet()));
        acting.is(county);
        awards.enter(
                new Award(
                        name,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        "测试当事人",
                        3,
                        90_000,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        name,
                        new AwardHousehold.Account("测试银行", "测试当事人", "62220001" + (10_000_000 + PEOPLE.get())),
                        List.of(
                                new AwardHousehold.Person("测试当事人", person, "户主"),
                                new AwardHousehold.Person("测试配偶", adult, "配偶"),
                                new AwardHousehold.Person("测试孩子", child, "子女"))),
                List.of(fingerprint.of(person), fingerprint.of(adult), fingerprint.of(child)),
                county);
        return name;
    }

    String letter(String caseNumber, String title) {
        Letters.Summary summary = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().contains(title))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(title + " not in " + letters.ofCase(caseNumber)));
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(letters.word(summary.id(), window).content()))) {
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean banned(LocalDate day) {
        return !bans.running(List.of(fingerprint.of(person)), day).isEmpty();
    }

    void receipts(String caseNumber, String task, Map<String, Object> more) {
        desk.runJobs(caseNumber);
        String taskId = desk.claim(county, caseNumber, task);
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        desk.form(taskId)
                .get("receipts")
                .forEach(row -> rows.add(new HashMap<>(Map.of(
                        "id", row.get("id").asLong(),
                        "department", row.get("department").asText(),
                        "kind", row.get("kind").asText(),
                        "receivedOn",
                                clock.instant()
                                        .atZone(clock.getZone())
                                        .toLocalDate()
                                        .toString(),
                        "receipt", "收〔2026〕" + row.get("id").asLong()))));
        Map<String, Object> form = new HashMap<>(more);
        form.put("receipts", rows);
        assertThat(desk.save(county, taskId, form)).isEmpty();
        desk.complete(county, taskId);
    }

    @Test
    @DisplayName("全过程：举报、核实、申辩、教育、拒不纠正、签署；当月停本人、年内不受理，期满自行解除，处处撤回")
    void goesAllTheWay() {
        String award = award();
        String number = clue();
        desk.done(first, number, "Task_VerifyClue", proven("D2", 1_200));
        assertThat(clues.find(number).state()).as("一个人核实不算数").isEqualTo(Clue.State.OPEN);
        desk.done(second, number, "Task_ConfirmClue", Map.of("choice", "AGREE"));
        assertThat(clues.find(number).state()).isEqualTo(Clue.State.PROVEN);
        assertThat(letter(number, "线索登记核实表")).contains("开店").doesNotContain("测试举报人");
        desk.done(window, number, "Task_AnswerReporter", Map.of("answer", "经核实，反映属实，已依规定处理"));
        assertThat(desk.ended(number)).isTrue();

        String caseNumber = String.valueOf(clues.find(number).caseNumber());
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverFindingNotice");
        assertThat(letter(caseNumber, "拟认定告知书")).contains("陈述事实", "5个工作日", "第2项");
        heard(caseNumber);
        assertThatThrownBy(() -> desk.claim(second, caseNumber, "Task_DecideFinding"))
                .isInstanceOf(RuntimeException.class);
        desk.done(decider, caseNumber, "Task_DecideFinding", Map.of("choice", "FOUND", "reason", "事实清楚"));
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.EDUCATING);
        assertThat(banned(TODAY)).as("首次只教育").isFalse();
        educated(caseNumber);
        assertThat(cases.find(caseNumber).correctBy()).isEqualTo(workingDays.plus(TODAY, 15));
        LocalDate day = termOver(caseNumber);
        desk.runJobs(caseNumber);
        assertThat(desk.task(caseNumber, "Task_CheckCorrection").getPriority()).isEqualTo(85);
        desk.done(author, caseNumber, "Task_CheckCorrection", Map.of("choice", "LAPSED", "words", "仍未申报"));
        desk.done(author, caseNumber, "Task_ProposeSanction", Map.of("reason", "拒不纠正", "fine", true));
        assertThat(banned(day)).as("没有人签署，什么也不发生").isFalse();
        assertThat(cases.cards(List.of(caseNumber, number))).singleElement().satisfies(card -> assertThat(card.title())
                .contains("失信", "待签署")
                .doesNotContain("测试当事人"));
        assertThat(clues.cards(List.of(caseNumber, number)))
                .extracting(WorkCards.Card::title)
                .containsExactly("失信线索，群众举报");
        assertThat(stops.of(List.of(award), day)).isEmpty();
        desk.done(
                decider,
                caseNumber,
                "Task_SignSanction",
                Map.of("choice", "SIGNED", "reason", "教育后拒不纠正", "confirmed", true));

        DishonestyCase one = cases.find(caseNumber);
        assertThat(one.state()).isEqualTo(State.LISTED);
        assertThat(one.banUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(one.stopFrom()).isEqualTo(day.withDayOfMonth(1));
        assertThat(banned(day)).isTrue();
        assertThat(banned(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(banned(LocalDate.of(2027, 1, 1))).as("期满自行解除").isFalse();
        assertThat(stops.of(List.of(award), day)).singleElement().satisfies(stop -> {
            assertThat(stop.monthlyFen()).as("只停本人的一份").isEqualTo(30_000);
            assertThat(stop.toMonth()).isEqualTo(LocalDate.of(2026, 12, 1));
        });
        assertThat(stops.of(List.of(award), LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(letter(caseNumber, "停止救助决定书")).contains("2026年12月31日", "每月停发300.00元", "行政复议", "1200.00元", "第六十八条");
        assertThat(letter(caseNumber, "退回通知书")).contains("1200.00元");
        assertThat(letter(caseNumber, "推送函")).contains("测试当事人").doesNotContain(person);
        assertThat(recoveries.due(caseNumber)).isEqualTo(Money.ofYuan(1_200));

        desk.done(first, caseNumber, "Task_DeliverSanction", Map.of("receiver", "测试当事人"));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber))
                .containsExactly("Task_ConsiderFine", "Task_FollowRecovery", "Task_RecordReceipts");
        assertThat(listings.pushes(caseNumber))
                .hasSize(Push.Department.values().length)
                .allMatch(push -> push.state() == Push.State.SENT);
        receipts(caseNumber, "Task_RecordReceipts", Map.of());
        assertThat(listings.pushes(caseNumber)).allMatch(push -> push.state() == Push.State.RECEIVED);
        desk.done(county, caseNumber, "Task_ConsiderFine", Map.of("choice", "REFUSED", "words", "金额较小，已责令退回"));
        desk.done(first, caseNumber, "Task_FollowRecovery", Map.of("voucher", "缴款0001"));
        assertThat(recoveries.due(caseNumber)).isEqualTo(Money.ZERO);

        clock.set(LocalDate.of(2026, 12, 31));
        desk.runJobs(caseNumber);
        assertThat(cases.find(caseNumber).state()).as("最后一天还在册").isEqualTo(State.LISTED);
        clock.set(LocalDate.of(2027, 1, 1));
        acting.nobody();
        desk.runJobs(caseNumber);
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.ENDED);
        assertThat(desk.open(caseNumber)).containsExactly("Task_RecordRecall");
        receipts(caseNumber, "Task_RecordRecall", Map.of("receiver", "测试当事人"));
        assertThat(listings.pushes(caseNumber))
                .filteredOn(push -> push.kind() == Push.Kind.RECALL)
                .hasSize(Push.Department.values().length)
                .allMatch(push -> push.state() == Push.State.RECEIVED);
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(letter(caseNumber, "移出失信管理名单通知书")).contains("限制期满");
    }

    @Test
    @DisplayName("窗口写明为什么、到哪天；未成年的成员不受限")
    void windowSaysWhyAndUntil() {
        listed(proven("D5", 0), Map.of());
        Declaration family = Families.of(
                List.of(Families.member(
                        "测试甲", LocalDate.of(1960, 5, 6), Declaration.Relation.SELF, Declaration.Work.UNEMPLOYED)),
                Money.ZERO,
                null);
        Declaration.Member self = family.members().get(0);
        bans.impose(new Ban(
                fingerprint.of(String.valueOf(self.idNumber())),
                "测试甲",
                "D5",
                "测试决定1号",
                TODAY,
                LocalDate.of(2026, 12, 31),
                null));
        assertThat(warnings.of(family, TOWN, null))
                .anySatisfy(text -> assertThat(text).contains("测试决定1号", "故意隐瞒经商", "2026-12-31"));
    }

    @Test
    @DisplayName("按期纠正：只作记录，不停、不禁、不推；多领的追回，结清才办结")
    void recordsOnlyWhenCorrected() {
        String award = award();
        String caseNumber = found(proven("D2", 600));
        educated(caseNumber);
        desk.done(author, caseNumber, "Task_CheckCorrection", Map.of("choice", "CORRECTED", "words", "已补报经营收入"));
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.RECORDED);
        desk.done(decider, caseNumber, "Task_RecalculateAid", Map.of("owed", 600, "words", "自10月起每月减发100元"));
        assertThat(banned(TODAY)).isFalse();
        assertThat(stops.of(List.of(award), TODAY)).isEmpty();
        assertThat(listings.pushes(caseNumber)).isEmpty();
        recoveries.enter(caseNumber, LedgerEntry.Kind.PAYMENT, Money.ofYuan(200), "缴款1", TODAY, "", decider);
        String task = desk.claim(first, caseNumber, "Task_FollowRecovery");
        assertThat(desk.save(first, task, Map.of("paid", 100, "voucher", "缴款2")))
                .extracting(FieldProblem::field)
                .containsExactly("paid");
        assertThat(desk.save(first, task, Map.of("paid", 400, "voucher", "缴款2")))
                .isEmpty();
        desk.complete(first, task);
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(recoveries.entries(caseNumber))
                .extracting(LedgerEntry::dueFen)
                .last()
                .isEqualTo(0L);
    }

    @Test
    @DisplayName("查无实据的线索办结；退回的重新核实；同一人不能核实又复核")
    void closesWhatIsNotBorneOut() {
        String number = clue();
        desk.done(first, number, "Task_VerifyClue", Map.of("conclusion", "UNPROVEN", "process", "查无登记"));
        assertThatThrownBy(() -> desk.claim(first, number, "Task_ConfirmClue")).isInstanceOf(RuntimeException.class);
        desk.done(second, number, "Task_ConfirmClue", Map.of("choice", "RETURN", "note", "没有问邻居"));
        desk.done(first, number, "Task_VerifyClue", Map.of("conclusion", "UNPROVEN", "process", "问过邻居，查无实据"));
        desk.done(second, number, "Task_ConfirmClue", Map.of("choice", "AGREE"));
        assertThat(clues.find(number).state()).isEqualTo(Clue.State.UNPROVEN);
        assertThat(clues.find(number).caseNumber()).isNull();
        desk.done(window, number, "Task_AnswerReporter", Map.of("answer", "查无实据"));
        assertThat(desk.ended(number)).isTrue();
    }

    @Test
    @DisplayName("未成年人不作当事人；“其他失信行为”写明条文；拒不赡养写明老人是谁")
    void asksForTheRightPerson() {
        String number = clue();
        String task = desk.claim(first, number, "Task_VerifyClue");
        Map<String, Object> form = proven("D10", 10);
        form.put("idNumber", Families.idNumber(LocalDate.of(2012, 3, 4)));
        assertThat(desk.save(first, task, form))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("idNumber", "actBasis");
        form = proven("D9", 0);
        form.put("neglectedId", person);
        assertThat(desk.save(first, task, form)).extracting(FieldProblem::field).containsExactly("neglectedId");
    }

    @Test
    @DisplayName("拒不赡养：停止范围及于家庭时，老人和孩子仍不停")
    void sparesTheNeglectedAndTheMinor() {
        award();
        String old = Families.idNumber(LocalDate.of(1940, 2, 3));
        Map<String, Object> finding = proven("D9", 0);
        finding.put("neglectedId", old);
        String caseNumber = refused(finding);
        assertThat(listings.plan(caseNumber, DishonestyCase.Scope.FAMILY))
                .filteredOn(StopLine::hit)
                .extracting(StopLine::personName)
                .containsExactlyInAnyOrder("测试当事人", "测试配偶");
        assertThat(listings.plan(caseNumber, DishonestyCase.Scope.MEMBER))
                .filteredOn(StopLine::hit)
                .extracting(StopLine::personName)
                .containsExactly("测试当事人");
    }

    @Test
    @DisplayName("申辩成立：不予认定，什么也不留")
    void clears() {
        String caseNumber = opened(proven("D6", 0));
        heard(caseNumber);
        desk.done(decider, caseNumber, "Task_DecideFinding", Map.of("choice", "UNFOUNDED", "reason", "房产已在申请前过户"));
        assertThat(letter(caseNumber, "不予认定")).contains("不受任何影响");
        desk.done(first, caseNumber, "Task_DeliverClearance", Map.of("receiver", "测试当事人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.CLEARED);
    }

    @Test
    @DisplayName("陈述申辩、纠正的期限没有满，不能当作放弃、拒不纠正；书面表示的可以")
    void waitsForTheTerms() {
        String caseNumber = opened(proven("D2", 0));
        desk.done(first, caseNumber, "Task_DeliverFindingNotice", Map.of("receiver", "测试当事人"));
        String hearing = desk.claim(first, caseNumber, "Task_HearPerson");
        assertThat(desk.save(first, hearing, Map.of("heard", "SILENT")))
                .extracting(FieldProblem::field)
                .containsExactly("heard");
        clock.set(workingDays.plus(TODAY, 5).plusDays(1));
        assertThat(desk.save(first, hearing, Map.of("heard", "SILENT"))).isEmpty();
        desk.complete(first, hearing);
        desk.done(decider, caseNumber, "Task_DecideFinding", Map.of("choice", "FOUND", "reason", "事实清楚"));
        educated(caseNumber);
        String checking = desk.claim(author, caseNumber, "Task_CheckCorrection");
        assertThat(desk.save(author, checking, Map.of("choice", "LAPSED", "words", "没有来")))
                .extracting(FieldProblem::field)
                .containsExactly("choice");
        assertThat(desk.save(author, checking, Map.of("choice", "REFUSED", "words", "写了不纠正的说明")))
                .isEmpty();
        desk.complete(author, checking);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ProposeSanction");
    }

    @Test
    @DisplayName("签署人须是另一人；退回重提；签署前纠正的只作记录")
    void needsFourEyes() {
        String caseNumber = refused(proven("D2", 100));
        String proposing = desk.claim(author, caseNumber, "Task_ProposeSanction");
        assertThat(desk.save(author, proposing, Map.of("reason", "拒不纠正", "measures", List.of("STOP", "BAN"))))
                .extracting(FieldProblem::field)
                .containsExactly("measures");
        assertThat(desk.save(
                        author,
                        proposing,
                        Map.of("reason", "拒不纠正", "measures", List.of("STOP", "BAN", "PUSH", "SHAME"))))
                .extracting(FieldProblem::message)
                .anyMatch(text -> text.contains("没有依据"));
        assertThat(desk.save(author, proposing, Map.of("reason", "拒不纠正", "measures", List.of("STOP", "BAN", "PUSH"))))
                .isEmpty();
        desk.complete(author, proposing);
        assertThatThrownBy(() -> listings.sign(caseNumber, "测试", Money.ZERO, "理由", author))
                .isInstanceOf(Refused.class);
        desk.done(decider, caseNumber, "Task_SignSanction", Map.of("choice", "RETURN", "reason", "写明门店地址"));
        desk.done(author, caseNumber, "Task_ProposeSanction", Map.of("reason", "门店在演示路1号"));
        desk.done(decider, caseNumber, "Task_SignSanction", Map.of("choice", "CORRECTED", "reason", "昨日已补报"));
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.RECORDED);
        assertThat(banned(TODAY)).isFalse();
        assertThat(desk.open(caseNumber)).containsExactly("Task_RecalculateAid");
    }

    @Test
    @DisplayName("再犯：听取申辩、认定后直接提出意见，仍须另一人签署")
    void goesOnAtOnceWhenRepeated() {
        listed(proven("D2", 0), Map.of());
        clock.set(TODAY.plusDays(60));
        String again = found(proven("D3", 0));
        assertThat(cases.find(again).firstOffence()).isFalse();
        assertThat(desk.open(again)).containsExactly("Task_ProposeSanction");
        assertThat(letter(again, "拟认定告知书")).contains("此前已有失信记录");
    }

    @Test
    @DisplayName("涉嫌犯罪：先移送公安，名单不列；退回的继续，立案的只追款")
    void goesToThePoliceFirst() {
        String caseNumber = opened(proven("D1", 20_000));
        heard(caseNumber);
        desk.done(decider, caseNumber, "Task_DecideFinding", Map.of("choice", "CRIME", "reason", "伪造公章"));
        desk.done(county, caseNumber, "Task_TransferToPolice", Map.of("organ", "延平公安分局（测试）"));
        assertThat(letter(caseNumber, "移送函")).contains("延平公安分局");
        assertThat(banned(TODAY)).isFalse();
        desk.done(
                county,
                caseNumber,
                "Task_RecordPoliceAnswer",
                Map.of("answer", "RETURNED", "words", "延公〔2026〕1号，不予立案"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_EducatePerson");

        person = Families.idNumber(LocalDate.of(1971, 1, 1).plusDays(PEOPLE.incrementAndGet()));
        String taken = opened(proven("D1", 30_000));
        heard(taken);
        desk.done(decider, taken, "Task_DecideFinding", Map.of("choice", "CRIME", "reason", "伪造公章"));
        desk.done(county, taken, "Task_TransferToPolice", Map.of("organ", "延平公安分局（测试）"));
        desk.done(
                county,
                taken,
                "Task_RecordPoliceAnswer",
                Map.of("answer", "TAKEN", "owed", 30_000, "words", "延公〔2026〕2号，立案"));
        assertThat(desk.open(taken)).containsExactly("Task_FollowRecovery");
        assertThat(recoveries.due(taken)).isEqualTo(Money.ofYuan(30_000));
    }

    private void ask(String caseNumber, ListingRequest.Kind kind) {
        acting.is(window);
        listings.request(caseNumber, kind, "店铺不是我的，附登记档案", window);
        desk.done(first, caseNumber, "Task_ExamineRequest", Map.of("examination", "调取档案，确系同名"));
    }

    @Test
    @DisplayName("异议成立：当日解除，停发的不再停、不再追款，推送过的处处撤回")
    void liftsWhatWasWrong() {
        String award = award();
        String caseNumber = listed(proven("D2", 500), Map.of());
        desk.done(first, caseNumber, "Task_DeliverSanction", Map.of("receiver", "测试当事人"));
        desk.runJobs(caseNumber);
        ask(caseNumber, ListingRequest.Kind.OBJECTION);
        assertThat(cases.find(caseNumber).disputed()).isTrue();
        assertThatThrownBy(() -> listings.request(caseNumber, ListingRequest.Kind.REPAIR, "再申请", window))
                .isInstanceOf(Conflict.class);
        LocalDate day = cases.find(caseNumber).signedOn();
        desk.done(county, caseNumber, "Task_DecideRequest", Map.of("outcome", "LIFTED", "reason", "确系同名，决定撤销"));
        DishonestyCase one = cases.find(caseNumber);
        assertThat(one.state()).isEqualTo(State.RECALLED);
        assertThat(one.ending()).isEqualTo(DishonestyCase.Ending.REVOKED);
        assertThat(one.disputed()).isFalse();
        assertThat(banned(day)).isFalse();
        assertThat(stops.of(List.of(award), day)).isEmpty();
        assertThat(recoveries.due(caseNumber)).isEqualTo(Money.ZERO);
        assertThat(letter(caseNumber, "异议（修复）处理书")).contains("移出", "行政复议");
        receipts(caseNumber, "Task_RecordRecall", Map.of("receiver", "测试当事人"));
        assertThat(listings.pushes(caseNumber)).allMatch(push -> push.state() == Push.State.RECEIVED);
        desk.done(first, caseNumber, "Task_DeliverRequestAnswer", Map.of("receiver", "测试当事人"));
        desk.done(first, caseNumber, "Task_FollowRecovery", Map.of());
        assertThat(desk.ended(caseNumber)).isTrue();

        clock.set(day);
        String later = found(proven("D2", 0));
        assertThat(cases.find(later).firstOffence()).as("撤销的不算前科").isTrue();
    }

    @Test
    @DisplayName("异议不成立的维持；更正的提前期满，已推送的一并更正，定时随之提前")
    void keepsOrChanges() {
        String caseNumber = listed(proven("D2", 0), Map.of());
        desk.done(first, caseNumber, "Task_DeliverSanction", Map.of("receiver", "测试当事人"));
        desk.runJobs(caseNumber);
        ask(caseNumber, ListingRequest.Kind.OBJECTION);
        desk.done(county, caseNumber, "Task_DecideRequest", Map.of("outcome", "KEPT", "reason", "证据充分"));
        desk.done(first, caseNumber, "Task_DeliverRequestAnswer", Map.of("receiver", "测试当事人"));
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.LISTED);

        ask(caseNumber, ListingRequest.Kind.OBJECTION);
        LocalDate until = LocalDate.of(2026, 11, 15);
        String deciding = desk.claim(county, caseNumber, "Task_DecideRequest");
        assertThat(desk.save(
                        county, deciding, Map.of("outcome", "CHANGED", "newUntil", "2027-03-01", "reason", "情节较轻")))
                .extracting(FieldProblem::field)
                .containsExactly("newUntil");
        assertThat(desk.save(
                        county, deciding, Map.of("outcome", "CHANGED", "newUntil", until.toString(), "reason", "情节较轻")))
                .isEmpty();
        desk.complete(county, deciding);
        desk.runJobs(caseNumber);
        assertThat(listings.pushes(caseNumber))
                .filteredOn(push -> push.kind() == Push.Kind.CHANGE)
                .hasSize(Push.Department.values().length)
                .allMatch(push -> push.state() == Push.State.SENT);
        assertThat(banned(until)).isTrue();
        assertThat(banned(until.plusDays(1))).isFalse();
        clock.set(until.plusDays(1));
        desk.runJobs(caseNumber);
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.ENDED);
    }

    @Test
    @DisplayName("信用修复：款物没有退清不能移出；退清后移出，本月起恢复")
    void repairsOnlyWhenPaidBack() {
        String award = award();
        String caseNumber = listed(proven("D2", 300), Map.of());
        desk.done(first, caseNumber, "Task_DeliverSanction", Map.of("receiver", "测试当事人"));
        desk.runJobs(caseNumber);
        ask(caseNumber, ListingRequest.Kind.REPAIR);
        String deciding = desk.claim(county, caseNumber, "Task_DecideRequest");
        assertThat(desk.save(county, deciding, Map.of("outcome", "LIFTED", "reason", "已纠正")))
                .extracting(FieldProblem::field)
                .containsExactly("outcome");
        desk.done(first, caseNumber, "Task_FollowRecovery", Map.of("voucher", "缴款9"));
        assertThat(desk.save(county, deciding, Map.of("outcome", "LIFTED", "reason", "已纠正并退清")))
                .isEmpty();
        LocalDate day = LocalDate.now(clock);
        desk.complete(county, deciding);
        assertThat(cases.find(caseNumber).ending()).isEqualTo(DishonestyCase.Ending.REPAIRED);
        assertThat(banned(day)).isFalse();
        assertThat(stops.of(List.of(award), day)).isEmpty();
    }

    @Test
    @DisplayName("户籍在别的县的：由户籍地乡镇教育督促，本乡镇看不到；别的模块交来的线索同样核实")
    void goesToTheTownshipOfTheHukou() {
        acting.nobody();
        String number = clues.handIn(
                new ClueReport(ClueSource.ALERT, TOWN, "YJ-测试-1", null, null, false, "测试当事人", person, "比对发现名下有公司"));
        assertThat(desk.open(number)).containsExactly("Task_VerifyClue");
        Map<String, Object> finding = proven("D5", 0);
        finding.put("hukou", "350724001");
        desk.done(first, number, "Task_VerifyClue", finding);
        desk.done(second, number, "Task_ConfirmClue", Map.of("choice", "AGREE"));
        assertThat(desk.ended(number)).isTrue();
        String caseNumber = String.valueOf(clues.find(number).caseNumber());
        assertThat(cases.find(caseNumber).townshipCode()).isEqualTo("350724001");
        assertThat(desk.task(caseNumber, "Task_DeliverFindingNotice").getTenantId())
                .isEqualTo("350724");
        assertThat(engine.candidateGroups(
                        desk.task(caseNumber, "Task_DeliverFindingNotice").getId()))
                .containsExactly("surveyor350724001");
        assertThatThrownBy(() -> listings.visible(caseNumber, decider)).isInstanceOf(Missing.class);
        Actor there = desk.as("sxdiaocha9", Role.SURVEYOR, "350724001");
        desk.done(there, caseNumber, "Task_DeliverFindingNotice", Map.of("receiver", "测试当事人"));
        assertThat(listings.visible(caseNumber, there).caseNumber()).isEqualTo(caseNumber);
    }

    @Test
    @DisplayName("发放清册：签署当月起少发本人一份并提示；当月已列清册的计入追回；期满月份照发，不补停发的月份")
    void paysTheRestOfTheFamily() {
        String award = award();
        Actor checker = desk.as("sxhedui1", Role.COUNTY_CHECKER, "350702");
        acting.is(checker);
        PaymentRun september = runs.open(LocalDate.of(2026, 9, 1), TOWN, checker);
        runs.compute(september.runNumber());
        assertThat(line(september, award, checker).amountFen()).isEqualTo(90_000);
        String caseNumber = found(proven("D2", 0));
        desk.done(first, caseNumber, "Task_EducatePerson", Map.of("receiver", "测试当事人", "words", "讲解政策"));
        desk.done(author, caseNumber, "Task_CheckCorrection", Map.of("choice", "REFUSED", "words", "书面表示不纠正"));
        desk.done(author, caseNumber, "Task_ProposeSanction", Map.of("reason", "拒不纠正"));
        desk.done(
                decider(2),
                caseNumber,
                "Task_SignSanction",
                Map.of("choice", "SIGNED", "reason", "拒不纠正", "confirmed", true));
        assertThat(recoveries.due(caseNumber)).as("九月已列入清册的一份").isEqualTo(Money.ofYuan(300));

        clock.set(LocalDate.of(2026, 10, 12));
        acting.is(checker);
        PaymentRun october = runs.open(LocalDate.of(2026, 10, 1), TOWN, checker);
        runs.compute(october.runNumber());
        PaymentLine line = line(october, award, checker);
        assertThat(line.baseFen()).isEqualTo(60_000);
        assertThat(line.flags()).contains("MEMBER_STOPPED");
        assertThat(line.standing()).isEqualTo(PaymentLine.Standing.FLAGGED);
        assertThat(line.reason()).contains("有成员停止救助", "每月少发300.00元", "2026年12月");

        clock.set(LocalDate.of(2027, 1, 12));
        acting.is(checker);
        PaymentRun january = runs.open(LocalDate.of(2027, 1, 1), TOWN, checker);
        runs.compute(january.runNumber());
        PaymentLine after = line(january, award, checker);
        assertThat(after.baseFen()).as("期满后照发").isEqualTo(90_000);
        assertThat(after.backFen()).as("没有列过清册的十一、十二月，仍不含停发的一份").isEqualTo(120_000);
    }

    private PaymentLine line(PaymentRun run, String award, Actor actor) {
        return runs
                .lines(run.runNumber(), new PaymentRuns.Wanted(null, null, null, null, false, null), 0, 2000, actor)
                .stream()
                .filter(one -> one.awardNumber().equals(award))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("“年内”可由市县改为满十二个月；窗口之外的人不能看名单")
    void followsTheParameter() {
        Actor manager = desk.as("sxshiji1", Role.CITY_MANAGER, "3507");
        parameters.change("integrity-ban-term", "3507", "TWELVE_MONTHS", "测试〔2026〕3号", manager);
        assertThat(listings.banUntil(TOWN, LocalDate.of(2026, 9, 18))).isEqualTo(LocalDate.of(2027, 9, 17));
        String caseNumber = listed(proven("D2", 0), Map.of());
        assertThat(listings.page(county, Listings.Shelf.LISTED, person, null, 10))
                .extracting(DishonestyCase::caseNumber)
                .containsExactly(caseNumber);
        Actor elsewhere = desk.as("sxqueren8", Role.DECIDER, OTHER);
        assertThat(listings.page(elsewhere, Listings.Shelf.LISTED, person, null, 10))
                .isEmpty();
    }

    @Test
    @DisplayName("退回期满仍欠的：只交一条线索，由两人核实是否拒不退回；结清的不交")
    void reportsWhatIsNotPaidBack() {
        String caseNumber = found(proven("D2", 600));
        educated(caseNumber);
        desk.done(author, caseNumber, "Task_CheckCorrection", Map.of("choice", "CORRECTED", "words", "已补报"));
        desk.done(decider, caseNumber, "Task_RecalculateAid", Map.of("owed", 600, "words", "自10月起减发"));
        int before = clues.visibleTo(decider).size();
        clock.set(workingDays.plus(TODAY, 15));
        desk.runJobs(caseNumber);
        assertThat(clues.visibleTo(decider)).as("最后一天还没有满").hasSize(before);
        clock.set(workingDays.plus(TODAY, 15).plusDays(1));
        acting.nobody();
        desk.runJobs(caseNumber);
        assertThat(clues.visibleTo(decider)).hasSize(before + 1).anySatisfy(clue -> {
            assertThat(clue.reference()).isEqualTo(caseNumber);
            assertThat(clue.content()).contains("尚欠600.00元");
            assertThat(desk.open(clue.clueNumber())).containsExactly("Task_VerifyClue");
        });
        assertThat(cases.find(caseNumber).state()).isEqualTo(State.RECORDED);
        assertThat(desk.open(caseNumber)).containsExactly("Task_FollowRecovery");
    }

    @Test
    @DisplayName("措施由市级增减，没有写明依据的不能列；通知写明的三项不能停用")
    void listsNoMeasureWithoutALaw() {
        Actor manager = desk.as("sxshiji2", Role.CITY_MANAGER, "3507");
        assertThatThrownBy(() -> listings.addMeasure("公开曝光", "大家都这么做", manager)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> listings.addMeasure("限制评优", "测试条例第三条", county)).isInstanceOf(Refused.class);
        listings.addMeasure("限制评优", "测试条例第三条", manager);
        Measure added = listings.measures().stream()
                .filter(one -> one.title().equals("限制评优"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> listings.withdrawMeasure("BAN", manager)).isInstanceOf(Conflict.class);
        listings.withdrawMeasure(added.code(), manager);
        assertThat(listings.measures()).extracting(Measure::code).doesNotContain(added.code());
        assertThatThrownBy(() -> listings.withdrawMeasure(added.code(), manager))
                .isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("热线工单可以转成失信线索，互相找得到；来电人受保护的不带姓名")
    void comesFromTheHotline() {
        Actor operator = desk.as("sxczy1", Role.HOTLINE_OPERATOR, "350702");
        HotlineOrder order = new HotlineOrder(
                "RX-350702-2026-990001",
                "350702",
                TOWN,
                CallKind.REPORT,
                Urgency.NORMAL,
                ComplaintAbout.NOBODY,
                true,
                false,
                "测试来电人",
                "13800002349",
                null,
                "邻居有车有店还领低保",
                "反映有人隐瞒财产",
                operator.id(),
                LocalDateTime.now(clock),
                OrderState.HANDLING,
                1,
                TOWN,
                null,
                null);
        assertThat(followUp.offeredTo(window, order)).isTrue();
        assertThat(followUp.offeredTo(decider, order)).isFalse();
        acting.is(window);
        String number = followUp.start(order, window);
        Clue clue = clues.find(number);
        assertThat(clue.source()).isEqualTo(ClueSource.HOTLINE);
        assertThat(clue.reference()).isEqualTo(order.orderNumber());
        assertThat(clue.reporter()).isNull();
        assertThat(clue.content()).isEqualTo("反映有人隐瞒财产");
        assertThat(followUp.standing(number)).isEqualTo("核实中");
        assertThat(desk.open(number)).containsExactly("Task_VerifyClue");
    }
}
