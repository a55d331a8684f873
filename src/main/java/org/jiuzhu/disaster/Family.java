package org.jiuzhu.disaster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A family of a count. Name, number, phone and loss are sealed in the table.
 *
 * @param line counts from 1
 * @param amountFen what the township proposes
 * @param way what was done after the approval, or null
 * @param reliefCase the case of temporary aid that it went into, or null
 */
public record Family(
        String countNumber,
        int line,
        int year,
        String name,
        String idNumber,
        String idDigest,
        @Nullable String phone,
        int persons,
        boolean food,
        boolean clothing,
        boolean heating,
        String loss,
        long amountFen,
        @Nullable Way way,
        @Nullable Long paidFen,
        @Nullable LocalDate paidOn,
        @Nullable String paidNote,
        @Nullable String reliefCase) {

    /** How a family is helped. */
    public enum Way {
        FUND("已发放冬春救助款物"),
        RELIEF("转临时救助"),
        NONE("不发放（死亡、迁出、放弃等）");

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

    /** What is needed, in words. */
    public String needs() {
        List<String> needs = new ArrayList<>();
        if (food) {
            needs.add("口粮");
        }
        if (clothing) {
            needs.add("衣被");
        }
        if (heating) {
            needs.add("取暖");
        }
        return String.join("、", needs);
    }
}
