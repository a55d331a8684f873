package org.jiuzhu.destitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.support.Village;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@RecordApplicationEvents
@DisplayName("特困人员救助供养：从申请到供养（民发〔2021〕43号）")
class DestitutionScenarioTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Appraisals appraisals;

    @Autowired
    StepForms forms;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases cases;

    @Autowired
    Applications applications;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    Destitutions destitutions;

    @Autowired
    SpotDraws draws;

    @Autowired
    Awards awards;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles files;

    @Autowired
    Letters letters;

    @Autowired
    Parameters parameters;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    private Actor county;
    private Actor checker;
    private Actor decider;
    private Actor surveyor;
    private Actor second;
    private Actor window;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        checker = desk.as("thedui1", Role.COUNTY_CHECKER, "350702");
        decider = desk.as("tqueren1", Role.DECIDER, TOWN);
        surveyor = desk.as("tdiaocha1", Role.SURVEYOR, TOWN);
        second = desk.as("tdiaocha2", Role.SURVEYOR, TOWN);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    private static Declaration old(int year) {
        return Families.as(Families.of(
                        List.of(Families.member("测试老人", LocalDate.of(year, 5, 5), Relation.SELF, Work.UNABLE)),
                        Money.ZERO,
                        null))
                .incomes(List.of())
                .build();
    }

    private String registered(Declaration declaration) {
        desk.as(window.id(), Role.WINDOW_CLERK, TOWN);
        String draft = drafts.begin(window);
        drafts.save(draft, declaration, window);
        List<String> warnings = drafts.warnings(draft, window);
        if (!warnings.isEmpty()) {
            drafts.verify(draft, warnings, window);
        }
        return cases.caseNumber(cases.start("destitution", Map.of("draftId", draft), window.id()));
    }

    private String accepted(Declaration declaration) {
        String caseNumber = registered(declaration);
        desk.done(window, caseNumber, "Task_AcceptDestitution", papers(caseNumber));
        return caseNumber;
    }

    private Map<String, Object> papers(String caseNumber) {
        List<String> received = applications.missingMaterials(caseNumber).stream()
                .map(material -> material.code())
                .toList();
        int members =
                applications.find(caseNumber).declaration().countedMembers().size();
        boolean minor =
                applications.find(caseNumber).declaration().members().get(0).minorOn(TODAY);
        Map<String, Object> self = new HashMap<>(Map.of("way", "PAPER", "signed", true));
        if (minor) {
            self.putAll(Map.of(
                    "signer", "GUARDIAN",
                    "guardianName", "测试监护人",
                    "guardianId", Families.idNumber(LocalDate.of(1960, 1, 2)),
                    "guardianRelation", "祖父"));
        } else {
            self.put("signer", "SELF");
        }
        return Map.of(
                "received",
                received,
                "signatures",
                IntStream.range(0, members)
                        .mapToObj(i -> {
                            Map<String, Object> row = new HashMap<>(self);
                            row.put("position", i);
                            return row;
                        })
                        .toList());
    }

    private void checked(String caseNumber) {
        desk.runJobs(caseNumber);
        desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
    }

    private Map<String, Object> survey(Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>();
        form.put("companion", second.id());
        form.put("present", "本人");
        form.put("findings", "独居老屋，无收入来源，邻居反映属实");
        form.put("property", "YES");
        form.put("noSupporter", true);
        form.put("failedItems", List.of("BED", "BATHE"));
        form.put("assessed", true);
        form.put("place", "HOME");
        form.put("chosenBy", "本人");
        form.put("placeDetail", "邻居测试丙");
        form.put("signed", true);
        form.putAll(more);
        return form;
    }

    private String surveyed(Declaration declaration, Map<String, ?> more) {
        String caseNumber = accepted(declaration);
        checked(caseNumber);
        desk.done(surveyor, caseNumber, "Task_SurveyDestitution", survey(more));
        return caseNumber;
    }

    private void published(String caseNumber) {
        desk.done(surveyor, caseNumber, "Task_ProposeDestitution", Map.of("outcome", "APPROVED", "reason", "三项条件同时具备"));
        clock.set(LocalDate.now(clock).plusDays(7));
        desk.done(
                window,
                caseNumber,
                "Task_PublishDestitution",
                Map.of(
                        "place",
                        "村务公开栏",
                        "fromDay",
                        LocalDate.now(clock).minusDays(7).toString(),
                        "heard",
                        "NOTHING"));
    }

    private void spotChecked(String caseNumber) {
        if (draws.find(caseNumber).orElseThrow().drawn()) {
            desk.done(
                    county, caseNumber, "Task_SpotCheckDestitution", Map.of("agrees", "YES", "findings", "到户核实，与调查一致"));
        }
    }

    private List<String> titles(String caseNumber) {
        return letters.ofCase(caseNumber).stream().map(Letters.Summary::title).toList();
    }

    @Test
    @DisplayName("一位无人供养的老人：受理、核对、调查、公示、抽查、确认，次月起供养，签照料协议（第十三条至第十七条）")
    void supportsAnOldPerson() {
        String caseNumber = surveyed(old(1950), Map.of());
        DestitutionAssessment found = destitutions.assessment(caseNumber).orElseThrow();
        assertThat(found.incapable()).isTrue();
        assertThat(found.without()).isTrue();
        assertThat(found.supporters()).isEqualTo(DestitutionAssessment.Supporters.NONE);
        assertThat(found.ground()).isNull();
        assertThat(found.grade()).isEqualTo(CareGrade.PARTIAL);
        assertThat(found.basicFen() * 10).isGreaterThanOrEqualTo(found.standardFen() * 13);
        published(caseNumber);
        SpotDraw draw = draws.find(caseNumber).orElseThrow();
        assertThat(draw.number()).isEqualTo(SpotDraw.number(draw.seed(), caseNumber, draw.sequenceNo()));
        spotChecked(caseNumber);
        desk.done(decider, caseNumber, "Task_ConfirmDestitution", Map.of());
        DestitutionDecision decision = destitutions.decision(caseNumber).orElseThrow();
        assertThat(decision.effectiveFrom()).isEqualTo(LocalDate.of(2026, 10, 1));
        Award award = awards.ofCase(caseNumber).orElseThrow();
        assertThat(award.category()).isEqualTo(Category.DESTITUTE.name());
        assertThat(award.monthlyAmountFen()).isEqualTo(found.basicFen() + found.careFen());
        assertThat(award.memberCount()).isEqualTo(1);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
        desk.done(
                window,
                caseNumber,
                "Task_AgreeCare",
                Map.of("receiver", "测试老人", "phone", "13800000001", "signed", true));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(destitutions.agreement(caseNumber).orElseThrow().carer()).isEqualTo("邻居测试丙");
        assertThat(titles(caseNumber))
                .contains(
                        "社会救助申请书",
                        "家庭经济状况核对授权书",
                        "社会救助申请受理通知书",
                        "特困人员生活自理能力评估表",
                        "特困人员救助供养初审公示",
                        "特困人员救助供养确认通知书",
                        "特困人员照料护理协议");
        CaseFile file = files.open(caseNumber, desk.as(decider.id(), Role.DECIDER, TOWN));
        assertThat(file.sections())
                .extracting(CaseFile.Section::title)
                .contains("三项条件和自理能力", "意见、公示和抽查", "决定", "照料护理协议");
        assertThat(file.survey()).isNotNull();
    }

    @Test
    @DisplayName("缺件一次性告知，补齐当日受理；再缺不发第二份（第十条）")
    void asksOnceForWhatIsMissing() {
        String caseNumber = registered(old(1951));
        desk.done(window, caseNumber, "Task_AcceptDestitution", Map.of("received", List.of("APPLICATION")));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.AWAITING_MATERIALS);
        assertThat(titles(caseNumber)).contains("申请材料补正一次性告知书");
        String task = desk.claim(window, caseNumber, "Task_AcceptDestitution");
        assertThat(desk.save(window, task, Map.of("received", List.of())))
                .extracting(FieldProblem::field)
                .contains("received");
        desk.done(window, caseNumber, "Task_AcceptDestitution", papers(caseNumber));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.ACCEPTED);
        assertThat(titles(caseNumber)).filteredOn("申请材料补正一次性告知书"::equals).hasSize(1);
        assertThat(clocks.state(caseNumber).orElseThrow().limitDays()).isEqualTo(15);
    }

    @Test
    @DisplayName("材料齐全、授权书没有签的，不能受理（社会救助暂行办法 第五十八条）")
    void needsSignatures() {
        String caseNumber = registered(old(1952));
        String task = desk.claim(window, caseNumber, "Task_AcceptDestitution");
        assertThat(desk.save(window, task, Map.of("received", List.of("APPLICATION", "PROMISE"))))
                .extracting(FieldProblem::field)
                .contains("signatures[0].signed");
    }

    @Test
    @DisplayName("书面撤回的结案，不受理")
    void letsWithdraw() {
        String caseNumber = registered(old(1953));
        desk.done(
                window,
                caseNumber,
                "Task_AcceptDestitution",
                Map.of("action", "WITHDRAWN", "exitReason", "改由子女赡养", "withdrawalSigned", true));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.WITHDRAWN);
    }

    @Test
    @DisplayName("子女有赡养能力：建议不予确认，由人签署，3个工作日书面告知，并提示其他救助（第八条、第十八条）")
    void refusesWithAnAbleSupporter() {
        String caseNumber = surveyed(
                old(1954),
                Map.of(
                        "noSupporter",
                        false,
                        "supporters",
                        List.of(Map.of("name", "测试之子", "relation", "CHILD", "age", 40))));
        DestitutionAssessment found = destitutions.assessment(caseNumber).orElseThrow();
        assertThat(found.ground()).isEqualTo(Ground.SUPPORTER);
        assertThat(destitutions.supporters(caseNumber)).singleElement().satisfies(one -> assertThat(one.unable())
                .isFalse());
        desk.done(surveyor, caseNumber, "Task_ProposeDestitution", Map.of("reason", "儿子在职，月收入高于上年人均可支配收入"));
        spotChecked(caseNumber);
        desk.done(decider, caseNumber, "Task_ConfirmDestitution", Map.of());
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REFUSED);
        assertThat(titles(caseNumber)).contains("特困人员救助供养不予确认告知书").doesNotContain("特困人员救助供养初审公示");
        assertThat(events.stream(DestitutionNotConfirmed.class))
                .contains(new DestitutionNotConfirmed(caseNumber, Outcome.REFUSED));
        assertThat(awards.ofCase(caseNumber)).isEmpty();
        desk.done(window, caseNumber, "Task_DeliverDestitutionRefusal", Map.of("receiver", "测试老人"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("义务人都没有能力的，视同没有义务人（第八条）")
    void looksThroughSupportersWithoutAbility() {
        String caseNumber = surveyed(
                old(1955),
                Map.of(
                        "noSupporter",
                        false,
                        "supporters",
                        List.of(
                                Map.of(
                                        "name",
                                        "测试之妻",
                                        "relation",
                                        "SPOUSE",
                                        "age",
                                        71,
                                        "incomeBelow",
                                        true,
                                        "propertyMet",
                                        true),
                                Map.of(
                                        "name",
                                        "测试之子",
                                        "relation",
                                        "CHILD",
                                        "age",
                                        30,
                                        "absent",
                                        true,
                                        "propertyMet",
                                        true))));
        DestitutionAssessment found = destitutions.assessment(caseNumber).orElseThrow();
        assertThat(found.supporters()).isEqualTo(DestitutionAssessment.Supporters.UNABLE);
        assertThat(found.ground()).isNull();
    }

    @Test
    @DisplayName("基础养老金、优待抚恤金不计入；工资计入，不低于低保标准的有生活来源（第六条）")
    void countsIncome() {
        Declaration declared = Families.as(old(1956))
                .incomes(List.of(
                        new Declaration.Income(
                                0, Declaration.IncomeKind.BASIC_PENSION, Money.ofYuan(24_000), Money.ZERO, null),
                        new Declaration.Income(
                                0, Declaration.IncomeKind.VETERAN_PREFERENTIAL, Money.ofYuan(12_000), Money.ZERO, null),
                        new Declaration.Income(0, Declaration.IncomeKind.WAGES, Money.ofYuan(1_200), Money.ZERO, null)))
                .build();
        String caseNumber = surveyed(declared, Map.of());
        assertThat(destitutions.survey(caseNumber).orElseThrow().income()).isEqualTo(Money.ofYuan(100));
        assertThat(destitutions.assessment(caseNumber).orElseThrow().without()).isTrue();

        String rich = accepted(old(1957));
        checked(rich);
        String task = desk.claim(surveyor, rich, "Task_SurveyDestitution");
        assertThat(desk.save(surveyor, task, survey(Map.of("income", 3_000))))
                .extracting(FieldProblem::field)
                .containsExactly("incomeNote");
        desk.done(surveyor, rich, "Task_SurveyDestitution", survey(Map.of("income", 3_000, "incomeNote", "出租店面未申报")));
        assertThat(destitutions.assessment(rich).orElseThrow().ground()).isEqualTo(Ground.LIVELIHOOD);
    }

    @Test
    @DisplayName("有劳动能力的成年人不是特困；未成年人选择孤儿保障的不再认定（第五条、第九条）")
    void keepsToWhoIsMeant() {
        String able = surveyed(old(1985), Map.of("failedItems", List.of()));
        assertThat(destitutions.assessment(able).orElseThrow().ground()).isEqualTo(Ground.LABOUR);
        assertThat(destitutions.assessment(able).orElseThrow().grade()).isEqualTo(CareGrade.FULL);

        Declaration child = Families.as(Families.of(
                        List.of(Families.member("测试孤儿", LocalDate.of(2016, 5, 5), Relation.SELF, Work.STUDENT)),
                        Money.ZERO,
                        null))
                .incomes(List.of())
                .build();
        String orphan = surveyed(child, Map.of("otherScheme", true, "failedItems", List.of()));
        assertThat(destitutions.assessment(orphan).orElseThrow().ground()).isEqualTo(Ground.OTHER_SCHEME);
    }

    @Test
    @DisplayName("公示有异议：15个工作日内重新调查、提出意见，再次公示（第十五条）")
    void surveysAgainAfterAnObjection() {
        String caseNumber = surveyed(old(1958), Map.of());
        desk.done(surveyor, caseNumber, "Task_ProposeDestitution", Map.of("outcome", "APPROVED", "reason", "三项条件同时具备"));
        String early = desk.claim(window, caseNumber, "Task_PublishDestitution");
        assertThat(desk.save(window, early, Map.of("place", "村务公开栏", "heard", "NOTHING")))
                .extracting(FieldProblem::field)
                .containsExactly("heard");
        desk.done(
                window,
                caseNumber,
                "Task_PublishDestitution",
                Map.of("place", "村务公开栏", "heard", "OBJECTION", "objection", "有人反映其女儿在外经商"));
        ClockState again = clocks.state(caseNumber).orElseThrow();
        assertThat(again.limitDays()).isEqualTo(15);
        assertThat(again.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
        desk.done(
                decider, caseNumber, "Task_WeighDestitutionObjection", Map.of("chosen", false, "reason", "反映的事实可以查清"));
        desk.done(surveyor, caseNumber, "Task_SurveyDestitution", survey(Map.of("findings", "查无女儿，异议不实")));
        published(caseNumber);
        assertThat(destitutions.publicities(caseNumber)).hasSize(2);
        spotChecked(caseNumber);
        assertThat(desk.task(caseNumber, "Task_ConfirmDestitution")).isNotNull();
    }

    @Test
    @DisplayName("异议争议较大：先民主评议，不论结论都重新调查，调查时看得到评议（第十四条、第十五条）")
    void appraisesADisputedObjection() {
        String caseNumber = surveyed(old(1957), Map.of());
        desk.done(surveyor, caseNumber, "Task_ProposeDestitution", Map.of("outcome", "APPROVED", "reason", "三项条件同时具备"));
        clock.set(LocalDate.of(2026, 10, 9));
        desk.done(
                window,
                caseNumber,
                "Task_PublishDestitution",
                Map.of("fromDay", "2026-09-20", "place", "村务公开栏", "heard", "OBJECTION", "objection", "有人反映其有侄子赡养"));
        desk.done(decider, caseNumber, "Task_WeighDestitutionObjection", Map.of("chosen", true, "reason", "村民意见不一"));
        assertThat(desk.open(caseNumber)).isEmpty();
        String number = appraisals.page(decider, null, 1).get(0).appraisalNumber();
        assertThat(files.open(caseNumber, desk.as(decider.id(), Role.DECIDER, TOWN))
                        .sections())
                .filteredOn(one -> one.title().equals("民主评议"))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains(number, "待安排"));
        desk.done(decider, number, "Task_PrepareAppraisal", Village.call("2026-10-13", 8, 4));
        clock.set(LocalDate.of(2026, 10, 13));
        Map<String, Object> held = Village.held("2026-10-13", 12, 12, 9);
        held.put("answer", "评议认为没有赡养人");
        desk.done(decider, number, "Task_HoldAppraisal", held);
        assertThat(desk.open(caseNumber)).containsExactly("Task_SurveyDestitution");
        assertThat(forms.open(desk.claim(surveyor, caseNumber, "Task_SurveyDestitution"))
                        .page()
                        .facts()
                        .toString())
                .contains("民主评议", "情况属实");
    }

    @Test
    @DisplayName("正在享受低保的，先终止低保才能确认（社会救助暂行办法 第十四条；不重复享受）")
    void refusesASecondAward() {
        String caseNumber = surveyed(old(1959), Map.of());
        published(caseNumber);
        spotChecked(caseNumber);
        Application application = applications.find(caseNumber);
        Declaration.Member person = application.declaration().members().get(0);
        awards.enter(
                new Award(
                        "DB-TEST-1959",
                        null,
                        TOWN,
                        Category.SUBSISTENCE.name(),
                        "测试老人",
                        1,
                        50_000,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "测试",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        "DB-TEST-1959",
                        new AwardHousehold.Account("测试银行", "测试老人", "6222000000000002"),
                        List.of(new AwardHousehold.Person(
                                "测试老人", java.util.Objects.requireNonNull(person.idNumber()), "本人"))),
                List.of(applications.digest(person).orElseThrow()),
                decider);
        String task = desk.claim(decider, caseNumber, "Task_ConfirmDestitution");
        assertThat(desk.save(decider, task, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("decision");
    }

    @Test
    @DisplayName("退回补充调查重新提出意见；抽签只抽一次；调查的人不能签署（第十六条，四眼）")
    void returnsAndKeepsFourEyes() {
        String caseNumber = surveyed(old(1949), Map.of());
        published(caseNumber);
        spotChecked(caseNumber);
        SpotDraw first = draws.find(caseNumber).orElseThrow();
        desk.done(decider, caseNumber, "Task_ConfirmDestitution", Map.of("decision", "RETURN", "reason", "请补查女儿的下落"));
        desk.done(surveyor, caseNumber, "Task_SurveyDestitution", survey(Map.of()));
        published(caseNumber);
        assertThat(draws.find(caseNumber)).contains(first);
        spotChecked(caseNumber);
        desk.done(decider, caseNumber, "Task_ConfirmDestitution", Map.of());
        assertThat(destitutions.decision(caseNumber).orElseThrow().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    @DisplayName("超过调查和初审期限的，提醒县级督办；日历改了，期限跟着移（第十三条）")
    void alarmsWhenLate() {
        String caseNumber = accepted(old(1948));
        checked(caseNumber);
        publisher.publishEvent(new DueDateMoved(caseNumber, TOWN));
        clock.set(LocalDate.of(2026, 10, 19));
        desk.runJobs(caseNumber);
        assertThat(desk.task(caseNumber, "Task_SuperviseDestitution")).isNotNull();
        desk.done(
                county,
                caseNumber,
                "Task_SuperviseDestitution",
                Map.of("reason", "调查员请假", "measure", "改派", "expectedOn", "2026-10-21"));
        assertThat(desk.task(caseNumber, "Task_SurveyDestitution")).isNotNull();
    }

    @Test
    @DisplayName("抽查：每一件抽完之后，全县抽中数都不低于30%；抽签可以重算（第十六条）")
    void neverFallsUnderThirtyPercent() {
        int drawn = 0;
        int cases = 0;
        for (int i = 0; i < 60; i++) {
            String number = "T-SPOT-" + i;
            SpotDraw draw = draws.draw(number, TOWN);
            assertThat(draws.draw(number, TOWN)).isEqualTo(draw);
            cases++;
            drawn += draw.drawn() ? 1 : 0;
            assertThat(drawn * 100).isGreaterThanOrEqualTo(cases * 30);
            assertThat(draw.number()).isEqualTo(SpotDraw.number(draw.seed(), number, draw.sequenceNo()));
            assertThat(draw.drawn()).isEqualTo(draw.number() < draw.percent() || draw.forced());
        }
    }

    @Test
    @DisplayName("没有草稿不能立案")
    void needsADraft() {
        assertThatThrownBy(() -> cases.start("destitution", Map.of(), window.id()))
                .hasMessageContaining("登记表");
        assertThat(parameters.number("destitution-spot-percent", TOWN)).isEqualTo(30);
    }
}
