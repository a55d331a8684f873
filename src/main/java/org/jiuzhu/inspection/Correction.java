package org.jiuzhu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a township that the county withdraws or has corrected.
 *
 * @param sheetNumber the check that found it, or null when the county came upon it otherwise
 * @param origin where the county knows it from; sealed in the table, as are facts, demand, statement, answer and report
 * @param basis articles it rests on
 * @param statement what the township said, or null when it said nothing in time
 * @param answer what the county makes of the statement
 * @param followUp number of the change or case with which the township carries it out
 */
public record Correction(
        String correctionNumber,
        String townshipCode,
        @Nullable String sheetNumber,
        @Nullable String caseNumber,
        @Nullable String awardNumber,
        Kind kind,
        State state,
        String openedBy,
        LocalDate openedOn,
        String origin,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable String basis,
        @Nullable String draftedBy,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate statementDueOn,
        @Nullable String statement,
        @Nullable String statedBy,
        @Nullable LocalDate statedOn,
        @Nullable String answer,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String returnReason,
        @Nullable LocalDate carryDueOn,
        @Nullable String supervision,
        @Nullable String followUp,
        @Nullable String report,
        @Nullable String reportedBy,
        @Nullable LocalDate reportedOn) {

    public String reference() {
        return caseNumber != null ? caseNumber : String.valueOf(awardNumber);
    }

    public enum Kind {
        WITHDRAW("撤销"),
        CORRECT("责令改正");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum State {
        DRAFT("待提出意见"),
        ASKED("等乡镇（街道）陈述"),
        STATED("待签署"),
        SIGNED("待执行"),
        CARRIED("已执行"),
        UPHELD("维持原决定"),
        DROPPED("不撤销不改正");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
