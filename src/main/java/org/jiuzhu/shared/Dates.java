package org.jiuzhu.shared;

import java.time.LocalDate;

/** Dates as people read them. */
public final class Dates {

    private Dates() {}

    /** {@code 2026年9月18日}, for pages, letters and messages. */
    public static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A month, as people write it. */
    public static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }
}
