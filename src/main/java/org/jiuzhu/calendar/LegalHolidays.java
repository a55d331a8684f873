package org.jiuzhu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.FieldProblem;

/**
 * The holidays that the law gives to all: eleven days, thirteen since 2025.
 *
 * @see "全国年节及纪念日放假办法 第二条"
 */
final class LegalHolidays {

    private static final int THIRTEEN_DAYS_SINCE = 2025;

    private LegalHolidays() {}

    private record Holiday(String name, String word, int days, int daysBefore2025) {}

    private static final List<Holiday> ALL = List.of(
            new Holiday("元旦", "元旦", 1, 1),
            new Holiday("春节", "春节", 4, 3),
            new Holiday("清明节", "清明", 1, 1),
            new Holiday("劳动节", "劳动", 2, 1),
            new Holiday("端午节", "端午", 1, 1),
            new Holiday("中秋节", "中秋", 1, 1),
            new Holiday("国庆节", "国庆", 3, 3));

    /** What a plan of a year lacks: a year without all its legal holidays must not count as loaded. */
    static List<FieldProblem> missing(int year, List<SpecialDay> plan) {
        List<LocalDate> off = plan.stream()
                .filter(day -> day.kind() == SpecialDay.Kind.OFF)
                .map(SpecialDay::day)
                .toList();
        List<FieldProblem> missing = new ArrayList<>();
        for (Holiday holiday : ALL) {
            int needed = year >= THIRTEEN_DAYS_SINCE ? holiday.days() : holiday.daysBefore2025();
            long found = plan.stream()
                    .filter(day ->
                            day.kind() == SpecialDay.Kind.OFF && day.name().contains(holiday.word()))
                    .count();
            if (found < needed) {
                missing.add(new FieldProblem(
                        "file",
                        holiday.name() + "应至少放假" + needed + "天，表中名称含“" + holiday.word() + "”的休息日有" + found
                                + "天（全国年节及纪念日放假办法第二条）"));
            }
        }
        for (SpecialDay day : ofFixedDate(year)) {
            if (!off.contains(day.day())) {
                missing.add(new FieldProblem("file", day.name() + "：" + day.day() + "是法定节假日，表中没有写“休”"));
            }
        }
        return missing;
    }

    /** The legal holidays whose date does not follow the moon or the sun. */
    static List<SpecialDay> ofFixedDate(int year) {
        Map<LocalDate, String> days = new HashMap<>();
        days.put(LocalDate.of(year, 1, 1), "元旦");
        days.put(LocalDate.of(year, 5, 1), "劳动节");
        if (year >= THIRTEEN_DAYS_SINCE) {
            days.put(LocalDate.of(year, 5, 2), "劳动节");
        }
        for (int day = 1; day <= 3; day++) {
            days.put(LocalDate.of(year, 10, day), "国庆节");
        }
        return days.entrySet().stream()
                .map(day -> new SpecialDay(day.getKey(), year, SpecialDay.Kind.OFF, day.getValue()))
                .sorted(java.util.Comparator.comparing(SpecialDay::day))
                .toList();
    }
}
