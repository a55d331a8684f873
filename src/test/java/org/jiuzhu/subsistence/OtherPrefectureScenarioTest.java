package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.AreaImport;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.organisation.StaffImport;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.ParameterImport;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.StandardImport;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@TestPropertySource(properties = "jiuzhu.seed=none")
@DisplayName("另一个地市：不带预置数据，全部用文件导入，照样办完一个案件")
class OtherPrefectureScenarioTest {

    private static final String TOWN = "359902001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Areas areas;

    @Autowired
    AreaImport areaImport;

    @Autowired
    StaffImport staffImport;

    @Autowired
    StaffDirectory staff;

    @Autowired
    StandardImport standardImport;

    @Autowired
    ParameterImport parameterImport;

    @Autowired
    Parameters parameters;

    @Autowired
    Applications applications;

    @Autowired
    Awards awards;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Test
    @DisplayName("区划、人员、标准、参数从文件导入，登记到送达都在本地机构内完成")
    void runsAWholeCase() throws JsonProcessingException {
        clock.set(TODAY);
        acting.is(new Actor("admin", "系统管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null));
        assertThat(areas.everything()).isEmpty();
        areaImport.load(
                csv(
                        """
                区划代码,名称,级别,上级代码,起始日期
                3599,虚构市,市,,2020-01-01
                359902,东城区,县,3599,2020-01-01
                359902001,桥头街道,乡镇,359902,2020-01-01
                """));
        assertThat(areas.city().name()).isEqualTo("虚构市");
        assertThat(areas.counties()).extracting(Area::name).containsExactly("东城区");
        staffImport.load(
                csv(
                        """
                登录名,姓名,岗位,区划代码,初始密码
                qwindow1,窗口一,受理岗,359902001,Ceshi@2026xyz
                qdiaocha1,调查一,调查岗,359902001,Ceshi@2026xyz
                qdiaocha2,调查二,调查岗,359902001,Ceshi@2026xyz
                qqueren1,审核一,审核确认岗,359902001,Ceshi@2026xyz
                qhedui1,核对一,核对岗,359902,Ceshi@2026xyz
                qjianguan1,监管一,县级监管岗,359902,Ceshi@2026xyz
                qshiji1,市级一,市级管理岗,3599,Ceshi@2026xyz
                """));
        Actor manager = person("qshiji1");
        acting.is(manager);
        assertThat(parameters.find("confirming-authority", TOWN).demo()).isTrue();
        standardImport.load(csv("区划代码,城乡,起始日期,月标准,文号\n3599,城镇,2026-01-01,900,虚民〔2026〕1号\n"), manager);
        parameterImport.load(
                csv(
                        """
                        区划代码,参数,值,依据
                        3599,低保审核确认机关,县级民政部门,虚政〔2026〕2号
                        359902,publicity-days,10,东城区会议纪要
                        """),
                manager);
        assertThat(parameters.find("confirming-authority", TOWN).demo()).isFalse();

        Actor window = person("qwindow1");
        Declaration family =
                json.readValue(json.writeValueAsString(Families.poor()).replace("350702001", TOWN), Declaration.class);
        String caseNumber = desk.accepted(window, family);
        assertThat(caseNumber).startsWith(TOWN);
        desk.runJobs(caseNumber);
        desk.done(person("qhedui1"), caseNumber, "Task_CheckInformation", Map.of());
        desk.done(person("qdiaocha1"), caseNumber, "Task_SurveyHome", Desk.survey(person("qdiaocha2")));
        desk.runJobs(caseNumber);
        desk.done(person("qqueren1"), caseNumber, "Task_FormOpinion", Map.of("reason", "收入低于标准"));
        desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(TODAY.plusDays(9));
        desk.runJobs(caseNumber);
        assertThat(desk.open(caseNumber)).doesNotContain("Task_ClosePublicity");
        clock.set(TODAY.plusDays(14));
        desk.runJobs(caseNumber);
        desk.done(window, caseNumber, "Task_ClosePublicity", Map.of());
        desk.done(person("qjianguan1"), caseNumber, "Task_ConfirmDecisionAtCounty", Map.of());
        assertThat(awards.ofCase(caseNumber).orElseThrow().monthlyAmount()).isEqualTo(Money.ofYuan(1200));
        desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        desk.done(window, caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    private Actor person(String id) {
        return staff.find(id).orElseThrow();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
