package org.jiuzhu.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiuzhu.shared.Role.*;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
@Transactional
@DisplayName("每个接口只对应有的岗位开放")
class EndpointAccessTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    /** Those who read what was handed to them, besides those who read every case of their place. */
    private static final Set<Role> HANDED = EnumSet.of(
            WINDOW_CLERK,
            SURVEYOR,
            DECIDER,
            COUNTY_CHECKER,
            COUNTY_SUPERVISOR,
            GROUP_HEAD,
            DEPARTMENT_LIAISON,
            CITY_MANAGER,
            AUDITOR);

    private static final Set<Role> KEEPERS =
            EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, DEPARTMENT_LIAISON);
    private static final Set<Role> HANDLERS =
            EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR);
    private static final Set<Role> GROUP = EnumSet.of(DECIDER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR);
    private static final Set<Role> LEADERS = EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR);
    private static final Set<Role> RECHECK_READERS =
            EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> CASE_READERS = EnumSet.of(
            WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR);
    private static final Set<Role> TASKS = EnumSet.of(
            WINDOW_CLERK,
            SURVEYOR,
            DECIDER,
            COUNTY_CHECKER,
            HOTLINE_OPERATOR,
            COUNTY_SUPERVISOR,
            GROUP_HEAD,
            DEPARTMENT_LIAISON,
            CITY_MANAGER);
    private static final Set<Role> READERS =
            EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> CAPACITY = EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> CAPACITY_KEEPERS = EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER);
    private static final Set<Role> APPRAISALS =
            EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> WORKLIST = EnumSet.of(
            WINDOW_CLERK,
            SURVEYOR,
            DECIDER,
            COUNTY_CHECKER,
            HOTLINE_OPERATOR,
            COUNTY_SUPERVISOR,
            GROUP_HEAD,
            DEPARTMENT_LIAISON,
            CITY_MANAGER,
            AUDITOR);
    private static final Set<Role> HOTLINE = EnumSet.of(HOTLINE_OPERATOR, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> PAYERS =
            EnumSet.of(DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> RULE_READERS = EnumSet.of(ANALYST, CITY_MANAGER, AUDITOR);
    private static final Set<Role> WINDOW = EnumSet.of(WINDOW_CLERK);
    private static final Set<Role> CORRECTING =
            EnumSet.of(WINDOW_CLERK, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR);
    private static final Set<Role> SIGNERS = EnumSet.of(DECIDER, COUNTY_SUPERVISOR);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(SYSTEM_ADMINISTRATOR);

    /** The pages that nobody has to be signed in for. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /sign-in",
            "GET /public/inspections",
            "GET /public/inspections/{number}",
            "GET /public/inspections/{number}/list");

    private static final Map<String, Set<Role>> EXPECTED = Map.ofEntries(
            entry("GET /", ALL),
            entry("GET /trial", ALL),
            entry("GET /settings", EnumSet.of(SYSTEM_ADMINISTRATOR, COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("GET /clauses", EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, ANALYST, AUDITOR)),
            entry("GET /api/clauses", EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, ANALYST, AUDITOR)),
            entry("GET /reports", LEADERS),
            entry("GET /api/reports", LEADERS),
            entry("POST /api/reports/collections", EnumSet.of(CITY_MANAGER)),
            entry("GET /api/reports/{number}", LEADERS),
            entry("GET /api/reports/{number}/versions/{version}/figures/{code}", LEADERS),
            entry("POST /api/reports/{number}/corrections", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("GET /api/reports/years/{year}/word", EnumSet.of(CITY_MANAGER, AUDITOR)),
            entry("GET /api/reports/years/{year}/excel", EnumSet.of(CITY_MANAGER, AUDITOR)),
            entry("GET /indicators", LEADERS),
            entry("GET /api/indicators", LEADERS),
            entry("GET /api/indicators/{code}", LEADERS),
            entry("GET /api/indicators/{code}/cases", LEADERS),
            entry("GET /api/indicators/{code}/chart", LEADERS),
            entry("GET /api/indicators/excel", LEADERS),
            entry("GET /coordination", GROUP),
            entry("GET /inspection", READERS),
            entry("GET /api/inspections", READERS),
            entry("POST /api/inspections", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("GET /api/inspections/counties", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("GET /api/inspections/{number}", READERS),
            entry("GET /api/inspections/{number}/list", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("GET /api/inspections/rates", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("GET /api/inspections/sheets/{number}", READERS),
            entry("POST /api/inspections/sheets/{number}/replacements", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("GET /api/inspections/corrections", CORRECTING),
            entry("POST /api/inspections/corrections", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /api/inspections/corrections/{number}", CORRECTING),
            entry("POST /api/inspections/corrections/{number}/changes", EnumSet.of(WINDOW_CLERK, DECIDER)),
            entry("GET /api/inspections/kin", HANDLERS),
            entry("POST /api/inspections/kin", HANDLERS),
            entry("DELETE /api/inspections/kin/{id}", HANDLERS),
            entry("GET /api/coordination/counties", GROUP),
            entry("GET /api/coordination/members", GROUP),
            entry("PUT /api/coordination/members", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER)),
            entry("POST /api/coordination/members/imports", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /api/coordination/items", EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR)),
            entry("GET /api/coordination/meetings", EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR)),
            entry("POST /api/coordination/meetings", EnumSet.of(COUNTY_SUPERVISOR)),
            entry(
                    "GET /api/coordination/meetings/{number}",
                    EnumSet.of(COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR)),
            entry("GET /api/coordination/matters", GROUP),
            entry("POST /api/coordination/matters", SIGNERS),
            entry("GET /api/coordination/matters/{number}", GROUP),
            entry("GET /capacity", CAPACITY),
            entry("GET /api/capacity/counties", CAPACITY),
            entry("GET /api/capacity/counties/{code}", CAPACITY),
            entry("GET /api/capacity/people", CAPACITY),
            entry("POST /api/capacity/people", CAPACITY_KEEPERS),
            entry("POST /api/capacity/people/{id}/leaving", CAPACITY_KEEPERS),
            entry("POST /api/capacity/people/imports", CAPACITY_KEEPERS),
            entry("POST /api/capacity/populations/imports", CAPACITY_KEEPERS),
            entry("POST /api/capacity/villages/imports", CAPACITY_KEEPERS),
            entry("PUT /api/capacity/budget", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /appraisals", APPRAISALS),
            entry("GET /api/appraisals", APPRAISALS),
            entry("POST /api/appraisals", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /api/appraisals/{number}", APPRAISALS),
            entry("GET /account/password", ALL),
            entry("POST /account/password", ALL),
            entry("GET /cases", CASE_READERS),
            entry("GET /cases/{caseNumber}", CASE_READERS),
            entry("GET /cases/{caseNumber}/declaration", EnumSet.of(WINDOW_CLERK, SURVEYOR)),
            entry("GET /awards", CASE_READERS),
            entry("GET /awards/imports", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("GET /rechecks", RECHECK_READERS),
            entry("GET /api/rechecks", RECHECK_READERS),
            entry("GET /api/rechecks/{roundNumber}/families", RECHECK_READERS),
            entry("GET /standards/raises", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("GET /api/raises", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/raises", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry(
                    "GET /api/raises/{raiseNumber}",
                    EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry(
                    "GET /api/raises/{raiseNumber}/lines",
                    EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/raises/{raiseNumber}/pauses", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /reserve-funds", EnumSet.of(DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("GET /api/reserve-funds", EnumSet.of(DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry(
                    "GET /api/reserve-funds/{township}/entries",
                    EnumSet.of(DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/reserve-funds/{township}/allotments", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /policy", RULE_READERS),
            entry("GET /policy/decisions/{decisionId}", RULE_READERS),
            entry("GET /api/policy/decisions", RULE_READERS),
            entry("GET /policy/drafts/{draftId}", RULE_READERS),
            entry("GET /api/policy/drafts", RULE_READERS),
            entry("GET /api/policy/decisions/{decisionId}/drafts", RULE_READERS),
            entry("POST /api/policy/decisions/{decisionId}/drafts", EnumSet.of(ANALYST)),
            entry("POST /api/policy/decisions/{decisionId}/withdrawals", EnumSet.of(ANALYST)),
            entry("GET /api/policy/drafts/{id}", RULE_READERS),
            entry("PUT /api/policy/drafts/{id}", EnumSet.of(ANALYST)),
            entry("GET /api/policy/drafts/{id}/file", RULE_READERS),
            entry("POST /api/policy/drafts/{id}/submission", EnumSet.of(ANALYST)),
            entry("POST /api/policy/drafts/{id}/abandonment", EnumSet.of(ANALYST)),
            entry("POST /api/policy/drafts/{id}/approval", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("POST /api/policy/drafts/{id}/return", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("POST /api/policy/drafts/{id}/replays", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("GET /api/policy/replays/{id}", RULE_READERS),
            entry("GET /api/policy/drafts/{id}/golden", RULE_READERS),
            entry("GET /api/policy/decisions/{decisionId}/golden/file", RULE_READERS),
            entry("POST /api/policy/decisions/{decisionId}/golden", EnumSet.of(ANALYST)),
            entry("POST /api/policy/decisions/{decisionId}/golden/imports", EnumSet.of(ANALYST)),
            entry("POST /api/policy/golden/{id}/retirement", EnumSet.of(ANALYST)),
            entry("POST /api/policy/replays/{id}/steps", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("POST /api/policy/replays/{id}/analysis", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("POST /api/policy/replays/{id}/cancellation", EnumSet.of(ANALYST, CITY_MANAGER)),
            entry("GET /api/policy/replays/{id}/excel", RULE_READERS),
            entry("GET /api/policy/decisions/{decisionId}", RULE_READERS),
            entry("GET /api/policy/decisions/{decisionId}/versions/{version}/file", RULE_READERS),
            entry("POST /api/policy/recomputations", RULE_READERS),
            entry("GET /hotline", HOTLINE),
            entry("GET /hotline/{orderNumber}", HOTLINE),
            entry("GET /api/hotline/figures", HOTLINE),
            entry("GET /api/hotline/misses", HOTLINE),
            entry("POST /api/hotline/orders/searches", HOTLINE),
            entry("GET /api/hotline/orders/{orderNumber}", HOTLINE),
            entry(
                    "POST /api/hotline/orders/{orderNumber}/follow-ups/{kind}",
                    EnumSet.of(HOTLINE_OPERATOR, WINDOW_CLERK, COUNTY_SUPERVISOR)),
            entry("GET /api/hotline/calls", EnumSet.of(HOTLINE_OPERATOR)),
            entry("POST /api/hotline/calls", EnumSet.of(HOTLINE_OPERATOR)),
            entry("GET /api/hotline/calls/{id}", EnumSet.of(HOTLINE_OPERATOR)),
            entry("PUT /api/hotline/calls/{id}", EnumSet.of(HOTLINE_OPERATOR)),
            entry("DELETE /api/hotline/calls/{id}", EnumSet.of(HOTLINE_OPERATOR)),
            entry("GET /monitoring", READERS),
            entry("GET /monitoring/{alertNumber}", READERS),
            entry("GET /api/monitoring/overview", READERS),
            entry("POST /api/monitoring/alerts/searches", READERS),
            entry("GET /api/monitoring/alerts/{number}", READERS),
            entry(
                    "GET /api/monitoring/screenings",
                    EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/monitoring/screenings", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("POST /api/monitoring/screenings/{number}/pause", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("POST /api/monitoring/screenings/{number}/resumption", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry(
                    "POST /api/monitoring/screenings/{number}/cancellation",
                    EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("GET /api/monitoring/imports", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/monitoring/imports", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("GET /integrity", READERS),
            entry("GET /integrity/{caseNumber}", READERS),
            entry("POST /api/integrity/searches", READERS),
            entry("GET /api/integrity/clues", READERS),
            entry("GET /api/integrity/{caseNumber}", READERS),
            entry("GET /api/integrity/measures", READERS),
            entry("POST /api/integrity/measures", EnumSet.of(CITY_MANAGER)),
            entry("POST /api/integrity/measures/{code}/withdrawal", EnumSet.of(CITY_MANAGER)),
            entry("POST /api/integrity/{caseNumber}/requests", EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER)),
            entry(
                    "POST /api/integrity/{caseNumber}/recoveries",
                    EnumSet.of(WINDOW_CLERK, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("GET /remedies", READERS),
            entry("GET /api/remedies", READERS),
            entry("POST /api/remedies", EnumSet.of(WINDOW_CLERK, DECIDER, COUNTY_SUPERVISOR)),
            entry("GET /ledger", READERS),
            entry("GET /ledger/{ledgerNumber}", READERS),
            entry("GET /api/ledger", READERS),
            entry("GET /api/ledger/{ledgerNumber}", READERS),
            entry(
                    "POST /api/ledger/{ledgerNumber}/entries",
                    EnumSet.of(WINDOW_CLERK, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("POST /api/ledger/{ledgerNumber}/repayment", SIGNERS),
            entry("GET /payments", PAYERS),
            entry("GET /payments/{runNumber}", PAYERS),
            entry("GET /api/payments", PAYERS),
            entry("POST /api/payments", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("GET /api/payments/{runNumber}", PAYERS),
            entry("GET /api/payments/{runNumber}/lines", PAYERS),
            entry("POST /api/payments/{runNumber}/decisions", EnumSet.of(COUNTY_CHECKER)),
            entry("POST /api/payments/{runNumber}/exports/{kind}", EnumSet.of(COUNTY_CHECKER, COUNTY_SUPERVISOR)),
            entry("POST /api/payments/{runNumber}/results/imports", EnumSet.of(COUNTY_CHECKER)),
            entry("POST /api/awards/{awardNumber}/payment-grounds", SIGNERS),
            entry("GET /api/me", ALL),
            entry("GET /api/pages", ALL),
            entry("GET /api/areas", ALL),
            entry("GET /api/areas/{county}/townships", ALL),
            entry("GET /api/areas/all", ALL),
            entry("POST /api/areas/imports", ADMINISTRATOR),
            entry("GET /api/parameters/{name}/history", ALL),
            entry("POST /api/parameters/imports", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("GET /api/staff", ALL),
            entry("GET /api/staff/handlers", EnumSet.of(WINDOW_CLERK, SURVEYOR)),
            entry("POST /api/staff/imports", ADMINISTRATOR),
            entry("POST /api/staff/{id}/password-reset", ADMINISTRATOR),
            entry("POST /api/staff/{id}/unlock", ADMINISTRATOR),
            entry("POST /api/staff/{id}/deactivation", ADMINISTRATOR),
            entry("POST /api/staff/{id}/posts", ADMINISTRATOR),
            entry("POST /api/tasks/{taskId}/hand-over", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /api/deadlines", ALL),
            entry("GET /api/calendars", ALL),
            entry("POST /api/calendars/{year}", ADMINISTRATOR),
            entry("GET /api/standards", ALL),
            entry("POST /api/standards", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("GET /api/recipient-imports", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("GET /api/recipient-imports/template", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("POST /api/recipient-imports", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("POST /api/recipient-imports/{id}/approval", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("POST /api/recipient-imports/{id}/abandonment", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("POST /api/standards/imports", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("GET /api/parameters", ALL),
            entry("PUT /api/parameters/{name}", EnumSet.of(CITY_MANAGER, COUNTY_SUPERVISOR)),
            entry("POST /api/trials", ALL),
            entry("GET /exchange", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("GET /api/exchange", EnumSet.of(COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/exchange/{number}/resends", EnumSet.of(COUNTY_SUPERVISOR)),
            entry("GET /api/drafts", WINDOW),
            entry("POST /api/drafts", WINDOW),
            entry("GET /api/drafts/{id}", WINDOW),
            entry("PUT /api/drafts/{id}", WINDOW),
            entry("POST /api/drafts/{id}/check", WINDOW),
            entry("PUT /api/drafts/{id}/verification", WINDOW),
            entry("GET /api/drafts/{id}/schemes", WINDOW),
            entry("DELETE /api/drafts/{id}", WINDOW),
            entry("POST /api/drafts/renewals", WINDOW),
            entry("GET /api/tasks/{taskId}/form", TASKS),
            entry("PUT /api/tasks/{taskId}/form", TASKS),
            entry("GET /api/tasks/{taskId}/case", WORKLIST),
            entry("GET /api/worklist", WORKLIST),
            entry("POST /api/cases/searches", CASE_READERS),
            entry("GET /api/cases/counts", CASE_READERS),
            entry("GET /api/awards", CASE_READERS),
            entry("POST /api/cases/{caseNumber}/reveals", HANDLERS),
            entry("GET /api/cases/{caseNumber}", CASE_READERS),
            entry("GET /api/cases/{caseNumber}/declaration", EnumSet.of(WINDOW_CLERK, SURVEYOR)),
            entry("PUT /api/cases/{caseNumber}/declaration", EnumSet.of(WINDOW_CLERK, SURVEYOR)),
            entry("POST /api/cases/{caseNumber}/checks/{source}/retry", EnumSet.of(COUNTY_CHECKER)),
            entry("POST /api/cases/{caseNumber}/checks/{source}/answers", EnumSet.of(COUNTY_CHECKER)),
            entry("POST /api/cases/{caseNumber}/notes", HANDLERS),
            entry("POST /api/cases/{caseNumber}/extensions", SIGNERS),
            entry("POST /api/cases/{caseNumber}/letters", HANDLERS),
            entry("POST /api/cases/{caseNumber}/clock-stops", SIGNERS),
            entry(
                    "POST /api/cases/{caseNumber}/objections",
                    EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR)),
            entry(
                    "POST /api/awards/{awardNumber}/changes",
                    EnumSet.of(WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR)),
            entry(
                    "GET /api/awards/{awardNumber}/history",
                    EnumSet.of(
                            WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR)),
            entry("POST /api/cases/{caseNumber}/clock-resumptions", SIGNERS),
            entry("GET /api/audit/cases/{caseNumber}", EnumSet.of(AUDITOR, CITY_MANAGER)),
            entry("GET /api/audit/verification", EnumSet.of(AUDITOR, CITY_MANAGER)),
            entry("POST /api/cases/{caseNumber}/termination-requests", HANDLERS),
            entry("GET /api/cases/{caseNumber}/attachments", HANDED),
            entry("POST /api/cases/{caseNumber}/attachments", KEEPERS),
            entry("GET /api/attachments/{id}", HANDED),
            entry("DELETE /api/attachments/{id}", KEEPERS),
            entry("GET /api/letters/{id}/word", HANDED),
            entry("GET /api/letters/{id}/pdf", HANDED));

    @Autowired
    MockMvc mvc;

    @Autowired
    ActingActor acting;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    @DisplayName("没有遗漏的接口，也没有写了却不存在的接口")
    void coversEveryEndpoint() {
        assertThat(endpoints()).containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @TestFactory
    @DisplayName("逐个接口、逐个岗位")
    Stream<DynamicTest> guardsEveryEndpoint() {
        return EXPECTED.entrySet().stream()
                .flatMap(expected -> Stream.concat(
                        Stream.of(DynamicTest.dynamicTest("未登录 " + expected.getKey(), () -> {
                            acting.nobody();
                            var answer = mvc.perform(request(expected.getKey()).with(csrf()))
                                    .andReturn()
                                    .getResponse();
                            if (expected.getKey().contains(" /api/")) {
                                assertThat(answer.getStatus()).isEqualTo(401);
                            } else {
                                assertThat(answer.getStatus()).isEqualTo(302);
                                assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
                            }
                        })),
                        Stream.of(Role.values())
                                .map(role -> DynamicTest.dynamicTest(role.title() + " " + expected.getKey(), () -> {
                                    acting.is(person(role));
                                    int status = mvc.perform(request(expected.getKey())
                                                    .with(user("tester"))
                                                    .with(csrf()))
                                            .andReturn()
                                            .getResponse()
                                            .getStatus();
                                    if (expected.getValue().contains(role)) {
                                        assertThat(status).isNotIn(401, 403, 405, 500);
                                    } else {
                                        assertThat(status).isEqualTo(403);
                                    }
                                }))));
    }

    @Test
    @DisplayName("没有跨站令牌的修改请求一律拒绝")
    void refusesChangesWithoutToken() throws Exception {
        acting.is(person(WINDOW_CLERK));
        assertThat(mvc.perform(MockMvcRequestBuilders.post("/api/drafts").with(user("tester")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private static Actor person(Role role) {
        return switch (role.level()) {
            case TOWNSHIP -> new Actor("tester", "测试", Set.of(role), "350702", "350702001");
            case COUNTY -> new Actor("tester", "测试", Set.of(role), "350702", null);
            case CITY -> new Actor("tester", "测试", Set.of(role), null, null);
        };
    }

    private Set<String> endpoints() {
        Set<String> found = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (!method.getBeanType().getName().startsWith("org.jiuzhu.")) {
                return;
            }
            List<String> patterns = new ArrayList<>(info.getPatternValues());
            patterns.stream()
                    .filter(pattern -> !pattern.startsWith("/error") && !pattern.contains("${"))
                    .forEach(pattern -> {
                        // an endpoint for every verb would be one that nobody thought about
                        assertThat(info.getMethodsCondition().getMethods())
                                .as(pattern)
                                .isNotEmpty();
                        info.getMethodsCondition().getMethods().forEach(verb -> found.add(verb + " " + pattern));
                    });
        }));
        found.removeAll(PUBLIC);
        return found;
    }

    private static MockHttpServletRequestBuilder request(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replaceAll("\\{(year|version)}", "2030").replaceAll("\\{[^}]+}", "unknown");
        if (path.endsWith("/imports") && parts[0].equals("POST")
                || path.equals("/api/standards") && parts[0].equals("POST")
                || path.startsWith("/api/calendars/")
                || path.endsWith("/attachments") && parts[0].equals("POST")) {
            return MockMvcRequestBuilders.multipart(path)
                    .file(new MockMultipartFile("file", "x.csv", "text/csv", "a,b\n1,2\n".getBytes()));
        }
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path)
                .param("tasks", "unknown")
                .param("from", "2026-09-18")
                .param("workingDays", "20")
                .param("year", "2026")
                .param("area", "350702001")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
    }
}
