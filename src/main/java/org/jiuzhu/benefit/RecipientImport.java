package org.jiuzhu.benefit;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The bringing in of a county's present recipients.
 *
 * @param entered households written so far; none of them counts before all are
 * @param conflictRow row of the household that stood in the way, or null
 * @param documentNumber document by which the county hands its register over
 */
public record RecipientImport(
        String id,
        String countyCode,
        State state,
        int households,
        int persons,
        long monthlyTotalFen,
        int entered,
        @Nullable Integer conflictRow,
        String documentNumber,
        String uploadedBy,
        LocalDateTime uploadedAt,
        @Nullable String approvedBy,
        @Nullable LocalDateTime approvedAt,
        @Nullable LocalDateTime finishedAt) {

    /** Where an import stands. */
    public enum State {
        CHECKED("已核对，待另一人批准"),
        ENTERING("正在登记"),
        ENTERED("已登记"),
        CONFLICT("登记时发现重复享受，已全部退回"),
        ABANDONED("已放弃");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money monthlyTotal() {
        return Money.ofFen(monthlyTotalFen);
    }
}
