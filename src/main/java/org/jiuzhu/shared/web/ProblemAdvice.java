package org.jiuzhu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever a controller throws: a page to a browser that asks for one, problem+json (RFC 9457) to a script. The
 * first of all advices, so that no text of a framework comes before the house's.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final Failures failures;

    ProblemAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            // the filter chain knows who is signed in
            throw e;
        }
        if (e instanceof AsyncRequestNotUsableException) {
            // nobody is listening any more
            return null;
        }
        return answer(failures.read(e, request), request);
    }

    static Object answer(Failure failure, HttpServletRequest request) {
        if (wantsPage(request)) {
            return new ModelAndView("error", model(failure), HttpStatusCode.valueOf(failure.status()));
        }
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(failure));
    }

    /** The webapps of the engine look for {@code message}. */
    static ProblemDetail problem(Failure failure) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(failure.status()), failure.detail());
        problem.setTitle(failure.title());
        problem.setProperty("message", failure.detail());
        if (!failure.errors().isEmpty()) {
            problem.setProperty("errors", failure.errors());
        }
        failure.properties().forEach(problem::setProperty);
        return problem;
    }

    static Map<String, Object> model(Failure failure) {
        return Map.of("status", failure.status(), "title", failure.title(), "detail", failure.detail());
    }

    /** A browser that opens an address names pages first; scripts of the house ask for JSON. */
    static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
