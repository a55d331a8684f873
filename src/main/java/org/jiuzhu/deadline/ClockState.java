package org.jiuzhu.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands today.
 *
 * <p>Where the calendar of a year in between is not loaded, the days cannot be counted: the colour is {@code UNKNOWN}
 * (or what holds without counting) and the three numbers are zero.
 *
 * @param limitDays whole limit in working days
 * @param usedDays working days used, while it runs
 * @param leftDays working days left; negative when overdue
 * @param stoppedOn day it was stopped, or null while it runs
 * @param closedOn day the case was decided, or null
 */
public record ClockState(
        String caseNumber,
        LocalDate acceptedOn,
        LocalDate dueOn,
        int limitDays,
        int usedDays,
        int leftDays,
        int percent,
        Colour colour,
        String basis,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate closedOn) {

    public enum Colour {
        GREEN,
        YELLOW,
        RED,
        OVERDUE,
        STOPPED,
        CLOSED,
        UNKNOWN
    }
}
