package org.jiuzhu.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What came of a referral.
 *
 * @param granted what is given, sealed in the table; null when nothing is
 * @param amountFen in fen, or null when it is no money
 * @param reason why nothing is given, sealed in the table; null when something is
 * @param decidedBy the named official of the department (or of the county) who decided, sealed in the table
 */
public record ReferralResult(
        String referralNumber,
        Outcome outcome,
        @Nullable String granted,
        @Nullable Long amountFen,
        @Nullable LocalDate fromDay,
        @Nullable String reason,
        String decidedBy,
        LocalDate decidedOn,
        String recordedBy,
        LocalDateTime recordedAt) {

    public enum Outcome {
        GRANTED("给予救助（服务）"),
        NOT_GRANTED("不予救助"),
        /** The person gave up, has moved or cannot be found. */
        GIVEN_UP("求助人放弃或者联系不上"),
        /** No department is competent, as the county has settled. */
        NOBODY("没有部门办理，由民政另行安排");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** In a sentence, for people to read. */
    public String words() {
        Long fen = amountFen;
        LocalDate from = fromDay;
        return outcome.title()
                + (granted == null ? "" : "：" + granted)
                + (fen == null ? "" : "，" + Money.ofFen(fen) + "元")
                + (from == null ? "" : "，自" + org.jiuzhu.shared.Dates.chinese(from) + "起")
                + (reason == null ? "" : "：" + reason);
    }
}
