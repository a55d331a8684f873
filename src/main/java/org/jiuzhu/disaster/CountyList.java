package org.jiuzhu.disaster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The list of a county: all its townships' families, the plan, and the approval of the county's government.
 *
 * @param plan how the families are helped and from which money, sealed in the table
 * @param document number of the approval
 * @param note why it was returned, sealed
 * @param receivedOn day on which the emergency department has got it
 * @param filedOn day on which it was reported to the upper level for the record
 * @param lateWords why it is late and what was ordered, sealed
 */
public record CountyList(
        String listNumber,
        String countyCode,
        int year,
        State state,
        LocalDate dueOn,
        @Nullable String plan,
        @Nullable String plannedBy,
        @Nullable String document,
        @Nullable LocalDate approvedOn,
        @Nullable String signedBy,
        @Nullable String note,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate filedOn,
        @Nullable String lateWords) {

    /** Where it stands. */
    public enum State {
        COUNTING("等乡镇上报"),
        PLANNED("待批准"),
        APPROVED("已批准"),
        FILED("已报备");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
