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
        CONFIRM("拟予确认"),
        /** As one of low income, without 低保. */
        RECOGNISE("拟予认定"),
        REFUSE("拟不予确认");

        private final String title;

        Proposal(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What is proposed, in words: with the amount where something is paid, the class where a family is recognised. */
    public String words() {
        return switch (proposal) {
            case CONFIRM -> proposal.title() + "，每月" + monthlyAmount() + "元";
            case RECOGNISE -> (ground == null ? "" : "不予确认低保，") + "拟认定为" + category.title();
            case REFUSE -> proposal.title();
        };
    }

    public Money calculated() {
        return Money.ofFen(calculatedFen);
    }

    public Money monthlyAmount() {
        return Money.ofFen(monthlyAmountFen);
    }
}
