package org.jiuzhu.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jiuzhu.organisation.Credentials;
import org.jiuzhu.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each request of a session to how the person stands now: who has left, moved or changed the password elsewhere
 * is signed out within half a minute; who has a one-time password gets no further than the page to change it.
 */
final class SessionGuard extends OncePerRequestFilter {

    private static final Pattern BEFORE_OWN_PASSWORD =
            Pattern.compile("/(account/password|sign-out|sign-in|error|favicon\\.ico|assets/.*)");

    private final Credentials credentials;
    private final String administrator;
    private final ObjectMapper json;

    SessionGuard(Credentials credentials, String administrator, ObjectMapper json) {
        this.credentials = credentials;
        this.administrator = administrator;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffUser user) {
            Credentials.Standing standing = credentials.standing(user.id());
            if (!current(user, standing)) {
                HttpSession session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
            } else if (standing.mustChange()
                    && !BEFORE_OWN_PASSWORD.matcher(request.getRequestURI()).matches()) {
                toOwnPassword(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean current(StaffUser user, Credentials.Standing standing) {
        Actor now = standing.actor()
                .orElseGet(() -> user.id().equals(administrator) ? StaffSignIn.administrator(user.id()) : null);
        return now != null && now.equals(user.actor()) && standing.revision() == user.revision();
    }

    private void toOwnPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().contains("/api/")) {
            SecurityConfiguration.problem(response, json, HttpStatus.FORBIDDEN, "没有权限", "请先把一次性密码改成自己的密码。");
        } else {
            response.sendRedirect("/account/password?first");
        }
    }
}
