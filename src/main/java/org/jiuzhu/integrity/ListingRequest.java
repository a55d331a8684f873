package org.jiuzhu.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An objection to a listing, or the wish that it end before its day. */
public record ListingRequest(
        long id,
        String caseNumber,
        Kind kind,
        LocalDate madeOn,
        LocalDate dueOn,
        String content,
        String registeredBy,
        @Nullable String examination,
        @Nullable String examinedBy,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    /** What is asked. */
    public enum Kind {
        OBJECTION("异议"),
        REPAIR("信用修复"),
        DEATH("本人死亡，申请移出");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What was decided. */
    public enum Outcome {
        KEPT("维持"),
        CHANGED("更正"),
        LIFTED("移出");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
