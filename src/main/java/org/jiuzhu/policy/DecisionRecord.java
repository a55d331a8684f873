package org.jiuzhu.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a case, for later review.
 *
 * @param inputs JSON: figures, flags and codes, no names
 * @param outputs JSON: the rows
 * @param fired JSON: the rules that fired, with their legal basis
 * @param countingDay the day whose rules counted; null for records from before it was kept
 * @param countyCode county of the case, if it has one
 * @param household JSON: the kind of the household ({@link CaseContext.Household}); null where nobody is granted anything
 */
public record DecisionRecord(
        String caseNumber,
        String decisionId,
        int version,
        @Nullable String versionTag,
        String inputs,
        String outputs,
        String fired,
        LocalDateTime decidedAt,
        @Nullable LocalDate countingDay,
        @Nullable String countyCode,
        @Nullable String household) {}
