package org.jiuzhu.policy;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a case, for later review.
 *
 * @param inputs JSON: figures, flags and codes, no names
 * @param outputs JSON: the rows
 * @param fired JSON: the rules that fired, with their legal basis
 */
public record DecisionRecord(
        String caseNumber,
        String decisionId,
        int version,
        @Nullable String versionTag,
        String inputs,
        String outputs,
        String fired,
        LocalDateTime decidedAt) {}
