package org.jiuzhu.integrity;

import org.jiuzhu.shared.Money;

/**
 * A person of an award and whether the decision hits him.
 *
 * @param personName sealed in the table
 * @param monthlyFen his share of the month's amount
 * @param basis why he is hit or spared
 */
public record StopLine(
        String caseNumber,
        String awardNumber,
        String idDigest,
        String personName,
        long monthlyFen,
        boolean hit,
        String basis) {

    public Money monthly() {
        return Money.ofFen(monthlyFen);
    }
}
