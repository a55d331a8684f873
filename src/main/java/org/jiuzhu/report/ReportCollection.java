package org.jiuzhu.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The collection of a year's reports by the city, and the report over all that is made of them.
 *
 * @param lateUnits names of the units that had not reported when the list was made; null before
 * @param chased what was done about them, sealed in the table
 * @param openedBy a person, or {@code system} for the calendar
 */
public record ReportCollection(
        String collectionNumber,
        int reportYear,
        LocalDate dueOn,
        State state,
        String openedBy,
        LocalDate openedOn,
        @Nullable String lateUnits,
        @Nullable LocalDateTime listedAt,
        @Nullable String chased,
        @Nullable String overview,
        @Nullable String problems,
        @Nullable String plans,
        @Nullable String writtenBy,
        @Nullable LocalDate writtenOn,
        @Nullable String returnReason,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn) {

    public enum State {
        COLLECTING("报送中"),
        MERGING("汇编中"),
        SIGNING("待签署"),
        CLOSED("已汇总");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
