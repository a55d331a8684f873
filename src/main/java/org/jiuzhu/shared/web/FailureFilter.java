package org.jiuzhu.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost of the filters: what is thrown before a controller is reached (sign-in, the webapps of the engine) is
 * answered like everything else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailureFilter extends OncePerRequestFilter {

    static final String FAILURE = FailureFilter.class.getName() + ".FAILURE";

    private final Failures failures;
    private final ObjectMapper json;

    FailureFilter(Failures failures, ObjectMapper json) {
        this.failures = failures;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            boolean lost = cause instanceof IOException && !(cause instanceof RequestLimit.TooLarge);
            if (response.isCommitted()
                    || lost
                    || cause instanceof AccessDeniedException
                    || cause instanceof AuthenticationException) {
                throw e;
            }
            answer(failures.read(cause, request), request, response);
        }
    }

    private void answer(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ProblemAdvice.wantsPage(request)) {
            request.setAttribute(FAILURE, failure);
            response.sendError(failure.status());
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(ProblemAdvice.problem(failure)));
    }
}
