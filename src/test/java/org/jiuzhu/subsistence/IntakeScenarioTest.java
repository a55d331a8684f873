package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.TaskService;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Ending;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.intake.Material;
import org.jiuzhu.integrity.Ban;
import org.jiuzhu.integrity.Bans;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
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
@DisplayName("受理前：分次补正、撤回、死亡、拒不配合、限制期内、逾期未补正、转办，各有出口（民发〔2021〕57号 第四条至第十条、第二十九条）")
class IntakeScenarioTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Applications applications;

    @Autowired
    Endings endings;

    @Autowired
    Letters letters;

    @Autowired
    Bans bans;

    @Autowired
    TaskService tasks;

    @Autowired
    StaffDirectory directory;

    private Actor window;
    private Actor colleague;
    private Actor decider;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        colleague = desk.as("tshouli2", Role.WINDOW_CLERK, TOWN);
        Desk.Crew crew = desk.crew(TOWN);
        decider = crew.author();
        window = crew.window();
    }

    private List<String> needed(String caseNumber) {
        return applications.materials(caseNumber).stream().map(Material::code).toList();
    }

    private String waiting() {
        String caseNumber = desk.register(window, Families.poor());
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", List.of("APPLICATION")));
        return caseNumber;
    }

    private String complete(Declaration declaration) {
        String caseNumber = desk.register(window, declaration);
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", List.of()));
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", needed(caseNumber)));
        return caseNumber;
    }

    private String letter(String caseNumber, String title) {
        Letters.Summary found = letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " not in " + letters.ofCase(caseNumber)));
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(
                letters.word(found.id(), window).content()))) {
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void deliver(String caseNumber) {
        desk.done(window, caseNumber, "Task_DeliverIntakeLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(letters.ofCase(caseNumber)).anyMatch(one -> one.deliveredOn() != null);
    }

    @Test
    @DisplayName("登记后由同一受理员接着办，退回待领后同事可以接手；补齐后受理也归办理人")
    void staysWithTheClerk() {
        String caseNumber = desk.register(window, Families.poor());
        assertThat(desk.task(caseNumber, "Task_CheckMaterials").getAssignee()).isEqualTo(window.id());
        tasks.setAssignee(desk.task(caseNumber, "Task_CheckMaterials").getId(), null);
        desk.done(colleague, caseNumber, "Task_CheckMaterials", Map.of("received", List.of()));
        assertThat(desk.task(caseNumber, "Task_ReceiveSupplement").getAssignee())
                .isNull();
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", needed(caseNumber)));
        assertThat(desk.task(caseNumber, "Task_AcceptApplication").getAssignee())
                .isEqualTo(window.id());
    }

    @Test
    @DisplayName("分次补正：每次收到即登记日期和经手人，没收齐的继续等，收齐才受理（第十条）")
    void recordsEveryDelivery() {
        String caseNumber = waiting();
        LocalDate later = TODAY.plusDays(3);
        clock.set(later);
        String task = desk.claim(colleague, caseNumber, "Task_ReceiveSupplement");
        assertThat(desk.save(colleague, task, Map.of("received", List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("received");
        desk.done(colleague, caseNumber, "Task_ReceiveSupplement", Map.of("received", List.of("STATEMENT")));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");
        assertThat(applications.materials(caseNumber))
                .filteredOn(material -> material.code().equals("STATEMENT"))
                .singleElement()
                .satisfies(material -> {
                    assertThat(material.received()).isTrue();
                    assertThat(material.receivedOn()).isEqualTo(later);
                    assertThat(material.receivedBy()).isEqualTo(colleague.id());
                });
        assertThat(applications.materials(caseNumber))
                .filteredOn(material -> !material.received())
                .isNotEmpty();
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", needed(caseNumber)));
        assertThat(desk.open(caseNumber)).containsExactly("Task_AcceptApplication");
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("一次性告知"))
                .hasSize(1);
        assertThat(letter(caseNumber, "一次性告知")).contains("2026年10月18日");
    }

    @Test
    @DisplayName("当场撤回：须签字，登记经办人和时间，出具回执，不是拒绝（第四条）")
    void letsTheFamilyWithdraw() {
        String caseNumber = desk.register(window, Families.poor());
        String task = desk.claim(window, caseNumber, "Task_CheckMaterials");
        assertThat(desk.save(window, task, Map.of("action", "WITHDRAWN")))
                .extracting(FieldProblem::field)
                .containsExactly("withdrawalSigned");
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("action", "WITHDRAWN", "withdrawalSigned", true));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.WITHDRAWN);
        assertThat(endings.of(caseNumber)).singleElement().satisfies(ending -> {
            assertThat(ending.requestedBy()).isEqualTo(window.id());
            assertThat(ending.requestedAt().toLocalDate()).isEqualTo(TODAY);
        });
        assertThat(letter(caseNumber, "撤回申请回执")).contains("2026年9月18日").contains("重新提出");
    }

    @Test
    @DisplayName("拒不授权：提请终止，由另一人签署，出具终止告知书并送达（第九条、第二十九条）")
    void terminatesWhoRefusesToAuthorise() {
        String caseNumber = complete(Families.poor());
        String task = desk.claim(window, caseNumber, "Task_AcceptApplication");
        assertThat(desk.save(window, task, Map.of("action", "UNCOOPERATIVE")))
                .extracting(FieldProblem::field)
                .containsExactly("exitReason");
        desk.done(
                window,
                caseNumber,
                "Task_AcceptApplication",
                Map.of("action", "UNCOOPERATIVE", "exitReason", "配偶两次当面拒绝签署授权书"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_SignIntakeEnd");
        assertThat(applications.find(caseNumber).status().open()).isTrue();
        String signing = desk.claim(decider, caseNumber, "Task_SignIntakeEnd");
        assertThat(desk.save(decider, signing, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("decision", "reason");
        desk.done(decider, caseNumber, "Task_SignIntakeEnd", Map.of("decision", "AGREED", "reason", "经两次告知后果仍拒绝授权"));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.TERMINATED);
        assertThat(endings.latest(caseNumber)).hasValueSatisfying(ending -> {
            assertThat(ending.ground()).isEqualTo(Ending.Ground.UNCOOPERATIVE);
            assertThat(ending.signedBy()).isEqualTo(decider.id());
        });
        assertThat(letter(caseNumber, "终止"))
                .contains("经两次告知后果仍拒绝授权", "60日", "6个月", "第二十九条")
                .contains(decider.name());
        deliver(caseNumber);
    }

    @Test
    @DisplayName("等补正时申请人死亡：提请终止；签署人不同意的退回窗口，已收材料保留，不再告知第二次")
    void goesOnWhenTheDeciderDeclines() {
        String caseNumber = waiting();
        desk.done(
                window,
                caseNumber,
                "Task_ReceiveSupplement",
                Map.of("action", "DECEASED", "exitReason", "村委会电话告知", "received", List.of("STATEMENT")));
        desk.done(decider, caseNumber, "Task_SignIntakeEnd", Map.of("decision", "DECLINED", "reason", "申请人健在，消息有误"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckMaterials");
        String task = desk.claim(window, caseNumber, "Task_CheckMaterials");
        assertThat(desk.form(task).get("received").toString()).contains("APPLICATION", "STATEMENT");
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of());
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("一次性告知"))
                .hasSize(1);
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", needed(caseNumber)));
        desk.accept(window, caseNumber, "NONE");
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.ACCEPTED);
    }

    private void ban(Declaration family, int member, String number) {
        bans.impose(new Ban(
                applications.digests(family).get(member),
                "测试",
                "D2",
                number,
                TODAY.minusDays(1),
                LocalDate.of(2026, 12, 31),
                null));
    }

    @Test
    @DisplayName("失信限制期内：不能直接受理，具名签署后出具不予受理通知书，写明决定、期满日和救济（南平市通知 三（五））")
    void signsThatABannedFamilyIsNotAccepted() {
        ban(Families.poor(), 1, "测试决定1号");
        String caseNumber = desk.register(window, Families.poor());
        String task = desk.claim(window, caseNumber, "Task_CheckMaterials");
        assertThat(desk.save(window, task, Map.of("action", "PROCEED")))
                .extracting(FieldProblem::field)
                .containsExactly("action");
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("action", "BANNED", "exitReason", "限制期内，未见急难情形"));
        desk.done(decider, caseNumber, "Task_SignIntakeEnd", Map.of("decision", "AGREED", "reason", "核实在限制期内"));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.NOT_ACCEPTED);
        assertThat(letter(caseNumber, "不予受理")).contains("测试决定1号", "2026年12月31日", "60日", "6个月", "核实在限制期内");
        deliver(caseNumber);
    }

    @Test
    @DisplayName("限制期内有急难或者误判的，签署人写明理由后继续办理；只有未成年人被列的不受限")
    void letsABannedFamilyGoOn() {
        ban(Families.poor(), 1, "测试决定1号");
        String caseNumber = desk.register(window, Families.poor());
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("action", "BANNED", "exitReason", "限制期内，请审查"));
        desk.done(decider, caseNumber, "Task_SignIntakeEnd", Map.of("decision", "DECLINED", "reason", "家中失火，属急难"));
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", List.of()));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");

        Declaration other = Families.poor(7);
        ban(other, 2, "测试决定2号");
        String free = desk.register(window, other);
        String task = desk.claim(window, free, "Task_CheckMaterials");
        assertThat(desk.save(window, task, Map.of("action", "PROCEED"))).isEmpty();
        assertThat(desk.save(window, task, Map.of("action", "BANNED", "exitReason", "误")))
                .extracting(FieldProblem::field)
                .containsExactly("action");
    }

    @Test
    @DisplayName("逾期未补正：期满前不能办结，期满后由签署人签，书面告知可以重新申请，从不自动（第十条）")
    void closesWhatIsNeverCompleted() {
        String caseNumber = waiting();
        clock.set(TODAY.plusDays(30));
        String task = desk.claim(window, caseNumber, "Task_ReceiveSupplement");
        assertThat(desk.save(window, task, Map.of("action", "LAPSED", "exitReason", "电话三次无人来")))
                .extracting(FieldProblem::field)
                .containsExactly("action");
        clock.set(TODAY.plusDays(31));
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("action", "LAPSED", "exitReason", "电话三次无人来"));
        desk.done(decider, caseNumber, "Task_SignIntakeEnd", Map.of("decision", "AGREED", "reason", "期满未补正"));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.LAPSED);
        assertThat(letter(caseNumber, "逾期未补正")).contains("不是不予确认", "重新提出申请", "60日");
        deliver(caseNumber);
    }

    @Test
    @DisplayName("转办：从名册选受理单位，本窗口不能选；选错可退回；转办单写明不是拒绝和救济（第五条）")
    void refersToTheRightPlace() {
        String caseNumber = desk.register(window, Families.poor());
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("action", "ELSEWHERE"));
        desk.done(window, caseNumber, "Task_ReferElsewhere", Map.of("outcome", "STAY"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckMaterials");
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("action", "ELSEWHERE"));
        String task = desk.claim(window, caseNumber, "Task_ReferElsewhere");
        assertThat(desk.save(window, task, Map.of("outcome", "REFER", "township", TOWN, "reason", "户籍不在本地")))
                .extracting(FieldProblem::field)
                .containsExactly("township");
        desk.done(
                window,
                caseNumber,
                "Task_ReferElsewhere",
                Map.of("outcome", "REFER", "township", "350702002", "reason", "户籍不在本地"));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REFERRED);
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(letter(caseNumber, "转办")).contains("黄墩街道", "不是不予确认的决定", "60日");
    }

    @Test
    @DisplayName("平台确实查不到的，可以请家庭提供，列入同一份告知书；近亲属备案表由本所登记，不向家庭要")
    void asksForWhatThePlatformLacks() {
        Declaration kin = Families.of(
                Families.poor().members(),
                org.jiuzhu.shared.Money.ofYuan(18_000),
                new Declaration.NearRelative("演示经办", "受理经办人员", "兄弟姐妹", 0));
        String caseNumber = desk.register(window, kin);
        desk.done(
                window,
                caseNumber,
                "Task_CheckMaterials",
                Map.of("received", List.of(), "platformLacks", true, "askedInstead", List.of("MARRIAGE_RECORD")));
        assertThat(needed(caseNumber)).contains("MARRIAGE_RECORD").doesNotContain("NEAR_RELATIVE_REGISTER");
        assertThat(letter(caseNumber, "一次性告知")).contains("婚姻登记情况");
    }

    @Test
    @DisplayName("人户分离从申报表推出，预选45个工作日的情形（民发〔2022〕83号 四（一））；签署人必须是另一人")
    void presetsTheGroundAndKeepsFourEyes() {
        Declaration separated =
                Families.as(Families.poor()).livingIn("350702002").build();
        String caseNumber = complete(separated);
        String task = desk.claim(window, caseNumber, "Task_AcceptApplication");
        assertThat(desk.form(task).get("ground").asText()).isEqualTo("SEPARATED_HUKOU");
        directory.add("tliang", "两岗", Set.of(Role.WINDOW_CLERK, Role.DECIDER), TOWN, "Ceshi@2026xyz");
        Actor both = desk.as("tliang", Role.DECIDER, TOWN);
        tasks.setAssignee(task, null);
        desk.done(both, caseNumber, "Task_AcceptApplication", Map.of("action", "UNCOOPERATIVE", "exitReason", "拒绝签署"));
        assertThatThrownBy(() -> desk.claim(both, caseNumber, "Task_SignIntakeEnd"))
                .hasMessageContaining("须由另一人办理");
    }
}
