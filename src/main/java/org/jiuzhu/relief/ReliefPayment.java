package org.jiuzhu.relief;

import java.time.LocalDate;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One instalment of an approved aid.
 *
 * @param receiver who took it; sealed in the table
 * @param note voucher, or why it was not paid; sealed in the table
 */
public record ReliefPayment(
        String caseNumber,
        int instalment,
        LocalDate plannedOn,
        long amountFen,
        State state,
        @Nullable Way way,
        @Nullable LocalDate settledOn,
        @Nullable String receiver,
        @Nullable String note,
        @Nullable String settledBy) {

    public enum State {
        PLANNED("待发放"),
        PAID("已发放"),
        CANCELLED("未发放");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Way {
        CASH("现金"),
        TRANSFER("银行转账"),
        GOODS("实物");

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
}
