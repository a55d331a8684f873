package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.support.Village;
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
    Appraisals appraisals;

    @Autowired
    Authorisations authorisations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    org.jiuzhu.benefit.AwardChanges changes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DeclarationAmendments amendments;

    @Autowired
    Calculations calculations;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseRequests requests;

    @Autowired
    Publicities publicities;

    @Autowired
    Opinions opinions;

    @Autowired
    ReviewRecords records;

    @Autowired
    Parameters parameters;

    private Desk.Crew crew;
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
        crew = desk.crew(TOWN);
        surveyor = crew.surveyor();
        companion = crew.companion();
        author = crew.author();
        decider = crew.decider();
        checker = crew.checker();
        supervisor = crew.supervisor();
        window = crew.window();
    }

    private String accepted(Declaration declaration) {
        return desk.accepted(window, declaration);
    }

    private void verify(String caseNumber) {
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckInformation", "Task_SurveyHome");
        desk.verified(crew, caseNumber);
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
        assertThat(desk.isOpen(caseNumber, "Task_ConfirmDecision")).isTrue();
        assertThat(appraisals.page(decider, null, 1)).isEmpty();
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
        BpmnAwareTests.assertThat(instance).isWaitingAt("Task_PostResult");
        desk.done(window, caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        BpmnAwareTests.assertThat(instance).isEnded();
        assertThat(files.open(caseNumber, supervisor).may()).contains(CaseFile.Right.END_AWARD);
        assertThat(files.open(caseNumber, decider).may()).doesNotContain(CaseFile.Right.END_AWARD);
        awards.end("DB-" + caseNumber, LocalDate.of(2026, 10, 1), "全家就业，收入稳定", supervisor);
        assertThat(files.open(caseNumber, supervisor).may()).doesNotContain(CaseFile.Right.END_AWARD);
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
        desk.papers(window, caseNumber);
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

    private Map<String, Object> survey(String day, String facts) {
        return new java.util.HashMap<>(Map.of(
                "surveyedOn",
                day,
                "companion",
                companion.id(),
                "present",
                "申请人",
                "facts",
                facts,
                "familySigned",
                true,
                "surveyorsSigned",
                true));
    }

    private String publicised() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入低于标准，财产符合规定"));
        publicise(caseNumber, Map.of());
        return caseNumber;
    }

    private void visit(String caseNumber, String day, boolean agrees) {
        desk.done(
                supervisor,
                caseNumber,
                "Task_VisitHome",
                Map.of("visitedOn", day, "companion", "县局王某", "findings", "入户核查", "agrees", agrees, "answer", "已答复"));
    }

    private List<String> problems(Actor who, String caseNumber, String task, Map<String, ?> fields) {
        String taskId = desk.claim(who, caseNumber, task);
        List<String> found = desk.save(who, taskId, fields).stream()
                .map(problem -> problem.field())
                .toList();
        engine.getTaskService().setAssignee(taskId, null);
        return found;
    }

    private List<String> course(String caseNumber, ReviewRecord.Kind kind) {
        return records.of(caseNumber).stream()
                .filter(one -> one.kind() == kind)
                .map(ReviewRecord::content)
                .toList();
    }

    @Test
    @DisplayName("公示期有异议：审核确认岗研判、复查、重算、再提意见、再公示（第十九条）；有投诉的县级入户（第二十条）")
    void resurveysAfterAnObjection() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
        requests.object(caseNumber, "保密人甲", "有外出务工收入", false, window);
        publicise(caseNumber, Map.of("objected", true, "objector", "保密人乙", "content", "有存款", "complaint", true));
        assertThat(publicities.objections(caseNumber, window)).hasSize(2).allMatch(one -> one.objector()
                .equals("（保密）"));
        assertThat(publicities.objections(caseNumber, author))
                .extracting(one -> one.objector())
                .containsExactly("保密人甲", "保密人乙");
        desk.done(author, caseNumber, "Task_WeighObjection", Map.of("reason", "须核实务工收入和存款"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ResurveyObjection");
        assertThat(problems(surveyor, caseNumber, "Task_ResurveyObjection", Map.of("surveyedOn", "2026-10-01")))
                .contains("surveyedOn", "companion", "facts", "answer", "surveyorsSigned");
        Map<String, Object> again = survey("2026-09-30", "已核实无务工收入");
        again.put("answer", "已答复");
        desk.done(surveyor, caseNumber, "Task_ResurveyObjection", again);
        assertThat(course(caseNumber, ReviewRecord.Kind.RESURVEY))
                .singleElement()
                .asString()
                .contains("2026年9月30日", "两人调查", "已核实无务工收入")
                .doesNotContain("{", "surveyedOn");
        assertThat(desk.task(caseNumber, "Task_FormOpinion").getDueDate())
                .isAfter(java.sql.Timestamp.valueOf("2026-09-30 23:00:00"));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "复查后符合"));
        desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(LocalDate.of(2026, 10, 9));
        desk.runJobs(caseNumber);
        desk.done(window, caseNumber, "Task_ClosePublicity", Map.of());
        assertThat(opinions.all(caseNumber)).hasSize(2);
        assertThat(publicities.all(caseNumber)).hasSize(2);
        assertThat(desk.open(caseNumber)).contains("Task_VisitHome");
        visit(caseNumber, "2026-10-09", true);
        assertThat(desk.open(caseNumber)).contains("Task_ConfirmDecision");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(content(caseNumber, LetterKind.CHECK_REQUEST)).contains("延平区民政局", "测试甲", "只用于本案");
        assertThat(content(caseNumber, LetterKind.DETERMINATION_FORM))
                .containsSubsequence("2026年9月18日", "入户调查", "初审意见", "复查后符合", "村务公开栏", "须核实务工收入和存款", "予以确认，月保障金1050.00元")
                .contains("人均月收入");
        assertThat(content(caseNumber, LetterKind.OBJECTION_FORM))
                .contains("有外出务工收入", "投诉举报", "有存款", "已答复", "异议研判", "异议复查")
                .doesNotContain("保密人");
    }

    private String content(String caseNumber, LetterKind kind) {
        return letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().equals(kind.title()))
                .reduce((earlier, later) -> later)
                .map(letter -> words(letters.word(letter.id(), window).content()))
                .orElseThrow(() -> new AssertionError("no letter " + kind));
    }

    /** A case whose objection is in dispute, with its appraisal called for the ninth of October. */
    private String appraised(String caseNumber) {
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
        publicise(caseNumber, Map.of("objected", true, "objector", "保密人", "content", "收入不实"));
        desk.done(author, caseNumber, "Task_WeighObjection", Map.of("chosen", true, "reason", "村民意见不一"));
        // nothing to do here until the village has spoken
        assertThat(desk.open(caseNumber)).isEmpty();
        String number = appraisals.page(decider, null, 1).get(0).appraisalNumber();
        assertThat(appraisals.find(number).caseNumber()).isEqualTo(caseNumber);
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-10-09", 8, 4));
        clock.set(LocalDate.of(2026, 10, 9));
        return number;
    }

    @Test
    @DisplayName("争议较大的启动民主评议，案件等结论；情况属实的答复异议人、重提初审意见（第十九条）")
    void appraisesADispute() {
        String caseNumber = accepted(Families.poor());
        String number = appraised(caseNumber);
        Map<String, Object> held = Village.held("2026-10-09", 12, 12, 10);
        assertThat(problems(decider, number, "Task_HoldAppraisal", held)).containsExactly("answer");
        held.put("answer", "评议认为情况属实");
        desk.done(decider, number, "Task_HoldAppraisal", held);
        assertThat(desk.ended(number)).isTrue();
        assertThat(course(caseNumber, ReviewRecord.Kind.APPRAISAL))
                .singleElement()
                .asString()
                .contains("到会12人", "代表8人", "情况属实", "答复异议人：评议认为情况属实")
                .doesNotContain("测试村民");
        assertThat(publicities.state(caseNumber).open()).isZero();
        assertThat(desk.open(caseNumber)).containsExactly("Task_FormOpinion");
    }

    @Test
    @DisplayName("评议有疑问的重新调查，由复查答复异议人（第十九条）")
    void surveysAfterADoubtfulAppraisal() {
        String caseNumber = accepted(Families.poor());
        String number = appraised(caseNumber);
        desk.done(decider, number, "Task_HoldAppraisal", Village.held("2026-10-09", 12, 12, 3));
        assertThat(desk.ended(number)).isTrue();
        assertThat(desk.open(caseNumber)).containsExactly("Task_ResurveyObjection");
        assertThat(publicities.state(caseNumber).open()).isEqualTo(1);
        Map<String, Object> again = survey("2026-10-09", "已核实无务工收入");
        again.put("answer", "已答复");
        desk.done(surveyor, caseNumber, "Task_ResurveyObjection", again);
        assertThat(desk.open(caseNumber)).containsExactly("Task_FormOpinion");
    }

    @Test
    @DisplayName("拟不予确认的案件接到投诉，县级先入户（第二十条）；确认环节接到的，先行县级入户再决定")
    void visitsAfterAComplaint() {
        String caseNumber = accepted(Families.welloff());
        verify(caseNumber);
        requests.object(caseNumber, "举报人", "调查走过场", true, window);
        assertThat(problems(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入高于标准")))
                .containsExactly("answer");
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入高于标准", "answer", "已说明"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_VisitHome");
        visit(caseNumber, "2026-09-18", true);
        clock.set(LocalDate.of(2026, 9, 21));
        requests.object(caseNumber, "举报人", "仍有疑问", true, window);
        assertThat(problems(decider, caseNumber, "Task_ConfirmDecision", Map.of()))
                .contains("outcome");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of("outcome", "VISIT", "reason", "又接到投诉"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_VisitHome");
        visit(caseNumber, "2026-09-21", true);
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter");
    }

    @Test
    @DisplayName("县级入户不一致：退回初审，先补充调查重算，再入户")
    void returnsAfterADisagreeingVisit() {
        String caseNumber = accepted(Families.welloff());
        verify(caseNumber);
        requests.object(caseNumber, "举报人", "调查走过场", true, window);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入高于标准", "answer", "已说明"));
        visit(caseNumber, "2026-09-18", false);
        assertThat(problems(author, caseNumber, "Task_FormOpinion", Map.of("reason", "维持")))
                .contains("proposal");
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("proposal", "RETURN", "reason", "按县级意见复查收入"));
        desk.done(surveyor, caseNumber, "Task_SupplementSurvey", survey("2026-09-18", "工资属实"));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "补充调查后收入仍高于标准"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_VisitHome");
    }

    @Test
    @DisplayName("确认人不同意：退回初审，补充调查、重算、重提意见；每次退回记明次数、理由和退回人")
    void returnsToTheOpinion() {
        String caseNumber = publicised();
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of("outcome", "RETURN", "reason", "务工收入没有查清"));
        assertThat(determinations.find(caseNumber)).isEmpty();
        assertThat(desk.open(caseNumber)).containsExactly("Task_FormOpinion");
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("proposal", "RETURN", "reason", "补查务工收入"));
        assertThat(problems(surveyor, caseNumber, "Task_SupplementSurvey", Map.of("companion", surveyor.id())))
                .contains("companion", "facts", "familySigned");
        desk.done(surveyor, caseNumber, "Task_SupplementSurvey", survey("2026-09-30", "无固定务工收入"));
        assertThat(course(caseNumber, ReviewRecord.Kind.RETURN))
                .hasSize(2)
                .first()
                .asString()
                .contains("第1次退回", "务工收入没有查清");
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "补充调查后符合"));
        desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(LocalDate.of(2026, 10, 9));
        desk.runJobs(caseNumber);
        desk.done(window, caseNumber, "Task_ClosePublicity", Map.of());
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(awards.ofCase(caseNumber)).isPresent();
    }

    @Test
    @DisplayName("初审后更正申报：自动重算，原意见不能据以确认，须退回重提（第十八条、第十九条）")
    void recalculatesAnAmendedDeclaration() {
        String caseNumber = publicised();
        Declaration corrected = Families.of(Families.poor().members(), Money.ofYuan(24_000), null);
        amendments.amend(caseNumber, corrected, null, "工资单更正", List.of(), window);
        assertThat(calculations.latest(caseNumber).orElseThrow().yearIncome()).isEqualTo(Money.ofYuan(24_000));
        assertThat(problems(decider, caseNumber, "Task_ConfirmDecision", Map.of()))
                .containsExactly("outcome");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of("outcome", "RETURN", "reason", "按更正后的收入重提意见"));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "更正后仍低于标准"));
        assertThat(opinions.latest(caseNumber).orElseThrow().monthlyAmount())
                .isEqualTo(calculations.latest(caseNumber).orElseThrow().monthlyAmount());
    }

    @Test
    @DisplayName("理由与测算一致：测算符合的，不能以收入、财产为由不予确认（社会救助暂行办法 第九条）")
    void groundFollowsTheCalculation() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        assertThat(problems(
                        author,
                        caseNumber,
                        "Task_FormOpinion",
                        Map.of("proposal", "REFUSE", "ground", "INCOME", "reason", "收入高")))
                .containsExactly("ground");
        desk.done(
                author,
                caseNumber,
                "Task_FormOpinion",
                Map.of("proposal", "REFUSE", "ground", "CONCEALED", "reason", "隐瞒房产出租收入，有合同为证"));
        assertThat(problems(decider, caseNumber, "Task_ConfirmDecision", Map.of("ground", "PROPERTY")))
                .containsExactly("ground");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of("ground", "CONCEALED"));
        assertThat(determinations.find(caseNumber).orElseThrow().ground()).isEqualTo(Determination.Ground.CONCEALED);
    }

    @Test
    @DisplayName("金额按测算：偏离须写理由且在限度内；确认的金额须是公示的金额，不同的退回")
    void amountFollowsTheCalculation() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        assertThat(problems(author, caseNumber, "Task_FormOpinion", Map.of("monthlyAmount", 900, "reason", "符合")))
                .containsExactlyInAnyOrder("monthlyAmount", "deviation");
        assertThat(problems(author, caseNumber, "Task_FormOpinion", Map.of("monthlyAmount", 1000, "reason", "符合")))
                .containsExactly("deviation");
        desk.done(
                author,
                caseNumber,
                "Task_FormOpinion",
                Map.of("monthlyAmount", 1000, "deviation", "一名成员本月起有临时收入", "reason", "符合"));
        publicise(caseNumber, Map.of());
        assertThat(problems(decider, caseNumber, "Task_ConfirmDecision", Map.of("monthlyAmount", 1050)))
                .containsExactly("monthlyAmount");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of("monthlyAmount", 1000));
        assertThat(awards.ofCase(caseNumber).orElseThrow().monthlyAmount()).isEqualTo(Money.ofYuan(1000));
    }

    /** An award that a member of the family holds already. */
    private Award older(String township) {
        Declaration family = Families.poor();
        Award award = new Award(
                "DB-OLD-" + township,
                "OLD-" + township,
                township,
                "SUBSISTENCE",
                "测试乙",
                1,
                60_000,
                LocalDate.of(2026, 1, 1),
                null,
                "测试",
                "测试",
                12,
                Award.State.ACTIVE);
        awards.enter(
                award,
                new org.jiuzhu.benefit.AwardHousehold(
                        award.awardNumber(),
                        new org.jiuzhu.benefit.AwardHousehold.Account("测试银行", "测试甲", "6222000000000001"),
                        List.of(new org.jiuzhu.benefit.AwardHousehold.Person("测试甲", "350702190001019995", "本人"))),
                List.of(applications.digests(family).get(1)),
                supervisor);
        return award;
    }

    @Test
    @DisplayName("已在他处享受的不能确认，可以此为由不予确认（民发〔2022〕83号 三（一））")
    void refusesWhileHeldElsewhere() {
        String caseNumber = publicised();
        older("350702002");
        assertThat(problems(decider, caseNumber, "Task_ConfirmDecision", Map.of()))
                .containsExactly("outcome");
        desk.done(
                decider,
                caseNumber,
                "Task_ConfirmDecision",
                Map.of("outcome", "REFUSED", "ground", "ALREADY_COVERED", "reason", "配偶已在他乡享受低保"));
        assertThat(determinations.find(caseNumber).orElseThrow().ground())
                .isEqualTo(Determination.Ground.ALREADY_COVERED);
    }

    private String heldInTheMeantime(String township) {
        String caseNumber = publicised();
        // signed, and between the check of the form and the entry another township enters the member
        determinations.confirm(caseNumber, Category.SUBSISTENCE, Money.ofYuan(1050), "符合", decider);
        applications.changeStatus(caseNumber, Application.Status.ACCEPTED, Application.Status.CONFIRMED);
        clocks.close(caseNumber, decider);
        older(township);
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("Task_ConfirmDecision")
                .startBeforeActivity("Task_EnterAward")
                .setVariable("determination", "CONFIRMED")
                .execute();
        assertThat(desk.open(caseNumber)).containsExactly("Task_ResolveHeldAward");
        return caseNumber;
    }

    @Test
    @DisplayName("确认同时他处已登记：提出停发原待遇，听取意见、另一人签署以后登记，原待遇留下变更记录")
    void endsTheOlderAward() {
        String caseNumber = heldInTheMeantime("350702002");
        Map<String, String> ending = Map.of("outcome", "END_OTHER", "reason", "配偶随申请人共同生活");
        desk.done(supervisor, caseNumber, "Task_ResolveHeldAward", ending);
        assertThat(desk.open(caseNumber)).as("一个人不能终止").containsExactly("Task_ResolveHeldAward");
        String change = changes.openOf("DB-OLD-350702002").orElseThrow();
        assertThat(problems(supervisor, caseNumber, "Task_ResolveHeldAward", ending))
                .containsExactly("outcome");
        Actor clerk = desk.as("cfshouli", Role.WINDOW_CLERK, "350702002");
        Actor signer = desk.as("cfqueren", Role.DECIDER, "350702002");
        String today = LocalDate.now(clock).toString();
        desk.done(clerk, change, "Task_ProposeChange", Map.of());
        desk.done(
                clerk,
                change,
                "Task_DeliverIntent",
                Map.of("way", "IN_PERSON", "deliveredOn", today, "receiver", "测试乙"));
        desk.done(clerk, change, "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", today));
        desk.done(signer, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "重复享受属实"));
        desk.done(supervisor, caseNumber, "Task_ResolveHeldAward", ending);
        assertThat(awards.ofCase(caseNumber)).isPresent();
        assertThat(awards.ofCase("OLD-350702002").orElseThrow().state()).isEqualTo(Award.State.ENDED);
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter");
    }

    @Test
    @DisplayName("原待遇在外县的不能代为终止；可以撤销确认，具名并出具不予确认文书")
    void revokesTheConfirmation() {
        String caseNumber = heldInTheMeantime("350782100");
        assertThat(problems(
                        supervisor,
                        caseNumber,
                        "Task_ResolveHeldAward",
                        Map.of("outcome", "END_OTHER", "reason", "测试")))
                .containsExactly("outcome");
        desk.done(supervisor, caseNumber, "Task_ResolveHeldAward", Map.of("outcome", "REVOKE", "reason", "配偶已在外县享受低保"));
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.outcome()).isEqualTo(Determination.Outcome.REFUSED);
        assertThat(determination.signedBy()).isEqualTo(supervisor.id());
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REFUSED);
        assertThat(letters.ofCase(caseNumber)).anyMatch(letter -> letter.title().contains("不予确认"));
        assertThat(awards.ofCase(caseNumber)).isEmpty();
    }

    @Test
    @DisplayName("公示单在张贴前做好；张贴日期不能倒签，公示不得短于七天（第十九条）")
    void postsTheSheetInTime() {
        String caseNumber = accepted(Families.poor());
        verify(caseNumber);
        clock.set(LocalDate.of(2026, 9, 22));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().equals("最低生活保障初审公示"))
                .hasSize(1);
        assertThat(problems(
                        window,
                        caseNumber,
                        "Task_PostPublicity",
                        Map.of("from", "2026-09-15", "to", "2026-09-22", "place", "公开栏")))
                .contains("from");
        assertThat(problems(
                        window,
                        caseNumber,
                        "Task_PostPublicity",
                        Map.of("from", "2026-09-22", "to", "2026-09-28", "place", "公开栏")))
                .containsExactly("to");
        clock.set(LocalDate.of(2026, 9, 23));
        desk.done(
                window,
                caseNumber,
                "Task_PostPublicity",
                Map.of("from", "2026-09-23", "to", "2026-09-30", "place", "公开栏"));
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().equals("最低生活保障初审公示"))
                .hasSize(2);
    }

    @Test
    @DisplayName("终止申请未签时作出决定：决定有效，终止任务取消，案件照常送达（第二十九条）")
    void decidesWhileTerminationIsOpen() {
        String caseNumber = publicised();
        requests.requestTermination(caseNumber, "据说已搬走", window);
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter");
        assertThat(awards.ofCase(caseNumber)).isPresent();
    }

    @Test
    @DisplayName("不同意终止后作出决定、同意终止后不再决定：两种次序都能办结")
    void decidesAfterTerminationIsSettled() {
        String caseNumber = publicised();
        requests.requestTermination(caseNumber, "据说已搬走", window);
        desk.done(author, caseNumber, "Task_SignTermination", Map.of("agreed", false, "reason", "仍在本地居住"));
        requests.requestTermination(caseNumber, "申请人书面撤回", window);
        desk.done(
                author,
                caseNumber,
                "Task_SignTermination",
                Map.of("agreed", true, "ground", "WITHDRAWN", "reason", "申请人书面撤回"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter");
        assertThat(determinations.find(caseNumber).orElseThrow().outcome()).isEqualTo(Determination.Outcome.TERMINATED);
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("县级民政部门审核确认的，终止也由县级监管岗签署，告知书由县级出具（第二十条、第二十九条）")
    void signsTerminationAtTheCounty() {
        parameters.change("confirming-authority", "350702", "COUNTY", "测试", supervisor);
        String caseNumber = accepted(Families.poor());
        desk.runJobs(caseNumber);
        requests.requestTermination(caseNumber, "申请人书面撤回", window);
        assertThatThrownBy(() -> desk.claim(decider, caseNumber, "Task_SignTermination"))
                .isInstanceOf(RuntimeException.class);
        desk.done(
                supervisor,
                caseNumber,
                "Task_SignTermination",
                Map.of("agreed", true, "ground", "WITHDRAWN", "reason", "申请人书面撤回"));
        assertThat(determinations.find(caseNumber).orElseThrow().signedBy()).isEqualTo(supervisor.id());
        Letters.Summary letter = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().contains("终止"))
                .findFirst()
                .orElseThrow();
        assertThat(words(letters.word(letter.id(), window).content())).contains("延平区民政局");
    }

    @Test
    @DisplayName("超期督办未办结不妨碍决定、登记和送达；逾期未送达由县级督办（第二十一条）")
    void supervisionDoesNotBlock() {
        String caseNumber = publicised();
        clock.set(LocalDate.of(2026, 10, 23));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).contains("Task_SuperviseOverdue");
        desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(awards.ofCase(caseNumber)).isPresent();
        assertThat(desk.task(caseNumber, "Task_DeliverLetter").getDueDate())
                .isEqualTo(java.util.Date.from(LocalDate.of(2026, 10, 28)
                        .atTime(17, 30)
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toInstant()));
        clock.set(LocalDate.of(2026, 10, 29));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter", "Task_SuperviseDelivery");
        assertThat(problems(
                        supervisor,
                        caseNumber,
                        "Task_SuperviseDelivery",
                        Map.of("reason", "漏送", "measure", "限期", "expectedOn", "2026-10-01")))
                .containsExactly("expectedOn");
        assertThat(problems(
                        window,
                        caseNumber,
                        "Task_DeliverLetter",
                        Map.of("receiver", "申请人", "deliveredOn", "2026-10-22")))
                .containsExactly("deliveredOn");
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人", "deliveredOn", "2026-10-29"));
        desk.done(window, caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("停止计时：选择情形，县级复核；停止期间没有到期日，恢复、延长后到期日和优先级重算（第二十二条）")
    void stepsFollowTheClock() {
        String caseNumber = accepted(Families.poor());
        desk.runJobs(caseNumber);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getDueDate())
                .isBefore(java.sql.Timestamp.valueOf("2026-09-23 00:00:00"));
        clock.set(LocalDate.of(2026, 10, 19));
        desk.runJobs(caseNumber);
        requests.stopClock(caseNumber, StopGround.FAMILY_AWAY, "住院", author);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getDueDate()).isNull();
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getPriority()).isEqualTo(50);
        desk.done(supervisor, caseNumber, "Task_ReviewClockStop", Map.of("chosen", false, "reason", "可以到医院调查"));
        assertThat(clocks.state(caseNumber).orElseThrow().stoppedOn()).isNull();
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getPriority()).isEqualTo(85);
        desk.claim(surveyor, caseNumber, "Task_SurveyHome");
        assertThat(course(caseNumber, ReviewRecord.Kind.START))
                .singleElement()
                .asString()
                .contains("已过应开始的日期2026年9月22日");
        assertThatThrownBy(() -> requests.extend(caseNumber, ExtensionGround.PUBLICITY_OBJECTION, 45, author))
                .isInstanceOf(InvalidInput.class);
        requests.extend(caseNumber, ExtensionGround.HARD_SURVEY, 45, author);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getPriority()).isEqualTo(50);
        assertThat(desk.task(caseNumber, "Task_SurveyHome").getDueDate())
                .isAfter(java.sql.Timestamp.valueOf("2026-10-20 00:00:00"));
    }

    @Test
    @DisplayName("县级审核确认：30个工作日，县级自收到材料10个工作日内决定，文书由县级民政出具（第二十条）")
    void confirmsAtTheCounty() {
        parameters.change("confirming-authority", "350702", "COUNTY", "测试", supervisor);
        String caseNumber = publicised();
        assertThat(clocks.state(caseNumber).orElseThrow().limitDays()).isEqualTo(30);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmDecisionAtCounty");
        assertThat(desk.task(caseNumber, "Task_ConfirmDecisionAtCounty").getDueDate())
                .isBefore(java.sql.Timestamp.valueOf("2026-10-22 00:00:00"));
        desk.done(supervisor, caseNumber, "Task_ConfirmDecisionAtCounty", Map.of());
        Letters.Summary letter = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().equals("最低生活保障确认通知书"))
                .findFirst()
                .orElseThrow();
        assertThat(words(letters.word(letter.id(), window).content())).contains("民政局");
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        desk.done(window, caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("县级不予确认：先可退回乡镇，再具名不予确认，经乡镇送达（第二十条、第二十一条）")
    void refusesAtTheCounty() {
        parameters.change("confirming-authority", "350702", "COUNTY", "测试", supervisor);
        String caseNumber = accepted(Families.welloff());
        verify(caseNumber);
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "收入高于标准"));
        desk.done(
                supervisor,
                caseNumber,
                "Task_ConfirmDecisionAtCounty",
                Map.of("outcome", "RETURN", "reason", "核算过程没有写明"));
        desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "人均月收入3000元，高于标准"));
        desk.done(supervisor, caseNumber, "Task_ConfirmDecisionAtCounty", Map.of());
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.ground()).isEqualTo(Determination.Ground.INCOME);
        assertThat(determination.signedBy()).isEqualTo(supervisor.id());
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
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
        var variables = runtime.createVariableInstanceQuery().list();
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
        assertThatThrownBy(() -> desk.complete(surveyor, taskId))
                .rootCause()
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems()).extracting("field").contains("companion", "living", "result"));
        assertThat(desk.isOpen(caseNumber, "Task_SurveyHome")).isTrue();
    }

    static String words(byte[] docx) {
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(docx))) {
            return new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document).getText();
        } catch (java.io.IOException e) {
            throw new AssertionError(new String(docx, 0, 4, StandardCharsets.ISO_8859_1), e);
        }
    }
}
