package org.jiuzhu.relief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal made public in the village for some days.
 *
 * @param objection what was said against it, or null; sealed in the table
 */
public record ReliefPublicity(
        String caseNumber,
        LocalDate fromDay,
        LocalDate toDay,
        String place,
        @Nullable String objection,
        String closedBy,
        LocalDate closedOn) {}
