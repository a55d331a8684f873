package org.jiuzhu.destitution;

import java.time.LocalDate;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, and who signed it.
 *
 * @param reason sealed in the table
 * @param grade and place stand only with an approval
 * @param effectiveFrom first day of the month after the confirmation (第十七条), or null when not approved
 */
public record DestitutionDecision(
        String caseNumber,
        Outcome outcome,
        @Nullable Ground ground,
        String reason,
        String basis,
        @Nullable CareGrade grade,
        @Nullable SupportPlace place,
        long basicFen,
        long careFen,
        @Nullable LocalDate effectiveFrom,
        String signedBy,
        LocalDate decidedOn) {

    public Money basic() {
        return Money.ofFen(basicFen);
    }

    public Money care() {
        return Money.ofFen(careFen);
    }

    public Money monthly() {
        return Money.ofFen(basicFen + careFen);
    }
}
