package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A visit and what it found.
 *
 * @param companion who went along; personal data, as are who was met and what was found
 * @param proven whether the signal is true
 * @param undelivered help that the person is entitled to has not arrived
 * @param uncovered the person may qualify for help and has none
 * @param entangled several departments have to act together
 * @param unqualified the family may no longer qualify
 * @param reliefGiven help was given on the spot (先行救助)
 * @param holdProposed the next payment should wait until it is looked into; a named person decides on it
 * @param route what the table proposes
 */
public record Visit(
        String alertNumber,
        int roundNo,
        LocalDate visitedOn,
        Way way,
        String companion,
        String present,
        String record,
        boolean proven,
        boolean undelivered,
        boolean uncovered,
        boolean entangled,
        boolean unqualified,
        boolean reliefGiven,
        boolean holdProposed,
        DisposalRoute route,
        String routeBasis,
        String recordedBy,
        LocalDateTime recordedAt) {

    /** How the person was reached. */
    public enum Way {
        HOME("入户走访"),
        PHONE("电话联系"),
        DATA("查证资料");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
