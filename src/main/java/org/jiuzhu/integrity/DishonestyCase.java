package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The case of a person whose act two persons have verified: heard, found, educated, and only then perhaps listed.
 *
 * @param personName personal data, as is the ID number and everything told in words
 * @param idDigest keyed digest of the ID number
 * @param neglectedDigest of the person neglected by an act of {@link Act#D9}
 * @param firstOffence no earlier case of the person ended with a finding
 * @param statementDue last day to be heard
 * @param course what the decision table said last
 * @param correctBy last day of the term for correction
 * @param stopFrom first month without aid
 * @param banUntil last day on which no application is accepted
 * @param disputed an objection is being examined
 */
public record DishonestyCase(
        String caseNumber,
        String clueNumber,
        String townshipCode,
        State state,
        String personName,
        String idNumber,
        String idDigest,
        Act act,
        @Nullable String actBasis,
        String evidence,
        long amountFen,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String neglectedDigest,
        boolean firstOffence,
        LocalDateTime openedAt,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate statementDue,
        @Nullable String statement,
        @Nullable String foundBy,
        @Nullable LocalDate foundOn,
        @Nullable String findingReason,
        @Nullable Course course,
        @Nullable String courseBasis,
        @Nullable String policeRecord,
        @Nullable String education,
        @Nullable LocalDate educatedOn,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate correctedOn,
        @Nullable String correction,
        @Nullable Scope scope,
        @Nullable String proposal,
        @Nullable String proposedBy,
        boolean fineProposed,
        @Nullable String decisionNumber,
        @Nullable String decisionReason,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate stopFrom,
        @Nullable LocalDate banFrom,
        @Nullable LocalDate banUntil,
        boolean disputed,
        @Nullable LocalDate endedOn,
        @Nullable Ending ending,
        @Nullable String fineNote) {

    /** Where a case stands. */
    public enum State {
        HEARING("告知和听取陈述申辩"),
        EDUCATING("教育督促、限期纠正"),
        DECIDING("拟列入，待签署"),
        POLICE("已移送公安"),
        CLEARED("不予认定"),
        RECORDED("已纠正，只作记录"),
        LISTED("在册"),
        ENDED("限制期满，已移出"),
        RECALLED("已移出、撤回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What follows from a finding; the answers of the decision {@code integrity-course}. */
    public enum Course {
        CLOSE("不予认定"),
        POLICE("移送公安"),
        EDUCATE("教育督促，限期纠正"),
        RECORD("已纠正，只作记录"),
        SANCTION("拟停止救助、列入管理");

        private final String title;

        Course(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whose aid stops: the member's before the family's. */
    public enum Scope {
        MEMBER("本人"),
        FAMILY("本人和共同实施的其他成年家庭成员");

        private final String title;

        Scope(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Why a listing ended. */
    public enum Ending {
        EXPIRED("限制期满"),
        REVOKED("异议成立，撤销决定"),
        REPAIRED("已纠正并退回，信用修复"),
        DECEASED("本人死亡");

        private final String title;

        Ending(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    /** The act with its provision. */
    public String actWords() {
        return act.words() + (actBasis == null ? "" : "（" + actBasis + "）");
    }
}
