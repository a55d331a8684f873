package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling an order with its clocks. A transfer does not lengthen the clock of the answer.
 *
 * @param clock as the decision table gave it
 * @param refusals how often units have sent it back in this round
 * @param receiveFrom since when the present unit is to receive it
 * @param caseNumber case that the caller got into, with result {@link OrderResult#AIDED}
 * @param attempts calls made in vain
 */
public record OrderRound(
        String orderNumber,
        int round,
        OrderClock clock,
        LocalDateTime startedAt,
        int refusals,
        @Nullable LocalDateTime receiveFrom,
        @Nullable LocalDateTime receiveDue,
        @Nullable LocalDateTime receivedAt,
        @Nullable LocalDateTime answerDue,
        @Nullable LocalDateTime answeredAt,
        @Nullable String answeredBy,
        @Nullable OrderResult result,
        @Nullable String answer,
        @Nullable String caseNumber,
        @Nullable LocalDateTime callBackDue,
        @Nullable LocalDateTime calledBackAt,
        @Nullable String calledBackBy,
        @Nullable Satisfaction satisfaction,
        int attempts,
        @Nullable String callBackNote) {

    /** A result, an answer, the caller told of it (or nobody to tell), and the case when it led to aid. */
    public boolean valid() {
        boolean told = satisfaction != null && satisfaction != Satisfaction.UNREACHED;
        return result != null
                && answer != null
                && !answer.isBlank()
                && told
                && (result != OrderResult.AIDED || caseNumber != null);
    }
}
