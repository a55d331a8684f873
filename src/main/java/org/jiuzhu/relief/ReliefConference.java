package org.jiuzhu.relief;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;

/**
 * What the county's coordination mechanism concluded on a large or complex case (一事一议); the county signs with it
 * before its eyes.
 *
 * @param amountFen what the meeting proposes in all
 * @param minutes sealed in the table
 */
public record ReliefConference(
        String caseNumber,
        LocalDate heldOn,
        long amountFen,
        String minutes,
        String recordedBy,
        LocalDateTime recordedAt) {

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
