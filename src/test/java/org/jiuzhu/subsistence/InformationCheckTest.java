package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.DecisionRecord;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.Registers;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.task.StepForms;
import org.jiuzhu.verification.CheckRequest;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.PaperAnswer;
import org.jiuzhu.verification.RegisterGateway;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.Source;
import org.jiuzhu.verification.Surveys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("信息核对：逐来源答复、失败、重查、未答复和部分报告（民发〔2021〕57号 第十六条至第十八条）")
class InformationCheckTest {

    private static final String TOWN = "350702001";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    Registers registers;

    @Autowired
    Applications applications;

    @Autowired
    InformationChecks checks;

    @Autowired
    Findings findings;

    @Autowired
    Surveys surveys;

    @Autowired
    Calculations calculations;

    @Autowired
    List<AlsoActed> alsoActed;

    @Autowired
    ReviewRecords records;

    @Autowired
    Letters letters;

    @Autowired
    Decisions decisions;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    StepForms forms;

    @Autowired
    ObjectMapper json;

    private Actor window;
    private Actor surveyor;
    private Actor companion;
    private Actor checker;

    @BeforeEach
    void staff() {
        clock.set(ACCEPTED);
        Desk.Crew crew = desk.crew(TOWN);
        surveyor = crew.surveyor();
        companion = crew.companion();
        checker = crew.checker();
        window = crew.window();
    }

    @AfterEach
    void registersAsUsual() {
        registers.reset();
    }

    private String accepted() {
        return accepted(Families.poor());
    }

    private String accepted(Declaration family) {
        String caseNumber = desk.accepted(window, family);
        desk.runJobs(caseNumber);
        return caseNumber;
    }

    private Map<String, Object> survey(Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Desk.survey(companion));
        form.putAll(more);
        return form;
    }

    private List<Map<String, Object>> rows(String taskId, Source source, Map<String, ?> typed) {
        return rows(taskId, "sources", source, typed);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String taskId, String list, Source source, Map<String, ?> typed) {
        JsonNode form = json.valueToTree(forms.open(taskId).form());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode node : form.get(list)) {
            Map<String, Object> row = json.convertValue(node, Map.class);
            if (source.name().equals(row.get("code"))) {
                row.putAll(typed);
            }
            rows.add(row);
        }
        return rows;
    }

    private CheckRequest request(String caseNumber, Source source) {
        return checks.requests(caseNumber).stream()
                .filter(one -> one.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("每个来源一个请求、各有期限：银行比户籍长；一个来源的接口出错不耽误其他来源")
    void asksEverySourceForItself() {
        registers.breaks();
        registers.answers(Source.HUKOU, new RegisterGateway.Answered(List.of()));
        registers.answers(Source.BANK, new RegisterGateway.Pending("YH-1"));
        String caseNumber = accepted();
        assertThat(checks.requests(caseNumber)).hasSize(Source.values().length);
        assertThat(request(caseNumber, Source.HUKOU).state()).isEqualTo(CheckRequest.State.ANSWERED);
        assertThat(request(caseNumber, Source.BANK).state()).isEqualTo(CheckRequest.State.REQUESTED);
        assertThat(request(caseNumber, Source.BANK).reference()).isEqualTo("YH-1");
        assertThat(request(caseNumber, Source.TAX).state()).isEqualTo(CheckRequest.State.FAILED);
        assertThat(request(caseNumber, Source.BANK).dueOn()).isEqualTo(workingDays.plus(ACCEPTED, 15));
        assertThat(request(caseNumber, Source.TAX).dueOn()).isEqualTo(workingDays.plus(ACCEPTED, 5));
        assertThat(desk.open(caseNumber)).contains("Task_CheckInformation");
    }

    @Test
    @DisplayName("来源没有答复的不能完成核对：期限以前不能标记未答复，勾选重新查询不算办过")
    void doesNotCompleteWithOpenSources() {
        registers.answers(Source.BANK, new RegisterGateway.Pending(null));
        String caseNumber = accepted();
        String taskId = desk.claim(checker, caseNumber, "Task_CheckInformation");
        assertThat(desk.save(checker, taskId, Map.of()))
                .anyMatch(problem -> problem.field().endsWith(".giveUp"));
        assertThat(desk.save(checker, taskId, Map.of("sources", List.of())))
                .as("the rows of the page do not decide what is open")
                .isNotEmpty();
        assertThat(desk.save(checker, taskId, Map.of("sources", rows(taskId, Source.BANK, Map.of("giveUp", true)))))
                .anyMatch(problem -> problem.message().contains("期满以前"));
        clock.set(request(caseNumber, Source.BANK).dueOn());
        assertThatThrownBy(() -> checks.giveUp(caseNumber, Source.BANK, "", checker))
                .as("the last day still belongs to the source")
                .isInstanceOf(Conflict.class);
        clock.set(request(caseNumber, Source.BANK).dueOn().plusDays(1));
        desk.done(
                checker,
                caseNumber,
                "Task_CheckInformation",
                Map.of("sources", rows(taskId, Source.BANK, Map.of("giveUp", true))));
        assertThat(checks.missing(caseNumber)).containsExactly(Source.BANK);
        desk.done(surveyor, caseNumber, "Task_SurveyHome", survey(Map.of()));
        desk.runJobs(caseNumber);
        assertThat(calculations.latest(caseNumber).orElseThrow().missingSources())
                .containsExactly("银行");
        Actor decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        String opinion = desk.claim(decider, caseNumber, "Task_FormOpinion");
        assertThat(forms.open(opinion).page().facts())
                .anyMatch(fact -> fact.label().equals("信息核对") && fact.text().contains("部分报告：银行"));
    }

    @Test
    @DisplayName("失败的来源重新查询后答复，用同一个问题编号；已保存的草稿里看得到新的状态")
    void asksAgainWithTheSameKey() {
        registers.answers(Source.BANK, new RegisterGateway.Unavailable("线路中断"));
        Declaration family = Families.poor();
        String caseNumber = accepted(family);
        String key = registers.key(Source.BANK);
        String taskId = desk.claim(checker, caseNumber, "Task_CheckInformation");
        desk.save(checker, taskId, Map.of("note", "等银行"));
        registers.answers(
                Source.BANK,
                new RegisterGateway.Answered(List.of(new RegisterRecord(
                        Source.BANK, applications.digests(family).get(1), FactKind.DEPOSIT, 500_000, "活期", ACCEPTED))));
        CheckRequest answered = checks.retry(caseNumber, Source.BANK);
        assertThat(registers.key(Source.BANK)).isEqualTo(key);
        assertThat(answered.state()).isEqualTo(CheckRequest.State.ANSWERED);
        assertThat(answered.attempts()).isEqualTo(2);
        JsonNode form = json.valueToTree(forms.open(taskId).form());
        assertThat(form.get("note").asText()).isEqualTo("等银行");
        assertThat(form.get("sources").toString()).contains("测试乙：存款5000.00元").doesNotContain("查询失败");
        assertThat(desk.save(checker, taskId, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("连接不上的来源由系统定时再查，不必有人守着；案件办结的不再查；没有结果不留痕迹")
    void asksAgainByItself() {
        registers.answers(Source.BANK, new RegisterGateway.Unavailable("线路中断"));
        String caseNumber = accepted();
        assertThat(checks.failed(10))
                .extracting(CheckRequest::caseNumber, CheckRequest::source)
                .contains(org.assertj.core.groups.Tuple.tuple(caseNumber, Source.BANK));
        long before = entries(caseNumber);
        checks.retryUnattended(caseNumber, Source.BANK);
        assertThat(request(caseNumber, Source.BANK).attempts()).isEqualTo(2);
        assertThat(entries(caseNumber)).isEqualTo(before);
        registers.answers(Source.BANK, new RegisterGateway.Answered(List.of()));
        checks.retryUnattended(caseNumber, Source.BANK);
        assertThat(request(caseNumber, Source.BANK).state()).isEqualTo(CheckRequest.State.ANSWERED);
        assertThat(entries(caseNumber)).isEqualTo(before + 1);
        assertThat(checks.failed(10)).extracting(CheckRequest::caseNumber).doesNotContain(caseNumber);
    }

    private long entries(String caseNumber) {
        return journal.ofCase(caseNumber, 200).stream()
                .filter(entry -> entry.action().equals("重新查询"))
                .count();
    }

    @Test
    @DisplayName("书面答复由核对岗登记：函件编号、日期和逐人数额，与电子答复同样比对")
    void takesAnAnswerOnPaper() {
        registers.answers(Source.BANK, new RegisterGateway.Pending(null));
        String caseNumber = accepted();
        String taskId = desk.claim(checker, caseNumber, "Task_CheckInformation");
        assertThat(desk.save(
                        checker,
                        taskId,
                        Map.of("sources", rows(taskId, Source.BANK, Map.of("paperNumber", "银函〔2026〕7号")))))
                .anyMatch(problem -> problem.field().endsWith(".paperOn"));
        List<Map<String, Object>> papers = rows(taskId, "papers", Source.BANK, Map.of());
        papers.get(1).put("amount", 80_000);
        desk.done(
                checker,
                caseNumber,
                "Task_CheckInformation",
                Map.of(
                        "sources",
                        rows(taskId, Source.BANK, Map.of("paperNumber", "银函〔2026〕7号", "paperOn", ACCEPTED.toString())),
                        "papers",
                        papers));
        assertThat(request(caseNumber, Source.BANK).reference()).isEqualTo("银函〔2026〕7号");
        assertThat(checks.missing(caseNumber)).isEmpty();
        desk.done(surveyor, caseNumber, "Task_SurveyHome", survey(Map.of()));
        desk.runJobs(caseNumber);
        assertThat(findings.open(caseNumber)).singleElement().satisfies(one -> {
            assertThat(one.position()).isEqualTo(1);
            assertThat(one.foundFen()).isEqualTo(Money.ofYuan(80_000).fen());
        });
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReviewConflicts");
        assertThatThrownBy(() -> checks.answer(
                        caseNumber,
                        Source.TAX,
                        new PaperAnswer(
                                "税函1号", ACCEPTED, List.of(new PaperAnswer.Entry(0, FactKind.DEPOSIT, 1, null, null)))))
                .as("a tax office does not tell of deposits")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("标记未答复以后才到的答复照样入卷：重新比对、重新计算，不再是部分报告")
    void takesALateAnswer() {
        registers.answers(Source.BANK, new RegisterGateway.Pending("YH-9"));
        Declaration family = Families.poor();
        String caseNumber = accepted(family);
        String key = registers.key(Source.BANK);
        clock.set(request(caseNumber, Source.BANK).dueOn().plusDays(1));
        String taskId = desk.claim(checker, caseNumber, "Task_CheckInformation");
        desk.done(
                checker,
                caseNumber,
                "Task_CheckInformation",
                Map.of("sources", rows(taskId, Source.BANK, Map.of("giveUp", true))));
        desk.done(surveyor, caseNumber, "Task_SurveyHome", survey(Map.of()));
        desk.runJobs(caseNumber);
        var late = List.of(new RegisterRecord(
                Source.BANK, applications.digests(family).get(0), FactKind.DEPOSIT, 9_000_000, "定期", ACCEPTED));
        assertThat(checks.deliver(key, late)).isTrue();
        assertThat(checks.deliver(key, late)).as("the same answer again").isFalse();
        assertThat(calculations.latest(caseNumber).orElseThrow().missingSources())
                .isEmpty();
        assertThat(findings.open(caseNumber)).hasSize(1);
    }

    @Test
    @DisplayName("核对报告过期的须重新查询；重新查询未取得新答复时原答复不丢")
    void tellsWhenTheReportHasRunOut() {
        LocalDate answered = LocalDate.of(2026, 3, 2);
        clock.set(answered);
        String caseNumber = accepted();
        assertThat(checks.validUntil(caseNumber)).contains(answered.plusMonths(6));
        clock.set(answered.plusMonths(6));
        assertThat(checks.expired(caseNumber)).isFalse();
        clock.set(answered.plusMonths(6).plusDays(1));
        assertThat(checks.expired(caseNumber)).isTrue();
        registers.answers(Source.BANK, new RegisterGateway.Unavailable("线路中断"));
        checks.retry(caseNumber, Source.BANK);
        assertThat(request(caseNumber, Source.BANK).state()).isEqualTo(CheckRequest.State.ANSWERED);
        assertThat(checks.expired(caseNumber)).isTrue();
        registers.reset();
        for (Source source : Source.values()) {
            checks.retry(caseNumber, source);
        }
        assertThat(checks.expired(caseNumber)).isFalse();
        assertThat(request(caseNumber, Source.TAX).inquiry())
                .as("a new question")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("核对少于申报、隐瞒的配偶和同户人员也列为差异；成员出入须先改正申报")
    void listsLessAndHiddenPersons() {
        Declaration poor = Families.poor();
        Declaration family =
                Families.of(List.of(poor.members().get(0), poor.members().get(2)), Money.ofYuan(12_000), null);
        String applicant = applications.digests(family).get(0);
        registers.answers(
                Source.MARRIAGE,
                new RegisterGateway.Answered(
                        List.of(new RegisterRecord(Source.MARRIAGE, applicant, FactKind.SPOUSE, 1, "已登记", ACCEPTED))));
        registers.answers(
                Source.TAX,
                new RegisterGateway.Answered(
                        List.of(new RegisterRecord(Source.TAX, applicant, FactKind.WAGES, 600_000, "工资", ACCEPTED))));
        String caseNumber = accepted(family);
        desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
        desk.done(surveyor, caseNumber, "Task_SurveyHome", survey(Map.of()));
        desk.runJobs(caseNumber);
        assertThat(findings.open(caseNumber))
                .extracting(DeclaredVersusFound::kind)
                .containsExactlyInAnyOrder(FactKind.SPOUSE, FactKind.WAGES);
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .contains("核对结果告知书");
        String taskId = desk.claim(surveyor, caseNumber, "Task_ReviewConflicts");
        assertThat(forms.open(taskId).page().papers()).isNotEmpty();
        JsonNode form = json.valueToTree(forms.open(taskId).form());
        assertThat(form.toString()).contains("测试甲").doesNotContain("第1位成员");
        assertThat(desk.save(
                        surveyor,
                        taskId,
                        Map.of(
                                "conflicts",
                                List.of(
                                        Map.of("position", 0, "code", "SPOUSE", "result", "FOUND", "explanation", "承认"),
                                        Map.of(
                                                "position",
                                                0,
                                                "code",
                                                "WAGES",
                                                "result",
                                                "AGREED",
                                                "explanation",
                                                "换了单位")))))
                .extracting("field")
                .contains("conflicts[0].result", "conflicts[1].agreed");
        desk.done(
                surveyor,
                caseNumber,
                "Task_ReviewConflicts",
                Map.of(
                        "conflicts",
                        List.of(
                                Map.of(
                                        "position",
                                        0,
                                        "code",
                                        "SPOUSE",
                                        "result",
                                        "DECLARED",
                                        "explanation",
                                        "已离婚，有离婚证"),
                                Map.of(
                                        "position",
                                        0,
                                        "code",
                                        "WAGES",
                                        "result",
                                        "AGREED",
                                        "agreed",
                                        9_000,
                                        "explanation",
                                        "换了单位"))));
        assertThat(calculations.latest(caseNumber).orElseThrow().yearIncome()).isEqualTo(Money.ofYuan(9_000));
        assertThat(desk.open(caseNumber)).containsExactly("Task_FormOpinion");
        assertThat(records.of(caseNumber))
                .filteredOn(record -> record.kind() == ReviewRecord.Kind.CONFLICT_REVIEW)
                .singleElement()
                .satisfies(record -> assertThat(record.content()).contains("测试甲", "按双方认可的数额（9000.00元）", "换了单位"));
    }

    @Test
    @DisplayName("入户所见与申报不同的数额成为差异；调查表能读；同行调查员不能再作审核确认")
    void putsSightingsBesideTheDeclaration() {
        String caseNumber = accepted();
        desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
        String taskId = desk.claim(surveyor, caseNumber, "Task_SurveyHome");
        assertThat(desk.save(surveyor, taskId, survey(Map.of("way", "PHONE"))))
                .extracting("field")
                .contains("emergency");
        assertThat(desk.save(surveyor, taskId, survey(Map.of("result", "UNTRUE"))))
                .extracting("field")
                .contains("resultNote");
        desk.done(
                surveyor,
                caseNumber,
                "Task_SurveyHome",
                survey(Map.of(
                        "way",
                        "HOME",
                        "result",
                        "UNTRUE",
                        "resultNote",
                        "另有务工收入",
                        "seen",
                        List.of(Map.of("position", 0, "income", 30_000)))));
        desk.runJobs(caseNumber);
        assertThat(findings.open(caseNumber)).singleElement().satisfies(one -> {
            assertThat(one.origin()).isEqualTo(DeclaredVersusFound.Origin.SURVEY);
            assertThat(one.kind()).isEqualTo(FactKind.OTHER_INCOME);
        });
        assertThat(surveys.of(caseNumber))
                .contains(new Surveys.Line("不属实之处或转哪项救助", "另有务工收入"))
                .contains(new Surveys.Line("签字的家庭成员", "测试甲"));
        assertThat(surveys.surveyors(caseNumber)).containsExactly(surveyor.id(), companion.id());
    }

    @Test
    @DisplayName("流程里的决策任务留下记录：输入、结果和触发的规则")
    void keepsARecordOfTheRuleTasks() {
        String caseNumber = accepted();
        assertThat(decisions.ofCase(caseNumber))
                .filteredOn(one -> one.decisionId().equals("subsistence-clock"))
                .singleElement()
                .extracting(DecisionRecord::inputs, DecisionRecord::outputs)
                .satisfies(texts -> {
                    assertThat(texts.get(0).toString())
                            .contains("confirmedBy", "ground")
                            .doesNotContain("initiator");
                    assertThat(texts.get(1).toString()).contains("20");
                });
    }

    @Test
    @DisplayName("同行调查员视同办理过入户调查，须回避审核确认")
    void keepsTheCompanionFromConfirming() {
        String caseNumber = accepted();
        desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
        desk.done(surveyor, caseNumber, "Task_SurveyHome", survey(Map.of()));
        assertThat(alsoActed.stream()
                        .flatMap(one -> one.step(caseNumber, companion.id(), Set.of("Task_SurveyHome")).stream()))
                .containsExactly("入户调查");
        assertThat(alsoActed.stream()
                        .flatMap(one -> one.step(caseNumber, checker.id(), Set.of("Task_SurveyHome")).stream()))
                .isEmpty();
    }
}
