package org.jiuzhu.disaster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The count of a township: who needs help through the winter and spring after a disaster.
 *
 * @param year in whose winter
 * @param dueOn last day to report
 * @param review how the villages have named and reviewed, sealed in the table
 * @param objection what was objected while it was posted, sealed
 * @param note why it was returned, sealed
 */
public record Count(
        String countNumber,
        String townshipCode,
        String countyCode,
        int year,
        State state,
        LocalDate dueOn,
        @Nullable String review,
        @Nullable String countedBy,
        @Nullable LocalDateTime countedAt,
        @Nullable LocalDate postedFrom,
        @Nullable String objection,
        @Nullable String signedBy,
        @Nullable LocalDateTime signedAt,
        @Nullable String note) {

    /** Where it stands. */
    public enum State {
        COUNTING("摸底中"),
        COUNTED("公示、待签署"),
        SIGNED("已上报"),
        APPROVED("已批准，待发放"),
        CLOSED("已办结");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
