package org.jiuzhu.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting of the first opinion in the village (第十九条).
 *
 * @param toDay last day of the posting
 */
public record Publicity(
        String caseNumber,
        LocalDate fromDay,
        LocalDate toDay,
        String place,
        String postedBy,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy) {}
