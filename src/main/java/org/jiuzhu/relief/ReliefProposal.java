package org.jiuzhu.relief;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the surveyor proposes to who signs.
 *
 * @param reason sealed in the table
 */
public record ReliefProposal(
        String caseNumber,
        ReliefDecision.Outcome outcome,
        long amountFen,
        int instalments,
        @Nullable Ground ground,
        String reason,
        String author,
        LocalDateTime proposedAt) {

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
