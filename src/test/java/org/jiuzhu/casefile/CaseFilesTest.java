package org.jiuzhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Determination;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.subsistence.CaseRequests;
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
@DisplayName("案卷、延长和终止")
class CaseFilesTest {

    private static final String TOWN = "350702001";

    @Autowired
    CaseFiles files;

    @Autowired
    CaseRequests requests;

    @Autowired
    Applications applications;

    @Autowired
    Letters letters;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    private Actor window;
    private Actor decider;
    private String caseNumber;

    @BeforeEach
    void accepted() {
        clock.set(java.time.LocalDate.of(2026, 9, 18));
        Desk.Crew crew = desk.crew(TOWN);
        decider = crew.decider();
        window = crew.window();
        caseNumber = desk.register(window, Families.poor());
        desk.papers(window, caseNumber);
    }

    private void accept() {
        desk.accept(window, caseNumber, "NONE");
    }

    @Test
    @DisplayName("案卷一页看全；身份证号只露头尾")
    void showsTheWholeCase() {
        accept();
        CaseFile file = files.open(caseNumber, window);
        assertThat(file.applicant()).isEqualTo("测试甲");
        assertThat(file.family()).hasSize(3).allMatch(person -> person.idNumber()
                .contains("***********"));
        assertThat(file.clock()).isNotNull();
        assertThat(file.steps()).extracting(CaseFile.Step::name).contains("核对申请材料", "受理并签署授权");
        assertThat(file.letters()).extracting(CaseFile.Letter::title).contains("家庭经济状况核对授权书", "社会救助申请受理通知书", "入户调查表");
    }

    @Test
    @DisplayName("别的乡镇、别的县看不到案卷和待办；市级看得到；系统管理员不看案件")
    void keepsToTheArea() {
        Actor neighbour = new Actor("n", "邻所", Set.of(Role.WINDOW_CLERK), "350702", "350702002");
        Actor otherCounty = new Actor("c", "他县", Set.of(Role.COUNTY_SUPERVISOR), "350782", null);
        Actor city = new Actor("m", "市级", Set.of(Role.CITY_MANAGER), null, null);
        Actor administrator = new Actor("a", "管理", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null);
        for (Actor stranger : List.of(neighbour, otherCounty, administrator)) {
            assertThatThrownBy(() -> files.open(caseNumber, stranger)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> files.note(caseNumber, "看看", stranger)).isInstanceOf(Missing.class);
        }
        assertThat(files.open(caseNumber, city).caseNumber()).isEqualTo(caseNumber);
        Actor real = desk.as("tlinsuo", Role.WINDOW_CLERK, "350702002");
        String task = desk.task(caseNumber, "Task_AcceptApplication").getId();
        assertThat(files.worklist(List.of(task), real)).isEmpty();
        assertThatThrownBy(() -> files.ofTask(task, real)).isInstanceOf(Missing.class);
        assertThat(files.worklist(List.of(task), window)).singleElement().satisfies(entry -> assertThat(entry.subject())
                .isEqualTo("测**"));
    }

    @Test
    @DisplayName("备注写进案卷，空的和过长的不收")
    void keepsNotes() {
        files.note(caseNumber, "电话联系，约定周五入户", window);
        assertThat(files.open(caseNumber, window).course())
                .extracting(CaseFile.Line::text)
                .contains("电话联系，约定周五入户");
        assertThatThrownBy(() -> files.note(caseNumber, " ", window)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> files.note(caseNumber, "长".repeat(2001), window))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("延长：四种情形之一、最长45个工作日，出具延期告知书，定时器随之移动（民发〔2022〕83号 四（一））")
    void extends45() {
        assertThatThrownBy(() -> requests.extend(caseNumber, ExtensionGround.HARD_SURVEY, 45, decider))
                .isInstanceOf(Conflict.class);
        accept();
        assertThatThrownBy(() -> requests.extend(caseNumber, ExtensionGround.HARD_SURVEY, 46, decider))
                .isInstanceOf(InvalidInput.class);
        assertThat(requests.extend(caseNumber, ExtensionGround.HARD_SURVEY, 45, decider)
                        .dueOn())
                .isEqualTo(java.time.LocalDate.of(2026, 11, 26));
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .contains("延期办理告知书");
        clock.set(java.time.LocalDate.of(2026, 10, 23));
        desk.runJobs(caseNumber);
        assertThat(desk.isOpen(caseNumber, "Task_SuperviseOverdue")).isFalse();
        clock.set(java.time.LocalDate.of(2026, 11, 27));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).contains("Task_SuperviseOverdue");
    }

    @Test
    @DisplayName("期限停止和恢复：记明理由，停止期间不预警，到期日按工作日顺延（第二十二条）")
    void stopsAndResumes() {
        accept();
        assertThatThrownBy(() -> requests.stopClock(caseNumber, StopGround.EXTERNAL_CHECK, " ", decider))
                .isInstanceOf(InvalidInput.class);
        requests.stopClock(caseNumber, StopGround.EXTERNAL_CHECK, "等待外省协查结果", decider);
        assertThatThrownBy(() -> requests.stopClock(caseNumber, StopGround.FAMILY_AWAY, "再停", decider))
                .isInstanceOf(Conflict.class);
        clock.set(java.time.LocalDate.of(2026, 10, 26));
        desk.runJobs(caseNumber);
        assertThat(desk.isOpen(caseNumber, "Task_SuperviseOverdue")).isFalse();
        assertThat(requests.resumeClock(caseNumber, "协查结果已到", decider).dueOn())
                .isEqualTo(java.time.LocalDate.of(2026, 11, 23));
        assertThat(files.open(caseNumber, decider).course())
                .extracting(CaseFile.Line::what)
                .contains("期限停止", "期限恢复");
    }

    @Test
    @DisplayName("撤回：提请终止、具名签署、出具终止告知书，不是不予确认（第二十九条）")
    void terminates() {
        accept();
        desk.runJobs(caseNumber);
        assertThatThrownBy(() -> requests.requestTermination(caseNumber, " ", window))
                .isInstanceOf(InvalidInput.class);
        requests.requestTermination(caseNumber, "申请人书面撤回", window);
        assertThat(desk.open(caseNumber)).contains("Task_SignTermination", "Task_SurveyHome");
        desk.done(
                decider,
                caseNumber,
                "Task_SignTermination",
                Map.of("agreed", true, "ground", Determination.Ground.WITHDRAWN.name(), "reason", "申请人书面撤回"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_DeliverLetter");
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.TERMINATED);
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .contains("终止审核确认程序告知书");
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    @Test
    @DisplayName("不同意终止：审核照常继续")
    void goesOnWhenTerminationIsDeclined() {
        accept();
        desk.runJobs(caseNumber);
        requests.requestTermination(caseNumber, "据说已搬走", window);
        desk.done(decider, caseNumber, "Task_SignTermination", Map.of("agreed", false, "reason", "仍在本地居住"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_CheckInformation", "Task_SurveyHome");
    }
}
