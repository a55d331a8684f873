package org.jiuzhu.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The money of a county for a year, all in fen.
 *
 * @param totalFen 困难群众救助补助资金 in the yearly budget, the base of the ratio
 * @param serviceFen 购买服务, at most the share that the parameters allow
 * @param assistantsFen how much of it is for assistants of townships
 * @param staffFen 人员经费
 * @param workFen 工作经费
 * @param subsidyFen 村级协理员工作补贴, may be nothing
 * @param equalPay 协管员 are paid like others engaged by the township
 * @param equipped office, equipment, transport and phone are provided
 * @param document number of the budget's document
 * @param reason why it stays below the share in principle, or null
 * @param outcome answer of the table {@code capacity-budget}
 * @param basis rules that gave it
 */
public record Budget(
        String countyCode,
        int budgetYear,
        long totalFen,
        long serviceFen,
        long assistantsFen,
        long staffFen,
        long workFen,
        long subsidyFen,
        boolean equalPay,
        boolean equipped,
        String document,
        @Nullable String reason,
        Outcome outcome,
        String basis,
        boolean demo,
        String changedBy,
        LocalDateTime changedAt) {

    /** Names are those of the table. */
    public enum Outcome {
        OK("按原则比例"),
        ALLOWED("高于原则比例，在最高比例内"),
        LOW("低于原则比例"),
        REFUSED("不能登记");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The share of bought services in the total, in percent with two decimals. */
    public BigDecimal ratio() {
        return totalFen <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(serviceFen)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(totalFen), 2, RoundingMode.HALF_UP);
    }
}
