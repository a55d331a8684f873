package org.jiuzhu.relief;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What a request for temporary aid is about.
 *
 * @param cause null until it has been written down
 * @param place where it happened, in words; sealed in the table
 * @param situation what happened and what is lacking; sealed in the table
 * @param identification how the person is told apart while no number of identity is at hand; sealed in the table
 * @param persons who share the hardship, the applicant among them
 * @param recipient in subsistence or 特困 already: only the spending is verified
 * @param spendingFen what the family has paid itself for the cause
 * @param yearIncomeFen income of the family in twelve months, null when not asked
 * @param propertyMet whether the survey found the property within the rule, null when not asked
 * @param disputed the survey met facts that are disputed
 * @param askedAt when help was asked for: the hours of an emergency count from here
 */
public record ReliefCase(
        String caseNumber,
        String townshipCode,
        Track track,
        @Nullable Cause cause,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable String situation,
        @Nullable String identification,
        int persons,
        Standard.HouseholdArea householdArea,
        boolean recipient,
        long spendingFen,
        @Nullable Long yearIncomeFen,
        @Nullable Boolean propertyMet,
        boolean disputed,
        LocalDateTime askedAt) {

    public Money spending() {
        return Money.ofFen(spendingFen);
    }
}
