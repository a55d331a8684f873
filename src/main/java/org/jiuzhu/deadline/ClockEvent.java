package org.jiuzhu.deadline;

import java.time.LocalDate;

/** Something that started, moved or ended a clock. */
public record ClockEvent(
        String caseNumber, Kind kind, LocalDate onDay, String ground, LocalDate newDue, String actorId) {

    public enum Kind {
        STARTED,
        STOPPED,
        RESUMED,
        EXTENDED,
        CLOSED,
        RECOUNTED
    }
}
