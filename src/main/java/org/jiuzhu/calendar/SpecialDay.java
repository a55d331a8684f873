package org.jiuzhu.calendar;

import java.time.LocalDate;

/** A day on which the week does not say whether it is worked: a holiday, or a weekend worked instead. */
public record SpecialDay(LocalDate day, int planYear, Kind kind, String name) {

    public enum Kind {
        OFF,
        WORK
    }
}
