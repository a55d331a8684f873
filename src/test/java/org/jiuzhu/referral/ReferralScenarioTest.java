package org.jiuzhu.referral;

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
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("转办协同：窗口转出，部门签收、办理、答复（民发〔2018〕23号 转介；南平市2021年通知三（四））")
class ReferralScenarioTest {

    static final String TOWN = "350702001";
    static final String COUNTY = "350702";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    static final String PERSON = Families.idNumber(LocalDate.of(1980, 4, 2));

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    ActingActor acting;

    @Autowired
    EngineCases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Letters letters;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseFiles files;

    @Autowired
    StepForms forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    Actor window;
    Actor medical;
    Actor education;
    Actor county;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
        medical = liaison("tyibao", Department.MEDICAL);
        education = liaison("tjiaoyu", Department.EDUCATION);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    Actor liaison(String id, Department department) {
        return directory
                .find(id)
                .orElseGet(() -> directory.add(
                        id,
                        "测试" + department.title(),
                        Set.of(Role.DEPARTMENT_LIAISON),
                        Set.of(department),
                        COUNTY,
                        "Ceshi@2026xyz"));
    }

    String ask(String kind, String caseNumber) {
        acting.is(window);
        Map<String, Object> variables = new HashMap<>(Map.of("kind", kind));
        if (caseNumber != null) {
            variables.put("caseNumber", caseNumber);
        }
        return cases.caseNumber(cases.start("referral", variables, window.id()));
    }

    static Map<String, Object> illness() {
        Map<String, Object> slip = new HashMap<>();
        slip.put("name", "测试病人");
        slip.put("idNumber", PERSON);
        slip.put("phone", "13800001234");
        slip.put("illness", "尿毒症");
        slip.put("spending", "38000元");
        slip.put("need", "透析费用负担不起");
        slip.put("told", true);
        return slip;
    }

    String sent() {
        String number = ask("MEDICAL", null);
        desk.done(window, number, "Task_WriteReferral", illness());
        return number;
    }

    String received() {
        String number = sent();
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
        return number;
    }

    static Map<String, Object> granted() {
        return Map.of(
                "outcome",
                "GRANTED",
                "granted",
                "门诊特殊病种报销后救助",
                "amount",
                6000,
                "decidedBy",
                "余主任",
                "decidedOn",
                "2026-09-18");
    }

    String letter(String number, String title, Actor reader) {
        Letters.Summary found = letters.ofCase(number).stream()
                .filter(one -> one.title().equals(title))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(title + " not in " + letters.ofCase(number)));
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(
                letters.word(found.id(), reader).content()))) {
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void fire(String number, String event) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult()
                .getId());
    }

    List<FieldProblem> wrong(Actor actor, String number, String key, Map<String, ?> fields) {
        return desk.save(actor, desk.claim(actor, number, key), fields);
    }

    @Test
    @DisplayName("没有案件的求助人：转出、签收、给予救助、告知；三份文书各一号，期限按工作日")
    void helpsAPersonAtTheWindow() {
        String number = sent();
        assertThat(number).matches(TOWN + "-2026-Z\\d{6}");
        assertThat(desk.open(number)).containsExactly("Task_ReceiveReferral");
        Referral one = referrals.find(number);
        assertThat(one.department()).isEqualTo(Department.MEDICAL);
        assertThat(one.receiveBy()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(clocks.state(number).orElseThrow().limitDays()).isEqualTo(17);
        assertThat(letter(number, "社会救助转办单", medical)).contains("延平区医疗保障局", "测试病人", PERSON, "尿毒症", "2026年9月21日前签收");
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
        desk.done(medical, number, "Task_RecordReferralResult", granted());
        assertThat(desk.open(number)).containsExactly("Task_TellReferralResult");
        assertThat(letter(number, "转办事项回执", window)).contains("梅山街道", "给予救助（服务）：门诊特殊病种报销后救助，6000.00元", "余主任");
        assertThat(letter(number, "转办结果告知单", window)).contains("测试病人：").doesNotContain("行政复议");
        desk.done(window, number, "Task_TellReferralResult", Map.of("receiver", "测试病人"));
        assertThat(desk.ended(number)).isTrue();
        assertThat(referrals.find(number).state()).isEqualTo(Referral.State.TOLD);
        assertThat(clocks.state(number).orElseThrow().colour()).isEqualTo(ClockState.Colour.CLOSED);
        assertThat(letters.ofCase(number)).extracting(Letters.Summary::number).doesNotHaveDuplicates();
        assertThat(referrals.steps(number))
                .extracting(ReferralStep::kind)
                .containsExactly(
                        ReferralStep.Kind.OPENED,
                        ReferralStep.Kind.SENT,
                        ReferralStep.Kind.RECEIVED,
                        ReferralStep.Kind.ANSWERED,
                        ReferralStep.Kind.TOLD);
    }

    @Test
    @DisplayName("从案件转出：成员和申报的内容带入，只转该部门需要的项目")
    void tellsOnlyWhatIsNeeded() {
        String caseNumber = desk.register(window, Families.poor(61));
        String number = ask("EMPLOYMENT", caseNumber);
        String task = desk.claim(window, number, "Task_WriteReferral");
        StepForms.OpenForm open = forms.open(task);
        assertThat(open.page().fields())
                .extracting(Field::name)
                .contains("member", "phone", "work")
                .doesNotContain("illness", "income", "disability", "name", "house");
        assertThat(desk.form(task).path("address").asText()).isNotBlank();
        desk.save(window, task, Map.of("work", "失业", "phone", "13800001111", "told", true));
        desk.complete(window, task);
        assertThat(referrals.items(number))
                .containsKeys(DataItem.ID_NUMBER, DataItem.PHONE, DataItem.WORK)
                .doesNotContainKeys(DataItem.ILLNESS, DataItem.INCOME, DataItem.DISABILITY);
        // nobody is liaison for employment here: the county writes down what the department answers
        assertThat(cases.candidateGroups(
                        desk.task(number, "Task_ReceiveReferral").getId()))
                .containsExactly("supervisor" + COUNTY);
        assertThat(files.ofTask(task(number), window).orElseThrow().caseNumber())
                .isEqualTo(caseNumber);
    }

    private String task(String number) {
        acting.is(county);
        String id = desk.task(number, "Task_ReceiveReferral").getId();
        desk.done(county, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
        desk.done(county, number, "Task_RecordReferralResult", Map.of("outcome", "PAPERS", "asked", "求职登记表"));
        acting.is(window);
        id = desk.task(number, "Task_SupplyReferral").getId();
        return id;
    }

    @Test
    @DisplayName("别的部门、别的县看不到；联络岗看不到案件")
    void keepsOthersOut() {
        String caseNumber = desk.register(window, Families.poor(62));
        String number = sent();
        assertThat(cases.candidateGroups(
                        desk.task(number, "Task_ReceiveReferral").getId()))
                .containsExactly("liaisonmedical" + COUNTY);
        String task = desk.task(number, "Task_ReceiveReferral").getId();
        acting.is(education);
        assertThatThrownBy(() -> cases.claim(task, education.id())).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> forms.open(task)).isInstanceOf(Missing.class);
        String slip = letters.ofCase(number).get(0).id();
        assertThatThrownBy(() -> letters.word(slip, education)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> attachments.ofCase(number, education)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> files.open(caseNumber, medical)).isInstanceOf(Missing.class);
        assertThat(attachments.ofCase(number, medical)).isEmpty();
        Actor elsewhere = directory.add(
                "tyibao9",
                "测试外县",
                Set.of(Role.DEPARTMENT_LIAISON),
                Set.of(Department.MEDICAL),
                "350782",
                "Ceshi@2026xyz");
        assertThat(referrals.handedTo(elsewhere, number)).isFalse();
        assertThat(referrals.handedTo(medical, number)).isTrue();
        acting.is(medical);
        assertThat(files.worklist(List.of(task), medical)).singleElement().satisfies(card -> {
            assertThat(card.subject()).startsWith("医疗救助转办").doesNotContain("测试病人");
            assertThat(card.clock()).contains("工作日");
        });
        assertThat(files.ofTask(task, medical)).isEmpty();
    }

    @Test
    @DisplayName("转办单缺少部门必须的项目、没有告诉求助人的，不能转出；同一件不重复转")
    void refusesAnUnfinishedSlip() {
        String number = ask("MEDICAL", null);
        assertThat(wrong(window, number, "Task_WriteReferral", Map.of("name", "测试病人", "idNumber", "35070219800401")))
                .extracting(FieldProblem::field)
                .contains("idNumber", "phone", "illness", "told")
                .doesNotContain("spending", "status");
        sent();
        String again = ask("MEDICAL", null);
        assertThat(wrong(window, again, "Task_WriteReferral", illness()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("已有一件转办在办"));
        desk.done(window, again, "Task_WriteReferral", Map.of("action", "DROPPED", "dropReason", "重复登记"));
        assertThat(desk.ended(again)).isTrue();
        assertThat(referrals.find(again).state()).isEqualTo(Referral.State.DROPPED);
    }

    @Test
    @DisplayName("不予救助：写明理由和决定人，告知单写明怎样要求复核")
    void tellsWhyNot() {
        String number = received();
        assertThat(wrong(medical, number, "Task_RecordReferralResult", Map.of("outcome", "NOT_GRANTED")))
                .extracting(FieldProblem::field)
                .contains("reason", "decidedBy");
        String task = desk.task(number, "Task_RecordReferralResult").getId();
        assertThat(desk.save(medical, task, Map.of("outcome", "NOT_GRANTED", "reason", "费用已全部报销", "decidedBy", "余主任")))
                .isEmpty();
        desk.complete(medical, task);
        assertThat(letter(number, "转办结果告知单", window)).contains("不予救助：费用已全部报销", "行政复议", "临时救助");
    }

    @Test
    @DisplayName("还缺材料：回窗口补充，期间期限停止，补好后接着算，不用再签收")
    void waitsForPapers() {
        String number = received();
        desk.done(medical, number, "Task_RecordReferralResult", Map.of("outcome", "PAPERS", "asked", "出院小结"));
        assertThat(desk.open(number)).containsExactly("Task_SupplyReferral");
        assertThat(clocks.state(number).orElseThrow().colour()).isEqualTo(ClockState.Colour.STOPPED);
        LocalDate due = clocks.state(number).orElseThrow().dueOn();
        clock.set(LocalDate.of(2026, 9, 22));
        desk.done(window, number, "Task_SupplyReferral", Map.of("supplied", "出院小结一份，平台查得"));
        assertThat(desk.open(number)).containsExactly("Task_RecordReferralResult");
        assertThat(clocks.state(number).orElseThrow().dueOn()).isAfter(due);
        desk.done(medical, number, "Task_RecordReferralResult", granted());
        assertThat(desk.open(number)).containsExactly("Task_TellReferralResult");
    }

    @Test
    @DisplayName("不属本部门：期限内退回，改转另一部门，原部门不再看得到，期限重新起算")
    void comesBackAndGoesElsewhere() {
        String number = sent();
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RETURN", "reason", "属于就读学校"));
        assertThat(desk.open(number)).containsExactly("Task_WeighReferralReturn");
        assertThat(wrong(window, number, "Task_WeighReferralReturn", Map.of("choice", "REROUTE", "kind", "MEDICAL")))
                .extracting(FieldProblem::field)
                .containsExactly("kind");
        String task = desk.task(number, "Task_WeighReferralReturn").getId();
        desk.save(window, task, Map.of("choice", "REROUTE", "kind", "EDUCATION"));
        desk.complete(window, task);
        desk.done(window, number, "Task_WriteReferral", Map.of("school", "延平一中高二", "told", true));
        Referral one = referrals.find(number);
        assertThat(one.department()).isEqualTo(Department.EDUCATION);
        assertThat(one.receiveBy()).isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(clocks.state(number).orElseThrow().colour()).isEqualTo(ClockState.Colour.GREEN);
        // what was told to the first department only is gone
        assertThat(referrals.items(number)).doesNotContainKey(DataItem.ILLNESS).containsKey(DataItem.SCHOOL);
        assertThat(referrals.handedTo(medical, number)).isFalse();
        desk.done(education, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
    }

    @Test
    @DisplayName("过了签收期限不能再退回；坚持的由县级裁定，裁定后不得再推")
    void countySettles() {
        String number = sent();
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RETURN", "reason", "认为属于卫健"));
        desk.done(window, number, "Task_WeighReferralReturn", Map.of("choice", "INSIST", "reason", "医保目录内费用"));
        assertThat(desk.open(number)).containsExactly("Task_SettleReferral");
        desk.done(
                county,
                number,
                "Task_SettleReferral",
                Map.of("choice", "DEPARTMENT", "department", "MEDICAL", "reason", "目录内费用属医疗救助"));
        assertThat(letter(number, "转办争议裁定书", medical)).contains("由延平区医疗保障局办理", "目录内费用属医疗救助", "测试tjianguan1");
        assertThat(desk.open(number)).containsExactly("Task_ReceiveReferral");
        assertThat(wrong(medical, number, "Task_ReceiveReferral", Map.of("action", "RETURN", "reason", "仍不属")))
                .extracting(FieldProblem::message)
                .anyMatch(message -> message.contains("已裁定由本部门办理"));
        String late = ask("EDUCATION", null);
        Map<String, Object> slip = new HashMap<>(illness());
        slip.put("school", "实验小学三年级");
        desk.done(window, late, "Task_WriteReferral", slip);
        clock.set(LocalDate.of(2026, 9, 28));
        assertThat(wrong(education, late, "Task_ReceiveReferral", Map.of("action", "RETURN", "reason", "不属教育")))
                .extracting(FieldProblem::message)
                .anyMatch(message -> message.contains("已过退回期限"));
        String task = desk.task(late, "Task_ReceiveReferral").getId();
        desk.save(education, task, Map.of("action", "RECEIVE"));
        desk.complete(education, task);
        desk.done(education, late, "Task_RecordReferralResult", Map.of("outcome", "DISPUTE", "reason", "属慈善助学"));
        desk.done(county, late, "Task_SettleReferral", Map.of("choice", "NOBODY", "reason", "没有对应政策"));
        assertThat(letter(late, "转办结果告知单", window)).contains("由民政另行安排", "一事一议");
        assertThat(letters.ofCase(late)).extracting(Letters.Summary::title).doesNotContain("转办事项回执");
    }

    @Test
    @DisplayName("快到期提醒部门；逾期未签收、逾期未答复，县级督办")
    void remindsAndEscalates() {
        String number = sent();
        fire(number, "Event_ReceiptLate");
        assertThat(desk.open(number)).containsExactly("Task_ReceiveReferral", "Task_SuperviseReferral");
        desk.done(
                county,
                number,
                "Task_SuperviseReferral",
                Map.of("reason", "联络人出差", "measure", "已电话督促", "expectedOn", "2026-09-21"));
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
        fire(number, "Event_AnswerWarned");
        assertThat(desk.task(number, "Task_RecordReferralResult").getPriority()).isEqualTo(85);
        fire(number, "Event_AnswerLate");
        assertThat(desk.open(number)).containsExactly("Task_RecordReferralResult", "Task_SuperviseReferral");
        assertThat(referrals.steps(number))
                .extracting(ReferralStep::kind)
                .contains(ReferralStep.Kind.SUPERVISED, ReferralStep.Kind.REMINDED);
        String quick = ask("LEGAL_AID", null);
        assertThat(desk.open(quick)).containsExactly("Task_WriteReferral");
    }

    @Test
    @DisplayName("已经签收的，签收期限到了不督办")
    void leavesReceivedAlone() {
        String number = received();
        fire(number, "Event_ReceiptLate");
        assertThat(desk.open(number)).containsExactly("Task_RecordReferralResult");
    }

    @Test
    @DisplayName("只有受理岗能转办；别处的案号当作没有")
    void belongsToTheWindow() {
        Actor decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        assertThatThrownBy(() -> cases.start("referral", Map.of("kind", "MEDICAL"), decider.id()))
                .isInstanceOf(AuthorizationException.class);
        acting.is(window);
        assertThatThrownBy(() -> ask("MEDICAL", "350782100-2026-000001"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("没有这个案号");
    }

    @Test
    @DisplayName("一户一条救助链：同一户的案件、转办和结果按时间列在案卷里；只有一件申请的没有链")
    void showsOneChainOfHelp() {
        String caseNumber = desk.register(window, Families.poor(63));
        assertThat(files.open(caseNumber, window).sections())
                .noneMatch(section -> section.title().contains("救助链"));
        clock.set(LocalDate.of(2026, 9, 21));
        String number = ask("MEDICAL", caseNumber);
        desk.done(
                window,
                number,
                "Task_WriteReferral",
                Map.of("member", "1", "phone", "13800001111", "illness", "尿毒症", "told", true));
        desk.done(medical, number, "Task_ReceiveReferral", Map.of("action", "RECEIVE"));
        Map<String, Object> result = new HashMap<>(granted());
        result.put("decidedOn", "2026-09-21");
        desk.done(medical, number, "Task_RecordReferralResult", result);
        assertThat(files.open(caseNumber, window).sections().stream()
                        .filter(section -> section.title().contains("救助链"))
                        .flatMap(section -> section.items().stream())
                        .toList())
                .satisfiesExactly(
                        line -> assertThat(line.text()).startsWith("最低生活保障申请（本案）"),
                        line -> assertThat(line.text()).contains("医疗救助转医疗保障", number),
                        line -> assertThat(line.text()).contains("医疗救助结果：给予救助（服务）"));
    }
}
