package org.jiuzhu.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of an appraisal: called, and then held or failed.
 *
 * @param heldAt time of day, for example 15:00
 * @param host who presides, sealed in the table
 * @param collected ballots that came back; the four counts after it add up to it
 * @param points what was said for and against, sealed
 * @param answer what whoever objected is told, sealed; null where a survey gives the answer
 * @param note why it failed, or who would not sign and why, sealed
 */
public record Session(
        String appraisalNumber,
        int sessionNo,
        LocalDate heldOn,
        String heldAt,
        String place,
        String host,
        State state,
        int issued,
        int collected,
        int agreed,
        int doubted,
        int abstained,
        int invalid,
        @Nullable String points,
        @Nullable String answer,
        @Nullable String note,
        String calledBy,
        @Nullable String writtenBy) {

    public enum State {
        CALLED("已通知"),
        HELD("已评议"),
        QUORUM_MISSED("人数不够"),
        POSTPONED("改期");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The ballots of a secret vote. */
    public record Votes(int issued, int collected, int agreed, int doubted, int abstained, int invalid) {

        public static final Votes NONE = new Votes(0, 0, 0, 0, 0, 0);

        public String words() {
            return "发出票" + issued + "张，收回" + collected + "张：同意" + agreed + "，有疑问" + doubted + "，弃权" + abstained + "，无效"
                    + invalid;
        }
    }

    public Votes votes() {
        return new Votes(issued, collected, agreed, doubted, abstained, invalid);
    }
}
