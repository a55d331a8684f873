package org.jiuzhu.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.WithinTransaction;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal clocks of cases, in working days. */
@Service
public class CaseClocks {

    private final ClockMapper mapper;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    private final WithinTransaction<String, Optional<CaseClock>> read = new WithinTransaction<>();

    CaseClocks(ClockMapper mapper, WorkingDays workingDays, Parameters parameters, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Starts the clock of a case; the day of acceptance is not counted. */
    @Transactional
    public ClockState start(
            String caseNumber, String townshipCode, LocalDate acceptedOn, int limitDays, String basis, Actor actor) {
        LocalDate due = workingDays.plus(acceptedOn, limitDays);
        CaseClock started = new CaseClock(caseNumber, townshipCode, acceptedOn, limitDays, due, basis, null, null);
        mapper.insert(started);
        read.forget(started.caseNumber());
        event(started, ClockEvent.Kind.STARTED, limitDays + "个工作日", actor);
        return state(started);
    }

    /**
     * Extends the limit on one of the four grounds; a clock that stands still goes on standing.
     *
     * @param longest the most that the ground allows, by the table
     * @param basis what the table says for the ground
     * @throws Conflict when the limit has passed already: an extension comes before, or not at all
     * @throws InvalidInput when the new limit is not longer, or longer than allowed
     */
    @Transactional
    public ClockState extend(
            String caseNumber, ExtensionGround ground, int newLimit, int longest, String basis, Actor actor) {
        CaseClock current = locked(caseNumber);
        LocalDate stoppedOn = current.stoppedOn();
        LocalDate today = LocalDate.now(clock);
        LocalDate dueByNow = stoppedOn == null
                ? current.dueOn()
                : workingDays.plus(current.dueOn(), workingDays.between(stoppedOn, today));
        if (today.isAfter(dueByNow)) {
            throw new Conflict("办理期限已过，不能再延长；请按超期案件处理。");
        }
        if (newLimit <= current.limitDays() || newLimit > longest) {
            throw new InvalidInput("workingDays", "延长后的期限应多于" + current.limitDays() + "个、不超过" + longest + "个工作日");
        }
        LocalDate due = workingDays.plus(current.dueOn(), newLimit - current.limitDays());
        CaseClock extended = new CaseClock(
                caseNumber,
                current.townshipCode(),
                current.acceptedOn(),
                newLimit,
                due,
                basis + "；延长为" + newLimit + "个工作日",
                stoppedOn,
                null);
        mapper.update(extended);
        read.forget(extended.caseNumber());
        event(extended, ClockEvent.Kind.EXTENDED, ground.title(), actor);
        return state(extended);
    }

    /** Stops a running clock; the days until it resumes do not count. */
    @Transactional
    public ClockState stop(String caseNumber, StopGround ground, String note, Actor actor) {
        return stop(caseNumber, ground.title() + "（" + ground.basis() + "）：" + note, actor);
    }

    /** Stops a running clock on a ground of the procedure's own. */
    @Transactional
    public ClockState stop(String caseNumber, String ground, Actor actor) {
        CaseClock current = locked(caseNumber);
        if (current.stoppedOn() != null) {
            throw new Conflict("办理期限已经停止计算。");
        }
        CaseClock stopped = with(current, current.dueOn(), LocalDate.now(clock), null);
        mapper.update(stopped);
        read.forget(stopped.caseNumber());
        event(stopped, ClockEvent.Kind.STOPPED, ground, actor);
        return state(stopped);
    }

    /** Resumes a stopped clock: the due date moves by the working days that passed meanwhile. */
    @Transactional
    public ClockState resume(String caseNumber, String ground, Actor actor) {
        CaseClock current = locked(caseNumber);
        LocalDate stoppedOn = current.stoppedOn();
        if (stoppedOn == null) {
            throw new Conflict("办理期限没有停止计算。");
        }
        int missed = workingDays.between(stoppedOn, LocalDate.now(clock));
        CaseClock resumed = with(current, workingDays.plus(current.dueOn(), missed), null, null);
        mapper.update(resumed);
        read.forget(resumed.caseNumber());
        event(resumed, ClockEvent.Kind.RESUMED, ground, actor);
        return state(resumed);
    }

    /**
     * Begins the next stage of a case: a procedure with a limit of its own for each stage goes on with a new count.
     *
     * @param from the day after which the limit of the stage counts
     */
    @Transactional
    public ClockState nextStage(String caseNumber, LocalDate from, int limitDays, String basis, Actor actor) {
        CaseClock current = locked(caseNumber);
        CaseClock begun = new CaseClock(
                caseNumber,
                current.townshipCode(),
                from,
                limitDays,
                workingDays.plus(from, limitDays),
                basis,
                null,
                null);
        mapper.update(begun);
        read.forget(caseNumber);
        event(begun, ClockEvent.Kind.STARTED, basis + "，" + limitDays + "个工作日", actor);
        return state(begun);
    }

    /** Ends the clock: the case is decided. */
    @Transactional
    public void close(String caseNumber, Actor actor) {
        CaseClock current = locked(caseNumber);
        if (current.closedOn() == null) {
            CaseClock closed = with(current, current.dueOn(), current.stoppedOn(), LocalDate.now(clock));
            mapper.update(closed);
            read.forget(closed.caseNumber());
            event(closed, ClockEvent.Kind.CLOSED, "作出决定", actor);
        }
    }

    @Transactional(readOnly = true)
    public Optional<ClockState> state(String caseNumber) {
        return read.get(caseNumber, number -> mapper.findAll(List.of(number)).stream()
                        .findFirst())
                .map(this::state);
    }

    /** The clocks of several cases, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, ClockState> states(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, Percents> known = new HashMap<>();
        return mapper.findAll(caseNumbers).stream()
                .collect(Collectors.toMap(
                        CaseClock::caseNumber,
                        one -> state(one, township -> known.computeIfAbsent(township, this::percents))));
    }

    @Transactional(readOnly = true)
    public List<ClockEvent> events(String caseNumber) {
        return mapper.events(caseNumber);
    }

    /**
     * The day on which a share of the limit is used up.
     *
     * @param percent 0 to 100; rounded up to the next working day
     */
    public LocalDate dayAt(ClockState state, int percent) {
        int remaining = Math.max(0, state.limitDays() - (state.limitDays() * percent + 99) / 100);
        LocalDate day = state.dueOn();
        for (int back = 0; back < remaining; ) {
            if (workingDays.isWorkingDay(day)) {
                back++;
            }
            day = day.minusDays(1);
        }
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    public LocalDate warnDay(ClockState state, String townshipCode) {
        return dayAt(state, parameters.number("warn-percent", townshipCode));
    }

    public LocalDate redDay(ClockState state, String townshipCode) {
        return dayAt(state, parameters.number("red-percent", townshipCode));
    }

    /** From which share of the limit, in per cent, a clock of a place is yellow and red. */
    public record Percents(int warn, int red) {}

    @Transactional(readOnly = true)
    public Percents percents(String areaCode) {
        return new Percents(parameters.number("warn-percent", areaCode), parameters.number("red-percent", areaCode));
    }

    /** The colour of a running clock with this limit and due date. */
    public ClockState.Colour colour(int limitDays, LocalDate dueOn, Percents percents) {
        LocalDate today = LocalDate.now(clock);
        if (!workingDays.covers(today, dueOn)) {
            return ClockState.Colour.UNKNOWN;
        }
        int left = workingDays.between(today, dueOn);
        return colour(left, (limitDays - left) * 100 / limitDays, percents);
    }

    private static ClockState.Colour colour(int left, int percent, Percents percents) {
        if (left < 0) {
            return ClockState.Colour.OVERDUE;
        }
        if (percent >= percents.red()) {
            return ClockState.Colour.RED;
        }
        return percent >= percents.warn() ? ClockState.Colour.YELLOW : ClockState.Colour.GREEN;
    }

    private ClockState state(CaseClock clockOfCase) {
        return state(clockOfCase, this::percents);
    }

    private ClockState state(CaseClock clockOfCase, Function<String, Percents> percents) {
        LocalDate until = clockOfCase.closedOn() != null
                ? clockOfCase.closedOn()
                : clockOfCase.stoppedOn() != null ? clockOfCase.stoppedOn() : LocalDate.now(clock);
        boolean known = workingDays.covers(until, clockOfCase.dueOn());
        int left = known ? workingDays.between(until, clockOfCase.dueOn()) : 0;
        int used = known ? clockOfCase.limitDays() - left : 0;
        int percent = used * 100 / clockOfCase.limitDays();
        return new ClockState(
                clockOfCase.caseNumber(),
                clockOfCase.acceptedOn(),
                clockOfCase.dueOn(),
                clockOfCase.limitDays(),
                used,
                left,
                percent,
                clockOfCase.closedOn() != null
                        ? ClockState.Colour.CLOSED
                        : clockOfCase.stoppedOn() != null
                                ? ClockState.Colour.STOPPED
                                : known
                                        ? colour(left, percent, percents.apply(clockOfCase.townshipCode()))
                                        : ClockState.Colour.UNKNOWN,
                clockOfCase.basis(),
                clockOfCase.stoppedOn(),
                clockOfCase.closedOn());
    }

    private CaseClock locked(String caseNumber) {
        read.forget(caseNumber);
        CaseClock current = mapper.lock(caseNumber);
        if (current == null) {
            throw new Conflict("本案尚未受理，没有办理期限。");
        }
        return current;
    }

    private static CaseClock with(
            CaseClock c,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate stoppedOn,
            @org.jspecify.annotations.Nullable LocalDate closedOn) {
        return new CaseClock(
                c.caseNumber(), c.townshipCode(), c.acceptedOn(), c.limitDays(), due, c.basis(), stoppedOn, closedOn);
    }

    private void event(CaseClock current, ClockEvent.Kind kind, String ground, Actor actor) {
        mapper.insertEvent(
                new ClockEvent(current.caseNumber(), kind, LocalDate.now(clock), ground, current.dueOn(), actor.id()));
        journal.record("期限", current.caseNumber(), kind + " " + ground + "，至" + current.dueOn());
    }
}
