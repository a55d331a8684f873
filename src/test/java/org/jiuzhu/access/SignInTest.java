package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.jiuzhu.shared.Role;
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
    TestClock clock;

    @Autowired
    IdentityService identity;

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
    @CsvSource({"denglu1, tasklist", "denglu2, admin", "denglu3, cockpit"})
    void leadsToTheRightPlace(String id, String app) throws Exception {
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/sign-in")
                        .param("id", id)
                        .param("password", "Ceshi@2026xyz")
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        assertThat(signIn(id, "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @DisplayName("密码不对和没有这个人，答复一模一样")
    void tellsNothing() throws Exception {
        assertThat(signIn("denglu1", "不对").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(signIn("meiyouzhege", "不对").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(signIn("", "").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    }

    @Test
    @DisplayName("连续输错五次，账号锁定，过多久正确密码也不行，直到管理员解锁")
    void locks() throws Exception {
        LocalDate day = LocalDate.of(2026, 10, 2);
        for (int i = 0; i < 5; i++) {
            clock.set(day.plusDays(i));
            assertThat(signIn("suoding", "不对" + i).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        }
        clock.set(day.plusDays(30));
        assertThat(signIn("suoding", "Ceshi@2026xyz").getRedirectedUrl()).startsWith("/sign-in?");
        identity.unlockUser("suoding");
        assertThat(signIn("suoding", "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @DisplayName("输错一次后马上再试：几秒内正确密码也不行，之后可以")
    void slowsGuessing() throws Exception {
        signIn("denglu1", "不对");
        assertThat(signIn("denglu1", "Ceshi@2026xyz").getRedirectedUrl()).startsWith("/sign-in?");
        clock.set(LocalDate.of(2026, 12, 1));
        assertThat(signIn("denglu1", "Ceshi@2026xyz").getRedirectedUrl()).isEqualTo("/");
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
    @DisplayName("首个管理员页面关闭（CVE-2026-77226），监控端点只有健康检查")
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
        return mvc.perform(post("/sign-in")
                        .param("id", id)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
