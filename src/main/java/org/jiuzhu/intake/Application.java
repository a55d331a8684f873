package org.jiuzhu.intake;

import java.time.LocalDate;
import org.jiuzhu.privacy.Masks;
import org.jspecify.annotations.Nullable;

/**
 * An application for assistance as registered at the one window.
 *
 * @param kind which procedure the case goes through
 * @param applicantName sealed in the table
 * @param nearRelative registered separately as kin of handling staff (民发〔2021〕57号 第十一条)
 * @param firstAskedBy the first staff member asked, who owns the request (首问责任)
 * @param acceptedOn the day the legal clock starts, or null before acceptance
 */
public record Application(
        String caseNumber,
        Kind kind,
        String townshipCode,
        Status status,
        String applicantName,
        int memberCount,
        Declaration declaration,
        boolean nearRelative,
        String registeredBy,
        String firstAskedBy,
        LocalDate appliedOn,
        @Nullable String acceptedBy,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate closedOn) {

    /** The kinds of cases of the house, each with a procedure of its own. */
    public enum Kind {
        SUBSISTENCE("最低生活保障"),
        RELIEF("临时救助"),
        DESTITUTION("特困人员救助供养");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where an application stands. */
    public enum Status {
        REGISTERED("已登记"),
        AWAITING_MATERIALS("待补正"),
        ACCEPTED("已受理"),
        CONFIRMED("已确认"),
        REFUSED("不予确认"),
        TERMINATED("已终止"),
        REFERRED("已转办"),
        WITHDRAWN("已撤回"),
        NOT_ACCEPTED("不予受理"),
        LAPSED("逾期未补正");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether work on it goes on. */
        public boolean open() {
            return this == REGISTERED || this == AWAITING_MATERIALS || this == ACCEPTED;
        }
    }

    /** Stands for the applicant until he has been written down. */
    static final String NOT_YET_NAMED = "（登记中）";

    /** A name as lists show it: masked, unless it is not known yet. */
    public static String shown(String applicantName) {
        return applicantName.equals(NOT_YET_NAMED) ? applicantName : Masks.name(applicantName);
    }

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }
}
