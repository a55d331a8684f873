package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One monthly payment list (按月发放清册) of an area.
 *
 * @param areaCode county of six digits or township of nine
 * @param payMonth first day of the month that is paid
 * @param sequence of the area and month, from 1; a cancelled list keeps its number
 * @param parentNumber the list whose failed payments this one makes up for, or null
 * @param awards awards to look at, known when the computation began
 * @param computed awards looked at so far
 * @param afterAward where the computation stands
 * @param note why it was sent back or cancelled
 */
public record PaymentRun(
        String runNumber,
        String areaCode,
        LocalDate payMonth,
        int sequence,
        @Nullable String parentNumber,
        State state,
        int awards,
        int computed,
        @Nullable String afterAward,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime computedAt,
        @Nullable String checkedBy,
        @Nullable LocalDateTime checkedAt,
        @Nullable String releasedBy,
        @Nullable LocalDateTime releasedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable String note) {

    /** Where a list stands. */
    public enum State {
        COMPUTING("正在计算"),
        CHECKING("待核对"),
        RELEASING("待审签"),
        RELEASED("已审签，待登记发放结果"),
        CLOSED("已办结"),
        CANCELLED("已作废");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it makes up for payments that failed. */
    public boolean supplementary() {
        return parentNumber != null;
    }

    public String countyCode() {
        return areaCode.substring(0, 6);
    }

    /** The month in words: 2026年9月. */
    public String month() {
        return words(payMonth);
    }

    static String words(LocalDate month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
