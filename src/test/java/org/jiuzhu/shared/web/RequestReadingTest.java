package org.jiuzhu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("读不懂的请求：指明哪一栏，说明怎样改")
class RequestReadingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Desk desk;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    ObjectMapper json;

    private Actor clerk;
    private String draft;

    @BeforeEach
    void begin() {
        clerk = desk.as("duqu1", Role.WINDOW_CLERK, "350702001");
        draft = drafts.begin(clerk);
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("日期、选项、金额、数字不对，或文字太长：字段旁的中文说明")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"vehicles":[{"boughtOn":"2026/1/1"}]}           | vehicles[0].boughtOn   | 日期应为
            {"vehicles":[{},{"boughtOn":"二〇二六"}]}          | vehicles[1].boughtOn   | 日期应为
            {"householdArea":"MOON"}                         | householdArea          | 没有这个选项
            {"members":[{"health":"SICK"}]}                  | members[0].health      | 没有这个选项
            {"deposits":[{"amount":1.234}]}                  | deposits[0].amount     | 两位小数
            {"deposits":[{"amount":"很多"}]}                   | deposits[0].amount     | 应填写数字
            {"houses":[{"area":"大"}]}                        | houses[0].area         | 应填写数字
            {"promised":"maybe"}                             | promised               | 是”或“否
            {"members":{}}                                   | members                | 格式不正确
            """)
    void namesTheField(String body, String field, String message) throws Exception {
        assertThat(kept(put("/api/drafts/" + draft), body, field)).contains(message);
    }

    @Test
    @DisplayName("待办表单与其他接口同一种说明；空的表单、列表里的空项都不出错")
    void readsFormsAlike() throws Exception {
        String caseNumber = desk.register(clerk, Families.poor());
        String form = "/api/tasks/" + desk.claim(clerk, caseNumber, "Task_CheckMaterials") + "/form";
        for (Map.Entry<String, String> one : Map.of(
                        "{\"received\":7}",
                        "received",
                        "{\"received\":[\"APPLICATION\",null]}",
                        "received[1]",
                        "{\"received\":[\"" + "长".repeat(3000) + "\"]}",
                        "received[0]")
                .entrySet()) {
            assertThat(kept(put(form), one.getKey(), one.getValue())).isNotEmpty();
        }
        for (String empty : new String[] {"null", "", "[]", "7", "\"x\"", "{"}) {
            refused(put(form), empty, 400);
        }
    }

    @ParameterizedTest
    @DisplayName("不是 JSON、空内容：中文说明")
    @ValueSource(strings = {"{", "", "null", "not json", "[1]"})
    void refusesGarbage(String body) throws Exception {
        refused(put("/api/drafts/" + draft), body, 400);
    }

    @Test
    @DisplayName("太长的文字：在那一栏旁说明最多几个字，不由数据库来报错")
    void measuresTexts() throws Exception {
        assertThat(kept(
                        put("/api/drafts/" + draft),
                        "{\"members\":[{\"name\":\"" + "长".repeat(5000) + "\"}]}",
                        "members[0].name"))
                .contains("最多");
    }

    @Test
    @DisplayName("从 Word 粘贴来的控制字符在入口就去掉")
    void cleansTexts() throws Exception {
        MockHttpServletResponse saved =
                send(put("/api/drafts/" + draft), "{\"members\":[{\"name\":\"张\\u000b三\\u0000\"}]}");
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(drafts.open(draft, clerk).members().get(0).name()).isEqualTo("张\n三");
    }

    @Test
    @DisplayName("缺少参数、参数写错：点名")
    void namesParameters() throws Exception {
        JsonNode missing = refused(get("/api/deadlines").param("from", "2026-09-18"), "", 400);
        assertThat(missing.path("detail").asText()).contains("缺少参数：工作日数");
        assertThat(missing.path("errors").path(0).path("field").asText()).isEqualTo("workingDays");
        JsonNode wrong = refused(get("/api/deadlines").param("from", "昨天").param("workingDays", "3"), "", 400);
        assertThat(wrong.path("detail").asText()).contains("起始日期的格式不正确");
    }

    @Test
    @DisplayName("地址、方法、格式不对")
    void namesTheRest() throws Exception {
        assertThat(refused(get("/api/nothing"), "", 404).path("detail").asText())
                .contains("没有这个页面或接口");
        assertThat(refused(delete("/api/me"), "", 405).path("detail").asText()).contains("不支持这种操作");
        MockHttpServletResponse media = mvc.perform(put("/api/drafts/" + draft)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .with(user("duqu1"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(media.getStatus()).isEqualTo(415);
        assertThat(media.getContentAsString(StandardCharsets.UTF_8)).contains("不接受这种格式");
        JsonNode file = refused(post("/api/staff/imports"), "", 403);
        assertThat(file.path("detail").asText()).contains("没有这项权限");
    }

    /** What cannot be read is kept all the same, and said at its field. */
    private String kept(MockHttpServletRequestBuilder request, String body, String field) throws Exception {
        MockHttpServletResponse response = send(request, body);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        for (JsonNode problem : json.readTree(text).path("problems")) {
            if (problem.path("field").asText().equals(field)) {
                return problem.path("message").asText();
            }
        }
        throw new AssertionError(text);
    }

    private JsonNode refused(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        MockHttpServletResponse response = send(request, body);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(text);
        assertThat(problem.path("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("detail").asText())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("JSON parse", "Required");
        return problem;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(user("duqu1"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
