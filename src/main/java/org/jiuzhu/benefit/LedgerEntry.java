package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;

/**
 * A line of an account of the ledger.
 *
 * @param amountFen what it adds to the sum owed, or takes from it: never zero
 * @param dueFen owed after it
 * @param voucher number of the paper; the same one is entered once
 * @param note personal data
 */
public record LedgerEntry(
        String ledgerNumber,
        Kind kind,
        long amountFen,
        long dueFen,
        String voucher,
        LocalDate entryDay,
        String note,
        String enteredBy,
        LocalDateTime enteredAt) {

    /** What it is. */
    public enum Kind {
        ORDER("立账", 1),
        MORE("追加", 1),
        PAYMENT("退回", -1),
        WAIVER("核销", -1),
        LESS("核减", -1),
        UNCOLLECTABLE("无法追回", -1);

        private final String title;
        private final int sign;

        Kind(String title, int sign) {
            this.title = title;
            this.sign = sign;
        }

        public String title() {
            return title;
        }

        public int sign() {
            return sign;
        }

        /** Given up by the county's signature. */
        boolean givenUp() {
            return this == WAIVER || this == UNCOLLECTABLE;
        }
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
