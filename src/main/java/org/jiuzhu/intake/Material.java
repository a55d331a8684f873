package org.jiuzhu.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One material that a case needs.
 *
 * @param code code in the decision table
 * @param basis legal basis of asking for it
 * @param askedOn when the once-only notice listed it, or null when it was there from the start
 */
public record Material(
        String caseNumber,
        String code,
        String name,
        String basis,
        String whereToGet,
        boolean received,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy) {}
