package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A round as it is after something was done with it. */
final class RoundChange {

    private OrderRound round;

    RoundChange(OrderRound round) {
        this.round = round;
    }

    OrderRound build() {
        return round;
    }

    RoundChange refused() {
        return reception(round.refusals() + 1, null, null, null);
    }

    RoundChange receiving(LocalDateTime from, LocalDateTime due) {
        return reception(round.refusals(), from, due, null);
    }

    RoundChange received(LocalDateTime at) {
        return reception(round.refusals(), round.receiveFrom(), round.receiveDue(), at);
    }

    RoundChange answered(LocalDateTime at, String by, OrderResult result, String answer, @Nullable String caseNumber) {
        round = new OrderRound(
                round.orderNumber(),
                round.round(),
                round.clock(),
                round.startedAt(),
                round.refusals(),
                round.receiveFrom(),
                round.receiveDue(),
                round.receivedAt(),
                round.answerDue(),
                at,
                by,
                result,
                answer,
                caseNumber,
                round.callBackDue(),
                round.calledBackAt(),
                round.calledBackBy(),
                round.satisfaction(),
                round.attempts(),
                round.callBackNote());
        return this;
    }

    RoundChange callBackBy(LocalDateTime due) {
        return told(due, null, null, null, 0, null);
    }

    RoundChange calledBack(
            LocalDateTime at, String by, Satisfaction satisfaction, int attempts, @Nullable String note) {
        return told(round.callBackDue(), at, by, satisfaction, attempts, note);
    }

    RoundChange due(@Nullable LocalDateTime receive, @Nullable LocalDateTime answer, @Nullable LocalDateTime callBack) {
        round = new OrderRound(
                round.orderNumber(),
                round.round(),
                round.clock(),
                round.startedAt(),
                round.refusals(),
                round.receiveFrom(),
                receive,
                round.receivedAt(),
                answer,
                round.answeredAt(),
                round.answeredBy(),
                round.result(),
                round.answer(),
                round.caseNumber(),
                callBack,
                round.calledBackAt(),
                round.calledBackBy(),
                round.satisfaction(),
                round.attempts(),
                round.callBackNote());
        return this;
    }

    private RoundChange reception(
            int refusals,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime receivedAt) {
        round = new OrderRound(
                round.orderNumber(),
                round.round(),
                round.clock(),
                round.startedAt(),
                refusals,
                from,
                due,
                receivedAt,
                round.answerDue(),
                round.answeredAt(),
                round.answeredBy(),
                round.result(),
                round.answer(),
                round.caseNumber(),
                round.callBackDue(),
                round.calledBackAt(),
                round.calledBackBy(),
                round.satisfaction(),
                round.attempts(),
                round.callBackNote());
        return this;
    }

    private RoundChange told(
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime at,
            @Nullable String by,
            @Nullable Satisfaction satisfaction,
            int attempts,
            @Nullable String note) {
        round = new OrderRound(
                round.orderNumber(),
                round.round(),
                round.clock(),
                round.startedAt(),
                round.refusals(),
                round.receiveFrom(),
                round.receiveDue(),
                round.receivedAt(),
                round.answerDue(),
                round.answeredAt(),
                round.answeredBy(),
                round.result(),
                round.answer(),
                round.caseNumber(),
                due,
                at,
                by,
                satisfaction,
                attempts,
                note);
        return this;
    }
}
