package org.jiuzhu.verification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The request to one source.
 *
 * @param dueOn until when the source should answer; before it nobody may go on without it
 * @param attempts how often the source was asked, this question and those before it
 * @param inquiry number of the question: a renewed one has the next
 * @param reference the source's number of the question, or the number of the paper that answered it
 * @param paperOn date of the paper that answered, or null when it came by wire
 */
public record CheckRequest(
        String caseNumber,
        Source source,
        State state,
        LocalDateTime requestedAt,
        LocalDate dueOn,
        int attempts,
        @Nullable LocalDateTime answeredAt,
        @Nullable String note,
        int inquiry,
        @Nullable String reference,
        @Nullable LocalDate paperOn) {

    public enum State {
        REQUESTED("等待答复"),
        ANSWERED("已答复"),
        NO_ANSWER("未答复"),
        FAILED("查询失败");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Neither answered nor given up. */
    public boolean open() {
        return state == State.REQUESTED || state == State.FAILED;
    }

    /** Key of the question, the same for each attempt. */
    public String key() {
        return caseNumber + "/" + source.name() + "/" + inquiry;
    }
}
