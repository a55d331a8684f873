package org.jiuzhu.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReserveFunds;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
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
@DisplayName("一事一议：重大急难、复杂个案由协调小组决定（南平市2021年通知 三（一）；社会救助暂行办法 第四十九条）")
class CoordinationCaseTest {

    static final String TOWN = "350702001";
    static final String COUNTY = "350702";

    /** A Friday before the holidays of October. */
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases cases;

    @Autowired
    Matters matters;

    @Autowired
    ActionItems items;

    @Autowired
    GroupOverview overview;

    @Autowired
    ReliefDecisions decisions;

    @Autowired
    ReserveFunds funds;

    @Autowired
    Letters letters;

    @Autowired
    CaseFiles files;

    @Autowired
    StepForms forms;

    @Autowired
    StaffDirectory directory;

    Actor window;
    Actor decider;
    Actor county;
    Actor head;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
        decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        head = desk.as("tzuzhang1", Role.GROUP_HEAD, COUNTY);
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
        funds.allot(TOWN, Money.ofYuan(20_000), "延民〔2026〕测试1号", county);
    }

    /** A fire whose victim needs more than the county may give on its own; it lies before the county. */
    String beforeTheCounty() {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        String caseNumber = cases.caseNumber(cases.start("relief", Map.of("track", "EMERGENCY"), window.id()));
        Map<String, Object> form = new HashMap<>();
        form.put("name", "测试外地人");
        form.put("idStatus", "KNOWN");
        form.put("idNumber", Families.idNumber(LocalDate.of(1990, 3, 7)));
        form.put("home", "江西省上饶市，无固定住所");
        form.put("area", "URBAN");
        form.put("cause", "FIRE");
        form.put("place", "梅山街道演示路3号");
        form.put("situation", "租住房屋失火，衣物被褥烧毁");
        desk.done(window, caseNumber, "Task_RegisterRelief", form);
        desk.done(decider, caseNumber, "Task_ConfirmRelief", Map.of("decision", "UP", "reason", "烧伤重，需要超过最高限额"));
        return caseNumber;
    }

    static Matters.Request request(String caseNumber, int yuan, List<String> departments, boolean urgent) {
        return new Matters.Request(caseNumber, null, "烧伤面积大，后续费用高", Money.ofYuan(yuan), departments, true, urgent);
    }

    static Map<String, Object> put(String... units) {
        Map<String, Object> form = new HashMap<>();
        form.put("action", "PUT");
        form.put("way", "WRITTEN");
        form.put("question", "是否同意超过限额救助");
        form.put("units", List.of(units));
        return form;
    }

    static Map<String, Object> agree() {
        return Map.of("stance", "AGREE", "speaker", "测试科长");
    }

    static Map<String, Object> minutes(int yuan, Map<?, ?>... items) {
        return Map.of("outcome", "AGREED", "amount", yuan, "minutes", "同意一次性救助，医保局落实医疗救助", "items", List.of(items));
    }

    @Test
    @DisplayName("超过最高限额：提请、征求意见、纪要、负责人签署，答复县级审批，据此签署并发放；事项落实到办结")
    void fromReliefToPayment() throws IOException {
        String caseNumber = beforeTheCounty();
        Matter matter =
                matters.raise(request(caseNumber, 15_000, List.of(), false), desk.as(decider.id(), Role.DECIDER, TOWN));
        String number = matter.matterNumber();
        assertThat(matter.ground()).isEqualTo(MatterGround.OVER_LIMIT);

        String task = desk.claim(county, number, "Task_PrepareMatter");
        assertThat(desk.form(task).get("summary").asText())
                .contains("火灾", "最高限额")
                .doesNotContain("测试外地人", "演示路");
        Map<String, Object> named = put("医疗保障局", "财政局");
        named.put("summary", "测试外地人需要救助，电话13800000000");
        assertThat(desk.save(county, task, named))
                .extracting(FieldProblem::field)
                .containsExactly("summary");
        Map<String, Object> plain = put("医疗保障局", "财政局");
        plain.put("summary", "一人烧伤，住院");
        assertThat(desk.save(county, task, plain)).isEmpty();
        desk.complete(county, task);

        assertThat(files.worklist(
                                List.of(desk.task(number + "-D02", "Task_RecordOpinion")
                                        .getId()),
                                county)
                        .toString())
                .contains("临时救助个案：财政局", "延平区");
        desk.done(county, number + "-D01", "Task_RecordOpinion", agree());
        assertThat(desk.open(number)).isEmpty();
        desk.done(
                county,
                number + "-D02",
                "Task_RecordOpinion",
                Map.of("stance", "CONDITION", "content", "从县级临时救助资金列支", "speaker", "测试股长"));

        desk.done(
                county,
                number,
                "Task_WriteMinutes",
                minutes(15_000, Map.of("content", "办理医疗救助", "owner", "医疗保障局", "dueOn", "2026-10-12")));
        assertThat(forms.open(desk.claim(head, number, "Task_SignConclusion"))
                        .page()
                        .facts()
                        .toString())
                .contains("有条件同意：从县级临时救助资金列支", "同意救助15000.00元", "办理医疗救助");
        desk.save(head, desk.task(number, "Task_SignConclusion").getId(), Map.of("choice", "SIGNED"));
        desk.complete(head, desk.task(number, "Task_SignConclusion").getId());
        assertThat(desk.ended(number)).isTrue();
        assertThat(matters.conclusion(number).orElseThrow().answer()).startsWith("已答复案件");
        assertThat(matters.conclusion(number).orElseThrow().signedBy()).isEqualTo(head.id());

        String county1 = desk.claim(county, caseNumber, "Task_ConfirmReliefAtCounty");
        Map<String, Object> approval = new HashMap<>();
        approval.put("decision", "APPROVED");
        approval.put("amount", 16_000);
        approval.put("form", "CASH");
        approval.put("instalments", 1);
        approval.put("reason", "一事一议同意");
        assertThat(desk.save(county, county1, approval))
                .extracting(FieldProblem::field)
                .containsExactly("beyond");
        approval.put("amount", 15_000);
        assertThat(desk.save(county, county1, approval)).isEmpty();
        desk.complete(county, county1);
        desk.done(window, caseNumber, "Task_PayRelief", Map.of("way", "CASH", "letterHanded", true));
        assertThat(decisions.payments(caseNumber)).singleElement().satisfies(payment -> assertThat(payment.amount())
                .isEqualTo(Money.ofYuan(15_000)));

        Letters.Summary letter = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().equals("一事一议决定书"))
                .findFirst()
                .orElseThrow();
        desk.as(decider.id(), Role.DECIDER, TOWN);
        try (XWPFDocument paper = new XWPFDocument(new java.io.ByteArrayInputStream(
                letters.word(letter.id(), decider).content()))) {
            assertThat(new XWPFWordExtractor(paper).getText())
                    .contains("本决定只对本案有效", "15000.00元", "医疗保障局", "测试tzuzhang1")
                    .doesNotContain("测试外地人");
        }
        assertThat(files.open(caseNumber, decider).course().toString()).contains(number, "已答复案件");

        String item = number + "-S01";
        assertThat(desk.open(item)).containsExactly("Task_CloseItem");
        desk.done(
                county,
                item,
                "Task_CloseItem",
                Map.of("action", "DONE", "closedOn", TODAY.toString(), "result", "已办理医疗救助"));
        assertThat(desk.ended(item)).isTrue();
        assertThat(items.find(item).state()).isEqualTo(ActionItem.State.DONE);
    }

    @Test
    @DisplayName("不属于一事一议的不收；同一案件不能同时提请两次；退回的写明理由并记入案卷，可以再提")
    void refusesOrdinaryCases() {
        String caseNumber = beforeTheCounty();
        desk.as(decider.id(), Role.DECIDER, TOWN);
        assertThatThrownBy(() -> matters.raise(request(caseNumber, 1_000, List.of("教育局"), false), decider))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("不属于一事一议");
        assertThatThrownBy(() -> matters.raise(request(caseNumber, 1_000, List.of("没有的局", "教育局"), false), decider))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> matters.raise(request(null, 1_000, List.of(), true), decider))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> matters.raise(request(caseNumber, 15_000, List.of(), true), window))
                .isInstanceOf(Refused.class);
        Matter matter = matters.raise(request(caseNumber, 1_000, List.of("教育局", "医疗保障局"), false), decider);
        assertThat(matter.ground()).isEqualTo(MatterGround.SEVERAL_DEPARTMENTS);
        assertThatThrownBy(() -> matters.raise(request(caseNumber, 1_000, List.of(), true), decider))
                .isInstanceOf(Conflict.class);
        desk.done(
                county,
                matter.matterNumber(),
                "Task_PrepareMatter",
                Map.of("action", "RETURN", "reason", "两项救助可以分别转办"));
        assertThat(desk.ended(matter.matterNumber())).isTrue();
        assertThat(files.open(caseNumber, county).course().toString()).contains("两项救助可以分别转办");
        desk.as(decider.id(), Role.DECIDER, TOWN);
        assertThat(matters.raise(request(caseNumber, 1_000, List.of(), true), decider)
                        .ground())
                .isEqualTo(MatterGround.URGENT);
    }

    @Test
    @DisplayName("回复期限按工作日，跨国庆假期；到期前催办未回复的，逾期登记为未回复，纪要里可以补登")
    void waitsForTheUnitsOverTheHolidays() {
        clock.set(LocalDate.of(2026, 9, 29));
        Matter matter = matters.raise(
                new Matters.Request(null, "跨部门个案", "涉及几个部门", null, List.of("教育局", "财政局"), true, false), county);
        String number = matter.matterNumber();
        Map<String, Object> form = put("教育局", "财政局");
        form.put("summary", "两个孩子同时上学，家庭负担重");
        desk.done(county, number, "Task_PrepareMatter", form);
        // five working days after 29 September leave out the first week of October
        LocalDate due = matters.opinion(number + "-D01").dueOn();
        assertThat(due).isEqualTo(LocalDate.of(2026, 10, 12));
        desk.done(county, number + "-D01", "Task_RecordOpinion", agree());
        clock.set(LocalDate.of(2026, 10, 8));
        desk.runJobs(number + "-D02");
        assertThat(matters.opinion(number + "-D02").remindedOn()).isNull();
        clock.set(LocalDate.of(2026, 10, 10));
        desk.runJobs(number + "-D02");
        assertThat(matters.opinion(number + "-D02").remindedOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(letters.ofCase(number)).extracting(Letters.Summary::title).contains("征求意见函", "催办函");
        clock.set(due);
        desk.runJobs(number + "-D02");
        assertThat(desk.open(number)).isEmpty();
        clock.set(due.plusDays(1));
        desk.runJobs(number + "-D02");
        assertThat(matters.opinion(number + "-D02").state()).isEqualTo(Opinion.State.SILENT);
        assertThat(desk.open(number)).containsExactly("Task_WriteMinutes");

        String task = desk.claim(county, number, "Task_WriteMinutes");
        assertThat(forms.open(task).page().facts().toString()).contains("逾期未回复");
        assertThat(desk.save(
                        county,
                        task,
                        Map.of(
                                "outcome",
                                "OTHER",
                                "minutes",
                                "由教育局落实资助",
                                "late",
                                List.of(Map.of(
                                        "number",
                                        number + "-D02",
                                        "unit",
                                        "财政局",
                                        "stance",
                                        "AGREE",
                                        "speaker",
                                        "测试科长")))))
                .isEmpty();
        desk.complete(county, task);
        assertThat(matters.opinion(number + "-D02").state()).isEqualTo(Opinion.State.LATE);
    }

    @Test
    @DisplayName("负责人退回重议：意见写明，重新形成纪要后再签；起草的人不能自己签署；原案已办结的如实记载")
    void sendsBack() {
        String caseNumber = beforeTheCounty();
        Matter matter = matters.raise(request(caseNumber, 15_000, List.of(), true), county);
        String number = matter.matterNumber();
        Map<String, Object> form = put("财政局");
        form.put("summary", "一人烧伤，住院");
        desk.done(county, number, "Task_PrepareMatter", form);
        desk.done(county, number + "-D01", "Task_RecordOpinion", agree());
        desk.done(county, number, "Task_WriteMinutes", minutes(15_000));
        desk.done(head, number, "Task_SignConclusion", Map.of("choice", "RETURNED", "reason", "金额再核"));
        String task = desk.claim(county, number, "Task_WriteMinutes");
        assertThat(forms.open(task).page().facts().toString()).contains("金额再核");
        desk.save(county, task, minutes(13_000));
        desk.complete(county, task);
        desk.done(
                county,
                caseNumber,
                "Task_ConfirmReliefAtCounty",
                Map.of("decision", "APPROVED", "amount", 5_000, "form", "CASH", "instalments", 1, "reason", "先按限额内救助"));
        desk.done(head, number, "Task_SignConclusion", Map.of("choice", "SIGNED"));
        assertThat(matters.conclusion(number).orElseThrow().answer()).contains("没有在等");
        assertThat(matters.conclusion(number).orElseThrow().amount()).isEqualTo(Money.ofYuan(13_000));
    }

    @Test
    @DisplayName("落实事项：到期前提醒，逾期督办，延期写明理由和新日期，最后办结；全市页面看得到逾期")
    void followsItemsUp() {
        Matter matter = matters.raise(new Matters.Request(null, "危房个案", "跨部门", null, List.of(), false, false), county);
        String number = matter.matterNumber();
        Map<String, Object> form = put("住房和城乡建设局");
        form.put("summary", "住房倒塌");
        desk.done(county, number, "Task_PrepareMatter", form);
        desk.done(county, number + "-D01", "Task_RecordOpinion", agree());
        desk.done(
                county,
                number,
                "Task_WriteMinutes",
                Map.of(
                        "outcome",
                        "OTHER",
                        "minutes",
                        "由住建局安排周转住房",
                        "items",
                        List.of(Map.of("content", "安排周转住房", "owner", "住房和城乡建设局", "dueOn", "2026-09-30"))));
        desk.done(head, number, "Task_SignConclusion", Map.of("choice", "SIGNED"));
        String item = number + "-S01";
        clock.set(LocalDate.of(2026, 9, 29));
        desk.runJobs(item);
        assertThat(items.find(item).remindedOn()).isEqualTo(LocalDate.of(2026, 9, 29));
        // due on the last working day before the holidays: missed on the first after them
        clock.set(LocalDate.of(2026, 10, 7));
        desk.runJobs(item);
        assertThat(desk.open(item)).containsExactly("Task_CloseItem");
        clock.set(LocalDate.of(2026, 10, 8));
        desk.runJobs(item);
        assertThat(desk.open(item)).containsExactly("Task_CloseItem", "Task_SuperviseItem");
        assertThat(overview.counties(county)).singleElement().satisfies(one -> {
            assertThat(one.items()).isPositive();
            assertThat(one.late()).isPositive();
        });
        desk.done(
                county,
                item,
                "Task_SuperviseItem",
                Map.of("reason", "房源不足", "measure", "协调乡镇腾房", "expectedOn", "2026-10-20"));
        desk.done(
                county, item, "Task_CloseItem", Map.of("action", "POSTPONED", "dueOn", "2026-10-20", "result", "正在腾房"));
        assertThat(items.find(item).dueOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(items.find(item).postponed()).isEqualTo(1);
        clock.set(LocalDate.of(2026, 10, 19));
        desk.done(county, item, "Task_CloseItem", Map.of("action", "DONE", "closedOn", "2026-10-19", "result", "已入住"));
        assertThat(desk.ended(item)).isTrue();
    }

    @Test
    @DisplayName("别的县看不到；乡镇只看得到自己案件的事项")
    void keepsToItsCounty() {
        String caseNumber = beforeTheCounty();
        Matter matter = matters.raise(request(caseNumber, 15_000, List.of(), false), county);
        Actor other = desk.as("tjianguan9", Role.COUNTY_SUPERVISOR, "350782");
        assertThatThrownBy(() -> matters.visible(matter.matterNumber(), other)).isInstanceOf(Missing.class);
        assertThat(matters.page(COUNTY, null, 10, other)).isEmpty();
        assertThat(matters.page(COUNTY, null, 10, decider)).hasSize(1);
        Actor neighbour = desk.as("tqueren9", Role.DECIDER, "350702002");
        assertThat(matters.page(COUNTY, null, 10, neighbour)).isEmpty();
        assertThatThrownBy(() -> matters.visible(matter.matterNumber(), neighbour))
                .isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("征求意见：单位的联络岗在待办里自己回复，看不到议题的其他材料；别的单位的联络岗办不了；没有联络岗的由办公室代为登记")
    void theUnitAnswersItself() {
        Actor medical = directory
                .find("tyibao")
                .orElseGet(() -> directory.add(
                        "tyibao",
                        "测试医保",
                        java.util.Set.of(Role.DEPARTMENT_LIAISON),
                        java.util.Set.of(Department.MEDICAL),
                        COUNTY,
                        "Ceshi@2026xyz"));
        Actor education = directory
                .find("tjiaoyu")
                .orElseGet(() -> directory.add(
                        "tjiaoyu",
                        "测试教育",
                        java.util.Set.of(Role.DEPARTMENT_LIAISON),
                        java.util.Set.of(Department.EDUCATION),
                        COUNTY,
                        "Ceshi@2026xyz"));
        String caseNumber = beforeTheCounty();
        String number = matters.raise(
                        request(caseNumber, 15_000, List.of(), false), desk.as(decider.id(), Role.DECIDER, TOWN))
                .matterNumber();
        Map<String, Object> plain = put("医疗保障局", "财政局");
        plain.put("summary", "一人烧伤，住院");
        desk.done(county, number, "Task_PrepareMatter", plain);
        assertThat(matters.handedTo(medical, number + "-D01")).isTrue();
        assertThat(matters.handedTo(medical, number)).isFalse();
        assertThat(matters.handedTo(education, number + "-D01")).isFalse();
        assertThatThrownBy(() -> desk.claim(education, number + "-D01", "Task_RecordOpinion"))
                .isInstanceOf(RuntimeException.class);
        desk.done(medical, number + "-D01", "Task_RecordOpinion", agree());
        assertThat(matters.opinion(number + "-D01").recordedBy()).isEqualTo(medical.id());
        desk.done(county, number + "-D02", "Task_RecordOpinion", agree());
        assertThat(desk.open(number)).containsExactly("Task_WriteMinutes");
    }
}
