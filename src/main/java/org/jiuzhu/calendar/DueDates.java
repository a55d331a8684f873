package org.jiuzhu.calendar;

import org.jiuzhu.shared.Actor;

/** Running limits that must be counted anew when the calendar changes; kept by another module. */
public interface DueDates {

    /**
     * Counts all running limits anew.
     *
     * @param ground why, for the record of each limit moved
     */
    Recount recount(String ground, Actor actor);

    /**
     * What a recount did.
     *
     * @param looked running limits looked at
     * @param moved limits that end on another day now
     * @param uncounted limits that still reach into a year not loaded
     */
    record Recount(int looked, int moved, int uncounted) {

        public static final Recount NONE = new Recount(0, 0, 0);

        public Recount plus(Recount other) {
            return new Recount(looked + other.looked, moved + other.moved, uncounted + other.uncounted);
        }
    }
}
