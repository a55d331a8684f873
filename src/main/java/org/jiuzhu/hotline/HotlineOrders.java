package org.jiuzhu.hotline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work orders of the hotline: taken, handed to a unit, received or sent back, answered, the caller told, reopened once,
 * closed. The clock of the answer runs from the call on through all transfers.
 *
 * @see "南平市2021年通知 三（四）1"
 */
@Service
public class HotlineOrders implements CaseLocator {

    /** An order is reopened once. */
    public static final int LAST_ROUND = 2;

    /** Units that may send an order back, one after the other, before the county decides. */
    private static final int REFUSALS = 2;

    private final HotlineMapper mapper;
    private final HotlineClocks clocks;
    private final HotlineUnits units;
    private final HotlineTerms terms;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    HotlineOrders(
            HotlineMapper mapper,
            HotlineClocks clocks,
            HotlineUnits units,
            HotlineTerms terms,
            Fingerprint fingerprint,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.units = units;
        this.terms = terms;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /** With the unit that handles it: a township sees only what was handed to it. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String orderNumber) {
        return Optional.ofNullable(mapper.find(orderNumber)).map(HotlineOrder::seenIn);
    }

    @Override
    public boolean staysInPlace() {
        return false;
    }

    /** Writes an order down; the operator is its first-asked person. */
    @Transactional
    public HotlineOrder take(Call call, String county, Actor operator) {
        LocalDateTime now = now();
        String phone = blankToNull(call.callerPhone());
        CallKind kind = Objects.requireNonNull(call.kind());
        HotlineOrder order = new HotlineOrder(
                nextNumber(county, now.getYear()),
                county,
                Objects.requireNonNull(call.place()),
                kind,
                Objects.requireNonNull(call.urgency()),
                kind == CallKind.COMPLAINT ? Objects.requireNonNull(call.about()) : ComplaintAbout.NOBODY,
                call.protects(),
                call.isAnonymous(),
                blankToNull(call.callerName()),
                phone,
                blankToNull(call.address()),
                Objects.requireNonNull(call.content()),
                call.protects() ? call.gist() : null,
                operator.id(),
                now,
                OrderState.RECEIVING,
                1,
                county,
                null,
                null);
        mapper.insertOrder(order, phone == null ? null : phoneDigest(phone));
        event(order, OrderAction.TAKEN, null, null, null, operator.id());
        journal.record("热线工单：登记", order.orderNumber(), kind.title());
        return order;
    }

    /** Begins the round of an order: by whom, by when. */
    @Transactional
    public void pass(String orderNumber, Route route, OrderClock orderClock, boolean designated) {
        HotlineOrder order = lock(orderNumber);
        LocalDateTime from = order.round() == 1 ? order.takenAt() : now();
        String unit = unit(order, route);
        LocalDateTime due = clocks.due(from, orderClock.answerHours(), orderClock.answerDays());
        mapper.insertRound(new OrderRound(
                orderNumber,
                order.round(),
                orderClock,
                from,
                0,
                designated ? null : from,
                designated ? null : clocks.due(from, orderClock.receiveHours(), orderClock.receiveDays()),
                designated ? from : null,
                due,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null));
        mapper.move(orderNumber, designated ? OrderState.HANDLING : OrderState.RECEIVING, order.round(), unit);
        event(order, OrderAction.PASSED, null, unit, orderClock.words(), order.owner());
    }

    /** Answered at the telephone: told at once, nobody else is asked. */
    @Transactional
    public void answerAtOnce(String orderNumber, String answer, Satisfaction satisfaction, Actor operator) {
        HotlineOrder order = lock(orderNumber);
        LocalDateTime now = now();
        mapper.insertRound(new OrderRound(
                orderNumber,
                order.round(),
                new OrderClock(0, 0, 0, 0, false),
                order.takenAt(),
                0,
                null,
                null,
                order.takenAt(),
                null,
                now,
                operator.id(),
                OrderResult.EXPLAINED,
                answer,
                null,
                null,
                now,
                operator.id(),
                satisfaction,
                0,
                null));
        mapper.move(orderNumber, OrderState.CALLING_BACK, order.round(), order.countyCode());
        event(order, OrderAction.ANSWERED, null, null, null, operator.id());
    }

    private String unit(HotlineOrder order, Route route) {
        return switch (route) {
            case TOWNSHIP -> order.placeCode();
            case COUNTY, AT_ONCE -> order.countyCode();
            case CITY -> units.city();
        };
    }

    /** Whether the unit that has the order now may still send it back, or why not. */
    @Transactional(readOnly = true)
    public Optional<String> whyNotRefusable(HotlineOrder order) {
        OrderRound round = round(order);
        if (!round.clock().refusable()) {
            return Optional.of("危急情况由接到的单位先处置，不能退回");
        }
        if (!HotlineUnits.isTownship(order.unitCode())) {
            return Optional.of("县级、市级不能退回");
        }
        if (mapper.countRefusals(order.orderNumber(), order.unitCode()) > 0) {
            return Optional.of("本单位已经退回过一次，不能再退");
        }
        LocalDateTime due = round.receiveDue();
        return due != null && !now().isBefore(due) ? Optional.of("已过接收期限，不能退回") : Optional.empty();
    }

    @Transactional
    public void receive(String orderNumber, Actor actor) {
        HotlineOrder order = lock(orderNumber);
        OrderRound round = round(order);
        missedUnlessInTime(order, Stage.RECEIVE, round.receiveDue());
        mapper.updateRound(with(round).received(now()).build());
        mapper.move(orderNumber, OrderState.HANDLING, order.round(), order.unitCode());
        event(order, OrderAction.RECEIVED, null, order.unitCode(), null, actor.id());
    }

    /**
     * The unit sends the order back, never to the caller.
     *
     * @return whether it is the second time, so that the county decides
     * @throws Conflict when it may not
     */
    @Transactional
    public boolean refuse(String orderNumber, String reason, Actor actor) {
        HotlineOrder order = lock(orderNumber);
        whyNotRefusable(order).ifPresent(why -> {
            throw new Conflict(why + "。");
        });
        OrderRound round = round(order);
        boolean second = round.refusals() + 1 >= REFUSALS;
        mapper.updateRound(with(round).refused().build());
        mapper.move(
                orderNumber,
                second ? OrderState.DESIGNATING : OrderState.REASSIGNING,
                order.round(),
                order.countyCode());
        event(order, OrderAction.REFUSED, order.unitCode(), null, reason, actor.id());
        journal.record("热线工单：退回", orderNumber, units.name(order.unitCode()));
        return second;
    }

    /** The operator hands the order to another unit. */
    @Transactional
    public void reassign(String orderNumber, String unit, String reason, Actor operator) {
        HotlineOrder order = lock(orderNumber);
        known(order, unit);
        takeOver(order, operator);
        OrderRound round = round(order);
        LocalDateTime now = now();
        OrderClock orderClock = round.clock();
        mapper.updateRound(with(round)
                .receiving(now, clocks.due(now, orderClock.receiveHours(), orderClock.receiveDays()))
                .build());
        mapper.move(orderNumber, OrderState.RECEIVING, order.round(), unit);
        event(order, OrderAction.REASSIGNED, null, unit, reason, operator.id());
        journal.record("热线工单：改派", orderNumber, units.name(unit));
    }

    /** The county names the unit; it cannot be sent back any more. */
    @Transactional
    public void designate(String orderNumber, String unit, String reason, Actor supervisor) {
        HotlineOrder order = lock(orderNumber);
        known(order, unit);
        mapper.updateRound(with(round(order)).received(now()).build());
        mapper.move(orderNumber, OrderState.HANDLING, order.round(), unit);
        event(order, OrderAction.DESIGNATED, null, unit, reason, supervisor.id());
        journal.record("热线工单：指定承办", orderNumber, units.name(unit));
    }

    private void known(HotlineOrder order, String unit) {
        if (!units.of(order.countyCode()).contains(unit)) {
            throw new InvalidInput("unit", "请选择本县（市、区）的承办单位");
        }
    }

    @Transactional
    public void answer(
            String orderNumber, OrderResult result, String answer, @Nullable String caseNumber, Actor actor) {
        HotlineOrder order = lock(orderNumber);
        OrderRound round = round(order);
        LocalDateTime now = now();
        missedUnlessInTime(order, Stage.ANSWER, round.answerDue());
        mapper.updateRound(with(round)
                .answered(now, actor.id(), result, answer, caseNumber)
                .callBackBy(clocks.due(now, 0, terms.length(Term.CALL_BACK, order.placeCode())))
                .build());
        mapper.move(orderNumber, OrderState.CALLING_BACK, order.round(), order.unitCode());
        event(order, OrderAction.ANSWERED, order.unitCode(), null, null, actor.id());
        if (caseNumber != null) {
            link(orderNumber, CASE, caseNumber, actor);
        }
    }

    /** Kind of the link to a case. */
    public static final String CASE = "CASE";

    /**
     * The operator has told the caller, or could not.
     *
     * @param attempts calls made in vain
     * @return whether the order is reopened
     */
    @Transactional
    public boolean callBack(
            String orderNumber, Satisfaction satisfaction, int attempts, @Nullable String note, Actor operator) {
        HotlineOrder order = lock(orderNumber);
        takeOver(order, operator);
        OrderRound round = round(order);
        missedUnlessInTime(order, Stage.CALL_BACK, round.callBackDue());
        mapper.updateRound(with(round)
                .calledBack(now(), operator.id(), satisfaction, attempts, note)
                .build());
        event(order, OrderAction.CALLED_BACK, null, null, satisfaction.title(), operator.id());
        return satisfaction == Satisfaction.UNSATISFIED && order.round() < LAST_ROUND;
    }

    /** Who is not satisfied is heard again, one level up: by the county, or by the city when the county handled it. */
    @Transactional
    public Route reopen(String orderNumber, Actor operator) {
        HotlineOrder order = lock(orderNumber);
        Route route = HotlineUnits.isTownship(order.unitCode()) ? Route.COUNTY : Route.CITY;
        mapper.move(orderNumber, OrderState.HANDLING, order.round() + 1, unit(order, route));
        event(order, OrderAction.REOPENED, order.unitCode(), unit(order, route), null, operator.id());
        journal.record("热线工单：不满意，重新办理", orderNumber, "");
        return route;
    }

    /** Closes the order; whether validly, follows from what was done. */
    @Transactional
    public void close(String orderNumber, Actor operator) {
        HotlineOrder order = lock(orderNumber);
        boolean valid = round(order).valid();
        if (mapper.close(orderNumber, now(), valid) == 0) {
            throw new Conflict("工单已经办结。");
        }
        event(order, OrderAction.CLOSED, null, null, null, operator.id());
        journal.record("热线工单：办结", orderNumber, valid ? "有效办结" : "未能告知来电人，不算有效办结");
    }

    /** An operator who does the work of another's order owns it from then on. */
    private void takeOver(HotlineOrder order, Actor operator) {
        if (!operator.id().equals(order.owner())) {
            mapper.own(order.orderNumber(), operator.id());
            event(order, OrderAction.TAKEN_OVER, null, null, null, operator.id());
        }
    }

    /** A clock is about to be missed: noted in the chain. */
    @Transactional
    public void remind(String orderNumber) {
        event(lock(orderNumber), OrderAction.REMINDED, null, null, null, "system");
    }

    /**
     * Notes a missed clock, once.
     *
     * @param asked whether its reason is being asked for by a task
     */
    @Transactional
    public Miss recordMiss(String orderNumber, Stage stage, boolean asked) {
        HotlineOrder order = lock(orderNumber);
        OrderRound round = round(order);
        LocalDateTime due =
                switch (stage) {
                    case RECEIVE -> round.receiveDue();
                    case ANSWER -> round.answerDue();
                    case CALL_BACK -> round.callBackDue();
                };
        return miss(order, round, stage, Objects.requireNonNull(due), asked);
    }

    private void missedUnlessInTime(HotlineOrder order, Stage stage, @Nullable LocalDateTime due) {
        if (due != null && !now().isBefore(due)) {
            miss(order, round(order), stage, due, false);
        }
    }

    private Miss miss(HotlineOrder order, OrderRound round, Stage stage, LocalDateTime due, boolean asked) {
        int turn = stage == Stage.RECEIVE ? round.refusals() : 0;
        Miss known = mapper.miss(order.orderNumber(), order.round(), stage, turn);
        if (known != null) {
            return known;
        }
        Miss miss = new Miss(
                order.orderNumber(),
                order.round(),
                stage,
                turn,
                stage == Stage.CALL_BACK ? order.countyCode() : order.unitCode(),
                order.owner(),
                due,
                now(),
                asked,
                null,
                null,
                null);
        mapper.insertMiss(miss);
        journal.record("热线工单：超期", order.orderNumber(), stage.title() + "，" + units.name(miss.unitCode()));
        return miss;
    }

    /** When to remind the unit that has not received the order. */
    public @Nullable LocalDateTime receiveWarning(OrderRound round) {
        LocalDateTime from = round.receiveFrom();
        LocalDateTime due = round.receiveDue();
        return from == null || due == null
                ? null
                : clocks.warn(from, due, round.clock().receiveHours());
    }

    /** When to remind the unit that has not answered. */
    public @Nullable LocalDateTime answerWarning(OrderRound round) {
        LocalDateTime due = round.answerDue();
        return due == null
                ? null
                : clocks.warn(round.startedAt(), due, round.clock().answerHours());
    }

    /** Rounds of orders that are going on, by number; for counting their clocks anew. */
    @Transactional(readOnly = true)
    public List<OrderRound> running(@Nullable String after, int limit) {
        return mapper.running(after, limit);
    }

    /**
     * Counts the clocks of working days of an order anew, from what is on record: doing it twice changes nothing.
     *
     * @return whether any ends at another time now
     */
    @Transactional
    public boolean recount(String orderNumber, String ground) {
        HotlineOrder order = lock(orderNumber);
        OrderRound round = round(order);
        OrderClock orderClock = round.clock();
        LocalDateTime from = round.receiveFrom();
        LocalDateTime answered = round.answeredAt();
        OrderRound counted = with(round)
                .due(
                        from == null || round.receiveDue() == null || round.receivedAt() != null
                                ? round.receiveDue()
                                : clocks.due(from, orderClock.receiveHours(), orderClock.receiveDays()),
                        answered != null || round.answerDue() == null
                                ? round.answerDue()
                                : clocks.due(round.startedAt(), orderClock.answerHours(), orderClock.answerDays()),
                        answered == null || round.callBackDue() == null
                                ? round.callBackDue()
                                : clocks.due(answered, 0, terms.length(Term.CALL_BACK, order.placeCode())))
                .build();
        if (!order.open() || counted.equals(round)) {
            return false;
        }
        mapper.updateRound(counted);
        journal.record("热线工单：期限", orderNumber, ground + "，期限重新计算");
        return true;
    }

    /** Misses whose reason is still to be said. */
    @Transactional(readOnly = true)
    public List<Miss> unexplained(String orderNumber) {
        return mapper.misses(orderNumber).stream()
                .filter(miss -> miss.explainedAt() == null)
                .toList();
    }

    /** Says why a clock was missed, in the name of the person. */
    @Transactional
    public void explain(Miss miss, String reason, Actor actor) {
        mapper.explain(miss.orderNumber(), miss.round(), miss.stage(), miss.turn(), reason, actor.id(), now());
        event(
                lock(miss.orderNumber()),
                OrderAction.EXPLAINED,
                null,
                null,
                miss.stage().title(),
                actor.id());
    }

    @Transactional
    public void supervise(String orderNumber, String words, Actor supervisor) {
        event(lock(orderNumber), OrderAction.SUPERVISED, null, null, words, supervisor.id());
    }

    /** Misses nobody has been asked about yet, now asked about; whether there were any. */
    @Transactional
    public boolean askForReasons(String orderNumber) {
        return mapper.askMisses(orderNumber) > 0;
    }

    @Transactional
    public void link(String orderNumber, String kind, String target, Actor actor) {
        boolean known = mapper.links(orderNumber).stream()
                .anyMatch(one -> one.kind().equals(kind) && one.target().equals(target));
        if (!known) {
            mapper.insertLink(new OrderLink(orderNumber, kind, target, actor.id(), now()));
            journal.record("热线工单：发起", orderNumber, target);
        }
    }

    @Transactional(readOnly = true)
    public List<OrderLink> links(String orderNumber) {
        return mapper.links(orderNumber);
    }

    /** Orders from which something was started. */
    @Transactional(readOnly = true)
    public List<OrderLink> ordersOf(String target) {
        return mapper.linksTo(target);
    }

    @Transactional(readOnly = true)
    public HotlineOrder find(String orderNumber) {
        HotlineOrder order = mapper.find(orderNumber);
        if (order == null) {
            throw new Missing("没有这份热线工单。");
        }
        return order;
    }

    /** The round that is going on, or the last one. */
    @Transactional(readOnly = true)
    public OrderRound round(HotlineOrder order) {
        OrderRound round = mapper.round(order.orderNumber(), order.round());
        if (round == null) {
            throw new IllegalStateException("no round of " + order.orderNumber());
        }
        return round;
    }

    @Transactional(readOnly = true)
    public List<OrderRound> rounds(String orderNumber) {
        return mapper.rounds(List.of(orderNumber));
    }

    @Transactional(readOnly = true)
    public List<OrderRound> rounds(Collection<String> orderNumbers) {
        return orderNumbers.isEmpty() ? List.of() : mapper.rounds(orderNumbers);
    }

    @Transactional(readOnly = true)
    public List<OrderEvent> events(String orderNumber) {
        return mapper.events(orderNumber);
    }

    @Transactional(readOnly = true)
    public List<Miss> misses(String orderNumber) {
        return mapper.misses(orderNumber);
    }

    /** Orders of a telephone number in the operator's county, the latest first. */
    @Transactional(readOnly = true)
    public List<HotlineOrder> earlierOf(@Nullable String phone, Actor operator, int limit) {
        if (phone == null || digits(phone).length() < 7) {
            return List.of();
        }
        return mapper.search(
                new HotlineMapper.Wanted(
                        operator.county(), null, null, phoneDigest(phone), null, null, null, null, null, null),
                limit);
    }

    /** Whether a county has any order. */
    boolean any(String county) {
        return !mapper.search(new HotlineMapper.Wanted(county, null, null, null, null, null, null, null, null, null), 1)
                .isEmpty();
    }

    String phoneDigest(String phone) {
        return fingerprint.of("phone:" + digits(phone));
    }

    /** The number as dialled, without the country code and whatever is typed between the digits. */
    private static String digits(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    private HotlineOrder lock(String orderNumber) {
        HotlineOrder order = mapper.lock(orderNumber);
        if (order == null) {
            throw new Missing("没有这份热线工单。");
        }
        return order;
    }

    private void event(
            HotlineOrder order,
            OrderAction action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note,
            String by) {
        String number = order.orderNumber();
        mapper.insertEvent(
                new OrderEvent(number, mapper.lastEvent(number) + 1, order.round(), action, from, to, note, by, now()));
    }

    private String nextNumber(String county, int year) {
        Integer last = mapper.lockCounter(county, year);
        if (last == null) {
            try {
                mapper.insertCounter(county, year);
            } catch (DuplicateKeyException e) {
                // another operator of the county was faster to open the year
            }
            last = Objects.requireNonNull(mapper.lockCounter(county, year));
        }
        mapper.setCounter(county, year, last + 1);
        return "RX-%s-%04d-%06d".formatted(county, year, last + 1);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static RoundChange with(OrderRound round) {
        return new RoundChange(round);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
