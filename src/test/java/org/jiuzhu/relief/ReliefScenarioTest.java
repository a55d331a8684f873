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
import org.camunda.bpm.engine.HistoryService;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.casefile.CaseLists;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Material;
import org.jiuzhu.integrity.Ban;
import org.jiuzhu.integrity.Bans;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("临时救助：急难型先行救助（社会救助暂行办法 第四十七条至第四十九条；民发〔2018〕23号）")
class ReliefScenarioTest {

    static final String TOWN = "350702001";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    static final String STRANGER = Families.idNumber(LocalDate.of(1990, 3, 7));

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
    CaseLists lists;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Letters letters;

    @Autowired
    Bans bans;

    @Autowired
    HistoryService history;

    @Autowired
    StepForms forms;

    @Autowired
    StaffDirectory directory;

    Actor window;
    Actor decider;
    Actor county;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        funds.allot(TOWN, Money.ofYuan(20_000), "延民〔2026〕测试1号", county);
        decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    String ask(String track) {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        return cases.caseNumber(cases.start("relief", Map.of("track", track), window.id()));
    }

    static Map<String, Object> fire() {
        Map<String, Object> form = new HashMap<>();
        form.put("name", "测试外地人");
        form.put("idStatus", "KNOWN");
        form.put("idNumber", STRANGER);
        form.put("home", "江西省上饶市，无固定住所");
        form.put("area", "URBAN");
        form.put("cause", "FIRE");
        form.put("place", "梅山街道演示路3号");
        form.put("situation", "租住房屋失火，衣物被褥烧毁");
        return form;
    }

    String fireAsked() {
        String caseNumber = ask("EMERGENCY");
        desk.done(window, caseNumber, "Task_RegisterRelief", fire());
        return caseNumber;
    }

    static Map<String, Object> approve(int yuan) {
        Map<String, Object> form = new HashMap<>();
        form.put("decision", "APPROVED");
        form.put("amount", yuan);
        form.put("form", "CASH");
        form.put("instalments", 1);
        form.put("reason", "火灾属实，急需安置");
        return form;
    }

    void pay(String caseNumber) {
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("letterHanded", true, "way", "CASH"));
    }

    String letter(String caseNumber, String title) {
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

    List<String> papers(String caseNumber) {
        return applications.materials(caseNumber).stream().map(Material::code).toList();
    }

    @Test
    @DisplayName("外地人在事发地求助：不核对、不入户、不公示，审批后发放，事后补手续，全程有案卷")
    void paysFirst() {
        String caseNumber = fireAsked();
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmRelief");
        assertThat(desk.task(caseNumber, "Task_ConfirmRelief").getPriority()).isEqualTo(90);
        assertThat(assessments.find(caseNumber).orElseThrow().lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amount()).isEqualTo(Money.ofYuan(2_550));
                    assertThat(line.basis()).contains("第四十七条");
                });
        desk.done(decider, caseNumber, "Task_ConfirmRelief", approve(2_550));
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(17_450));
        assertThat(desk.open(caseNumber)).containsExactly("Task_PayRelief");
        pay(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_CompletePapers");
        assertThat(clocks.state(caseNumber).orElseThrow().limitDays()).isEqualTo(10);
        desk.done(
                window,
                caseNumber,
                "Task_CompletePapers",
                Map.of("action", "COMPLETE", "received", papers(caseNumber)));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
        assertThat(clocks.state(caseNumber).orElseThrow().colour()).isEqualTo(ClockState.Colour.CLOSED);
        CaseFile file = files.open(caseNumber, decider);
        assertThat(file.kind()).isEqualTo("临时救助");
        assertThat(file.sections()).extracting(CaseFile.Section::title).contains("临时救助", "测算和限额", "救助决定", "发放");
        assertThat(file.declared().sheets()).isEmpty();
        // nobody was asked about kin or promises: the file says nothing of them
        assertThat(file.declared().items())
                .extracting(CaseFile.Item::label)
                .contains("居住地")
                .doesNotContain("近亲属备案", "诚信承诺");
        assertThat(letter(caseNumber, "确认通知书")).contains("2550.00元", "先行救助", "行政复议", "梅山街道");
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(one -> one.title().contains("确认通知书"))
                .singleElement()
                .satisfies(one -> assertThat(one.deliveredOn()).isEqualTo(TODAY));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .singleResult()
                                .getId())
                        .list())
                .as("the engine keeps no history of variables")
                .isEmpty();
    }

    @Test
    @DisplayName("案件名单按姓名、身份证号找得到，写明事项；别的乡镇看不到")
    void isListed() {
        String caseNumber = fireAsked();
        assertThat(lists.cases(new CaseLists.Search(null, null, STRANGER, null, null, null), null, 10, decider)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.caseNumber()).isEqualTo(caseNumber);
                    assertThat(row.kind()).isEqualTo("临时救助");
                    assertThat(row.steps()).contains("审批临时救助");
                });
        assertThat(lists.cases(new CaseLists.Search(null, null, null, "测试外地人", null, null), null, 10, decider)
                        .rows())
                .hasSize(1);
        Actor elsewhere = desk.as("tqueren9", Role.DECIDER, "350702002");
        assertThatThrownBy(() -> files.open(caseNumber, elsewhere)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> desk.claim(elsewhere, caseNumber, "Task_ConfirmRelief"))
                .isInstanceOf(RuntimeException.class);
        assertThat(desk.task(caseNumber, "Task_ConfirmRelief").getAssignee()).isNull();
        assertThat(applications.openCasesWith(List.of(applications
                        .digest(Declaration.Member.of(null, STRANGER, null, null))
                        .orElseThrow())))
                .isEmpty();
    }

    @Test
    @DisplayName("立案时只能带所选的类型代码，不能自带别的")
    void bringsACodeOnly() {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        assertThatThrownBy(() -> cases.start("relief", Map.of("track", "测试外地人 13800000000"), window.id()))
                .hasMessageContaining("不能自带流程变量");
        assertThatThrownBy(() -> cases.start("relief", Map.of("track", "OTHER"), window.id()))
                .hasMessageContaining("请选择急难型或者支出型");
        assertThatThrownBy(() -> cases.start("relief", Map.of(), window.id())).hasMessageContaining("请选择");
    }

    @Test
    @DisplayName("身份一时不清楚的也救：写明如何辨认，事后补登，从此查得到")
    void helpsTheUnknown() {
        String caseNumber = ask("EMERGENCY");
        Map<String, Object> form = fire();
        form.put("idStatus", "UNKNOWN");
        form.remove("idNumber");
        String task = desk.claim(window, caseNumber, "Task_RegisterRelief");
        assertThat(desk.save(window, task, form))
                .extracting(FieldProblem::field)
                .containsExactly("idNote");
        form.put("idNote", "男，约40岁，自称姓陈");
        assertThat(desk.save(window, task, form)).isEmpty();
        desk.complete(window, task);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmRelief");
        desk.done(decider, caseNumber, "Task_ConfirmRelief", approve(500));
        pay(caseNumber);
        String later = desk.claim(window, caseNumber, "Task_CompletePapers");
        Map<String, Object> papers = new HashMap<>();
        papers.put("action", "COMPLETE");
        papers.put("received", papers(caseNumber));
        assertThat(desk.save(window, later, papers))
                .extracting(FieldProblem::field)
                .containsExactly("idNumber");
        papers.put("idNumber", STRANGER);
        assertThat(desk.save(window, later, papers)).isEmpty();
        desk.complete(window, later);
        assertThat(lists.cases(new CaseLists.Search(null, null, STRANGER, null, null, null), null, 10, decider)
                        .rows())
                .extracting(CaseLists.Row::caseNumber)
                .containsExactly(caseNumber);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
    }

    @Test
    @DisplayName("身份证号校验不对、日期在将来、账号不全，指到栏目")
    void checksWhatIsTyped() {
        String caseNumber = ask("EMERGENCY");
        Map<String, Object> form = fire();
        form.put("idNumber", STRANGER.substring(0, 17) + (STRANGER.endsWith("X") ? "0" : "X"));
        form.put("occurredOn", TODAY.plusDays(1).toString());
        form.put("bank", "演示银行");
        form.put("companions", List.of(Map.of("name", "测试孩子")));
        String task = desk.claim(window, caseNumber, "Task_RegisterRelief");
        assertThat(desk.save(window, task, form))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "idNumber", "occurredOn", "accountHolder", "accountNumber", "companions[0].relation");
    }

    @Test
    @DisplayName("乡镇只批限额内、备用金内的；不够的报县级，县级批的不动备用金（第四十八条）")
    void goesUpAboveTheLimit() {
        String caseNumber = fireAsked();
        String task = desk.claim(decider, caseNumber, "Task_ConfirmRelief");
        assertThat(desk.save(decider, task, approve(5_101)))
                .extracting(FieldProblem::field)
                .contains("amount");
        assertThat(desk.save(decider, task, approve(5_100))).isEmpty();
        assertThat(desk.save(decider, task, Map.of("decision", "UP", "reason", "烧伤较重，需要更多")))
                .isEmpty();
        desk.complete(decider, task);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmReliefAtCounty");
        desk.done(county, caseNumber, "Task_ConfirmReliefAtCounty", approve(8_000));
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(20_000));
        assertThat(letter(caseNumber, "确认通知书")).contains("延平区民政局", "8000.00元");
    }

    @Test
    @DisplayName("备用金不足：不能签署，余额不会小于零")
    void neverOverdraws() {
        String first = fireAsked();
        desk.done(decider, first, "Task_ConfirmRelief", approve(5_100));
        funds.take(TOWN, "别的案件", Money.ofYuan(14_000), decider);
        String second = fireAsked();
        String task = desk.claim(decider, second, "Task_ConfirmRelief");
        assertThat(desk.save(decider, task, approve(901)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("900.00元", "报县级"));
        assertThatThrownBy(() -> funds.take(TOWN, second, Money.ofYuan(901), decider))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("余额不足");
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(900));
        assertThat(funds.entries(TOWN, decider).stream()
                        .mapToLong(FundEntry::amountFen)
                        .sum())
                .isEqualTo(90_000);
    }

    @Test
    @DisplayName("登记人不能审批自己登记的，即使兼有审核确认岗（四眼）")
    void keepsApart() {
        Actor both = directory.add("tjianren", "测试兼任", Set.of(Role.WINDOW_CLERK, Role.DECIDER), TOWN, "Ceshi@2026xyz");
        window = desk.as(both.id(), Role.WINDOW_CLERK, TOWN);
        String caseNumber = fireAsked();
        assertThatThrownBy(() -> desk.claim(both, caseNumber, "Task_ConfirmRelief"))
                .hasMessageContaining("登记求助情况");
    }

    @Test
    @DisplayName("不予救助：有人签署，有理由和依据，告知书带救济途径，送达后办结")
    void refuses() {
        String caseNumber = fireAsked();
        String task = desk.claim(decider, caseNumber, "Task_ConfirmRelief");
        assertThat(desk.save(decider, task, Map.of("decision", "REFUSED")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("reason", "ground");
        assertThat(desk.save(decider, task, Map.of("decision", "REFUSED", "ground", "INCOME_ABOVE", "reason", "收入高")))
                .extracting(FieldProblem::field)
                .containsExactly("ground");
        assertThat(desk.save(decider, task, Map.of("decision", "REFUSED", "ground", "COVERED", "reason", "保险已赔付安置费")))
                .isEmpty();
        desk.complete(decider, task);
        assertThat(letter(caseNumber, "不予临时救助"))
                .contains("困难已由赔偿、保险或者其他救助解决", "保险已赔付安置费", "行政复议", "行政诉讼", "测试tqueren1");
        desk.done(window, caseNumber, "Task_DeliverReliefRefusal", Map.of("receiver", "本人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REFUSED);
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(20_000));
    }

    @Test
    @DisplayName("求助人死亡或者撤回：终止办理，不是不予救助，告知书送达")
    void terminates() {
        String caseNumber = fireAsked();
        String task = desk.claim(decider, caseNumber, "Task_ConfirmRelief");
        assertThat(desk.save(decider, task, Map.of("decision", "TERMINATED", "reason", "已书面撤回")))
                .extracting(FieldProblem::field)
                .containsExactly("ending");
        assertThat(desk.save(decider, task, Map.of("ending", "WITHDRAWN"))).isEmpty();
        desk.complete(decider, task);
        assertThat(letter(caseNumber, "终止")).contains("申请人书面撤回", "不是不予救助的决定");
        desk.done(window, caseNumber, "Task_DeliverReliefRefusal", Map.of("receiver", "本人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.TERMINATED);
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(one -> one.title().contains("终止"))
                .allMatch(one -> one.deliveredOn() != null);
    }

    @Test
    @DisplayName("退回补充登记后再审批；撤回须签字、写原因")
    void returnsAndWithdraws() {
        String caseNumber = fireAsked();
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of("decision", "RETURN", "reason", "请写明同住人数"));
        Map<String, Object> form = fire();
        form.put("companions", List.of(Map.of("name", "测试孩子", "relation", "CHILD")));
        desk.done(window, caseNumber, "Task_RegisterRelief", form);
        assertThat(assessments.find(caseNumber).orElseThrow().assessment().amount())
                .isEqualTo(Money.ofYuan(5_100));
        assertThat(applications.find(caseNumber).memberCount()).isEqualTo(2);
        String other = ask("EMERGENCY");
        String task = desk.claim(window, other, "Task_RegisterRelief");
        assertThat(desk.save(window, task, Map.of("action", "WITHDRAWN")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("exitReason", "withdrawalSigned");
        assertThat(desk.save(
                        window, task, Map.of("action", "WITHDRAWN", "exitReason", "误登记", "withdrawalSigned", true)))
                .isEmpty();
        desk.complete(window, task);
        assertThat(desk.ended(other)).isTrue();
        assertThat(applications.find(other).status()).isEqualTo(Application.Status.WITHDRAWN);
    }

    @Test
    @DisplayName("分期发放：逐期发、每期一次，合计分毫不差；停发的退回备用金；补了手续才发下一期")
    void paysInInstalments() {
        String caseNumber = fireAsked();
        Map<String, Object> form = approve(1_000);
        form.put("instalments", 3);
        desk.done(decider, caseNumber, "Task_ConfirmRelief", form);
        assertThat(decisions.payments(caseNumber))
                .extracting(ReliefPayment::amountFen)
                .containsExactly(33_334L, 33_333L, 33_333L);
        pay(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_CompletePapers");
        desk.done(
                window,
                caseNumber,
                "Task_CompletePapers",
                Map.of("action", "COMPLETE", "received", papers(caseNumber)));
        assertThat(desk.open(caseNumber)).containsExactly("Task_PayRelief");
        ReliefPayment second = decisions.next(caseNumber).orElseThrow();
        String early = desk.claim(window, caseNumber, "Task_PayRelief");
        assertThat(desk.save(window, early, Map.of("way", "CASH")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("2026年10月18日", "没有到期"));
        clock.set(TODAY.plusMonths(1));
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("way", "CASH"));
        assertThatThrownBy(() -> decisions.pay(second, ReliefPayment.Way.CASH, TODAY, "测试外地人", "", window))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有重复发放");
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("action", "CANCELLED", "why", "已返乡，本人放弃"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofFen(2_000_000 - 100_000 + 33_333));
    }

    @Test
    @DisplayName("一分没发的不用补手续，钱退回备用金")
    void asksNoPapersForNothing() {
        String caseNumber = fireAsked();
        desk.done(decider, caseNumber, "Task_ConfirmRelief", approve(500));
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("action", "CANCELLED", "why", "找不到人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(20_000));
    }

    @Test
    @DisplayName("手续期限：快到期提醒，逾期告诉县级；补不齐的由审核确认岗写明理由签署才办结")
    void watchesThePapers() {
        String caseNumber = fireAsked();
        desk.done(decider, caseNumber, "Task_ConfirmRelief", approve(500));
        pay(caseNumber);
        clock.set(TODAY.plusDays(40));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_CompletePapers", "Task_SupervisePapers");
        assertThat(desk.task(caseNumber, "Task_CompletePapers").getPriority()).isEqualTo(85);
        desk.done(
                county,
                caseNumber,
                "Task_SupervisePapers",
                Map.of(
                        "reason",
                        "求助人已离开",
                        "measure",
                        "三日内说明",
                        "expectedOn",
                        TODAY.plusDays(45).toString()));
        String task = desk.claim(window, caseNumber, "Task_CompletePapers");
        assertThat(desk.save(window, task, Map.of("action", "COMPLETE", "received", List.of("RELIEF_FORM"))))
                .extracting(FieldProblem::field)
                .containsExactly("received");
        assertThat(desk.save(
                        window,
                        task,
                        Map.of("action", "GAP", "received", List.of("RELIEF_FORM"), "gapReason", "求助人已离开本地")))
                .isEmpty();
        desk.complete(window, task);
        desk.done(decider, caseNumber, "Task_ConfirmPaperGap", Map.of("answer", "MORE", "reason", "再联系一次"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_CompletePapers");
        desk.done(window, caseNumber, "Task_CompletePapers", Map.of("action", "GAP", "gapReason", "仍联系不上"));
        assertThat(desk.ended(caseNumber)).isFalse();
        desk.done(decider, caseNumber, "Task_ConfirmPaperGap", Map.of("answer", "AGREED", "reason", "事实清楚，同意归档"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("一事一议：结论到了县级审批环节，签署人看得到；超过最高限额须有结论或者理由")
    void hearsTheConference() {
        String caseNumber = fireAsked();
        assertThatThrownBy(() -> decisions.concluded(
                        decisions.conclusion(caseNumber, TODAY, Money.ofYuan(15_000), "同意", county), county))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("一事一议的结论记入后，县级可以超过最高限额签署")
    void goesBeyondWithTheConference() {
        String caseNumber = fireAsked();
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of("decision", "UP", "reason", "情况特殊"));
        String task = desk.claim(county, caseNumber, "Task_ConfirmReliefAtCounty");
        assertThat(desk.save(county, task, approve(15_000)))
                .extracting(FieldProblem::field)
                .containsExactly("beyond");
        decisions.concluded(decisions.conclusion(caseNumber, TODAY, Money.ofYuan(15_000), "同意救助一万五千元", county), county);
        assertThat(desk.save(county, task, approve(15_000))).isEmpty();
        desk.complete(county, task);
        assertThat(decisions.find(caseNumber).orElseThrow().amount()).isEqualTo(Money.ofYuan(15_000));
    }

    @Test
    @DisplayName("同一人同一事由在期限内再求助：提示，不拦；失信限制不影响急难救助")
    void warnsOfEarlierAid() {
        String first = fireAsked();
        desk.done(decider, first, "Task_ConfirmRelief", approve(500));
        bans.impose(new Ban(
                applications
                        .digest(Declaration.Member.of(null, STRANGER, null, null))
                        .orElseThrow(),
                "测试外地人",
                "D1",
                "测试决定",
                TODAY.minusMonths(1),
                TODAY.plusMonths(5),
                null));
        String second = fireAsked();
        String task = desk.claim(decider, second, "Task_ConfirmRelief");
        String shown = forms.open(task).page().facts().toString();
        assertThat(shown).contains("同一事由已救助过", first, "500.00元", "待遇登记册").doesNotContain("失信");
        assertThat(desk.save(decider, task, approve(500))).isEmpty();
    }

    @Test
    @DisplayName("急难超过时限没有审批，告诉县级督办")
    void tellsTheCounty() {
        String caseNumber = fireAsked();
        clock.set(TODAY.plusDays(2));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).containsExactly("Task_ConfirmRelief", "Task_SuperviseRelief");
    }

    @Test
    @DisplayName("急难登记没写完、批了没发，也告诉县级")
    void tellsTheCountyOfEveryDelay() {
        String asked = ask("EMERGENCY");
        String approved = fireAsked();
        desk.done(decider, approved, "Task_ConfirmRelief", approve(500));
        desk.runJobs(asked);
        desk.runJobs(approved);
        assertThat(desk.open(asked)).containsExactly("Task_RegisterRelief");
        assertThat(desk.open(approved)).containsExactly("Task_PayRelief");
        clock.set(TODAY.plusDays(2));
        desk.runJobs(asked);
        desk.runJobs(approved);
        assertThat(desk.open(asked)).containsExactly("Task_RegisterRelief", "Task_SuperviseRelief");
        assertThat(desk.open(approved)).containsExactly("Task_PayRelief", "Task_SuperviseRelief");
    }

    @Test
    @DisplayName("备用金：乡镇只看自己的，县级看全县的，收支写明经办人")
    void showsTheFunds() {
        assertThat(funds.visibleTo(decider)).singleElement().satisfies(fund -> assertThat(fund.balance())
                .isEqualTo(Money.ofYuan(20_000)));
        assertThat(funds.visibleTo(county)).hasSizeGreaterThan(15);
        assertThat(funds.shown(TOWN, decider)).singleElement().satisfies(shown -> assertThat(shown.by())
                .isEqualTo(county.name()));
        Actor elsewhere = desk.as("tqueren9", Role.DECIDER, "350702002");
        assertThatThrownBy(() -> funds.shown(TOWN, elsewhere)).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("只有县级监管岗能拨入备用金，同一文件只入账一次；低保的专用办理对临时救助不适用")
    void guardsTheFund() {
        assertThatThrownBy(() -> funds.allot(TOWN, Money.ofYuan(1), "甲", decider))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> funds.allot(TOWN, Money.ofYuan(5), "延民〔2026〕测试1号", county))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有重复记");
        assertThat(Set.copyOf(files.open(fireAsked(), county).may()))
                .doesNotContain(
                        CaseFile.Right.EXTEND, CaseFile.Right.STOP, CaseFile.Right.TERMINATE, CaseFile.Right.AMEND)
                .contains(CaseFile.Right.NOTE);
    }
}
