package org.jiuzhu.appraisal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A democratic appraisal of an open case or of an award.
 *
 * @param caseNumber the case; of an award brought in when the county began there is none
 * @param awardNumber the award, or null for a case that is still in publicity
 * @param reason why it is held, sealed in the table
 * @param sessions dates set so far; those that failed count
 * @param conclusion what the votes gave, or null before
 * @param survey what the survey afterwards has found, sealed
 * @param changeNumber the change of the award that came of it
 * @param supervision what the county has found out about a delay, sealed
 */
public record Appraisal(
        String appraisalNumber,
        String townshipCode,
        Source source,
        @Nullable String caseNumber,
        @Nullable String awardNumber,
        String reason,
        State state,
        int sessions,
        @Nullable Conclusion conclusion,
        @Nullable String survey,
        @Nullable String changeNumber,
        @Nullable String supervision,
        String openedBy,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** Why one is held. */
    public enum Source {
        OBJECTION("公示异议"),
        SAMPLE("监管抽查"),
        REPORT("投诉举报");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        PLANNED("待安排"),
        CALLED("已通知"),
        RESURVEY("待复查"),
        CLOSED("已办结"),
        DROPPED("不再评议");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the votes gave; the names are those of the table {@code appraisal-conclusion}. */
    public enum Conclusion {
        UPHELD("情况属实，结论成立"),
        DOUBTFUL("有疑问"),
        DISPUTED("争议较大");

        private final String title;

        Conclusion(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it is about a case that waits for the answer. */
    public boolean openCase() {
        return awardNumber == null;
    }

    /** What is appraised: the award, or the case. */
    public String subject() {
        return awardNumber != null ? awardNumber : String.valueOf(caseNumber);
    }

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }
}
