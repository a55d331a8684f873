package org.jiuzhu.referral;

import java.time.LocalDateTime;
import org.jiuzhu.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a referral.
 *
 * @param department who had it then, or null
 * @param content in words, sealed in the table
 * @param actor sign-in name
 */
public record ReferralStep(
        String referralNumber,
        Kind kind,
        @Nullable Department department,
        String content,
        String actor,
        LocalDateTime doneAt) {

    public enum Kind {
        OPENED("登记"),
        SENT("转出"),
        RECEIVED("签收"),
        RETURNED("退回"),
        DISPUTED("提请裁定"),
        RULED("裁定"),
        PAPERS("要求补充"),
        SUPPLIED("补充"),
        REMINDED("提醒"),
        SUPERVISED("督办"),
        ANSWERED("办理结果"),
        TOLD("告知求助人"),
        DROPPED("不再转出");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
