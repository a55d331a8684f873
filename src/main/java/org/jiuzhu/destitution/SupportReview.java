package org.jiuzhu.destitution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A look at support that runs: self-care anew, another place, or the end.
 *
 * @param rounds findings so far; what is sent back or objected to begins another round
 */
public record SupportReview(
        String reviewNumber,
        Kind kind,
        String awardNumber,
        String townshipCode,
        State state,
        int rounds,
        String openedBy,
        LocalDateTime openedAt) {

    /** What is looked at. */
    public enum Kind {
        REASSESS("重新评估自理能力"),
        PLACE("变更供养形式"),
        TERMINATE("终止供养");

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
        OPEN,
        APPLIED,
        KEPT
    }

    /**
     * What was found and is proposed.
     *
     * @param ground why support ends, or null when it goes on
     * @param chosenBy who chose the place; sealed in the table, like carer, facts and evidence
     * @param lastMonth last month of support as proposed by the day of the fact, or null for the month of the decision
     */
    public record Finding(
            String reviewNumber,
            int roundNo,
            @Nullable EndGround ground,
            LocalDate happenedOn,
            String failedItems,
            @Nullable CareGrade grade,
            @Nullable SupportPlace place,
            @Nullable String chosenBy,
            @Nullable String carer,
            String facts,
            String evidence,
            long basicFen,
            long careFen,
            @Nullable LocalDate lastMonth,
            boolean hearing,
            String basis,
            String foundBy,
            @Nullable String companion,
            LocalDate foundOn) {

        public Money monthly() {
            return Money.ofFen(basicFen + careFen);
        }

        public List<CareItem> failed() {
            return failedItems.isEmpty()
                    ? List.of()
                    : Arrays.stream(failedItems.split(",", -1))
                            .map(CareItem::valueOf)
                            .toList();
        }
    }

    /** How the person answered. */
    public enum Stance {
        NONE("期限内没有提出陈述、申辩"),
        WAIVED("表示没有意见"),
        STATED("提出陈述、申辩");

        private final String title;

        Stance(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Statement and defence; statement and answer are sealed in the table. */
    public record Hearing(
            String reviewNumber,
            int roundNo,
            LocalDate deliveredOn,
            LocalDate untilDay,
            @Nullable Stance stance,
            @Nullable String statement,
            @Nullable String answer,
            @Nullable String heardBy) {}

    /** What was decided. */
    public enum Outcome {
        APPROVED,
        REJECTED,
        RETURNED
    }

    /** A decision, signed by a named person. */
    public record Verdict(
            String reviewNumber,
            int roundNo,
            Outcome outcome,
            String reason,
            @Nullable LocalDate effectiveMonth,
            String decidedBy,
            LocalDate decidedOn) {}
}
