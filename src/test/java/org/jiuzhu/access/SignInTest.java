package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.organisation.Credentials;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@DirtiesContext
@DisplayName("登录：一处登录，锁定，不泄露")
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    StaffDirectory directory;

    @Autowired
    TestClock clock;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 10, 1));
        desk.as("denglu1", Role.WINDOW_CLERK, "350702001");
        desk.as("denglu2", Role.SYSTEM_ADMINISTRATOR, "3507");
        desk.as("denglu3", Role.CITY_MANAGER, "3507");
        desk.as("suoding", Role.SURVEYOR, "350702001");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("登录后按岗位进入")
    @CsvSource({"denglu1, /camunda/app/tasklist", "denglu2, /settings", "denglu3, /camunda/app/cockpit"})
    void leadsToTheRightPlace(String id, String place) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/sign-in")
                        .param("id", id)
                        .param("password", "Ceshi@2026xyz")
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        assertThat(signIn(id, "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
        acting.is(directory.find(id).orElseThrow());
        assertThat(mvc.perform(get("/").session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith(place);
    }

    @Test
    @DisplayName("密码不对和没有这个人，答复一模一样")
    void tellsNothing() throws Exception {
        assertThat(signIn("denglu1", "不对").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(signIn("meiyouzhege", "不对").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(signIn("", "").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    }

    @Test
    @DisplayName("同一处输错五次：十五分钟内正确密码也不行，答复与密码不对一样，过时自行解除；管理员也一样")
    void locksForAWhile() throws Exception {
        for (String id : List.of("suoding", "admin")) {
            String right = id.equals("admin") ? "Jiuzhu@2026" : "Ceshi@2026xyz";
            clock.set(LocalDate.of(2026, 10, 2));
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(id, "不对" + i).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
            }
            assertThat(signIn(id, right).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
            clock.set(LocalDate.of(2026, 10, 3));
            assertThat(signIn(id, right).getRedirectedUrl()).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("外人从别处锁不住在自己座位上的人；系统管理员可以立即解除")
    void keepsStrangersFromLocking() throws Exception {
        clock.set(LocalDate.of(2026, 10, 5));
        for (int i = 0; i < 6; i++) {
            signIn("denglu3", "不对" + i, "10.9.9.9");
        }
        assertThat(signIn("denglu3", "Ceshi@2026xyz", "10.9.9.9").getRedirectedUrl())
                .isEqualTo("/sign-in?wrong");
        assertThat(signIn("denglu3", "Ceshi@2026xyz", "10.1.1.1").getRedirectedUrl())
                .isEqualTo("/");
        credentials.unlock("denglu3");
        assertThat(signIn("denglu3", "Ceshi@2026xyz", "10.9.9.9").getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    @DisplayName("登录、输错、锁定都留痕，记在本人名下")
    void writesDown() throws Exception {
        clock.set(LocalDate.of(2026, 10, 7));
        for (int i = 0; i < 5; i++) {
            signIn("denglu2", "不对" + i, "10.2.2.2");
        }
        signIn("denglu2", "Ceshi@2026xyz", "10.3.3.3");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_entry WHERE actor_id = 'denglu2' ORDER BY id", String.class))
                .containsSubsequence("登录失败", "登录失败", "登录锁定", "登录");
    }

    @Test
    @DisplayName("密码以 PBKDF2（SM3）存放；旧的 SHA-512 仍可登录，登录后改存")
    void keepsPasswordsSlowly() throws Exception {
        clock.set(LocalDate.of(2026, 10, 8));
        assertThat(stored("denglu1")).startsWith("{PBKDF2-HMAC-SM3}");
        var old = new org.camunda.bpm.engine.impl.digest.PasswordManager(
                new org.camunda.bpm.engine.impl.digest.Sha512HashDigest(), List.of());
        String salt = jdbc.queryForObject("SELECT SALT_ FROM ACT_ID_USER WHERE ID_ = 'denglu1'", String.class);
        jdbc.update(
                "UPDATE ACT_ID_USER SET PWD_ = ? WHERE ID_ = 'denglu1'",
                old.encrypt(org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword("Ceshi@2026xyz", salt)));
        assertThat(signIn("denglu1", "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
        assertThat(stored("denglu1")).startsWith("{PBKDF2-HMAC-SM3}");
        assertThat(signIn("denglu1", "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
    }

    private String stored(String id) {
        return String.valueOf(jdbc.queryForObject("SELECT PWD_ FROM ACT_ID_USER WHERE ID_ = ?", String.class, id));
    }

    @Test
    @DisplayName("没有登录：接口得到401和中文说明，页面转到登录页")
    void asksToSignIn() throws Exception {
        MockHttpServletResponse api = mvc.perform(get("/api/me")).andReturn().getResponse();
        assertThat(api.getStatus()).isEqualTo(401);
        assertThat(api.getContentType()).startsWith("application/problem+json");
        assertThat(api.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("没有登录");
        assertThat(mvc.perform(get("/trial")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/sign-in");
    }

    @ParameterizedTest
    @DisplayName("没有登录的人到不了首个管理员页面和监控端点；登录的人见 EngineRestTest（CVE-2026-77226）")
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics"
            })
    void keepsDoorsShut(String path) throws Exception {
        int status = mvc.perform(
                        post(path).contentType("application/json").content("{}").with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(302, 401, 403);
    }

    @Test
    @DisplayName("自有页面带内容安全策略，不能被别的网站嵌入")
    void sendsHeaders() throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/sign-in")).andReturn().getResponse();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private MockHttpServletResponse signIn(String id, String password) throws Exception {
        return signIn(id, password, "127.0.0.1");
    }

    private MockHttpServletResponse signIn(String id, String password, String address) throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("id", id)
                        .param("password", password)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
