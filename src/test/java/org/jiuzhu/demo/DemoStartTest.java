package org.jiuzhu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jiuzhu.JiuzhuApplication;
import org.jiuzhu.calendar.Calendars;
import org.jiuzhu.calendar.LoadedYear;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("演示在任何一天都能第一次启动")
class DemoStartTest {

    @AfterEach
    void resetEngineClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("没有录入工作日历的年份用标明的演示日历，60户齐全，期限可以计算")
    @ValueSource(strings = {"2026-12-31", "2027-01-01", "2027-06-01"})
    void startsOn(String day) {
        try (var context = new SpringApplicationBuilder(JiuzhuApplication.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                        "--server.port=0",
                        "--jiuzhu.demo-date=" + day,
                        "--camunda.bpm.job-execution.enabled=false")) {
            var manager = context.getBean(StaffDirectory.class).find("shiji1").orElseThrow();
            var cases = context.getBean(Applications.class).page(manager, null, null, 200);
            // sixty families, six requests for temporary aid, three for support of the destitute
            assertThat(cases).hasSize(69);
            var accepted = cases.stream()
                    .filter(one -> one.acceptedOn() != null)
                    .map(Applications.Summary::caseNumber)
                    .toList();
            assertThat(context.getBean(CaseClocks.class).states(accepted).values())
                    .isNotEmpty()
                    .extracting(state -> state.colour().name())
                    .contains("GREEN", "YELLOW", "RED", "OVERDUE", "STOPPED", "CLOSED")
                    .doesNotContain("UNKNOWN");
            assertThat(cases.stream().map(Applications.Summary::status))
                    .contains(Application.Status.CONFIRMED, Application.Status.REFUSED);
            assertThat(context.getBean(TaskService.class).createTaskQuery().list().stream()
                            .map(Task::getTaskDefinitionKey))
                    .contains(
                            "Task_CheckMaterials",
                            "Task_ReceiveSupplement",
                            "Task_AcceptApplication",
                            "Task_CheckInformation",
                            "Task_SurveyHome",
                            "Task_FormOpinion",
                            "Task_PostPublicity",
                            "Task_ClosePublicity",
                            "Task_ConfirmDecision",
                            "Task_SuperviseOverdue",
                            "Task_SignTermination",
                            "Task_DeliverLetter",
                            "Task_ConfirmRelief",
                            "Task_ConfirmReliefAtCounty",
                            "Task_CompletePapers",
                            "Task_CheckReliefMaterials",
                            "Task_ProposeRelief",
                            "Task_AcceptDestitution",
                            "Task_ReassessCare",
                            "Task_WriteDefence",
                            "Task_SignExecution",
                            "Task_DeliverRepayment",
                            "Task_ReceiveOrder",
                            "Task_ReassignOrder",
                            "Task_AnswerOrder",
                            "Task_CallBack",
                            "Task_RegisterRelief",
                            "Task_WriteReferral",
                            "Task_ReceiveReferral",
                            "Task_RecordReferralResult",
                            "Task_TellReferralResult",
                            "Task_WeighReferralReturn",
                            "Task_SettleReferral",
                            "Task_PlanCapacity",
                            "Task_PrepareAppraisal",
                            "Task_HoldAppraisal",
                            "Task_ResurveyAward",
                            "Task_VisitPerson",
                            "Task_CheckUnfounded",
                            "Task_PlanMeasures",
                            "Task_GiveFeedback",
                            "Task_ReviewScreening",
                            "Task_ApprovePlan",
                            "Task_AnswerRectification",
                            "Task_ProposeChange",
                            "Task_DeliverIntent",
                            "Task_HearFamily",
                            "Task_ConfirmChange",
                            "Task_AttestUnchanged",
                            "Task_SurveyRecheck",
                            "Task_WeighRaise",
                            "Task_WriteReport",
                            "Task_JudgeReport");
            int next = LocalDate.parse(day).getYear() + 1;
            assertThat(context.getBean(Calendars.class).years())
                    .filteredOn(LoadedYear::demo)
                    .extracting(LoadedYear::year)
                    .contains(next);
        }
    }
}
