package org.jiuzhu.benefit;

import java.time.LocalDate;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An award in the register.
 *
 * @param caseNumber the case it was confirmed in, or null for one brought in when the county began
 * @param holderName sealed in the table
 * @param fromMonth first day of the first month paid
 * @param toMonth first day of the last month paid, or null while it runs
 * @param reviewMonths months until the next re-check, 12 or 6 (第三十一条)
 */
public record Award(
        String awardNumber,
        @Nullable String caseNumber,
        String townshipCode,
        String category,
        String holderName,
        int memberCount,
        long monthlyAmountFen,
        LocalDate fromMonth,
        @Nullable LocalDate toMonth,
        String basis,
        String standardDocument,
        int reviewMonths,
        State state) {

    /** Where an award stands. */
    public enum State {
        /** Written by an import that is not complete; counts for nothing yet. */
        PENDING("正在导入"),
        ACTIVE("享受中"),
        ENDED("已停止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it is a recognition: no money, for a set time, giving way to what a later decision gives. */
    public boolean recognition() {
        return Category.valueOf(category).recognition();
    }

    public Money monthlyAmount() {
        return Money.ofFen(monthlyAmountFen);
    }
}
