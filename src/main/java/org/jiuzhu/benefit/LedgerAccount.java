package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One sum paid too much or too little, and what is left of it.
 *
 * @param awardNumber the award it was paid on, or null where a person owes it without one
 * @param reference number of the change, the case or the paper that it rests on
 * @param amountFen as it was opened
 * @param dueFen left: never below zero
 * @param instalmentFen agreed a month, or zero
 * @param nextDue day by which the next payment is agreed, or null
 * @param debtor holder of the award, personal data as the reason is; null where there is no award
 */
public record LedgerAccount(
        long id,
        String ledgerNumber,
        @Nullable String awardNumber,
        String townshipCode,
        Side side,
        Origin origin,
        String reference,
        long amountFen,
        long dueFen,
        Way way,
        long instalmentFen,
        @Nullable LocalDate nextDue,
        String reason,
        @Nullable String debtor,
        String enteredBy,
        LocalDateTime enteredAt) {

    /** Whose money it is. */
    public enum Side {
        OVER("多发"),
        BACK("少发");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What it comes from. */
    public enum Origin {
        CHANGE("待遇变更"),
        STOP("停止成员救助"),
        MANUAL("人工登记"),
        REMEDY("复议、诉讼、纠正"),
        INTEGRITY("失信追回");

        private final String title;

        Origin(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How what was paid too much comes back. */
    public enum Way {
        SET_OFF("从以后月份中扣回"),
        REPAY("由本人退回");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    public Money due() {
        return Money.ofFen(dueFen);
    }

    public boolean settled() {
        return dueFen == 0;
    }
}
