/**
 * 工作日历：法定节假日、调休和由此计算的期限。
 *
 * <p>Every legal clock of the house counts working days here, from a table that the administrator extends each
 * November. Counting into a year that is not loaded is refused, never guessed.
 *
 * @see "全国年节及纪念日放假办法"
 */
@NullMarked
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"shared", "audit"})
package org.jiuzhu.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
