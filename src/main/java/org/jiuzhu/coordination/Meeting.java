package org.jiuzhu.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a county's coordination group.
 *
 * @param fullYear the year whose full meeting it is, or null for a special meeting
 * @param chair who presides, sealed in the table
 * @param agenda sealed
 * @param minutes sealed
 * @param note why it was put off, dropped or sent back, sealed
 * @param openedBy a person, or {@code system} for the calendar
 */
public record Meeting(
        String meetingNumber,
        String countyCode,
        Kind kind,
        @Nullable Integer fullYear,
        String title,
        State state,
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String agenda,
        @Nullable String minutes,
        @Nullable String writtenBy,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String note,
        String openedBy,
        LocalDate openedOn) {

    public enum Kind {
        FULL("全体会议"),
        SPECIAL("专题会议");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum State {
        PLANNED("待准备"),
        CALLED("已通知"),
        HELD("待签纪要"),
        CLOSED("已召开"),
        DROPPED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A unit at a meeting. */
    public record Attendance(String meetingNumber, String unit, Presence state, @Nullable String person) {}

    public enum Presence {
        INVITED("已通知"),
        PRESENT("到会"),
        EXCUSED("请假"),
        ABSENT("缺席");

        private final String title;

        Presence(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
