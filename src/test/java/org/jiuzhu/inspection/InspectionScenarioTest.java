package org.jiuzhu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.TaskService;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CasePlaces;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Lot;
import org.jiuzhu.shared.Missing;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("双随机、一公开：计划、名单、抽取、检查、整改、公开（南平市2021年通知 三（七））")
class InspectionScenarioTest {

    private static final String COUNTY = "350702";
    private static final String EAST = "350702001";
    private static final String WEST = "350702002";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    InspectionPlans plans;

    @Autowired
    InspectionSheets sheets;

    @Autowired
    InspectionOverview overview;

    @Autowired
    Kinships kinships;

    @Autowired
    Corrections corrections;

    @Autowired
    Applications applications;

    @Autowired
    Letters letters;

    @Autowired
    CasePlaces places;

    @Autowired
    StepForms forms;

    @Autowired
    CaseFiles files;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    Actor county;
    Actor second;
    Actor city;
    Actor witness;
    Map<String, Actor> people = new HashMap<>();
    int families;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        for (String[] one : new String[][] {{"tdong", EAST}, {"txi", WEST}}) {
            for (int i = 1; i <= 2; i++) {
                person(one[0] + i, Role.SURVEYOR, one[1]);
            }
            person(one[0] + "queren", Role.DECIDER, one[1]);
            person(one[0] + "shouli", Role.WINDOW_CLERK, one[1]);
        }
        person("thedui1", Role.COUNTY_CHECKER, COUNTY);
        city = person("tshiji1", Role.CITY_MANAGER, "3507");
        witness = person("tshiji2", Role.CITY_MANAGER, "3507");
        second = person("tjianguan2", Role.COUNTY_SUPERVISOR, COUNTY);
        county = person("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    private Actor person(String id, Role role, String area) {
        Actor actor = desk.as(id, role, area);
        people.put(id, actor);
        return actor;
    }

    /** A case of a township that was decided today. */
    private String closed(String township, Application.Status status, Declaration.NearRelative kin) {
        Actor clerk = people.get(township.equals(EAST) ? "tdongshouli" : "txishouli");
        desk.as(clerk.id(), Role.WINDOW_CLERK, township);
        Declaration family =
                Families.as(Families.poor(700 + families++)).nearRelative(kin).build();
        String number = applications.register(family, township, clerk).caseNumber();
        applications.changeStatus(number, Application.Status.REGISTERED, Application.Status.ACCEPTED);
        applications.changeStatus(number, Application.Status.ACCEPTED, status);
        return number;
    }

    /** Five confirmed in the east, one of them kin of a surveyor of the west; two confirmed and one refused in the west. */
    private void cases() {
        for (int i = 0; i < 4; i++) {
            closed(EAST, Application.Status.CONFIRMED, null);
        }
        closed(EAST, Application.Status.CONFIRMED, new Declaration.NearRelative("测试txi1", "民政干事", "兄弟姐妹", null));
        closed(WEST, Application.Status.CONFIRMED, null);
        closed(WEST, Application.Status.CONFIRMED, null);
        closed(WEST, Application.Status.REFUSED, null);
    }

    private static Map<String, Object> draft(String... inspectors) {
        Map<String, Object> form = new HashMap<>();
        form.put("action", "SUBMIT");
        form.put("title", "下半年审核确认质量检查");
        form.put("periodFrom", "2026-09-01");
        form.put("periodTo", "2026-09-18");
        form.put("kinds", List.of("SUBSISTENCE", "RECOGNITION", "DESTITUTION", "RELIEF", "REFUSAL"));
        form.put("checkBy", "2026-10-16");
        form.put("inspectors", List.of(inspectors));
        return form;
    }

    private static final String[] ALL = {"tdong1", "tdong2", "txi1", "txi2", "thedui1", "tjianguan2"};

    private String open() {
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        return plans.open("下半年审核确认质量检查", null, county).planNumber();
    }

    private String listed() {
        cases();
        String number = open();
        desk.done(county, number, "Task_DraftPlan", draft(ALL));
        desk.done(city, number, "Task_ApprovePlan", Map.of("choice", "SIGNED"));
        return number;
    }

    private String drawn() {
        String number = listed();
        desk.done(county, number, "Task_GiveShare", Map.of("words", "摸球3、8、15、22"));
        desk.done(witness, number, "Task_GiveWitnessShare", Map.of("words", "骰子6、2、5、1、4"));
        return number;
    }

    private Actor first(InspectionSheet sheet) {
        return people.get(sheet.firstInspector());
    }

    private Actor other(InspectionSheet sheet) {
        return people.get(sheet.secondInspector());
    }

    /** A sheet filled in; the item with this number has a problem. */
    private Map<String, Object> filled(String sheetNumber, int problem, String nature, boolean harmed) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<InspectionSheets.Item> items = sheets.items(sheetNumber);
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> row = new HashMap<>(Map.of("code", items.get(i).code(), "result", "FINE"));
            if (i == problem) {
                row.putAll(Map.of("result", "PROBLEM", "nature", nature, "harmed", harmed, "words", "缺一页入户调查表"));
            }
            rows.add(row);
        }
        return Map.of(
                "action", "CHECKED", "way", "BOTH", "items", rows, "summary", "查阅案卷并到户", "noPhotoReason", "家庭不同意拍照");
    }

    private void check(InspectionSheet sheet, int problem, String nature, boolean harmed) {
        String number = sheet.sheetNumber();
        desk.done(first(sheet), number, "Task_CheckObject", filled(number, problem, nature, harmed));
        desk.done(other(sheet), number, "Task_CountersignSheet", Map.of("action", "AGREED"));
    }

    @Test
    @DisplayName("计划退回修改、再报批；名单不能固定的报不了；没有对象的、检查人员不够的都说明白")
    void drawsUpThePlan() {
        assertThatThrownBy(() -> plans.open("检查", null, people.get("tdong1"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> plans.open(" ", null, county)).isInstanceOf(InvalidInput.class);
        String number = open();
        String task = desk.claim(county, number, "Task_DraftPlan");
        assertThat(desk.save(county, task, draft(ALL)))
                .extracting(FieldProblem::message)
                .anyMatch(one -> one.contains("没有可以检查的对象"));
        cases();
        Map<String, Object> bad = draft("tdong1", "tdong2");
        bad.put("periodTo", "2026-12-01");
        bad.put("checkBy", "2026-09-18");
        assertThat(desk.save(county, task, bad))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("periodTo", "checkBy");
        assertThat(desk.save(county, task, draft("tdong1", "tdong2")))
                .extracting(FieldProblem::message)
                .anyMatch(one -> one.contains("找不到两名可以检查的人"));
        assertThat(desk.save(county, task, draft(ALL))).isEmpty();
        desk.complete(county, task);

        desk.done(city, number, "Task_ApprovePlan", Map.of("choice", "RETURNED", "reason", "增加特困人员"));
        assertThat(plans.find(number).returnReason()).isEqualTo("增加特困人员");
        desk.done(county, number, "Task_DraftPlan", draft(ALL));
        desk.done(city, number, "Task_ApprovePlan", Map.of("choice", "SIGNED"));
        assertThat(plans.find(number).state()).isEqualTo(InspectionPlan.State.LISTED);

        String dropped = open();
        desk.done(county, dropped, "Task_DraftPlan", Map.of("action", "DROP", "reason", "与省里检查重复"));
        assertThat(desk.ended(dropped)).isTrue();
        assertThat(plans.find(dropped).state()).isEqualTo(InspectionPlan.State.DROPPED);
    }

    @Test
    @DisplayName("名单先固定并公布摘要；缺一方不抽；任何人按公布的种子重算，抽中的对象和人员一模一样")
    void drawsWhatAnybodyCanDrawAgain() throws IOException {
        String number = listed();
        InspectionPlan plan = plans.find(number);
        assertThat(plan.listDigest()).isEqualTo(Lot.digest(plans.listText(number)));
        assertThat(plan.commitment()).isEqualTo(Lot.digest(String.valueOf(plan.houseSecret())));
        assertThat(jdbc.queryForObject(
                        "SELECT house_secret FROM inspection_plan WHERE plan_number = ?", String.class, number))
                .doesNotContain(String.valueOf(plan.houseSecret()));
        assertThat(plans.objects(number)).hasSize(8);
        // kin of txi1 by the family's own record; the clerk of the window is not on the list at all
        assertThat(plans.bars(number)).singleElement().satisfies(bar -> assertThat(bar.ground())
                .isEqualTo(Bar.Ground.KIN));

        String task = desk.claim(county, number, "Task_GiveShare");
        assertThat(desk.save(county, task, Map.of("words", "123"))).hasSize(1);
        assertThat(desk.save(county, task, Map.of("words", "摸球3、8、15、22"))).isEmpty();
        desk.complete(county, task);
        assertThat(sheets.all(number)).isEmpty();
        // after the lists are fixed a new case does not come onto them
        closed(EAST, Application.Status.CONFIRMED, null);
        desk.done(witness, number, "Task_GiveWitnessShare", Map.of("words", "骰子6、2、5、1、4"));

        InspectionPlan drawn = plans.find(number);
        String seed = Draw.seed(
                String.valueOf(drawn.listDigest()),
                String.valueOf(drawn.houseSecret()),
                String.valueOf(drawn.countyShare()),
                String.valueOf(drawn.witnessShare()));
        assertThat(drawn.seed()).isEqualTo(seed);
        List<Draw.Pick> again =
                new Draw(seed, plans.inspectors(number), plans.bars(number)).picks(plans.objects(number));
        assertThat(sheets.all(number)).hasSize(4).hasSameSizeAs(again);
        for (int i = 0; i < again.size(); i++) {
            InspectionSheet sheet = sheets.all(number).get(i);
            assertThat(sheet.objectNo()).isEqualTo(again.get(i).object().objectNo());
            assertThat(sheet.firstInspector()).isEqualTo(again.get(i).first().staffId());
            assertThat(sheet.secondInspector()).isEqualTo(again.get(i).second().staffId());
            for (Actor inspector : List.of(first(sheet), other(sheet))) {
                assertThat(inspector.township()).isNotEqualTo(sheet.townshipCode());
            }
        }
        // kin of staff: looked at in any case, and never by the relative
        assertThat(sheets.all(number))
                .filteredOn(InspectionSheet::targeted)
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.firstInspector()).isNotEqualTo("txi1");
                    assertThat(sheet.secondInspector()).isNotEqualTo("txi1");
                });
        assertThat(text(number, "双随机抽取记录")).contains(seed, String.valueOf(drawn.houseSecret()), "摸球3、8、15、22");
        assertThat(text(number, "双随机抽查任务书")).contains("检查前不得通知被检查的乡镇（街道）");
    }

    @Test
    @DisplayName("抽中的人在检查期间看得见对象，查完就看不见；被检查的乡镇（街道）查完才看得见检查表")
    void opensTheSheetToItsInspectorsOnly() {
        String number = drawn();
        InspectionSheet sheet = sheets.all(number).stream()
                .filter(one -> first(one).township() != null)
                .findFirst()
                .orElseThrow();
        Actor inspector = first(sheet);
        Actor decider = people.get(sheet.townshipCode().equals(EAST) ? "tdongqueren" : "txiqueren");
        assertThat(places.sees(inspector, sheet.sheetNumber())).isTrue();
        assertThat(places.sees(inspector, sheet.reference())).isTrue();
        assertThatThrownBy(() -> sheets.visible(sheet.sheetNumber(), decider)).isInstanceOf(Missing.class);
        assertThat(sheets.of(number, decider)).isEmpty();
        assertThatThrownBy(() -> desk.claim(other(sheet), sheet.sheetNumber(), "Task_CheckObject"))
                .isInstanceOf(Exception.class);
        assertThat(files.open(sheet.reference(), inspector).caseNumber()).isEqualTo(sheet.reference());
        check(sheet, -1, "", false);
        assertThat(places.sees(inspector, sheet.reference())).isFalse();
        assertThatThrownBy(() -> files.open(sheet.reference(), inspector)).isInstanceOf(Missing.class);
        assertThat(files.open(sheet.reference(), county).sections().toString()).contains("监督检查", "未发现问题");
        assertThat(sheets.visible(sheet.sheetNumber(), decider).state()).isEqualTo(InspectionSheet.State.CLEAR);
        assertThat(desk.ended(sheet.sheetNumber())).isTrue();
    }

    @Test
    @DisplayName("抽中的人退回任务，同岗位的同事领去也不能代查")
    void nobodyChecksInsteadOfTheDrawn() {
        String number = drawn();
        InspectionSheet sheet = sheets.all(number).stream()
                .filter(one -> List.of("thedui1", "tjianguan2").contains(one.firstInspector())
                        || List.of("thedui1", "tjianguan2").contains(one.secondInspector()))
                .findFirst()
                .orElseThrow();
        Actor colleague =
                sheet.firstInspector().equals("thedui1") ? person("thedui2", Role.COUNTY_CHECKER, COUNTY) : county;
        boolean byFirst = List.of("thedui1", "tjianguan2").contains(sheet.firstInspector());
        String key = sheet.sheetNumber();
        if (!byFirst) {
            desk.done(first(sheet), key, "Task_CheckObject", filled(key, -1, "", false));
            colleague =
                    sheet.secondInspector().equals("thedui1") ? person("thedui2", Role.COUNTY_CHECKER, COUNTY) : county;
        }
        String step = byFirst ? "Task_CheckObject" : "Task_CountersignSheet";
        String task = desk.task(key, step).getId();
        tasks.setAssignee(task, null);
        Actor other = colleague;
        desk.claim(other, key, step);
        desk.save(other, task, byFirst ? filled(key, -1, "", false) : Map.of("action", "AGREED"));
        assertThatThrownBy(() -> desk.complete(other, task)).hasMessageContaining("不能由他人代查");
    }

    @Test
    @DisplayName("回避的按同一种子抽人替换；两人意见不一致重新核对；县级更换检查人员；名单上没人可换时说明白")
    void replacesInspectors() {
        String number = drawn();
        InspectionSheet sheet = sheets.all(number).stream()
                .filter(one -> one.townshipCode().equals(EAST) && !one.targeted())
                .findFirst()
                .orElseThrow();
        String key = sheet.sheetNumber();
        desk.done(first(sheet), key, "Task_CheckObject", Map.of("action", "RECUSED", "reason", "与申请人是同学"));
        InspectionSheet next = sheets.find(key);
        assertThat(next.firstInspector()).isNotIn(sheet.firstInspector(), sheet.secondInspector());
        assertThat(next.secondInspector()).isEqualTo(sheet.secondInspector());
        assertThat(sheets.changes(key)).singleElement().satisfies(change -> assertThat(change.cameIn())
                .isEqualTo(next.firstInspector()));

        desk.done(first(next), key, "Task_CheckObject", filled(key, 0, "FORM", false));
        desk.done(other(next), key, "Task_CountersignSheet", Map.of("action", "DISAGREED", "reason", "签字页在卷里"));
        assertThat(forms.open(desk.claim(first(next), key, "Task_CheckObject"))
                        .page()
                        .facts()
                        .toString())
                .contains("签字页在卷里");
        desk.done(first(next), key, "Task_CheckObject", filled(key, -1, "", false));

        assertThatThrownBy(() -> sheets.sendAnother(key, "tdong1", "外出", county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sheets.sendAnother(key, next.secondInspector(), "外出", people.get("tdongqueren")))
                .isInstanceOf(Missing.class);
        desk.as(county.id(), Role.COUNTY_SUPERVISOR, COUNTY);
        sheets.sendAnother(key, next.secondInspector(), "住院", county);
        InspectionSheet last = sheets.find(key);
        assertThat(last.secondInspector())
                .isNotIn(sheet.firstInspector(), sheet.secondInspector(), next.firstInspector());
        assertThat(desk.isOpen(key, "Task_CheckObject")).isTrue();
        assertThat(new HashSet<>(List.of("txi1", "txi2", "thedui1", "tjianguan2")))
                .isEqualTo(Set.of(
                        sheet.firstInspector(),
                        sheet.secondInspector(),
                        next.firstInspector(),
                        last.secondInspector()));
        assertThatThrownBy(() -> sheets.sendAnother(key, last.secondInspector(), "外出", county))
                .isInstanceOf(Conflict.class);
        String task = desk.claim(first(last), key, "Task_CheckObject");
        assertThat(desk.save(first(last), task, Map.of("action", "RECUSED", "reason", "亲戚")))
                .extracting(FieldProblem::field)
                .containsExactly("action");
    }

    @Test
    @DisplayName("问题分级，责令限期整改：提前提醒，逾期督办，不合格重新整改，合格办结；国庆假期不计")
    void hasProblemsPutRight() throws IOException {
        String number = drawn();
        InspectionSheet sheet = sheets.all(number).get(0);
        String key = sheet.sheetNumber();
        Actor decider = people.get(sheet.townshipCode().equals(EAST) ? "tdongqueren" : "txiqueren");
        String task = desk.claim(first(sheet), key, "Task_CheckObject");
        Map<String, Object> form = new HashMap<>(filled(key, 0, "FORM", false));
        form.put("checkedOn", "2026-09-17");
        form.remove("noPhotoReason");
        assertThat(desk.save(first(sheet), task, form))
                .extracting(FieldProblem::field)
                .contains("checkedOn", "noPhotoReason");
        assertThat(desk.save(first(sheet), task, filled(key, 0, "FORM", false))).hasSize(1);
        desk.save(first(sheet), task, Map.of("checkedOn", "2026-09-18"));
        check(sheet, 0, "FORM", false);
        InspectionSheet graded = sheets.find(key);
        assertThat(graded.grade()).isEqualTo(InspectionSheet.Grade.MINOR);
        assertThat(graded.erroneous()).isFalse();
        // five working days from Friday 18 September: 20 September is worked, 25 is a holiday
        assertThat(sheets.rectification(key).dueOn()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(text(key, "限期整改通知书")).contains("轻微问题", "缺一页入户调查表", "2026年9月24日");

        clock.set(LocalDate.of(2026, 9, 22));
        desk.runJobs(key);
        assertThat(sheets.rectification(key).remindedOn()).isEqualTo(LocalDate.of(2026, 9, 22));
        clock.set(LocalDate.of(2026, 9, 28));
        desk.runJobs(key);
        desk.done(
                county,
                key,
                "Task_SuperviseRectification",
                Map.of("reason", "经办人休假", "measure", "约谈", "expectedOn", "2026-09-29"));
        assertThat(sheets.rectification(key).supervision()).contains("经办人休假");

        desk.done(decider, key, "Task_AnswerRectification", Map.of("answer", "已补签"));
        desk.done(
                county,
                key,
                "Task_VerifyRectification",
                Map.of("verdict", "REOPENED", "words", "只补了签名，调查页仍缺", "tolerated", true));
        assertThat(sheets.rectification(key).roundNo()).isEqualTo(2);
        assertThat(sheets.rectifications(key).get(0).tolerated()).isFalse();
        // 28 September and five working days: the holiday of October is not counted, Saturday 10 October is worked
        assertThat(sheets.rectification(key).dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        desk.done(decider, key, "Task_AnswerRectification", Map.of("answer", "已重新入户调查"));
        desk.done(
                county,
                key,
                "Task_VerifyRectification",
                Map.of("verdict", "ACCEPTED", "words", "已补齐", "tolerated", true));
        assertThat(sheets.find(key).state()).isEqualTo(InspectionSheet.State.RECTIFIED);
        assertThat(sheets.rectification(key).tolerated()).isTrue();
        assertThat(desk.ended(key)).isTrue();
    }

    @Test
    @DisplayName("全部查完自动进入汇总；逾期未查完市级督办；结果不含个人信息，市级签署后编号公开，附差错率置信区间")
    void publishesTheResults() throws IOException {
        String number = drawn();
        clock.set(LocalDate.of(2026, 10, 19));
        desk.runJobs(number);
        desk.done(
                city,
                number,
                "Task_SuperviseChecks",
                Map.of("reason", "台风", "measure", "延期", "expectedOn", "2026-10-23"));
        assertThat(plans.find(number).supervision()).contains("台风");
        List<InspectionSheet> all = sheets.all(number);
        for (int i = 0; i < all.size(); i++) {
            assertThat(desk.open(number)).isEmpty();
            check(all.get(i), i < 2 ? 0 : -1, "RESULT", true);
        }
        assertThat(plans.find(number).resultDueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        InspectionOverview.TownshipResult east = overview.townships(number).get(0);
        assertThat(east.sheets()).isEqualTo(2);
        assertThat(east.targeted()).isEqualTo(1);
        assertThat(east.rate().checked()).isEqualTo(1);
        assertThat(overview.year(COUNTY, 2026)).isEqualTo(overview.townships(number));
        assertThat(overview.kinds(number)).hasSize(2);

        clock.set(LocalDate.of(2026, 11, 17));
        desk.runJobs(number);
        desk.done(
                city,
                number,
                "Task_SuperviseResults",
                Map.of("reason", "人手少", "measure", "催办", "expectedOn", "2026-11-20"));
        String task = desk.claim(county, number, "Task_ConcludeInspection");
        assertThat(desk.save(
                        county,
                        task,
                        Map.of("conclusion", "两户结果错误", "publicWords", all.get(0).reference() + "结果错误")))
                .extracting(FieldProblem::field)
                .containsExactly("publicWords");
        assertThat(desk.save(county, task, Map.of("conclusion", "两户结果错误", "publicWords", "致电13800000000了解")))
                .extracting(FieldProblem::message)
                .containsExactly("不要写电话号码");
        assertThat(desk.save(county, task, Map.of("conclusion", "两户结果错误", "publicWords", "总体规范，两户结果有误，已责令整改")))
                .isEmpty();
        desk.complete(county, task);
        desk.done(city, number, "Task_SignResults", Map.of("choice", "RETURNED", "reason", "写明整改期限"));
        desk.done(county, number, "Task_ConcludeInspection", Map.of("publicWords", "总体规范，两户结果有误，已责令10个工作日内整改"));
        desk.done(city, number, "Task_SignResults", Map.of("choice", "SIGNED"));
        assertThat(desk.ended(number)).isTrue();
        InspectionPlan plan = plans.find(number);
        assertThat(plan.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(plan.letterNumber()).contains("〔2026〕果1号");
        assertThat(plans.published(10)).extracting(InspectionPlan::planNumber).contains(number);
        assertThat(text(number, "双随机检查结果公示"))
                .contains("差错率", "置信区间", "已责令10个工作日内整改", String.valueOf(plan.seed()))
                .doesNotContain("测试甲", all.get(0).reference());
    }

    @Test
    @DisplayName("近亲属申报只存摘要，只有本人看得见；申报以后固定的名单不会让他查亲属的案件")
    void keepsRelativesApart() {
        cases();
        Actor west = people.get("txi2");
        desk.as(west.id(), Role.SURVEYOR, WEST);
        Declaration family = applications
                .find(jdbc.queryForObject(
                        "SELECT MIN(case_number) FROM application WHERE township_code = ?", String.class, EAST))
                .declaration();
        String id = String.valueOf(family.members().get(0).idNumber());
        assertThatThrownBy(() -> kinships.declare("测试甲", "350702198001019990", "配偶", west))
                .isInstanceOf(InvalidInput.class);
        kinships.declare("测试甲", id, "兄弟姐妹", west);
        assertThatThrownBy(() -> kinships.declare("测试甲", id, "配偶", west)).isInstanceOf(Conflict.class);
        assertThat(kinships.of(west)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("测试甲");
            assertThat(one.idDigest()).doesNotContain(id);
        });
        assertThat(kinships.of(people.get("txi1"))).isEmpty();
        String number = open();
        desk.done(county, number, "Task_DraftPlan", draft(ALL));
        desk.done(city, number, "Task_ApprovePlan", Map.of("choice", "SIGNED"));
        int inspector = plans.inspectors(number).stream()
                .filter(one -> one.staffId().equals("txi2"))
                .findFirst()
                .orElseThrow()
                .inspectorNo();
        assertThat(plans.bars(number)).anyMatch(bar -> bar.objectNo() == 1 && bar.inspectorNo() == inspector);
        kinships.withdraw(kinships.of(west).get(0).id(), west);
        assertThat(kinships.of(west)).isEmpty();
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
