package org.jiuzhu.destitution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion made public in the village for some days; a case that was surveyed again has several.
 *
 * @param objection what was said against it, or null; sealed in the table
 */
public record DestitutionPublicity(
        String caseNumber,
        LocalDate fromDay,
        LocalDate toDay,
        String place,
        @Nullable String objection,
        String closedBy,
        LocalDate closedOn) {}
