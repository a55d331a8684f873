package org.jiuzhu.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Sheet;
import org.jiuzhu.shared.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the yearly plan of holidays of the State Council's office. */
@Service
public class Calendars {

    private static final int SOURCE_LENGTH = 200;
    private static final int NAME_LENGTH = 40;
    private static final int MOST_DAYS = 400;
    private static final String DEMO_SOURCE = "演示日历：只有周末和固定日期的法定节假日，导入国务院办公厅通知后替换";

    private final CalendarMapper mapper;
    private final WorkingDays workingDays;
    private final ObjectProvider<DueDates> dueDates;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final Clock clock;

    Calendars(
            CalendarMapper mapper,
            WorkingDays workingDays,
            ObjectProvider<DueDates> dueDates,
            PlatformTransactionManager transactionManager,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.dueDates = dueDates;
        this.transactions = new TransactionTemplate(transactionManager);
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LoadedYear> years() {
        return mapper.years();
    }

    /**
     * What loading a year did.
     *
     * @param days holidays and worked weekends of the year
     * @param recount the running limits counted anew with it
     */
    public record Loaded(int days, DueDates.Recount recount) {}

    /**
     * Loads or replaces a year from a table with the columns 日期, 类型 (休 or 班) and 名称. Running limits are counted
     * anew afterwards, in batches of their own: a year once loaded stays loaded whatever becomes of them.
     *
     * @param file the table, CSV or Excel, with the names of the columns in its first row
     * @throws InvalidInput with one problem for each wrong row or missing legal holiday; then nothing is loaded
     */
    public Loaded load(int year, String source, byte[] file, Actor actor) {
        if (source.isBlank() || source.length() > SOURCE_LENGTH) {
            throw new InvalidInput("source", "请填写放假通知的名称或文号，最多" + SOURCE_LENGTH + "字。");
        }
        List<SpecialDay> days = parse(year, file);
        List<FieldProblem> missing = LegalHolidays.missing(year, days);
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        transactions.executeWithoutResult(status -> {
            replace(new LoadedYear(year, source.strip(), actor.id(), LocalDateTime.now(clock), false), days);
            journal.record("导入工作日历", null, year + "年，" + days.size() + "天");
        });
        workingDays.forget();
        List<DueDates.Recount> recounts = dueDates.stream()
                .map(dates -> dates.recount(year + "年工作日历已更新", actor))
                .toList();
        return new Loaded(days.size(), recounts.stream().reduce(DueDates.Recount.NONE, DueDates.Recount::plus));
    }

    /**
     * Loads made-up plans for those of the years that have none: weekends and the legal holidays of fixed date. Only the
     * demo may do so; the years are marked and any real plan replaces them.
     */
    @Transactional
    public void loadDemo(int first, int last) {
        Set<Integer> known = mapper.years().stream().map(LoadedYear::year).collect(Collectors.toSet());
        for (int year = first; year <= last; year++) {
            if (!known.contains(year)) {
                replace(
                        new LoadedYear(year, DEMO_SOURCE, "system", LocalDateTime.now(clock), true),
                        LegalHolidays.ofFixedDate(year));
            }
        }
        workingDays.forget();
    }

    private void replace(LoadedYear year, List<SpecialDay> days) {
        mapper.deleteDays(year.year());
        mapper.deleteYear(year.year());
        mapper.insertYear(year);
        mapper.insertDays(days);
    }

    private static List<SpecialDay> parse(int year, byte[] file) {
        List<FieldProblem> problems = new ArrayList<>();
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Sheet.Row row : Sheet.rows(file, List.of("日期", "类型", "名称"), MOST_DAYS)) {
            parseRow(year, row, seen, days, problems);
        }
        if (problems.isEmpty() && days.isEmpty()) {
            problems.add(new FieldProblem("file", "表中没有任何日期。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return days;
    }

    private static void parseRow(
            int year, Sheet.Row row, Set<LocalDate> seen, List<SpecialDay> days, List<FieldProblem> problems) {
        LocalDate day;
        try {
            day = Sheet.day(row.get("日期"));
        } catch (DateTimeException e) {
            problems.add(row.problem("日期应写成 2027-01-01"));
            return;
        }
        if (Texts.length(row.get("名称")) > NAME_LENGTH) {
            problems.add(row.problem("名称" + Texts.tooLong(NAME_LENGTH, row.get("名称"))));
            return;
        }
        boolean lastOfYearBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !lastOfYearBefore) {
            problems.add(row.problem("日期不属于" + year + "年的安排"));
            return;
        }
        if (!seen.add(day)) {
            problems.add(row.problem("日期重复"));
            return;
        }
        switch (row.get("类型")) {
            case "休" -> days.add(new SpecialDay(day, year, SpecialDay.Kind.OFF, row.get("名称")));
            case "班" -> {
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    problems.add(row.problem(day + "不是周六或周日，不用写“班”"));
                }
                days.add(new SpecialDay(day, year, SpecialDay.Kind.WORK, row.get("名称")));
            }
            default -> problems.add(row.problem("类型应为“休”或“班”"));
        }
    }
}
