package org.jiuzhu.relief;

import java.time.LocalDateTime;
import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the tables propose for a request: an amount line by line, and who may approve how much.
 *
 * @param ground why the tables propose to refuse, or null
 * @param publicity whether the proposal has to be made public
 * @param demo the standard behind it is a made-up figure
 */
public record Assessment(
        String caseNumber,
        long amountFen,
        long townshipLimitFen,
        long topLimitFen,
        long standardFen,
        String standardDocument,
        boolean demo,
        String limitBasis,
        @Nullable Ground ground,
        @Nullable String groundBasis,
        boolean publicity,
        LocalDateTime assessedAt) {

    /** One line of the proposal. */
    public record Line(String caseNumber, int position, String label, String reckoning, long amountFen, String basis) {

        public Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    /** An assessment with its lines. */
    public record Detailed(Assessment assessment, List<Line> lines) {}

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    public Money townshipLimit() {
        return Money.ofFen(townshipLimitFen);
    }

    public Money topLimit() {
        return Money.ofFen(topLimitFen);
    }

    /** Whether the township may approve what is proposed (第四十八条). */
    public boolean withinTownship() {
        return amountFen <= townshipLimitFen;
    }
}
