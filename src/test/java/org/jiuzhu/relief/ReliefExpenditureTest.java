package org.jiuzhu.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Material;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("临时救助：支出型（社会救助暂行办法 第四十七条至第四十九条；民发〔2022〕83号）")
class ReliefExpenditureTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases cases;

    @Autowired
    Applications applications;

    @Autowired
    ReserveFunds funds;

    @Autowired
    ReliefDecisions decisions;

    @Autowired
    Assessments assessments;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Letters letters;

    @Autowired
    StaffDirectory directory;

    @Autowired
    ApplicationEventPublisher events;

    private Actor window;
    private Actor surveyor;
    private Actor second;
    private Actor decider;
    private Actor county;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        funds.allot(TOWN, Money.ofYuan(20_000), "延民〔2026〕测试1号", county);
        decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        surveyor = desk.as("tdiaocha1", Role.SURVEYOR, TOWN);
        second = desk.as("tdiaocha2", Role.SURVEYOR, TOWN);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    private String registered(boolean recipient) {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        String caseNumber = cases.caseNumber(cases.start("relief", Map.of("track", "EXPENDITURE"), window.id()));
        Map<String, Object> form = new HashMap<>();
        form.put("name", "测试支出户");
        form.put("idNumber", Families.idNumber(LocalDate.of(1975, 5, 5)));
        form.put("phone", "13800000000");
        form.put("home", "梅山街道演示路8号");
        form.put("area", "URBAN");
        form.put("recipient", recipient);
        form.put("companions", List.of(Map.of("name", "测试配偶", "relation", "SPOUSE")));
        form.put("cause", "MEDICAL");
        form.put("situation", "长期透析，自付费用高");
        form.put("spending", 30_000);
        form.put("yearIncome", 24_000);
        desk.done(window, caseNumber, "Task_RegisterRelief", form);
        return caseNumber;
    }

    private List<String> needed(String caseNumber) {
        return applications.materials(caseNumber).stream()
                .filter(material -> !material.received())
                .map(Material::code)
                .toList();
    }

    private String accepted(boolean recipient) {
        String caseNumber = registered(recipient);
        desk.done(window, caseNumber, "Task_CheckReliefMaterials", Map.of("received", needed(caseNumber)));
        return caseNumber;
    }

    private Map<String, Object> found() {
        Map<String, Object> form = new HashMap<>();
        form.put("companion", second.id());
        form.put("property", "YES");
        form.put("disputed", "NO");
        form.put("findings", "票据属实，自付三万元");
        form.put("signed", true);
        return form;
    }

    private String surveyed(boolean recipient) {
        String caseNumber = accepted(recipient);
        desk.done(surveyor, caseNumber, "Task_SurveyRelief", found());
        return caseNumber;
    }

    private String letter(String caseNumber, String title) {
        Letters.Summary found = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " not in " + letters.ofCase(caseNumber)));
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(
                letters.word(found.id(), window).content()))) {
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("登记、材料、受理、调查、测算、意见、公示、审批、发放，全程走完；期限15个工作日")
    void goesTheWholeWay() {
        String caseNumber = accepted(false);
        assertThat(clocks.state(caseNumber).orElseThrow().limitDays()).isEqualTo(15);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.ACCEPTED);
        assertThat(letter(caseNumber, "受理通知书")).contains("15个工作日", "支出型临时救助");
        desk.done(surveyor, caseNumber, "Task_SurveyRelief", found());
        // 30000 × 20 % and one month for two persons
        assertThat(assessments.find(caseNumber).orElseThrow().assessment().amount())
                .isEqualTo(Money.ofYuan(7_700));
        desk.done(second, caseNumber, "Task_ProposeRelief", Map.of("reason", "符合条件"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_PublishRelief");
        assertThat(letter(caseNumber, "公示"))
                .contains("测试支出户", "2人", "7700.00元")
                .doesNotContain(Families.idNumber(LocalDate.of(1975, 5, 5)), "透析");
        String task = desk.claim(window, caseNumber, "Task_PublishRelief");
        assertThat(desk.save(window, task, Map.of("place", "社区公开栏", "heard", "NOTHING")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("2026年9月21日期满"));
        clock.set(TODAY.plusDays(3));
        assertThat(desk.save(window, task, Map.of("heard", "NOTHING"))).isEmpty();
        desk.complete(window, task);
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of("decision", "APPROVED"));
        assertThat(clocks.state(caseNumber).orElseThrow().colour()).isEqualTo(ClockState.Colour.CLOSED);
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(12_300));
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("letterHanded", true, "way", "CASH"));
        assertThat(desk.ended(caseNumber)).isTrue();
        CaseFile file = files.open(caseNumber, county);
        assertThat(file.sections()).extracting(CaseFile.Section::title).contains("调查、意见和公示");
        assertThat(file.materials()).allMatch(CaseFile.Paper::received);
    }

    @Test
    @DisplayName("缺件只书面告知一次，分次收，补齐当日受理；没收到的不能提交")
    void asksOnce() {
        String caseNumber = registered(false);
        assertThat(needed(caseNumber)).containsExactly("APPLICATION", "AUTHORISATION", "MEDICAL_BILLS");
        desk.done(window, caseNumber, "Task_CheckReliefMaterials", Map.of("received", List.of("APPLICATION")));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.AWAITING_MATERIALS);
        String task = desk.claim(window, caseNumber, "Task_CheckReliefMaterials");
        assertThat(desk.save(window, task, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("received");
        assertThat(desk.save(window, task, Map.of("received", List.of("AUTHORISATION"))))
                .isEmpty();
        desk.complete(window, task);
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(one -> one.title().contains("一次性告知"))
                .hasSize(1);
        desk.done(window, caseNumber, "Task_CheckReliefMaterials", Map.of("received", List.of("MEDICAL_BILLS")));
        assertThat(desk.open(caseNumber)).containsExactly("Task_SurveyRelief");
    }

    @Test
    @DisplayName("材料环节可以撤回：须书面并写原因")
    void withdraws() {
        String caseNumber = registered(false);
        desk.done(
                window,
                caseNumber,
                "Task_CheckReliefMaterials",
                Map.of("action", "WITHDRAWN", "exitReason", "已由大病保险解决", "withdrawalSigned", true));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.WITHDRAWN);
    }

    @Test
    @DisplayName("低保对象只核实支出、没有争议不公示，有争议公示（民发〔2022〕83号；南平市2021年通知 三（四））")
    void sparesRecipients() {
        String clear = surveyed(true);
        assertThat(assessments.find(clear).orElseThrow().assessment().amount()).isEqualTo(Money.ofYuan(9_000));
        desk.done(surveyor, clear, "Task_ProposeRelief", Map.of("reason", "低保对象，支出属实"));
        assertThat(desk.open(clear)).containsExactly("Task_ConfirmRelief");
        String disputed = accepted(true);
        Map<String, Object> form = found();
        form.put("disputed", "YES");
        desk.done(surveyor, disputed, "Task_SurveyRelief", form);
        desk.done(surveyor, disputed, "Task_ProposeRelief", Map.of("reason", "有不同说法，公示后再批"));
        assertThat(desk.open(disputed)).containsExactly("Task_PublishRelief");
    }

    @Test
    @DisplayName("收入、财产、支出不符合的只是建议不予救助；签署人写明理由，告知书带救济途径")
    void refusesByName() {
        String caseNumber = accepted(false);
        Map<String, Object> form = found();
        form.put("property", "NO");
        desk.done(surveyor, caseNumber, "Task_SurveyRelief", form);
        assertThat(assessments.find(caseNumber).orElseThrow().assessment().ground())
                .isEqualTo(Ground.PROPERTY);
        desk.done(surveyor, caseNumber, "Task_ProposeRelief", Map.of("reason", "另有商品房两套"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmRelief");
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of());
        assertThat(letter(caseNumber, "不予临时救助")).contains("家庭财产状况不符合规定", "另有商品房两套", "行政复议", "行政诉讼", "测试tqueren1");
        desk.done(window, caseNumber, "Task_DeliverReliefRefusal", Map.of("receiver", "本人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(20_000));
    }

    @Test
    @DisplayName("批了五个工作日没有发放的，告诉县级")
    void watchesThePayment() {
        String caseNumber = surveyed(true);
        desk.done(surveyor, caseNumber, "Task_ProposeRelief", Map.of("reason", "属实"));
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of());
        clock.set(TODAY.plusDays(3));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_PayRelief");
        clock.set(TODAY.plusDays(20));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_PayRelief", "Task_SuperviseRelief");
    }

    @Test
    @DisplayName("调查后撤回：提出终止，审批人签署，出具终止告知书")
    void endsOnWithdrawal() {
        String caseNumber = surveyed(true);
        desk.done(
                surveyor,
                caseNumber,
                "Task_ProposeRelief",
                Map.of("outcome", "TERMINATED", "ending", "WITHDRAWN", "reason", "大病保险已补报"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmRelief");
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of());
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.TERMINATED);
        assertThat(letter(caseNumber, "终止")).contains("大病保险已补报");
    }

    @Test
    @DisplayName("工作日历改变：期限、提醒和督办跟着变")
    void followsTheCalendar() {
        String caseNumber = accepted(true);
        LocalDate before = clocks.state(caseNumber).orElseThrow().dueOn();
        LocalDate after = clocks.extend(caseNumber, ExtensionGround.HARD_SURVEY, 20, 20, "测试", county)
                .dueOn();
        events.publishEvent(new DueDateMoved(caseNumber, TOWN));
        assertThat(after).isAfter(before.plusDays(5));
        clock.set(before.plusDays(5));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_SurveyRelief");
        clock.set(after.plusDays(4));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_SuperviseRelief", "Task_SurveyRelief");
    }

    @Test
    @DisplayName("超过乡镇限额的直接到县级；退回重新提出意见")
    void goesToTheCounty() {
        String caseNumber = surveyed(true);
        desk.done(
                surveyor,
                caseNumber,
                "Task_ProposeRelief",
                Map.of("amount", 10_300, "instalments", 2, "reason", "后续治疗费用高"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmReliefAtCounty");
        desk.done(
                county, caseNumber, "Task_ConfirmReliefAtCounty", Map.of("decision", "RETURN", "reason", "请补充后续费用依据"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ProposeRelief");
        desk.done(
                surveyor,
                caseNumber,
                "Task_ProposeRelief",
                Map.of("amount", 10_300, "instalments", 2, "reason", "附治疗方案"));
        desk.done(county, caseNumber, "Task_ConfirmReliefAtCounty", Map.of("decision", "APPROVED"));
        assertThat(decisions.payments(caseNumber))
                .extracting(ReliefPayment::plannedOn)
                .containsExactly(TODAY, TODAY.plusMonths(1));
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(20_000));
    }

    @Test
    @DisplayName("两名调查员都不能审批自己调查的案件")
    void keepsSurveyorsApart() {
        Actor both = directory.add("tjianren2", "测试兼任", Set.of(Role.SURVEYOR, Role.DECIDER), TOWN, "Ceshi@2026xyz");
        String caseNumber = accepted(true);
        Map<String, Object> form = found();
        form.put("companion", both.id());
        desk.done(surveyor, caseNumber, "Task_SurveyRelief", form);
        desk.done(surveyor, caseNumber, "Task_ProposeRelief", Map.of("reason", "属实"));
        assertThatThrownBy(() -> desk.claim(both, caseNumber, "Task_ConfirmRelief"))
                .hasMessageContaining("调查支出型困难");
    }

    @Test
    @DisplayName("超过期限没有调查、没有意见、没有审批的，告诉县级督办")
    void tellsTheCounty() {
        String caseNumber = accepted(true);
        clock.set(TODAY.plusDays(40));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_SuperviseRelief", "Task_SurveyRelief");
        desk.done(
                county,
                caseNumber,
                "Task_SuperviseRelief",
                Map.of(
                        "reason",
                        "人手不足",
                        "measure",
                        "调配",
                        "expectedOn",
                        TODAY.plusDays(45).toString()));
        assertThat(desk.open(caseNumber)).containsExactly("Task_SurveyRelief");
    }
}
