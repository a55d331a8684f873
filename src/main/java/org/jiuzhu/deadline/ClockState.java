package org.jiuzhu.deadline;

import java.time.LocalDate;
import org.jiuzhu.shared.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands today.
 *
 * <p>Where the calendar of a year in between is not loaded, the days cannot be counted: the colour is {@code UNKNOWN}
 * (or what holds without counting) and the three numbers are zero.
 *
 * @param limitDays whole limit in working days
 * @param usedDays working days used, while it runs
 * @param leftDays working days left; negative when overdue
 * @param stoppedOn day it was stopped, or null while it runs
 * @param closedOn day the case was decided, or null
 */
public record ClockState(
        String caseNumber,
        LocalDate acceptedOn,
        LocalDate dueOn,
        int limitDays,
        int usedDays,
        int leftDays,
        int percent,
        Colour colour,
        String basis,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate closedOn) {

    public enum Colour {
        GREEN,
        YELLOW,
        RED,
        OVERDUE,
        STOPPED,
        CLOSED,
        UNKNOWN
    }

    /** The clock in words, the same on cards, forms, lists and in the case file; all days in it are working days. */
    public String words() {
        return switch (colour) {
            case CLOSED -> "已办结" + (closedOn == null ? "" : "（" + Dates.chinese(closedOn) + "）");
            case STOPPED ->
                "期限停止" + (stoppedOn == null ? "" : "（自" + Dates.chinese(stoppedOn) + "起）") + "，停止时剩"
                        + Math.max(0, leftDays) + "个工作日";
            case OVERDUE -> "已超期" + -leftDays + "个工作日（" + Dates.chinese(dueOn) + "到期）";
            case UNKNOWN -> Dates.chinese(dueOn) + "到期，工作日历未录入，暂不能计算剩余天数";
            case GREEN, YELLOW, RED -> leftDays == 0 ? "今天到期" : "剩" + leftDays + "个工作日（" + Dates.chinese(dueOn) + "到期）";
        };
    }
}
