package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestClock.class)
@DirtiesContext
@DisplayName("引擎自带的接口：只能读和办自己的任务，绕不过表单、岗位和辖区")
class EngineRestTest {

    private static final String PASSWORD = "Ceshi@2026xyz";
    private static final String API = "/camunda/api/engine/engine/default";
    private static final String TOWN = "350702001";

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Impersonation impersonation;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    EngineCases cases;

    @Autowired
    Applications applications;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestClock clock;

    private final Map<String, WebClient> people = new HashMap<>();
    private Actor clerk;
    private static int family = 20;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        clerk = person("eshouli", Role.WINDOW_CLERK, TOWN);
        person("etongshi", Role.WINDOW_CLERK, TOWN);
        person("equeren", Role.DECIDER, TOWN);
        person("ewaixiang", Role.WINDOW_CLERK, "350702002");
        person("ejianguan", Role.COUNTY_SUPERVISOR, "350702");
        person("ewaixian", Role.COUNTY_SUPERVISOR, "350703");
        person("eguanli", Role.SYSTEM_ADMINISTRATOR, "3507");
        person("eshenji", Role.AUDITOR, "3507");
    }

    @Test
    @DisplayName("带开始指令、案号、变量立案：一律拒绝，别人的案件不动")
    void startsOnlyFromADraft() {
        String caseNumber = register();
        String start = API + "/process-definition/key/subsistence/start";
        String form = API + "/process-definition/key/subsistence/submit-form";
        String closing =
                "{\"businessKey\":\"" + caseNumber + "\",\"variables\":{\"caseNumber\":{\"value\":\"" + caseNumber
                        + "\",\"type\":\"String\"}},\"startInstructions\":[{\"type\":\"startBeforeActivity\","
                        + "\"activityId\":\"Task_CloseWithdrawn\"}]}";
        refused(as("eshouli").post(start, closing));
        refused(as("ewaixiang").post(start, closing));
        refused(as("admin").post(start, closing));
        refused(as("eshouli").post(form, closing));
        refused(as("eshouli").post(form, "{\"businessKey\":\"" + caseNumber + "\"}"));
        refused(as("eshouli").post(form, "{\"variables\":{\"township\":{\"value\":\"" + TOWN + "\"}}}"));
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REGISTERED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("登记表立案、领取、退回、交表：照常可用")
    void letsHonestPeopleWork() throws Exception {
        String draft = draft();
        HttpResponse<String> started = as("eshouli")
                .post(
                        API + "/process-definition/key/subsistence/submit-form",
                        "{\"businessKey\":null,\"variables\":{\"draftId\":{\"value\":\"" + draft
                                + "\",\"type\":\"String\"}}}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String task = tasks.createTaskQuery()
                .processInstanceId(started.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .singleResult()
                .getId();
        assertThat(as("eshouli").get(API + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(as("eshouli")
                        .post(API + "/task?firstResult=0&maxResults=15", "{\"taskId\":\"" + task + "\"}")
                        .body())
                .contains(task);
        done(as("eshouli").post(API + "/task/" + task + "/claim", "{\"userId\":\"eshouli\"}"));
        done(as("eshouli").post(API + "/task/" + task + "/unclaim", "{}"));
        done(as("eshouli").post(API + "/task/" + task + "/claim", "{\"userId\":\"eshouli\"}"));
        ObjectNode form = (ObjectNode)
                json.readTree(as("eshouli").get("/api/tasks/" + task + "/form").body())
                        .get("form");
        form.putArray("received").add("APPLICATION");
        done(as("eshouli").send("PUT", "/api/tasks/" + task + "/form", form.toString()));
        done(as("eshouli").post(API + "/task/" + task + "/submit-form", "{\"variables\":{}}"));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @TestFactory
    @DisplayName("绕过表单的操作，谁都不行，任务和案件原样不动")
    Stream<DynamicTest> refusesEverybody() {
        String caseNumber = register();
        var task =
                tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
        cases.claim(task.getId(), clerk.id());
        String t = API + "/task/" + task.getId();
        String p = API + "/process-instance/" + task.getProcessInstanceId();
        String variables = "{\"variables\":{\"intakeOutcome\":{\"value\":\"WITHDRAWN\"}}}";
        List<String[]> forbidden = List.of(
                new String[] {"POST", t + "/bpmnError", "{\"errorCode\":\"x\"}"},
                new String[] {"POST", t + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"},
                new String[] {"POST", t + "/resolve", variables},
                new String[] {"POST", t + "/delegate", "{\"userId\":\"etongshi\"}"},
                new String[] {"POST", t + "/complete", variables},
                new String[] {"POST", t + "/submit-form", variables},
                new String[] {"POST", t + "/claim", "{\"userId\":\"etongshi\"}"},
                new String[] {"POST", t + "/assignee", "{\"userId\":\"etongshi\"}"},
                new String[] {"POST", t + "/identity-links", "{\"groupId\":\"window\",\"type\":\"candidate\"}"},
                new String[] {"PUT", t, "{\"due\":\"2030-01-01T00:00:00.000+0800\"}"},
                new String[] {"DELETE", t, ""},
                new String[] {"POST", t + "/comment/create", "{\"message\":\"他有病\"}"},
                new String[] {"POST", t + "/attachment/create", "{}"},
                new String[] {"PUT", t + "/variables/intakeOutcome", "{\"value\":\"WITHDRAWN\"}"},
                new String[] {"POST", t + "/variables", "{\"modifications\":{\"a\":{\"value\":1}}}"},
                new String[] {"PUT", t + "/localVariables/a", "{\"value\":1}"},
                new String[] {"PUT", p + "/variables/township", "{\"value\":\"350702002\"}"},
                new String[] {"POST", p + "/modification", "{\"instructions\":[]}"},
                new String[] {"POST", p + "/comment/create", "{}"},
                new String[] {"PUT", p + "/suspended", "{\"suspended\":true}"},
                new String[] {"DELETE", p, ""},
                new String[] {"POST", API + "/message", "{\"messageName\":\"subsistence-termination-requested\"}"},
                new String[] {"POST", API + "/task/create", "{\"id\":\"x\"}"},
                new String[] {"POST", API + "/filter/create", "{\"name\":\"x\",\"resourceType\":\"Task\"}"},
                new String[] {"POST", API + "/deployment/create", "{}"},
                new String[] {"POST", API + "/modification/execute", "{}"},
                new String[] {"POST", API + "/migration/execute", "{}"},
                new String[] {"POST", API + "/history/cleanup", "{}"},
                new String[] {"POST", API + "/authorization/create", "{}"},
                new String[] {"POST", API + "/group/create", "{\"id\":\"x\"}"},
                new String[] {"PUT", API + "/group/decider/members/eshouli", ""},
                new String[] {"POST", API + "/user/create", "{}"},
                new String[] {"PUT", API + "/user/equeren/credentials", "{\"password\":\"Xin@2026xinxin\"}"},
                new String[] {"PUT", API + "/user/admin/credentials", "{\"password\":\"Xin@2026xinxin\"}"},
                new String[] {"POST", API + "/user/equeren/unlock", "{}"},
                new String[] {"DELETE", API + "/user/equeren", ""},
                new String[] {"POST", API + "/identity/verify", "{\"username\":\"equeren\",\"password\":\"x\"}"},
                new String[] {"POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}"},
                new String[] {"POST", "/camunda/api/admin/setup/default/user/create", "{}"});
        return Stream.of("eshouli", "ewaixiang", "ejianguan", "ewaixian", "eguanli", "eshenji", "admin")
                .flatMap(id -> forbidden.stream()
                        .map(call ->
                                DynamicTest.dynamicTest(id + " " + call[0] + " " + call[1].replace(API, ""), () -> {
                                    refused(as(id).send(call[0], call[1], call[2]));
                                    var open = tasks.createTaskQuery()
                                            .taskId(task.getId())
                                            .singleResult();
                                    assertThat(open.getAssignee()).isEqualTo(clerk.id());
                                })));
    }

    @Test
    @DisplayName("外乡、外县、系统管理员、审计、未登录：看不到、领不了本案的任务")
    void keepsTasksFromOthers() {
        String caseNumber = register();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        // free to be taken: a refusal must not come from its being held by the clerk who registered
        tasks.setAssignee(task, null);
        for (String id : List.of("ewaixiang", "ewaixian", "eguanli", "eshenji", "admin", "equeren")) {
            assertThat(as(id).post(API + "/task/" + task + "/claim", "{\"userId\":\"" + id + "\"}")
                            .statusCode())
                    .as(id)
                    .isIn(403, 404, 500);
            assertThat(as(id).get("/api/tasks/" + task + "/form").statusCode())
                    .as(id)
                    .isIn(403, 404);
        }
        for (String id : List.of("ewaixiang", "ewaixian", "eguanli", "admin")) {
            assertThat(as(id).get("/api/tasks/" + task + "/case").statusCode())
                    .as(id)
                    .isIn(403, 404);
            assertThat(as(id).get(API + "/task/" + task).statusCode()).as(id).isIn(403, 404);
            HttpResponse<String> variables = as(id).get(API + "/task/" + task + "/form-variables");
            assertThat(variables.statusCode()).as(id).isIn(403, 404, 500);
            assertThat(variables.body()).as(id).doesNotContain(caseNumber);
        }
        WebClient nobody = new WebClient(port);
        assertThat(nobody.get(API + "/task/" + task).statusCode()).isEqualTo(401);
        assertThat(nobody.post(API + "/task?firstResult=0&maxResults=15", "{}").statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("/api/tasks/" + task + "/form").statusCode()).isEqualTo(401);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    @DisplayName("外县监管岗在 Cockpit 看不到本县的流程和历史；系统管理员进不了 Tasklist 和 Cockpit")
    void keepsCasesFromOtherCounties() {
        String caseNumber = register();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        assertThat(as("ejianguan").get(API + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
        assertThat(as("ejianguan")
                        .post(
                                API + "/history/process-instance?firstResult=0&maxResults=15",
                                "{\"processInstanceId\":\"" + instance + "\"}")
                        .body())
                .contains(instance);
        assertThat(as("ewaixian").get(API + "/process-instance/" + instance).statusCode())
                .isEqualTo(404);
        assertThat(as("ewaixian")
                        .post(
                                API + "/history/process-instance?firstResult=0&maxResults=15",
                                "{\"processInstanceId\":\"" + instance + "\"}")
                        .body())
                .isEqualTo("[]");
        for (String id : List.of("eguanli", "admin")) {
            assertThat(as(id).get("/camunda/app/tasklist/default/").statusCode())
                    .isEqualTo(403);
            assertThat(as(id).get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
            assertThat(as(id).get(API + "/process-instance/" + instance).statusCode())
                    .isEqualTo(403);
            assertThat(as(id).get(API + "/history/process-instance").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("管理员组不空，首个管理员页面对登录的人和管理员也关闭（CVE-2026-77226）")
    void keepsSetupShut() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isOne();
        for (String id : List.of("eshouli", "admin")) {
            for (String path : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/app/admin/default/setup/",
                    "/camunda/app/admin/default/setup")) {
                refused(as(id).post(path, "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"));
            }
        }
    }

    @Test
    @DisplayName("引擎页面带安全策略；没有跨站令牌的修改请求一律拒绝")
    void guardsAgainstForgery() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(register())
                .singleResult()
                .getId();
        HttpResponse<String> page = as("eshouli").get("/camunda/app/tasklist/default/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "object-src 'none'");
        WebClient forged = new WebClient(port);
        forged.signIn("eshouli", PASSWORD);
        forged.withoutTokens();
        refused(forged.post(API + "/task/" + task + "/claim", "{\"userId\":\"eshouli\"}"));
        refused(forged.post("/api/drafts", "{}"));
        refused(forged.post("/camunda/api/admin/auth/user/default/logout", ""));
        assertThat(forged.get("/api/me").statusCode()).isEqualTo(200);
    }

    private WebClient as(String id) {
        return people.computeIfAbsent(id, one -> {
            WebClient client = new WebClient(port);
            assertThat(client.signIn(one, one.equals("admin") ? "Jiuzhu@2026" : PASSWORD))
                    .isEqualTo("/");
            return client;
        });
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    private Actor person(String id, Role role, String area) {
        return staff.find(id).orElseGet(() -> staff.add(id, "测试" + id, Set.of(role), area, PASSWORD));
    }

    private String draft() {
        String[] draft = new String[1];
        impersonation.as(clerk, () -> {
            draft[0] = drafts.begin(clerk);
            drafts.save(draft[0], Families.poor(family++), clerk);
        });
        return draft[0];
    }

    private String register() {
        String draft = draft();
        String[] instance = new String[1];
        impersonation.as(clerk, () -> instance[0] = cases.start("subsistence", Map.of("draftId", draft), clerk.id()));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance[0])
                .singleResult()
                .getBusinessKey();
    }
}
