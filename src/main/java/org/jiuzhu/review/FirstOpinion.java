package org.jiuzhu.review;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;

/**
 * 初审意见 of the township.
 *
 * @param monthlyAmountFen amount proposed
 * @param calculatedFen amount that the decision tables gave
 * @param reason facts and reasons, sealed in the table
 * @param author sign-in name of who signed it
 */
public record FirstOpinion(
        String caseNumber,
        Proposal proposal,
        Category category,
        long monthlyAmountFen,
        long calculatedFen,
        String reason,
        String author,
        LocalDateTime givenAt) {

    public enum Proposal {
        CONFIRM,
        REFUSE
    }

    public Money monthlyAmount() {
        return Money.ofFen(monthlyAmountFen);
    }
}
