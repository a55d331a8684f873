package org.jiuzhu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiuzhu.shared.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the webapps may ask of their interface under {@code /camunda/api}. Only what Tasklist and Cockpit need for the
 * work of the posts: questions, and the four steps of a task. Whatever else the interface offers (starting anywhere,
 * setting variables, errors and escalations, comments and attachments in clear, users, groups, rights, filters,
 * deployments) goes past the forms and the journal and is refused before it reaches the engine.
 */
final class WebappRequests {

    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+/";
    private static final String ID = "[^/]+";

    /** Questions that the webapps put with POST. */
    private static final Pattern QUESTIONS = Pattern.compile(ENGINE
            + "((task|process-instance|variable-instance|execution|incident|job|external-task)(/count)?"
            + "|filter/" + ID + "/(list|count|singleResult)"
            + "|history/(process-instance|task|variable-instance|activity-instance|decision-instance)(/count)?)/?"
            + "|/camunda/api/cockpit/plugin/base/.+");

    private static final Pattern STEPS = Pattern.compile(ENGINE
            + "(task/" + ID + "/(claim|unclaim|complete|submit-form)|process-definition/(key/)?" + ID
            + "/submit-form)/?");

    private static final Pattern RETRY = Pattern.compile(ENGINE + "job/" + ID + "/retries/?");

    /** Parts of the webapps in which cases are met. */
    private static final Pattern CASES = Pattern.compile(
            "/camunda/(app|api)/(tasklist|cockpit)(/.*)?|/camunda/api/engine/engine/[^/]+/(task|process-instance"
                    + "|execution|variable-instance|history|incident|job|external-task|filter|deployment|batch"
                    + "|event-subscription|case-.*|process-definition|decision-.*)(/.*)?");

    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/admin/auth/user/" + ID + "/logout/?");

    /** Where the webapps keep the token of a session. */
    private static final String WEBAPP_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private WebappRequests() {}

    /** A change that nobody may ask for here, or one that did not come from the webapps' pages. */
    static RequestMatcher forbidden() {
        return request -> {
            String path = path(request);
            if (!path.startsWith("/camunda/api/") || READING.contains(request.getMethod())) {
                return false;
            }
            return !fromWebapp(request)
                    || switch (request.getMethod()) {
                        case "POST" ->
                            !QUESTIONS.matcher(path).matches()
                                    && !STEPS.matcher(path).matches();
                        case "PUT" -> !RETRY.matcher(path).matches();
                        default -> true;
                    };
        };
    }

    /** The sign-out button of the webapps, with their own token: a forged request is left to be refused. */
    static RequestMatcher signOut() {
        return request -> "POST".equals(request.getMethod())
                && SIGN_OUT.matcher(path(request)).matches()
                && fromWebapp(request);
    }

    /**
     * Whether the request carries the token of the webapps' pages. They would check it themselves, but answer a forged
     * request by ending the session: then any page on the net could sign clerks out.
     */
    private static boolean fromWebapp(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(WEBAPP_TOKEN);
        return expected != null && expected.equals(request.getHeader("X-XSRF-TOKEN"));
    }

    /** Pages and questions about cases, which the administrator of the system has no part in. */
    static RequestMatcher aboutCases() {
        return request -> CASES.matcher(path(request)).matches();
    }

    /** The analyst meets models and decisions in Cockpit; the engine gives him no case. */
    static boolean mayMeetCases(Authentication authentication) {
        return authentication.getPrincipal() instanceof StaffUser user
                && !user.roles().contains(Role.SYSTEM_ADMINISTRATOR);
    }

    private static String path(HttpServletRequest request) {
        String context = request.getContextPath();
        String uri = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return uri.isEmpty() ? request.getRequestURI().substring(context.length()) : uri;
    }
}
