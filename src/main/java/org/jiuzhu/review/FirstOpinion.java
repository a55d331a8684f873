package org.jiuzhu.review;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * 初审意见 of the township.
 *
 * @param monthlyAmountFen amount proposed
 * @param calculatedFen amount that the decision tables gave
 * @param ground why not, where it proposes to refuse
 * @param deviation why the amount differs from the calculated one, or null; sealed in the table
 * @param reason facts and reasons, sealed in the table
 * @param author sign-in name of who signed it
 */
public record FirstOpinion(
        String caseNumber,
        Proposal proposal,
        Category category,
        long monthlyAmountFen,
        long calculatedFen,
        Determination.@Nullable Ground ground,
        @Nullable String deviation,
        String reason,
        String author,
        LocalDateTime givenAt) {

    public enum Proposal {
        CONFIRM,
        REFUSE
    }

    public Money calculated() {
        return Money.ofFen(calculatedFen);
    }

    public Money monthlyAmount() {
        return Money.ofFen(monthlyAmountFen);
    }
}
