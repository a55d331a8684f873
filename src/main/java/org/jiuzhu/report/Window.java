package org.jiuzhu.report;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The days that figures are about, in all the ways in which statements ask for them.
 *
 * @param begin first moment
 * @param end first moment after it
 * @param month first day of its last month
 */
record Window(LocalDate from, LocalDate to, LocalDateTime begin, LocalDateTime end, LocalDate month, LocalDate today) {

    static Window of(LocalDate from, LocalDate to, LocalDate today) {
        return new Window(from, to, from.atStartOfDay(), to.plusDays(1).atStartOfDay(), to.withDayOfMonth(1), today);
    }
}
