package org.jiuzhu.hotline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card of an order: what kind of call it is and which clock runs; never who called. */
@Component
class OrderCards implements WorkCards {

    private static final int SOON_HOURS = 24;

    private final HotlineMapper mapper;
    private final Clock clock;

    OrderCards(HotlineMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<HotlineOrder> found = mapper.ofNumbers(numbers);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, OrderRound> last = mapper
                .rounds(found.stream().map(HotlineOrder::orderNumber).toList())
                .stream()
                .collect(Collectors.toMap(OrderRound::orderNumber, Function.identity(), (one, later) -> later));
        return found.stream()
                .map(order -> card(order, last.get(order.orderNumber())))
                .toList();
    }

    private Card card(HotlineOrder order, @Nullable OrderRound round) {
        LocalDateTime due = round == null ? null : due(order, round);
        LocalDateTime now = LocalDateTime.now(clock);
        boolean late = due != null && !now.isBefore(due);
        boolean soon = due != null && Duration.between(now, due).toHours() < SOON_HOURS;
        LocalDate day = due == null ? null : due.minusSeconds(1).toLocalDate();
        return new Card(
                order.orderNumber(),
                "热线" + order.kind().title(),
                order.seenIn(),
                day,
                order.state().title() + (due == null ? "" : late ? "，已超期" : "，" + DueWords.until(due)),
                due == null ? null : late ? "OVERDUE" : soon ? "RED" : "GREEN");
    }

    private static @Nullable LocalDateTime due(HotlineOrder order, OrderRound round) {
        return switch (order.state()) {
            case RECEIVING -> round.receiveDue();
            case REASSIGNING, DESIGNATING, HANDLING -> round.answerDue();
            case CALLING_BACK -> round.callBackDue();
            case CLOSED -> null;
        };
    }
}
