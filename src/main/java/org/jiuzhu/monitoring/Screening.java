package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A screening of all persons of a county who are watched.
 *
 * @param month first day of the month
 * @param total persons when it began
 * @param done persons looked at so far
 * @param alerts opened by it
 * @param joined new facts that went into open alerts
 * @param known facts that were judged before
 * @param afterTownship township that it is in
 * @param afterAward last award looked at there
 */
public record Screening(
        String screeningNumber,
        String countyCode,
        LocalDate month,
        int sequence,
        State state,
        int total,
        int done,
        int alerts,
        int joined,
        int known,
        String afterTownship,
        String afterAward,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable String changedBy,
        @Nullable LocalDateTime finishedAt,
        @Nullable String reviewedBy,
        @Nullable String review) {

    /** Where a screening stands. */
    public enum State {
        RUNNING("正在筛查"),
        PAUSED("已暂停"),
        FINISHED("已完成"),
        CANCELLED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** For example 2026年10月. */
    public String words() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    public int percent() {
        return state == State.FINISHED ? 100 : total == 0 ? 0 : Math.min(99, (int) (100L * done / total));
    }
}
