package org.jiuzhu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("每一栏最多几个字：由入口说明，不由数据库报错")
class LengthLimitsTest {

    /** Four bytes each in utf8mb4, so the widest that a column has to hold. */
    private static final String RARE = "𠮷";

    @Autowired
    MockMvc mvc;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    Applications applications;

    @Autowired
    ObjectMapper json;

    record Limit(String method, String path, String body, String field, int most) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit(
                    "PUT",
                    "/api/parameters/warn-percent",
                    "{\"areaCode\":\"3507\",\"value\":\"70\",\"source\":\"%s\"}",
                    "source",
                    300),
            new Limit(
                    "PUT",
                    "/api/parameters/amount-method",
                    "{\"areaCode\":\"3507\",\"value\":\"%s\",\"source\":\"文\"}",
                    "value",
                    200),
            new Limit(
                    "POST",
                    "/api/standards",
                    "{\"areaCode\":\"350702\",\"householdArea\":\"URBAN\",\"validFrom\":\"2030-01-01\","
                            + "\"amount\":900,\"documentNumber\":\"%s\"}",
                    "documentNumber",
                    100),
            new Limit("POST", "/api/cases/x/clock-stops", "{\"ground\":\"FAMILY_PROOF\",\"note\":\"%s\"}", "note", 250),
            new Limit("POST", "/api/cases/x/clock-resumptions", "{\"ground\":\"%s\"}", "ground", 300));

    @Test
    @DisplayName("多一个字：400，指明那一栏")
    void refusesOneMore() throws Exception {
        for (Limit limit : LIMITS) {
            MockHttpServletResponse response = send(limit, "长".repeat(limit.most() + 1));
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as(limit + text).isEqualTo(400);
            assertThat(json.readTree(text).at("/errors/0/field").asText()).isEqualTo(limit.field());
            assertThat(text).contains("最多" + limit.most() + "个字");
        }
    }

    @Test
    @DisplayName("正好那么多字，或一半那么多生僻字：数据库存得下")
    void takesTheLongest() throws Exception {
        for (Limit limit : LIMITS) {
            for (String longest : List.of("长".repeat(limit.most()), RARE.repeat(limit.most() / 2))) {
                MockHttpServletResponse response = send(limit, longest);
                assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("个字", "没有存入");
                assertThat(response.getStatus()).as(limit.toString()).isLessThan(500);
            }
        }
    }

    @Test
    @DisplayName("姓名最长六十个字（三十个生僻字）：登记、加密、存取都行")
    void keepsTheLongestName() throws Exception {
        Actor clerk = desk.as("zishu", Role.WINDOW_CLERK, "350702001");
        String name = RARE.repeat(30);
        ObjectNode family = json.valueToTree(Families.poor(61));
        ((ObjectNode) family.at("/members/0")).put("name", name);
        String caseNumber = desk.register(clerk, json.treeToValue(family, Declaration.class));
        assertThat(applications.find(caseNumber).declaration().members().get(0).name())
                .isEqualTo(name);
    }

    private MockHttpServletResponse send(Limit limit, String text) throws Exception {
        acting.is(new Actor("zishu9", "字数", Set.of(Role.CITY_MANAGER, Role.COUNTY_SUPERVISOR), null, null));
        return mvc.perform(request(HttpMethod.valueOf(limit.method()), limit.path())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(limit.body().formatted(text))
                        .with(user("zishu9"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
