package org.jiuzhu.benefit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One award in a payment list.
 *
 * @param holderName personal data, as are the three parts of the account and the reason of a decision
 * @param baseFen the month's amount, without add-ons
 * @param addonFen add-ons of the month (民发〔2021〕57号 第二十七条)
 * @param backFen months before that had not been paid
 * @param adjustFen corrections: what is paid back less what is taken back
 * @param amountFen what is paid when the line is paid
 * @param beforeFen what the month before had paid
 * @param flags names of {@link PaymentFlag}, comma separated; empty for none
 * @param reason why it is flagged or left out, in words
 * @param explanation the difference from the month before, in words
 */
public record PaymentLine(
        String runNumber,
        String awardNumber,
        int lineNo,
        String townshipCode,
        String category,
        String holderName,
        int memberCount,
        @Nullable String bank,
        @Nullable String accountHolder,
        @Nullable String accountNumber,
        long baseFen,
        long addonFen,
        long backFen,
        long adjustFen,
        long amountFen,
        long beforeFen,
        Standing standing,
        String flags,
        @Nullable String reason,
        Difference difference,
        String explanation,
        @Nullable Decision decision,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable Result result,
        @Nullable String resultReason) {

    /** Whether a line is paid without a question. */
    public enum Standing {
        NORMAL("正常"),
        FLAGGED("待决定"),
        EXCLUDED("不列入");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How a line differs from the month before. */
    public enum Difference {
        FIRST("新增"),
        ENDED("停发"),
        AMOUNT("金额变动"),
        ACCOUNT("账户变动"),
        RETRY("补发"),
        SAME("无变化");

        private final String title;

        Difference(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What a person has decided on a line. */
    public enum Decision {
        PAY("照发"),
        CURRENT("只发当月"),
        HOLD("暂缓"),
        REFUSE("本月不发");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public boolean pays() {
            return this == PAY || this == CURRENT;
        }
    }

    /** What the bank has made of it. */
    public enum Result {
        PAID("已发放"),
        FAILED("发放失败");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it is paid as things stand. */
    public boolean payable() {
        return decision == null ? standing == Standing.NORMAL : standing != Standing.EXCLUDED && decision.pays();
    }
}
