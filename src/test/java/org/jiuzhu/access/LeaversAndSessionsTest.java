package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.organisation.StaffImport;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.support.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
@DisplayName("人员变动：密码、岗位、停用、转交，当场生效")
class LeaversAndSessionsTest {

    private static final String PASSWORD = "Ceshi@2026xyz";
    private static final String TOWN = "350702001";

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    @Autowired
    StaffImport staffImport;

    @Autowired
    Impersonation impersonation;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    EngineCases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestClock clock;

    private static int family = 60;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        person("lguanli", Role.SYSTEM_ADMINISTRATOR, "3507");
        person("ljianguan", Role.COUNTY_SUPERVISOR, "350702");
        person("lwaixian", Role.COUNTY_SUPERVISOR, "350703");
    }

    @Test
    @DisplayName("重置密码：一次性密码只给一次，原会话即断，登录后须先改密才能办事；改密后别处的会话断、这处不断")
    void resets() throws Exception {
        person("lchongzhi", Role.WINDOW_CLERK, TOWN);
        WebClient before = signedIn("lchongzhi", PASSWORD);
        assertThat(before.get("/api/me").statusCode()).isEqualTo(200);
        HttpResponse<String> reset = signedIn("lguanli", PASSWORD).post("/api/staff/lchongzhi/password-reset", "{}");
        assertThat(reset.statusCode()).as(reset.body()).isEqualTo(200);
        String oneTime = json.readTree(reset.body()).get("password").asText();
        assertThat(before.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(new WebClient(port).signIn("lchongzhi", PASSWORD)).isEqualTo("/sign-in?wrong");

        WebClient first = signedIn("lchongzhi", oneTime);
        WebClient second = signedIn("lchongzhi", oneTime);
        assertThat(first.get("/api/me").statusCode()).isEqualTo(403);
        assertThat(first.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/account/password?first"));
        assertThat(first.get("/account/password").statusCode()).isEqualTo(200);
        HttpResponse<String> changed = first.form(
                "/account/password",
                Map.of("oldPassword", oneTime, "newPassword", "Xinde@2026abc", "repeated", "Xinde@2026abc"));
        assertThat(changed.body()).contains("密码已修改");
        assertThat(first.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(second.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("批量导入的初始密码只能用来改密")
    void importsWithOneTimePasswords() {
        impersonation.as(
                staff.find("lguanli").orElseThrow(),
                () -> staffImport.load("登录名,姓名,岗位,区划代码,初始密码\nldaoru,测试导入,受理岗,350702001,Ceshi@2026xyz\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(signedIn("ldaoru", PASSWORD).get("/api/me").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("停用：会话即断，不能再登录，手里的任务退回本岗位，同事可领")
    void releasesTasksOfALeaver() {
        Actor leaver = person("lliqu", Role.WINDOW_CLERK, TOWN);
        person("ltongshi", Role.WINDOW_CLERK, TOWN);
        String task = held(leaver);
        WebClient session = signedIn("lliqu", PASSWORD);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(200);
        done(signedIn("lguanli", PASSWORD).post("/api/staff/lliqu/deactivation", "{}"));
        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(new WebClient(port).signIn("lliqu", PASSWORD)).isEqualTo("/sign-in?wrong");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        done(signedIn("ltongshi", PASSWORD)
                .post("/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\":\"ltongshi\"}"));
    }

    @Test
    @DisplayName("变更岗位：会话即断，旧岗位的任务不再可领；系统管理员不得兼任，也不能动自己")
    void moves() {
        Actor mover = person("lhuangang", Role.WINDOW_CLERK, TOWN);
        String task = held(mover);
        WebClient administrator = signedIn("lguanli", PASSWORD);
        assertThat(administrator
                        .post(
                                "/api/staff/lhuangang/posts",
                                "{\"roles\":[\"SYSTEM_ADMINISTRATOR\",\"CITY_MANAGER\"],\"areaCode\":\"3507\"}")
                        .body())
                .contains("不得兼任");
        assertThat(administrator.post("/api/staff/lguanli/deactivation", "{}").statusCode())
                .isEqualTo(403);
        assertThat(administrator.post("/api/staff/admin/password-reset", "{}").statusCode())
                .isEqualTo(404);
        done(administrator.post("/api/staff/lhuangang/posts", "{\"roles\":[\"SURVEYOR\"],\"areaCode\":\"350702002\"}"));
        WebClient session = signedIn("lhuangang", PASSWORD);
        assertThat(session.post(
                                "/camunda/api/engine/engine/default/task/" + task + "/claim",
                                "{\"userId\":\"lhuangang\"}")
                        .statusCode())
                .isIn(403, 404, 500);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    @DisplayName("县级监管岗把任务转交同岗位同事；别的岗位、别的乡镇、外县监管岗都不行")
    void handsOver() {
        Actor ill = person("lbingjia", Role.WINDOW_CLERK, TOWN);
        person("ljieshou", Role.WINDOW_CLERK, TOWN);
        person("lqueren", Role.DECIDER, TOWN);
        person("lwaixiang", Role.WINDOW_CLERK, "350702002");
        String task = held(ill);
        WebClient supervisor = signedIn("ljianguan", PASSWORD);
        String path = "/api/tasks/" + task + "/hand-over";
        for (String wrong : new String[] {"lqueren", "lwaixiang", "meiyouren"}) {
            assertThat(supervisor.post(path, "{\"to\":\"" + wrong + "\"}").statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
        assertThat(signedIn("lwaixian", PASSWORD)
                        .post(path, "{\"to\":\"ljieshou\"}")
                        .statusCode())
                .isEqualTo(404);
        done(supervisor.post(path, "{\"to\":\"ljieshou\"}"));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("ljieshou");
    }

    @Test
    @DisplayName("系统管理员岗对用户只有读的权限")
    void keepsUsersFromTheAdministrator() {
        assertThat(authorizations.isUserAuthorized(
                        "lguanli", java.util.List.of("sysadmin"), Permissions.READ, Resources.USER, "lqueren"))
                .isTrue();
        for (Permissions permission : new Permissions[] {Permissions.UPDATE, Permissions.DELETE, Permissions.CREATE}) {
            assertThat(authorizations.isUserAuthorized(
                            "lguanli", java.util.List.of("sysadmin"), permission, Resources.USER, "lqueren"))
                    .isFalse();
        }
    }

    private String held(Actor clerk) {
        String[] task = new String[1];
        impersonation.as(clerk, () -> {
            String draft = drafts.begin(clerk);
            drafts.save(draft, Families.poor(family++), clerk);
            String instance = cases.start("subsistence", Map.of("draftId", draft), clerk.id());
            task[0] = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            cases.claim(task[0], clerk.id());
        });
        return task[0];
    }

    private WebClient signedIn(String id, String password) {
        WebClient client = new WebClient(port);
        assertThat(client.signIn(id, password)).isEqualTo("/");
        return client;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    private Actor person(String id, Role role, String area) {
        return staff.find(id).orElseGet(() -> staff.add(id, "测试" + id, Set.of(role), area, PASSWORD));
    }
}
