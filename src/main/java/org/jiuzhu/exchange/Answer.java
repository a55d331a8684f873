package org.jiuzhu.exchange;

import java.time.LocalDate;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the system of a department answers to a message. All of it is what another body has written.
 *
 * @param id of the answer in that system; the same id is the same answer
 * @param message number of the message
 * @param by who has received or decided, by name
 * @param on the day of it
 * @param reason why it is returned or refused
 * @param asked papers that are still missing
 * @param outcome of RESULT: GRANTED, NOT_GRANTED or GIVEN_UP
 * @param granted what is given
 */
public record Answer(
        @Nullable String id,
        @Nullable String message,
        @Nullable Kind kind,
        @AtMost(60) @Nullable String by,
        @Nullable LocalDate on,
        @AtMost(500) @Nullable String reason,
        @AtMost(500) @Nullable String asked,
        @Nullable Outcome outcome,
        @AtMost(500) @Nullable String granted,
        @Nullable Money amount,
        @Nullable LocalDate fromDay) {

    /** What it says. */
    public enum Kind {
        RECEIVED("签收"),
        RETURNED("退回"),
        PAPERS("要求补充"),
        RESULT("办理结果");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The result. */
    public enum Outcome {
        GRANTED,
        NOT_GRANTED,
        GIVEN_UP
    }
}
