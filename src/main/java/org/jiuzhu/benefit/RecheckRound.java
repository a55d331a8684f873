package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The awards of a township that fall due in a month, checked together.
 *
 * @param dueMonth first day of the month in which it was opened
 * @param dueBy awards due by this day belong to it
 * @param screened awards compared so far
 * @param note what the signer wrote; sealed in the table
 */
public record RecheckRound(
        String roundNumber,
        String townshipCode,
        LocalDate dueMonth,
        LocalDate dueBy,
        State state,
        @Nullable String afterAward,
        int screened,
        LocalDateTime openedAt,
        @Nullable LocalDateTime screenedAt,
        @Nullable String confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        @Nullable String note) {

    /** Where a round stands. */
    public enum State {
        SCREENING("正在比对"),
        CONFIRMING("待确认"),
        CONFIRMED("已确认");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The month in words: 2026年9月. */
    public String month() {
        return PaymentRun.words(dueMonth);
    }

    /**
     * A draw of families to be visited; it can be done again from the seed.
     *
     * @param pool unchanged families it was drawn from
     * @param percent share that had to be drawn
     */
    public record Draw(
            String roundNumber,
            int drawNo,
            String seed,
            int percent,
            int pool,
            int drawn,
            String drawnBy,
            LocalDateTime drawnAt) {}
}
