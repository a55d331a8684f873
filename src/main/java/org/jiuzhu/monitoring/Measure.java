package org.jiuzhu.monitoring;

import java.time.LocalDate;
import org.jiuzhu.referral.ReferralKind;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a joint plan.
 *
 * @param referral kind of aid, for {@link MeasureKind#REFERRAL}
 * @param content what is done; personal data, as are owner and result
 * @param target number of what was started for it: a referral, a draft, a change, a matter, a clue
 * @param outcome null until it is reported
 */
public record Measure(
        String alertNumber,
        int position,
        MeasureKind kind,
        @Nullable ReferralKind referral,
        String content,
        String owner,
        LocalDate dueOn,
        @Nullable String target,
        @Nullable Outcome outcome,
        @Nullable String result) {

    /** What became of a measure. */
    public enum Outcome {
        DONE("已落实"),
        RUNNING("按程序办理中"),
        FAILED("未能落实");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Kind of the measure, with the aid that is asked for. */
    public String title() {
        return referral == null ? kind.title() : kind.title() + "：" + referral.title();
    }
}
