package org.jiuzhu.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source has answered of one member.
 *
 * @param position index of the member in the declaration
 * @param area square metres of real estate, or null
 */
public record Fact(
        String caseNumber,
        Source source,
        int position,
        FactKind kind,
        long amountFen,
        String detail,
        LocalDate asOf,
        @Nullable Integer area) {}
