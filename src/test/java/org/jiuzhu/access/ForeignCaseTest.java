package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
@DirtiesContext
@DisplayName("别的乡镇的真实案件：每个带案号、任务、文书、附件编号的接口都当作没有")
class ForeignCaseTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @Autowired
    MockMvc mvc;

    @Autowired
    ActingActor acting;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Attachments attachments;

    @Autowired
    Letters letters;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private String caseNumber = "";
    private String task = "";
    private String letter = "";
    private String attachment = "";

    private record Call(String verb, String pattern, Role role) {}

    @BeforeEach
    void foreignCase() {
        clock.set(LocalDate.of(2026, 9, 18));
        Actor clerk = desk.as("fshouli", Role.WINDOW_CLERK, "350702001");
        caseNumber = desk.register(clerk, Families.poor(90));
        task = desk.claim(clerk, caseNumber, "Task_CheckMaterials");
        attachment = attachments.store(caseNumber, "x.png", PNG, clerk).id();
        letter = letters.ofCase(caseNumber).get(0).id();
    }

    @Test
    @DisplayName("找得到带编号的接口")
    void findsEndpoints() {
        assertThat(calls()).extracting(Call::pattern).anyMatch(p -> p.contains("{caseNumber}"));
        assertThat(calls()).extracting(Call::pattern).anyMatch(p -> p.contains("{taskId}"));
        assertThat(calls()).extracting(Call::pattern).anyMatch(p -> p.startsWith("/api/letters/"));
        assertThat(calls()).extracting(Call::pattern).anyMatch(p -> p.startsWith("/api/attachments/"));
    }

    @TestFactory
    @DisplayName("逐个接口、逐个岗位")
    Stream<DynamicTest> looksLikeNothing() {
        return calls().stream()
                .map(call ->
                        DynamicTest.dynamicTest(call.role().title() + " " + call.verb() + " " + call.pattern(), () -> {
                            acting.is(stranger(call.role()));
                            var answer = mvc.perform(
                                            request(call).with(user("fwai")).with(csrf()))
                                    .andReturn()
                                    .getResponse();
                            // an empty body may be refused before the case is looked for: that tells nothing either
                            assertThat(answer.getStatus())
                                    .as(answer.getContentAsString())
                                    .isIn(call.verb().equals("GET") ? List.of(404) : List.of(400, 404));
                            assertThat(answer.getContentAsString()).doesNotContain("测试");
                        }));
    }

    /** Posts of townships and counties; those of the city see every case. */
    private List<Call> calls() {
        List<Call> found = new ArrayList<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getName().startsWith("org.jiuzhu.")) {
                return;
            }
            info.getPatternValues().stream()
                    .filter(ForeignCaseTest::namesACase)
                    .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(verb -> Stream.of(Role.values())
                            .filter(role -> role.level() != Role.Level.CITY && allowed(method, role))
                            .forEach(role -> found.add(new Call(verb.name(), pattern, role)))));
        }));
        return found;
    }

    private static boolean namesACase(String pattern) {
        // pages of cases are empty shells, filled by these endpoints
        return pattern.startsWith("/api/") && pattern.contains("{caseNumber}")
                || pattern.contains("{taskId}")
                || pattern.startsWith("/api/letters/")
                || pattern.startsWith("/api/attachments/");
    }

    private static boolean allowed(HandlerMethod method, Role role) {
        AllowedTo allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
        }
        return allowed != null
                && (allowed.value().length == 0 || List.of(allowed.value()).contains(role));
    }

    private static Actor stranger(Role role) {
        return role.level() == Role.Level.TOWNSHIP
                ? new Actor("fwai", "外人", java.util.Set.of(role), "350702", "350702002")
                : new Actor("fwai", "外人", java.util.Set.of(role), "350703", null);
    }

    private MockHttpServletRequestBuilder request(Call call) {
        String path = call.pattern()
                .replace("{caseNumber}", caseNumber)
                .replace("{taskId}", task)
                .replace("{id}", call.pattern().contains("letters") ? letter : attachment)
                .replaceAll("\\{[^}]+}", "CIVIL_AFFAIRS");
        if (path.endsWith("/attachments") && call.verb().equals("POST")) {
            return MockMvcRequestBuilders.multipart(path)
                    .file(new MockMultipartFile("file", "x.png", "image/png", PNG));
        }
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(call.verb()), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
    }
}
