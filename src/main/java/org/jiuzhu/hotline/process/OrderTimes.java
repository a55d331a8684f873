package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.engine.Variable;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineTerms;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.OrderRound;
import org.jiuzhu.hotline.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of an order as the model needs them: timers, due dates of tasks, and the group that has it. */
@Component
public class OrderTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HotlineOrders orders;
    private final HotlineTerms terms;
    private final WorkingDays workingDays;
    private final Clock clock;

    OrderTimes(HotlineOrders orders, HotlineTerms terms, WorkingDays workingDays, Clock clock) {
        this.orders = orders;
        this.terms = terms;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The variables that follow from the order as it stands. */
    Map<String, Object> of(String orderNumber) {
        HotlineOrder order = orders.find(orderNumber);
        OrderRound round = orders.round(order);
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                UNIT_GROUP.name(),
                UNIT_GROUP.toEngine(HotlineUnits.post(order.unitCode()).groupId(order.unitCode())));
        put(variables, RECEIVE_WARN_AT, orders.receiveWarning(round));
        put(variables, RECEIVE_DUE_AT, round.receiveDue());
        put(variables, ANSWER_WARN_AT, orders.answerWarning(round));
        put(variables, ANSWER_DUE_AT, round.answerDue());
        put(variables, CALL_BACK_DUE_AT, round.callBackDue());
        return variables;
    }

    private static void put(Map<String, Object> variables, Variable<Instant> variable, @Nullable LocalDateTime at) {
        if (at != null) {
            variables.put(variable.name(), variable.toEngine(instant(at)));
        }
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(CHINA).toInstant();
    }

    public @Nullable Date receipt(DelegateExecution execution) {
        return date(round(execution).receiveDue());
    }

    public @Nullable Date answer(DelegateExecution execution) {
        return date(round(execution).answerDue());
    }

    public @Nullable Date callBack(DelegateExecution execution) {
        return date(round(execution).callBackDue());
    }

    /** An order sent back is handed on within an hour when hours count, else in the days that the place has set. */
    public Date handOn(DelegateExecution execution) {
        LocalDateTime now = LocalDateTime.now(clock);
        int days = terms.length(
                Term.HAND_ON, orders.find(execution.getProcessBusinessKey()).placeCode());
        boolean hours = round(execution).clock().answerHours() > 0;
        return Date.from(instant(hours ? now.plusHours(1) : dayEnd(now, days)));
    }

    /** The reason of a miss: by the end of the next working day. */
    public Date explanation(DelegateExecution execution) {
        return Date.from(instant(dayEnd(LocalDateTime.now(clock), 1)));
    }

    private LocalDateTime dayEnd(LocalDateTime now, int days) {
        return workingDays
                .tryPlus(now.toLocalDate(), days)
                .orElse(now.toLocalDate().plusDays(days))
                .plusDays(1)
                .atStartOfDay();
    }

    private OrderRound round(DelegateExecution execution) {
        return orders.round(orders.find(execution.getProcessBusinessKey()));
    }

    private static @Nullable Date date(@Nullable LocalDateTime at) {
        return at == null ? null : Date.from(instant(at));
    }
}
