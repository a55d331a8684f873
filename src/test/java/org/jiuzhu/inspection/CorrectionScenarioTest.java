package org.jiuzhu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("县级撤销、责令改正乡镇（街道）的决定：听取意见、另一人签署、待遇不自动变更（南平市2021年通知 三（四）2）")
class CorrectionScenarioTest {

    private static final String COUNTY = "350702";
    private static final String TOWN = "350702001";

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Corrections corrections;

    @Autowired
    InspectionPlans plans;

    @Autowired
    InspectionSheets sheets;

    @Autowired
    Applications applications;

    @Autowired
    Awards awards;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    Letters letters;

    Actor window;
    Actor decider;
    Actor county;
    Actor signer;

    @BeforeEach
    void staff() {
        clock.set(LocalDate.of(2026, 9, 18));
        window = desk.as("gzshouli", Role.WINDOW_CLERK, TOWN);
        decider = desk.as("gzqueren", Role.DECIDER, TOWN);
        signer = desk.as("gzjianguan2", Role.COUNTY_SUPERVISOR, COUNTY);
        county = desk.as("gzjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    /** A case of the township, decided today. */
    private String closed(Application.Status status) {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        String number = applications.register(Families.poor(900), TOWN, window).caseNumber();
        applications.changeStatus(number, Application.Status.REGISTERED, Application.Status.ACCEPTED);
        applications.changeStatus(number, Application.Status.ACCEPTED, status);
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        return number;
    }

    /** The award of a case. */
    private String award(String caseNumber) {
        String id = Families.idNumber(LocalDate.of(1931, 5, 5));
        String number = "DB-" + TOWN + "-T00901";
        desk.as(signer.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        assertThat(awards.enter(
                        new Award(
                                number,
                                caseNumber,
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
                                Award.State.ACTIVE),
                        new AwardHousehold(
                                number,
                                new AwardHousehold.Account("测试银行", "测试户主", "6222000199990901"),
                                List.of(new AwardHousehold.Person("测试户主", id, "户主"))),
                        List.of(fingerprint.of(id)),
                        signer))
                .isInstanceOf(EntryOutcome.Entered.class);
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        return number;
    }

    private String opened(String reference) {
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        return corrections.open(reference, "信访反映，查阅案卷发现漏算收入", county).correctionNumber();
    }

    private static Map<String, Object> proposal(String action) {
        return new HashMap<>(Map.of(
                "action", action, "facts", "漏算一名成员的工资收入", "demand", "重新核算，按程序变更待遇", "basis", "民发〔2021〕57号 第十三条"));
    }

    @Test
    @DisplayName("只有县级能提，未办结的不能提，同一案件不重复；写明事实、要求、依据才能提出")
    void opensACorrection() {
        String number = closed(Application.Status.CONFIRMED);
        assertThatThrownBy(() -> corrections.open(number, "漏算", decider)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> corrections.open("350702001-2026-9999", "漏算", county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> corrections.open(number, " ", county)).isInstanceOf(InvalidInput.class);
        String correction = opened(number);
        assertThatThrownBy(() -> corrections.open(number, "漏算", county)).isInstanceOf(Conflict.class);
        String task = desk.claim(county, correction, "Task_DraftCorrection");
        assertThat(desk.save(county, task, Map.of("action", "CORRECT", "facts", "")))
                .extracting(FieldProblem::field)
                .containsExactly("facts", "demand", "basis");
        desk.done(county, correction, "Task_DraftCorrection", Map.of("action", "DROP", "reason", "核实后没有错误"));
        assertThat(desk.ended(correction)).isTrue();
        assertThat(corrections.find(correction).state()).isEqualTo(Correction.State.DROPPED);
        Actor elsewhere = desk.as("gzjianguan9", Role.COUNTY_SUPERVISOR, "350782");
        assertThatThrownBy(() -> corrections.visible(correction, elsewhere)).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("听取乡镇（街道）意见，退回重提，提出人不能签署，签署后告知家庭救济途径；待遇原封不动，变更另走程序")
    void correctsADecision() throws IOException {
        String caseNumber = closed(Application.Status.CONFIRMED);
        String award = award(caseNumber);
        String correction = opened(award);
        desk.done(county, correction, "Task_DraftCorrection", proposal("CORRECT"));
        assertThat(text(correction, "拟撤销（改正）告知书")).contains("漏算一名成员的工资收入", "2026年9月24日");
        desk.done(decider, correction, "Task_StateOnCorrection", Map.of("statement", "该成员八月才就业"));
        desk.done(signer, correction, "Task_SignCorrection", Map.of("choice", "RETURNED", "reason", "核实就业日期"));
        assertThat(corrections.find(correction).returnReason()).isEqualTo("核实就业日期");
        desk.done(county, correction, "Task_DraftCorrection", proposal("CORRECT"));
        desk.done(decider, correction, "Task_StateOnCorrection", Map.of("statement", "没有意见"));

        String own = desk.task(correction, "Task_SignCorrection").getId();
        assertThatThrownBy(() -> desk.claim(county, correction, "Task_SignCorrection"))
                .isInstanceOf(Exception.class);
        desk.claim(signer, correction, "Task_SignCorrection");
        assertThat(desk.save(signer, own, Map.of("choice", "SIGNED")))
                .extracting(FieldProblem::field)
                .containsExactly("answer");
        desk.save(signer, own, Map.of("choice", "SIGNED", "answer", "已核实，自七月起就业"));
        desk.complete(signer, own);
        assertThat(text(correction, "撤销（责令改正）决定书")).contains("责令改正", "已核实，自七月起就业", "不得直接停发、减发");
        assertThat(text(caseNumber, "撤销（改正）情况告知书")).contains("60日内", "行政诉讼", "原待遇不变");
        assertThat(awards.find(award).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
        assertThat(awards.find(award).orElseThrow().monthlyAmountFen()).isEqualTo(60_000);

        // ten working days from 18 September; the township is late after the holiday
        LocalDate due = corrections.find(correction).carryDueOn();
        assertThat(due).isEqualTo(LocalDate.of(2026, 10, 9));
        clock.set(LocalDate.of(2026, 10, 10));
        desk.runJobs(correction);
        desk.done(
                county,
                correction,
                "Task_SuperviseCorrection",
                Map.of("reason", "假期", "measure", "催办", "expectedOn", "2026-10-12"));
        assertThat(corrections.find(correction).supervision()).contains("假期");

        String task = desk.claim(decider, correction, "Task_CarryOutCorrection");
        assertThat(desk.save(decider, task, Map.of("way", "CHANGE", "report", "已提出", "followUp", caseNumber)))
                .extracting(FieldProblem::message)
                .containsExactly("这是被撤销、改正的原案件，请填写签署以后办理的变更或者案件");
        assertThat(desk.save(decider, task, Map.of("followUp", "没有的编号"))).hasSize(1);
        String change = corrections.beginChange(correction, decider).changeNumber();
        assertThat(desk.isOpen(change, "Task_ProposeChange")).isTrue();
        assertThat(desk.save(decider, task, Map.of("followUp", change))).isEmpty();
        desk.complete(decider, task);
        assertThat(desk.ended(correction)).isTrue();
        assertThat(corrections.find(correction).followUp()).isEqualTo(change);
        assertThat(awards.find(award).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
        assertThat(corrections.of(caseNumber)).hasSize(1);
        assertThat(corrections.page(decider, null, 10)).hasSize(1);
    }

    @Test
    @DisplayName("期限内没有陈述的如实记录后继续；可以维持原决定；没有待遇的不能据此变更待遇")
    void goesOnWithoutAStatement() {
        String caseNumber = closed(Application.Status.REFUSED);
        String correction = opened(caseNumber);
        desk.done(county, correction, "Task_DraftCorrection", proposal("WITHDRAW"));
        clock.set(LocalDate.of(2026, 9, 28));
        desk.runJobs(correction);
        assertThat(corrections.find(correction).state()).isEqualTo(Correction.State.STATED);
        assertThat(corrections.find(correction).statedOn()).isNull();
        desk.done(signer, correction, "Task_SignCorrection", Map.of("choice", "SIGNED"));
        assertThatThrownBy(() -> corrections.beginChange(correction, decider)).isInstanceOf(Conflict.class);
        desk.done(decider, correction, "Task_CarryOutCorrection", Map.of("way", "OTHER", "report", "已通知家庭重新申请"));
        assertThat(corrections.find(correction).state()).isEqualTo(Correction.State.CARRIED);

        String again = opened(caseNumber);
        desk.done(county, again, "Task_DraftCorrection", proposal("CORRECT"));
        desk.done(decider, again, "Task_StateOnCorrection", Map.of("statement", "已经纠正"));
        desk.done(signer, again, "Task_SignCorrection", Map.of("choice", "UPHELD", "reason", "乡镇（街道）已自行纠正"));
        assertThat(desk.ended(again)).isTrue();
        assertThat(corrections.find(again).state()).isEqualTo(Correction.State.UPHELD);
    }

    @Test
    @DisplayName("双随机发现结果错误，整改不能纠正的，核验时转撤销、责令改正，带着检查表")
    void comesFromACheck() {
        String caseNumber = closed(Application.Status.CONFIRMED);
        Actor one = desk.as("gzdiaocha1", Role.SURVEYOR, "350702002");
        Actor other = desk.as("gzdiaocha2", Role.SURVEYOR, "350702002");
        Actor city = desk.as("gzshiji1", Role.CITY_MANAGER, "3507");
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        String plan = plans.open("专项检查", null, county).planNumber();
        desk.done(
                county,
                plan,
                "Task_DraftPlan",
                Map.of(
                        "action",
                        "SUBMIT",
                        "periodFrom",
                        "2026-09-18",
                        "checkBy",
                        "2026-09-30",
                        "inspectors",
                        List.of(one.id(), other.id())));
        desk.done(city, plan, "Task_ApprovePlan", Map.of("choice", "SIGNED"));
        desk.done(county, plan, "Task_GiveShare", Map.of("words", "摸球1、2、3、4"));
        desk.done(city, plan, "Task_GiveWitnessShare", Map.of("words", "骰子1、2、3、4"));
        InspectionSheet sheet = sheets.all(plan).get(0);
        String key = sheet.sheetNumber();
        List<Map<String, Object>> rows = sheets.items(key).stream()
                .map(item -> new HashMap<String, Object>(Map.of(
                        "code",
                        item.code(),
                        "result",
                        item.code().equals("AMOUNT") ? "PROBLEM" : "FINE",
                        "nature",
                        "RESULT",
                        "harmed",
                        true,
                        "words",
                        "少算一人")))
                .map(row -> (Map<String, Object>) row)
                .toList();
        Actor first = sheet.firstInspector().equals(one.id()) ? one : other;
        desk.done(
                first,
                key,
                "Task_CheckObject",
                Map.of("action", "CHECKED", "way", "FILE", "items", rows, "summary", "查阅案卷"));
        desk.done(first == one ? other : one, key, "Task_CountersignSheet", Map.of("action", "AGREED"));
        assertThat(sheets.find(key).correction()).isTrue();
        assertThat(sheets.find(key).grade()).isEqualTo(InspectionSheet.Grade.SERIOUS);
        assertThat(sheets.findings(key))
                .filteredOn(f -> f.result() == InspectionSheet.Result.FINE)
                .allSatisfy(f -> assertThat(f.nature()).isNull());
        desk.done(decider, key, "Task_AnswerRectification", Map.of("answer", "决定已经生效，无法自行纠正"));
        desk.done(county, key, "Task_VerifyRectification", Map.of("verdict", "CORRECTION", "words", "金额少算一人，应当责令改正"));
        assertThat(desk.ended(key)).isTrue();
        assertThat(corrections.of(caseNumber)).singleElement().satisfies(made -> {
            assertThat(made.sheetNumber()).isEqualTo(key);
            assertThat(made.origin()).isEqualTo("金额少算一人，应当责令改正");
            assertThat(desk.isOpen(made.correctionNumber(), "Task_DraftCorrection"))
                    .isTrue();
        });
    }

    private String text(String number, String title) throws IOException {
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        Letters.Summary letter = letters.ofCase(number).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        try (XWPFDocument paper = new XWPFDocument(
                new ByteArrayInputStream(letters.word(letter.id(), county).content()))) {
            return new XWPFWordExtractor(paper).getText();
        }
    }
}
