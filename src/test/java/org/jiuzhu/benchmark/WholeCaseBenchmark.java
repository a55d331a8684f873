package org.jiuzhu.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jiuzhu.JiuzhuApplication;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.RealDatabase;
import org.jiuzhu.support.TestClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** User tasks a second: whole cases through the services, and as many tasks of an empty process in the bare engine. */
final class WholeCaseBenchmark {

    private static final int WARM_UP = 100;
    private static final int CASES = 40;
    private static final int TASKS = 10;
    private static final String TOWN = "350702001";
    private static final List<String> PAPERS = List.of(
            "APPLICATION", "STATEMENT", "AUTHORISATION", "NEAR_RELATIVE_STATEMENT", "BANK_ACCOUNT", "STUDY_PROOF");

    private WholeCaseBenchmark() {}

    record Result(double house, double bare, ConfigurableApplicationContext context) {}

    static Result run() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        JiuzhuApplication.class, TestClock.class, ActingActor.class, Desk.class)
                .profiles("mysql", "real")
                .initializers(new RealDatabase())
                .run("--server.port=0", "--logging.level.root=WARN");
        House house = new House(context);
        ProcessEngine bare = bareEngine();
        IntStream.range(0, WARM_UP).forEach(house::wholeCase);
        bareTasks(bare, WARM_UP);
        // in turns, so that whatever else the machine does meets both
        long houseNanos = 0;
        long bareNanos = 0;
        for (int round = 0; round < 4; round++) {
            int from = WARM_UP + round * CASES / 4;
            long start = System.nanoTime();
            IntStream.range(from, from + CASES / 4).forEach(house::wholeCase);
            houseNanos += System.nanoTime() - start;
            start = System.nanoTime();
            bareTasks(bare, CASES / 4);
            bareNanos += System.nanoTime() - start;
        }
        bare.close();
        double tasks = (double) CASES * TASKS;
        return new Result(tasks / (houseNanos / 1e9), tasks / (bareNanos / 1e9), context);
    }

    private static ProcessEngine bareEngine() {
        Map<String, String> schema = RealDatabase.freshSchema();
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setJdbcDriver("com.mysql.cj.jdbc.Driver")
                .setJdbcUrl("jdbc:mysql://127.0.0.1:" + schema.get("JIUZHU_DB_PORT") + "/"
                        + schema.get("JIUZHU_DB_NAME") + "?sendFractionalSeconds=false&nullDatabaseMeansCurrent=true")
                .setJdbcUsername("root")
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate("true")
                .setJobExecutorActivate(false)
                .setProcessEngineName("bare")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bare.bpmn", chain())
                .deploy();
        return engine;
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance chain() {
        var task = Bpmn.createExecutableProcess("bare")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask();
        for (int i = 1; i < TASKS; i++) {
            task = task.userTask();
        }
        return task.endEvent().done();
    }

    private static void bareTasks(ProcessEngine engine, int cases) {
        for (int i = 0; i < cases; i++) {
            String instance =
                    engine.getRuntimeService().startProcessInstanceByKey("bare").getId();
            for (int t = 0; t < TASKS; t++) {
                Task task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult();
                engine.getTaskService().claim(task.getId(), "somebody");
                engine.getTaskService().complete(task.getId());
            }
        }
    }

    /** One whole case as seven people work it. */
    private static final class House {

        private final Desk desk;
        private final TestClock clock;
        private final Actor window;
        private final Actor surveyor;
        private final Actor companion;
        private final Actor author;
        private final Actor decider;
        private final Actor checker;

        House(ConfigurableApplicationContext context) {
            desk = context.getBean(Desk.class);
            clock = context.getBean(TestClock.class);
            window = desk.as("mshouli", Role.WINDOW_CLERK, TOWN);
            surveyor = desk.as("mdiaocha", Role.SURVEYOR, TOWN);
            companion = desk.as("mtongxing", Role.SURVEYOR, TOWN);
            author = desk.as("mchushen", Role.DECIDER, TOWN);
            decider = desk.as("mqueren", Role.DECIDER, TOWN);
            checker = desk.as("mhedui", Role.COUNTY_CHECKER, "350702");
        }

        void wholeCase(int number) {
            clock.set(LocalDate.of(2026, 9, 18));
            Declaration family = Families.poor(number);
            String caseNumber = desk.register(window, family);
            desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", PAPERS));
            desk.accept(window, caseNumber, "NONE");
            desk.runJobs(caseNumber);
            desk.done(checker, caseNumber, "Task_CheckInformation", Map.of());
            desk.done(
                    surveyor,
                    caseNumber,
                    "Task_SurveyHome",
                    Map.of(
                            "companion",
                            companion.id(),
                            "present",
                            "申请人",
                            "living",
                            "与申报相符",
                            "result",
                            "TRUE",
                            "noPhotoReason",
                            "家庭不同意拍照",
                            "familySigned",
                            true,
                            "surveyorsSigned",
                            true));
            desk.runJobs(caseNumber);
            desk.done(author, caseNumber, "Task_FormOpinion", Map.of("reason", "符合"));
            desk.done(window, caseNumber, "Task_PostPublicity", Map.of("place", "公开栏"));
            clock.set(LocalDate.of(2026, 9, 30));
            desk.runJobs(caseNumber);
            desk.done(window, caseNumber, "Task_ClosePublicity", Map.of());
            desk.done(decider, caseNumber, "Task_ConfirmDecision", Map.of());
            desk.done(window, caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
            desk.done(window, caseNumber, "Task_PostResult", Map.of("place", "公开栏"));
            if (!desk.ended(caseNumber)) {
                throw new IllegalStateException("the case has not ended: " + desk.open(caseNumber));
            }
        }
    }
}
