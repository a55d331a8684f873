package org.jiuzhu.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a table has found.
 *
 * @param where the decision, in Chinese
 * @param rules numbers of the rules concerned, from 1
 * @param message in Chinese
 * @param example inputs for which it shows, in Chinese; null when it does not depend on inputs
 */
public record Finding(
        Severity severity,
        Kind kind,
        String decisionId,
        String where,
        List<Integer> rules,
        String message,
        @Nullable String example) {

    /** How bad it is. */
    public enum Severity {
        /** The draft cannot go on. */
        BLOCKING,
        /** Somebody should look. */
        WARNING
    }

    /** What it is. */
    public enum Kind {
        STRUCTURE,
        EXPRESSION,
        TYPE,
        BASIS,
        GAP,
        OVERLAP,
        UNREACHABLE,
        MASKED,
        INPUT,
        OUTPUT,
        LIMIT
    }
}
