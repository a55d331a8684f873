package org.jiuzhu.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * A request handed to a department.
 *
 * @param caseNumber the family's case that it comes from, or null for a person at the window
 * @param department to whom it goes, or null until it is sent for the first time
 * @param member position of the person in the family's declaration, or null when there is no case
 * @param personName sealed in the table; null until written down
 * @param idDigest keyed digest of the number of identity, by which the person's other help is found
 * @param receiveBy last day for receipt, and for sending it back as not competent
 * @param resultDays working days for the result
 * @param basis why this department and this limit, as the table says
 * @param nature whether something is asked of the department or it is only told
 * @param awardNumber the award that a notice is about, or null
 */
public record Referral(
        String referralNumber,
        @Nullable String caseNumber,
        String townshipCode,
        ReferralKind kind,
        @Nullable Department department,
        State state,
        @Nullable Integer member,
        @Nullable String personName,
        @Nullable String idDigest,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDate receiveBy,
        @Nullable Integer resultDays,
        @Nullable String basis,
        @Nullable String receivedBy,
        @Nullable LocalDateTime receivedAt,
        Nature nature,
        @Nullable String awardNumber) {

    /** What is wanted of the department. */
    public enum Nature {
        /** Aid is asked for: a receipt and a result. */
        REQUEST("转办"),
        /** What hangs on an award is told: a receipt only. */
        NOTICE("待遇告知");

        private final String title;

        Nature(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where a referral stands. */
    public enum State {
        DRAFT("待填写"),
        SENT("待签收"),
        RECEIVED("办理中"),
        PAPERS("待补充"),
        RETURNED("已退回"),
        DISPUTED("待裁定"),
        ANSWERED("已答复"),
        TOLD("已告知"),
        /** A notice has been received; nothing more is wanted. */
        NOTED("已签收知悉"),
        DROPPED("未转出");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }
}
