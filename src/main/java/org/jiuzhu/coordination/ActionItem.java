package org.jiuzhu.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided to be done, by whom and until when.
 *
 * @param sourceNumber the matter or meeting that decided it
 * @param content sealed in the table
 * @param ownerUnit the unit that answers for it
 * @param postponed how often the day was moved
 * @param supervision what the county has found out about a delay, sealed
 * @param result sealed
 */
public record ActionItem(
        String itemNumber,
        String sourceNumber,
        String countyCode,
        String content,
        String ownerUnit,
        LocalDate dueOn,
        State state,
        int postponed,
        @Nullable LocalDate remindedOn,
        @Nullable String supervision,
        @Nullable String result,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy) {

    public enum State {
        PLANNED("待交办"),
        OPEN("落实中"),
        DONE("已办结"),
        DROPPED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
