package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.Authorisations;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("最低生活保障：从窗口登记到决定送达（民发〔2021〕57号）")
class SubsistenceScenarioTest {

    private static final String TOWN = "350702001";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Applications applications;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Determinations determinations;

    @Autowired
    Awards awards;

    @Autowired
    Letters letters;

    @Autowired
    RegisterTables registers;

    @Autowired
    Authorisations authorisations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine engine;

    private Actor window;
    private Actor surveyor;
    private Actor companion;
    private Actor author;
    private Actor decider;
    private Actor checker;
    private Actor supervisor;

    @BeforeEach
    void staff() {
        BpmnAwareTests.init(engine);
        clock.set(ACCEPTED);
        surveyor = desk.as("tdiaocha1", Role.SURVEYOR, TOWN);
        companion = desk.as("tdiaocha2", Role.SURVEYOR, TOWN);
        author = desk.as("tqueren1", Role.DECIDER, TOWN);
        decider = desk.as("tqueren2", Role.DECIDER, TOWN);
        checker = desk.as("thedui1", Role.COUNTY_CHECKER, "350702");
        supervisor = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    private static final List<String> ALL_PAPERS = List.of(
            "APPLICATION",
            "STATEMENT",
            "AUTHORISATION",
            "NEAR_RELATIVE_STATEMENT",
            "BANK_ACCOUNT",
            "STUDY_PROOF",
            "STUDENT_CARD",
            "KIN_RECORD");

    private String accepted(Declaration declaration) {
        String caseNumber = desk.register(window, declaration);
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", ALL_PAPERS));
        if (desk.open(caseNumber).contains("Task_ReceiveSupplement")) {
            desk.done(
                    window,
                    caseNumber,
                    "Task_ReceiveSupplement",
                    Map.of(
                            "received",
                            applications.materials(caseNumber).stream()
                                    .filter(material -> !material.received())
                                    .map(material -> material.code())
                                    .toList()));
        }
        desk.accept(window, caseNumber, "NONE");
        return caseNumber;
    }

    private void verify(String caseNumber) {
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckInformation", "Task_SurveyHome");
        desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
        desk.done(
                surveyor,
                caseNumber,
                "Task_SurveyHome",
                Map.of(
                        "companion",
                        companion.id(),
                        "present",
                        "申请人",
                        "living",
                        "住房老旧，基本生活用品齐全",
                        "result",
                        "TRUE",
                        "noPhotoReason",
                        "家庭不同意拍照",
                        "familySigned",
                        true,
                        "surveyorsSigned",
                        true));
        desk.runJobs(caseNumber);
    }

    private void publicise(String caseNumber, Map<String, ?> closing) {
        desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(ACCEPTED.plusDays(12));
        desk.runJobs(caseNumber);
        desk.done(window, caseNumber, "Task_ClosePublicity", closing);
    }

    @Test
    @DisplayName("情况清楚、没有争议的家庭：不经民主评议，公示后由另一人确认，次月起发放")
    void confirmsAClearCase() {
        String caseNumber = accepted(Families.poor());
        assertThat(clocks.state(caseNumber).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 10, 22));
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入低于标准，财产符合规定"));
        publicise(caseNumber, Map.of());
        assertThat(desk.open(caseNumber)).contains("Task_ConfirmDecision").doesNotContain("Task_RecordAppraisal");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.outcome()).isEqualTo(Determination.Outcome.CONFIRMED);
        assertThat(determination.signedBy()).isEqualTo(decider.id());
        assertThat(determination.effectiveFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(awards.ofCase(caseNumber).orElseThrow().monthlyAmount()).isEqualTo(Money.ofYuan(1050));
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("Task_DeliverLetter")
                .hasPassedInOrder("Task_RegisterApplication", "Task_PostPublicity", "Task_ConfirmDecision");
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        BpmnAwareTests.assertThat(instance).isEnded();
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .contains("社会救助申请受理通知书", "最低生活保障初审公示", "最低生活保障确认通知书", "最低生活保障确认结果公布");
    }

    @Test
    @DisplayName("收入高于标准：具名不予确认，三个工作日内书面告知事实、核算和救济途径（第二十一条）")
    void refusesWithReasonsAndRelief() {
        String caseNumber = accepted(Families.welloff());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "人均月收入3000元，高于标准"));
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.outcome()).isEqualTo(Determination.Outcome.REFUSED);
        assertThat(determination.ground()).isEqualTo(Determination.Ground.INCOME);
        assertThat(awards.ofCase(caseNumber)).isEmpty();
        Letters.Summary refusal = letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().contains("不予确认"))
                .findFirst()
                .orElseThrow();
        assertThat(words(letters.word(refusal.id(), window).content())).contains("60日", "6个月", "3000.00元", "第十三条");
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("缺件一次性告知，补齐后从原处继续，期限自受理起算（第十条）")
    void asksOnceForMissingPapers() {
        String caseNumber = desk.register(window, Families.poor());
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", List.of("APPLICATION")));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.AWAITING_MATERIALS);
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("一次性告知"))
                .hasSize(1);
        assertThat(clocks.state(caseNumber)).isEmpty();
        clock.set(LocalDate.of(2026, 9, 28));
        List<String> missing = applications.materials(caseNumber).stream()
                .filter(material -> !material.received())
                .map(material -> material.code())
                .toList();
        String taskId = desk.claim(window, caseNumber, "Task_ReceiveSupplement");
        assertThat(desk.save(window, taskId, Map.of("received", List.of()))).isNotEmpty();
        assertThat(desk.save(window, taskId, Map.of("received", missing))).isEmpty();
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", missing));
        desk.accept(window, caseNumber, "NONE");
        assertThat(applications.find(caseNumber).acceptedOn()).isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    @DisplayName("孩子不能自己授权：由家中父母代签，监护人姓名、证号、关系入库加密（民法典 第二十七条；暂行办法 第五十八条）")
    void letsAParentSignForTheChild() {
        String caseNumber = desk.register(window, Families.poor());
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", ALL_PAPERS));
        String taskId = desk.claim(window, caseNumber, "Task_AcceptApplication");
        var proposed = desk.form(taskId).at("/signatures/2");
        assertThat(proposed.get("signer").asText()).isEqualTo("GUARDIAN");
        assertThat(proposed.get("guardianName").asText()).isEqualTo("测试甲");
        List<Map<String, Object>> self = List.of(
                Map.of("position", 0, "signer", "SELF", "way", "PAPER", "signed", true),
                Map.of("position", 1, "signer", "SELF", "way", "PAPER", "signed", true),
                Map.of("position", 2, "signer", "SELF", "way", "PAPER", "signed", true));
        assertThat(desk.save(window, taskId, Map.of("signatures", self)))
                .extracting(problem -> problem.field())
                .containsExactly("signatures[2].signer");
        List<Map<String, Object>> child = List.of(
                self.get(0),
                self.get(1),
                Map.of(
                        "position",
                        2,
                        "signer",
                        "GUARDIAN",
                        "guardianName",
                        "外人",
                        "guardianId",
                        "350702201001019999",
                        "way",
                        "PAPER",
                        "signed",
                        true));
        assertThat(desk.save(window, taskId, Map.of("signatures", child)))
                .extracting(problem -> problem.field())
                .containsExactly("signatures[2].guardianRelation", "signatures[2].guardianId");
        desk.done(
                window,
                caseNumber,
                "Task_AcceptApplication",
                Map.of(
                        "signatures",
                        List.of(
                                self.get(0),
                                self.get(1),
                                Map.of(
                                        "position",
                                        2,
                                        "signer",
                                        "GUARDIAN",
                                        "guardianName",
                                        "测试甲",
                                        "guardianId",
                                        Families.idNumber(LocalDate.of(1980, 1, 1)),
                                        "guardianRelation",
                                        "父母",
                                        "way",
                                        "PAPER",
                                        "signed",
                                        true))));
        assertThat(authorisations.of(caseNumber).get(2)).satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo(Authorisations.Signer.GUARDIAN);
            assertThat(signature.guardianName()).isEqualTo("测试甲");
            assertThat(signature.guardianId()).isEqualTo(Families.idNumber(LocalDate.of(1980, 1, 1)));
            assertThat(signature.guardianRelation()).isEqualTo("父母");
        });
        assertThat(jdbc.queryForMap(
                                "SELECT * FROM member_authorisation WHERE case_number = ? AND position = 2", caseNumber)
                        .toString())
                .doesNotContain("测试甲")
                .doesNotContain(Families.idNumber(LocalDate.of(1980, 1, 1)));
    }

    @Test
    @DisplayName("提出初审意见的人不能自己确认（回避）")
    void keepsFourEyes() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
        publicise(caseNumber, Map.of());
        assertThatThrownBy(() -> desk.claim(author, caseNumber, "Task_ConfirmDecision"))
                .hasMessageContaining("须由另一人办理");
        assertThat(desk.task(caseNumber, "Task_ConfirmDecision").getAssignee()).isNull();
    }

    @Test
    @DisplayName("核对发现未申报的存款：列出差异，听取说明后重算（第十八条）")
    void putsHiddenDepositsToTheFamily() {
        Declaration family = Families.poor();
        registers.add(new RegisterRecord(
                Source.BANK,
                applications.digests(family).get(1),
                FactKind.DEPOSIT,
                30_000_000,
                "定期存款",
                LocalDate.of(2026, 8, 31)));
        String caseNumber = accepted(family);
        verify(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReviewConflicts");
        String taskId = desk.claim(surveyor, caseNumber, "Task_ReviewConflicts");
        assertThat(desk.save(surveyor, taskId, Map.of())).isNotEmpty();
        desk.done(
                surveyor,
                caseNumber,
                "Task_ReviewConflicts",
                Map.of(
                        "conflicts",
                        List.of(Map.of("position", 1, "code", "DEPOSIT", "result", "FOUND", "explanation", "本人承认漏报"))));
        assertThat(desk.open(caseNumber)).containsExactly("Task_FormOpinion");
        String opinion = desk.claim(author, caseNumber, "Task_FormOpinion");
        assertThat(desk.save(author, opinion, Map.of("proposal", "CONFIRM", "reason", "符合")))
                .anyMatch(problem -> problem.field().equals("proposal"));
    }

    @Test
    @DisplayName("公示期有异议且属实：复查、重算、再提意见、再公示（第十九条）；有投诉的县级入户（第二十条）")
    void resurveysAfterAnObjection() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
        publicise(
                caseNumber,
                Map.of("objected", true, "objector", "保密人", "content", "有外出务工收入", "upheld", true, "complaint", true));
        assertThat(desk.open(caseNumber)).contains("Task_ResurveyObjection");
        desk.done(
                surveyor,
                caseNumber,
                "Task_ResurveyObjection",
                Map.of("surveyedOn", "2026-09-30", "facts", "已核实无务工收入", "answer", "已答复"));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "复查后符合"));
        desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(LocalDate.of(2026, 10, 9));
        desk.runJobs(caseNumber);
        desk.done(window, caseNumber, "Task_ClosePublicity", Map.of());
        assertThat(desk.open(caseNumber)).contains("Task_VisitHome");
        desk.done(
                supervisor,
                caseNumber,
                "Task_VisitHome",
                Map.of("visitedOn", "2026-10-09", "visitors", "县级两人", "findings", "属实", "agrees", true));
        assertThat(desk.open(caseNumber)).contains("Task_ConfirmDecision");
    }

    @Test
    @DisplayName("到六成、八成五提高待办优先级，超期由县级督办（第二十二条）")
    void warnsAndEscalates() {
        String caseNumber = accepted(Families.poor());
        desk.runJobs(caseNumber);
        clock.set(LocalDate.of(2026, 10, 12));
        desk.runJobs(caseNumber);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getPriority()).isEqualTo(60);
        clock.set(LocalDate.of(2026, 10, 19));
        desk.runJobs(caseNumber);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getPriority()).isEqualTo(85);
        clock.set(LocalDate.of(2026, 10, 23));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).contains("Task_SuperviseOverdue", "Task_SurveyHome");
        desk.done(
                supervisor,
                caseNumber,
                "Task_SuperviseOverdue",
                Map.of("reason", "入户延误", "measure", "限期办结", "expectedOn", "2026-10-26"));
        assertThat(desk.open(caseNumber)).contains("Task_SurveyHome");
    }

    @Test
    @DisplayName("流程变量和引擎历史里没有姓名和身份证号（个人信息保护法 第五十一条）")
    void keepsPersonalDataOutOfTheEngine() {
        String caseNumber = accepted(Families.poor());
        String idNumber = Families.idNumber(LocalDate.of(1980, 1, 1));
        var variables = history.createHistoricVariableInstanceQuery().list();
        assertThat(variables).isNotEmpty();
        assertThat(variables)
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches("(?s).*(测试甲|" + idNumber + ").*"));
        assertThat(caseNumber).doesNotContain(idNumber);
    }

    @Test
    @DisplayName("没有填好表单不能完成任务，任务留在原处")
    void keepsTheTaskWhenTheFormIsNotReady() {
        String caseNumber = accepted(Families.poor());
        desk.runJobs(caseNumber);
        String taskId = desk.claim(surveyor, caseNumber, "Task_SurveyHome");
        assertThat(desk.save(surveyor, taskId, Map.of("companion", surveyor.id())))
                .extracting("field")
                .contains("companion", "living", "result");
        assertThat(desk.open(caseNumber)).contains("Task_SurveyHome");
    }

    private static String words(byte[] docx) {
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(docx))) {
            return new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document).getText();
        } catch (java.io.IOException e) {
            throw new AssertionError(new String(docx, 0, 4, StandardCharsets.ISO_8859_1), e);
        }
    }
}
