package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of an award while it is worked on: ended, cut or raised.
 *
 * @param rounds proposals made so far; what is sent back begins another round
 */
public record AwardChange(
        String changeNumber,
        String awardNumber,
        String townshipCode,
        State state,
        int rounds,
        String openedBy,
        LocalDateTime openedAt) {

    /** Months within which a family tells of a change before it is spoken to (民发〔2022〕83号 五（五）). */
    private static final int MONTHS_TO_REPORT = 3;

    /** Where a change stands. */
    public enum State {
        OPEN,
        APPLIED,
        KEPT
    }

    /** From when a change counts. */
    public enum Effect {
        /** From the month after the decision. */
        NEXT_MONTH("自决定的次月起"),
        /** From the month of the decision. */
        THIS_MONTH("自决定的当月起"),
        /** From the month after what happened, however late it became known. */
        AFTER_EVENT("自事实发生的次月起");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** First day of the first month for which the change counts. */
        public LocalDate from(LocalDate decidedOn, LocalDate happenedOn) {
            return switch (this) {
                case NEXT_MONTH -> decidedOn.withDayOfMonth(1).plusMonths(1);
                case THIS_MONTH -> decidedOn.withDayOfMonth(1);
                case AFTER_EVENT -> happenedOn.withDayOfMonth(1).plusMonths(1);
            };
        }
    }

    /**
     * What is proposed.
     *
     * @param happenedOn day of the fact it rests on
     * @param reportedOn day on which the family told of it, or null when it did not
     * @param leaving positions in the household of the members concerned, parted by commas
     * @param membersAfter persons that are paid for afterwards
     * @param amountFen new amount a month; zero when the award ends
     * @param facts sealed in the table, as are evidence and reckoning
     * @param reckoning how the amount came about, line by line
     * @param hearing the family is told first and heard
     * @param limitMonths months after the fact within which all has to be done, or zero
     */
    public record Proposal(
            String changeNumber,
            int roundNo,
            ChangeKind kind,
            ChangeGround ground,
            LocalDate happenedOn,
            @Nullable LocalDate reportedOn,
            String leaving,
            int membersAfter,
            long amountFen,
            String facts,
            String evidence,
            String reckoning,
            boolean hearing,
            Effect effect,
            int limitMonths,
            String basis,
            String proposedBy,
            LocalDateTime proposedAt) {

        public Money amount() {
            return Money.ofFen(amountFen);
        }

        /**
         * The family told of it more than three months late, or not at all by then: it is spoken to (民发〔2022〕83号 五（五）).
         */
        public boolean late() {
            LocalDate known = reportedOn == null ? proposedAt.toLocalDate() : reportedOn;
            return ground.toBeReported() && known.isAfter(happenedOn.plusMonths(MONTHS_TO_REPORT));
        }

        List<Integer> leavers() {
            return leaving.isEmpty()
                    ? List.of()
                    : Arrays.stream(leaving.split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
        }

        /** The refused work costs a member the share, not the place in the family. */
        boolean parts() {
            return ground != ChangeGround.WORK_REFUSED;
        }
    }

    /** How the family answered. */
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

    /**
     * Statement and defence.
     *
     * @param untilDay last day on which the family may speak
     * @param statement what it said; sealed in the table, as is the answer
     * @param answer what was made of it
     */
    public record Hearing(
            String changeNumber,
            int roundNo,
            LocalDate deliveredOn,
            LocalDate untilDay,
            @Nullable LocalDate heldOn,
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

    /**
     * A decision, signed by a named person.
     *
     * @param effectiveMonth first day of the first month for which it counts, or null when nothing changes
     * @param overpaidFen paid too much until then
     * @param recovered what was paid too much is to be given back
     */
    public record Decision(
            String changeNumber,
            int roundNo,
            Outcome outcome,
            String reason,
            @Nullable LocalDate effectiveMonth,
            long overpaidFen,
            boolean recovered,
            String decidedBy,
            LocalDate decidedOn) {

        public Money overpaid() {
            return Money.ofFen(overpaidFen);
        }
    }
}
