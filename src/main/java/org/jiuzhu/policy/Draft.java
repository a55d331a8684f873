package org.jiuzhu.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of a decision table, from the first cell to the engine.
 *
 * @param decisionId the decision of the file that is asked
 * @param baseVersion the version that it changes
 * @param content the DMN file
 * @param lockVersion counts the savings
 * @param effectiveOn first day of the new rules
 * @param findings JSON: what the check found when it was submitted
 * @param publishedVersion version in the engine, once approved
 */
public record Draft(
        long id,
        String decisionId,
        Kind kind,
        State state,
        int baseVersion,
        String content,
        int lockVersion,
        String authorId,
        LocalDateTime createdAt,
        String changedBy,
        LocalDateTime changedAt,
        @Nullable String reason,
        @Nullable String documentNumber,
        @Nullable LocalDate effectiveOn,
        @Nullable String submittedBy,
        @Nullable LocalDateTime submittedAt,
        @Nullable String findings,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String decisionNote,
        @Nullable Integer publishedVersion) {

    /** What it wants. */
    public enum Kind {
        CHANGE("修改"),
        WITHDRAWAL("撤回到以前的版本");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        EDITING("起草中"),
        SUBMITTED("待审批"),
        PUBLISHED("已发布"),
        ABANDONED("已放弃");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
