package org.jiuzhu.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.DueDates;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the running clocks anew after the calendar has changed, some hundred in a transaction. A clock is counted from
 * what is on record, acceptance, limit and pauses, so that doing it twice changes nothing.
 */
@Component
class ClockRecount implements DueDates {

    private static final int BATCH = 200;

    private final ClockMapper mapper;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ClockRecount(
            ClockMapper mapper,
            WorkingDays workingDays,
            Journal journal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.journal = journal;
        this.events = events;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    private record Batch(Recount recount, @Nullable String last) {}

    @Override
    public Recount recount(String ground, Actor actor) {
        Recount sum = Recount.NONE;
        String after = "";
        while (after != null) {
            String from = after;
            Batch batch = transactions.execute(status -> batch(from, ground, actor));
            sum = batch == null ? sum : sum.plus(batch.recount());
            after = batch == null ? null : batch.last();
        }
        return sum;
    }

    private Batch batch(String after, String ground, Actor actor) {
        List<CaseClock> running = mapper.lockRunning(after, BATCH);
        if (running.isEmpty()) {
            return new Batch(Recount.NONE, null);
        }
        Map<String, List<ClockEvent>> pauses =
                mapper.pauses(running.stream().map(CaseClock::caseNumber).toList()).stream()
                        .collect(Collectors.groupingBy(ClockEvent::caseNumber));
        List<DueDateMoved> moved = new ArrayList<>();
        int uncounted = 0;
        for (CaseClock one : running) {
            Optional<LocalDate> due = due(one, pauses.getOrDefault(one.caseNumber(), List.of()));
            if (due.isEmpty()) {
                uncounted++;
            } else if (!due.get().equals(one.dueOn())) {
                move(one, due.get(), ground, actor);
                moved.add(new DueDateMoved(one.caseNumber(), one.townshipCode()));
            }
        }
        moved.forEach(events::publishEvent);
        return new Batch(
                new Recount(running.size(), moved.size(), uncounted),
                running.size() < BATCH ? null : running.get(running.size() - 1).caseNumber());
    }

    private Optional<LocalDate> due(CaseClock one, List<ClockEvent> pauses) {
        int missed = 0;
        LocalDate stopped = null;
        for (ClockEvent event : pauses) {
            if (event.kind() == ClockEvent.Kind.STOPPED) {
                stopped = event.onDay();
            } else if (stopped != null) {
                if (!workingDays.covers(stopped, event.onDay())) {
                    return Optional.empty();
                }
                missed += workingDays.between(stopped, event.onDay());
                stopped = null;
            }
        }
        return workingDays.tryPlus(one.acceptedOn(), one.limitDays() + missed);
    }

    private void move(CaseClock one, LocalDate due, String ground, Actor actor) {
        mapper.update(new CaseClock(
                one.caseNumber(),
                one.townshipCode(),
                one.acceptedOn(),
                one.limitDays(),
                due,
                one.basis(),
                one.stoppedOn(),
                one.closedOn()));
        mapper.insertEvent(new ClockEvent(
                one.caseNumber(), ClockEvent.Kind.RECOUNTED, LocalDate.now(clock), ground, due, actor.id()));
        journal.record("期限", one.caseNumber(), ground + "，期限由" + one.dueOn() + "重新计算为" + due);
    }
}
