package org.jiuzhu.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The yearly look at a county.
 *
 * @param rounds plans made so far
 * @param gaps how many there were when it was last looked at
 * @param supervision what the city has demanded, sealed in the table
 */
public record CapacityCheck(
        String checkNumber,
        String countyCode,
        int checkYear,
        State state,
        int rounds,
        int gaps,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String supervision) {

    public enum State {
        GAPS("待制定计划"),
        PLANNED("补齐中"),
        LATE("到期没有补齐"),
        MET("达到要求");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How a county stands when its gaps are looked at again. */
    public enum Standing {
        /** Nothing is missing. */
        MET,
        /** Something is, and no plan for it has been made. */
        GAPS,
        /** What is missing is planned, and the days have not come. */
        WAITING,
        /** A day has passed, or something new is missing. */
        LATE
    }
}
