package org.jiuzhu.task;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a form, field by field. */
public final class Checks {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The field must be filled in. */
    public Checks required(String field, @Nullable Object value, String message) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problems.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** The condition must hold. */
    public Checks that(boolean condition, String field, String message) {
        if (!condition) {
            problems.add(new FieldProblem(field, message));
        }
        return this;
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }
}
