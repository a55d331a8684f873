package org.jiuzhu.relief;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;

/**
 * What two surveyors found of a family that asks for help with its spending.
 *
 * @param spendingFen the family's own share of the spending as proved
 * @param yearIncomeFen income of the family in twelve months as found
 * @param disputed facts that somebody disputes
 * @param findings sealed in the table
 */
public record ReliefSurvey(
        String caseNumber,
        LocalDate surveyedOn,
        String surveyor,
        String companion,
        long spendingFen,
        long yearIncomeFen,
        boolean propertyMet,
        boolean disputed,
        String findings,
        LocalDateTime recordedAt) {

    public Money spending() {
        return Money.ofFen(spendingFen);
    }

    public Money yearIncome() {
        return Money.ofFen(yearIncomeFen);
    }
}
