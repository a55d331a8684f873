package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** When a term ends, as people say it: a term of days with its last day, one of hours with the minute. */
public final class DueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private DueWords() {}

    /** @param due the first moment that is too late */
    public static String until(LocalDateTime due) {
        return due.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(due.minusDays(1)) + "内"
                : MINUTE.format(due) + "前";
    }
}
