package org.jiuzhu.relief;

import java.time.LocalDate;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a request, and who signed it.
 *
 * @param level whose decision it is: within the limit the township's, paid from its reserve fund, else the county's
 * @param amountFen in all; the worth of goods
 * @param instalments in how many monthly parts it is paid (分期)
 * @param ground of a refusal
 * @param reason sealed in the table
 */
public record ReliefDecision(
        String caseNumber,
        Outcome outcome,
        Level level,
        long amountFen,
        Form form,
        int instalments,
        @Nullable Ground ground,
        String reason,
        String basis,
        String signedBy,
        LocalDate decidedOn) {

    public enum Outcome {
        APPROVED("予以救助"),
        REFUSED("不予救助"),
        /** Withdrawn, or nobody left to be helped; no refusal. */
        TERMINATED("终止办理");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Level {
        TOWNSHIP("乡镇（街道）审批，从备用金列支"),
        COUNTY("县级审批");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How help is given: money, goods, or a way to other help as well (民发〔2018〕23号). */
    public enum Form {
        CASH("发给救助金"),
        GOODS("发放实物"),
        REFERRAL("发给救助金并转介");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
