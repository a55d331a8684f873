package org.jiuzhu.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Counts working days (工作日). The day after the start is the first day counted.
 *
 * <p>The table is read once and again after a minute, so that a year loaded on one node is known on all.
 */
@Service
public class WorkingDays {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CalendarMapper mapper;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    WorkingDays(CalendarMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Snapshot(Instant readAt, Set<Integer> years, Map<LocalDate, SpecialDay> days) {}

    /**
     * The day on which a limit ends.
     *
     * @param from the day the limit starts from, itself not counted
     * @param workingDays number of working days, not negative
     * @throws InvalidInput when the count leaves the years loaded
     */
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new InvalidInput("workingDays", "工作日数不能为负数");
        }
        if (workingDays > 2000) {
            throw new InvalidInput("workingDays", "工作日数最多2000天");
        }
        Snapshot current = current();
        requireLoaded(current, from);
        LocalDate day = from;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (working(current, day)) {
                counted++;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        Snapshot current = current();
        requireLoaded(current, from);
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (working(current, day)) {
                count++;
            }
        }
        return count;
    }

    /** @throws InvalidInput when the year of the day is not loaded */
    public boolean isWorkingDay(LocalDate day) {
        return working(current(), day);
    }

    /** Whether every year that a span touches is loaded, so that counting in it is possible. */
    public boolean covers(LocalDate one, LocalDate other) {
        Set<Integer> years = current().years();
        int first = Math.min(one.getYear(), other.getYear());
        int last = Math.max(one.getYear(), other.getYear());
        return IntStream.rangeClosed(first, last).allMatch(years::contains);
    }

    /**
     * The day on which a term of the house ends, or empty when the calendar does not reach that far. For what only helps
     * to plan; a legal limit is counted with {@link #plus}, which refuses.
     */
    public Optional<LocalDate> tryPlus(LocalDate from, int workingDays) {
        try {
            return Optional.of(plus(from, workingDays));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /**
     * The first moment that is too late for a term of the house. Hours are real hours, at night, at weekends and on
     * holidays; a term of working days ends with its last day. Where the next year's calendar is missing, days are
     * counted as they come, which never ends later.
     *
     * @param hours 0 when days count
     */
    public LocalDateTime tooLate(LocalDateTime from, int hours, int days) {
        if (hours > 0) {
            return from.plusHours(hours);
        }
        LocalDate start = from.toLocalDate();
        return tryPlus(start, days)
                .orElseGet(() -> start.plusDays(days))
                .plusDays(1)
                .atStartOfDay();
    }

    /** The holidays and worked weekends within a span, both ends included. */
    public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
        Snapshot current = current();
        List<SpecialDay> found = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            SpecialDay special = current.days().get(day);
            if (special != null) {
                found.add(special);
            }
        }
        return found;
    }

    /** The next read sees a year just loaded. */
    void forget() {
        snapshot = null;
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.readAt(), now).abs().compareTo(FRESH) > 0) {
            known = new Snapshot(
                    now,
                    mapper.years().stream().map(LoadedYear::year).collect(Collectors.toUnmodifiableSet()),
                    mapper.days().stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, day -> day)));
            snapshot = known;
        }
        return known;
    }

    private static boolean working(Snapshot current, LocalDate day) {
        requireLoaded(current, day);
        SpecialDay special = current.days().get(day);
        if (special != null) {
            return special.kind() == SpecialDay.Kind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static void requireLoaded(Snapshot current, LocalDate day) {
        if (!current.years().contains(day.getYear())) {
            throw new InvalidInput("from", day.getYear() + "年的工作日历尚未录入，无法计算期限；请系统管理员按国务院办公厅通知导入后再办。");
        }
    }
}
