package org.jiuzhu.relief;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;

/**
 * One line of a township's reserve fund.
 *
 * @param amountFen positive when money comes in, negative when it goes out
 * @param balanceFen what was left afterwards
 * @param reference case number, or the document of an allotment; one reference has one entry of a kind
 */
public record FundEntry(
        String townshipCode,
        Kind kind,
        long amountFen,
        long balanceFen,
        String reference,
        String note,
        String enteredBy,
        LocalDateTime enteredAt) {

    public enum Kind {
        ALLOTTED("拨入"),
        TAKEN("列支"),
        RETURNED("退回");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    public Money balance() {
        return Money.ofFen(balanceFen);
    }
}
