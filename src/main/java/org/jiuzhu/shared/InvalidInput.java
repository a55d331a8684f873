package org.jiuzhu.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be taken as it is; every wrong field is named. HTTP 400. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::message).distinct().collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
