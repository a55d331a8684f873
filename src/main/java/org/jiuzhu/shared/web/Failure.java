package org.jiuzhu.shared.web;

import java.util.List;
import org.jiuzhu.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a person is told when something was not done.
 *
 * @param errors what is wrong, field by field; empty when it is not about fields
 */
record Failure(HttpStatus status, String title, String detail, List<FieldProblem> errors) {

    Failure(HttpStatus status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    static Failure field(String field, String message) {
        return new Failure(HttpStatus.BAD_REQUEST, "填写有误", message, List.of(new FieldProblem(field, message)));
    }

    /** The problem of RFC 9457; the webapps of the engine look for {@code message}. */
    ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("message", detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
