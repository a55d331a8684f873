package org.jiuzhu.verification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The request to one source. */
public record CheckRequest(
        String caseNumber,
        Source source,
        State state,
        LocalDateTime requestedAt,
        LocalDate dueOn,
        int attempts,
        @Nullable LocalDateTime answeredAt,
        @Nullable String note) {

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
}
