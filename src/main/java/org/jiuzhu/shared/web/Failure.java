package org.jiuzhu.shared.web;

import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.FieldProblem;

/**
 * What a person is told when something was not done.
 *
 * @param status of HTTP
 * @param errors what is wrong, field by field; empty when it is not about fields
 * @param properties what a page needs to know beyond the words
 */
record Failure(int status, String title, String detail, List<FieldProblem> errors, Map<String, Object> properties) {

    Failure(int status, String title, String detail, List<FieldProblem> errors) {
        this(status, title, detail, errors, Map.of());
    }

    Failure(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    static Failure field(String field, String message) {
        return new Failure(400, "填写有误", message, List.of(new FieldProblem(field, message)));
    }
}
