package org.jiuzhu.hotline.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.calendar.DueDates;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.engine.UserTaskSchedule;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.OrderRound;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A year of the calendar has been loaded: orders that count working days end on other days, and so do their timers. */
@Component
class OrderRecount implements DueDates {

    private static final int BATCH = 200;
    private static final int NORMAL = 50;

    /** Which timer reads which moment. */
    private static final Map<String, Variable<Instant>> TIMERS = Map.of(
            "Event_ReceiptWarned", HotlineProcess.RECEIVE_WARN_AT,
            "Event_ReceiptOverdue", HotlineProcess.RECEIVE_DUE_AT,
            "Event_AnswerWarned", HotlineProcess.ANSWER_WARN_AT,
            "Event_AnswerOverdue", HotlineProcess.ANSWER_DUE_AT,
            "Event_CallBackOverdue", HotlineProcess.CALL_BACK_DUE_AT);

    private final HotlineOrders orders;
    private final OrderTimes times;
    private final EngineCases cases;
    private final TransactionTemplate transactions;

    OrderRecount(
            HotlineOrders orders, OrderTimes times, EngineCases cases, PlatformTransactionManager transactionManager) {
        this.orders = orders;
        this.times = times;
        this.cases = cases;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Override
    public Recount recount(String ground, Actor actor) {
        Recount sum = Recount.NONE;
        @Nullable String after = null;
        List<OrderRound> batch;
        do {
            batch = orders.running(after, BATCH);
            for (OrderRound round : batch) {
                after = round.orderNumber();
                boolean moved = Boolean.TRUE.equals(transactions.execute(status -> move(round.orderNumber(), ground)));
                sum = sum.plus(new Recount(1, moved ? 1 : 0, 0));
            }
        } while (batch.size() == BATCH);
        return sum;
    }

    private boolean move(String orderNumber, String ground) {
        if (!orders.recount(orderNumber, ground)) {
            return false;
        }
        Map<String, Object> variables = times.of(orderNumber);
        Map<String, Instant> timers = new HashMap<>();
        TIMERS.forEach((timer, variable) -> {
            if (variables.get(variable.name()) instanceof Date at) {
                timers.put(timer, at.toInstant());
            }
        });
        cases.moveTimers(orderNumber, variables, timers);
        OrderRound round = orders.round(orders.find(orderNumber));
        cases.replan(orderNumber, NORMAL, task -> switch (task.key()) {
            case "Task_ReceiveOrder" -> due(round.receiveDue());
            case "Task_AnswerOrder" -> due(round.answerDue());
            case "Task_CallBack" -> due(round.callBackDue());
            default -> Optional.empty();
        });
        return true;
    }

    private static Optional<UserTaskSchedule.Due> due(@Nullable LocalDateTime at) {
        return at == null ? Optional.empty() : Optional.of(new UserTaskSchedule.Due(OrderTimes.instant(at)));
    }
}
