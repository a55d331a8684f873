package org.jiuzhu.hotline;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jiuzhu.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Counts the clocks of orders. Hours are real hours, at night, at weekends and on holidays. A term of working days ends
 * with its last day. A call must not be turned away because the next year's calendar is missing: then days are counted as
 * they come, which never ends later, and counted anew once the calendar is loaded.
 */
@Component
class HotlineClocks {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;

    HotlineClocks(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The first moment that is too late. */
    LocalDateTime due(LocalDateTime from, int hours, int days) {
        return workingDays.tooLate(from, hours, days);
    }

    /** When to remind: at half of the hours, or in the morning of the last day; not before the clock runs. */
    LocalDateTime warn(LocalDateTime from, LocalDateTime due, int hours) {
        LocalDateTime at = hours > 0
                ? from.plus(Duration.between(from, due).dividedBy(2))
                : due.minusDays(1).toLocalDate().atTime(MORNING);
        return at.isBefore(from) ? from : at;
    }
}
