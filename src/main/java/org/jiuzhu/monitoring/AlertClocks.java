package org.jiuzhu.monitoring;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.casework.Offices;
import org.springframework.stereotype.Component;

/** The clocks of an alert by its level; how long they are is a parameter of the place. */
@Component
public class AlertClocks {

    private static final int CHECK_DAYS = 2;

    private final Offices offices;
    private final WorkingDays workingDays;

    AlertClocks(Offices offices, WorkingDays workingDays) {
        this.offices = offices;
        this.workingDays = workingDays;
    }

    private int length(String parameter, String area, int otherwise) {
        return Integer.parseInt(offices.parameter(parameter, area, String.valueOf(otherwise)));
    }

    /** The first moment that is too late for the first contact. */
    LocalDateTime contact(Level level, String area, LocalDateTime from) {
        int length = length(level.contactParameter(), area, level.contactOtherwise());
        return level == Level.RED ? workingDays.tooLate(from, length, 0) : workingDays.tooLate(from, 0, length);
    }

    /** The first moment that is too late for the end. */
    LocalDateTime close(Level level, String area, LocalDateTime from) {
        return workingDays.tooLate(from, 0, length(level.closeParameter(), area, level.closeOtherwise()));
    }

    /** When a county has to have looked into a red alert that was found not to be borne out. */
    public LocalDateTime check(String area, LocalDateTime from) {
        return workingDays.tooLate(from, 0, length("monitoring-check-days", area, CHECK_DAYS));
    }

    /** When to remind: after three quarters of the time. */
    public static LocalDateTime warn(LocalDateTime from, LocalDateTime due) {
        return from.plus(Duration.between(from, due).multipliedBy(3).dividedBy(4));
    }
}
