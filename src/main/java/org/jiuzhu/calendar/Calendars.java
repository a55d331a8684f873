package org.jiuzhu.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the yearly plan of holidays of the State Council's office. */
@Service
public class Calendars {

    private final CalendarMapper mapper;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Clock clock;

    Calendars(CalendarMapper mapper, WorkingDays workingDays, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LoadedYear> years() {
        return mapper.years();
    }

    /**
     * Loads or replaces a year from a table with the columns 日期, 类型 (休 or 班) and 名称.
     *
     * @param csv the table as CSV with a header line
     * @return the number of days loaded
     * @throws InvalidInput with one problem for each wrong row; then nothing is loaded
     */
    @Transactional
    public int load(int year, String source, Reader csv, Actor actor) {
        List<SpecialDay> days = parse(year, csv);
        mapper.deleteDays(year);
        mapper.deleteYear(year);
        mapper.insertYear(new LoadedYear(year, source, actor.id(), LocalDateTime.now(clock)));
        mapper.insertDays(days);
        journal.record("导入工作日历", null, year + "年，" + days.size() + "天");
        workingDays.forget();
        return days.size();
    }

    private static List<SpecialDay> parse(int year, Reader csv) {
        List<FieldProblem> problems = new ArrayList<>();
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(csv)) {
            for (String column : List.of("日期", "类型", "名称")) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new InvalidInput("file", "缺少列：" + column);
                }
            }
            for (CSVRecord row : parser) {
                String at = "第" + (row.getRecordNumber() + 1) + "行";
                parseRow(year, row, at, seen, days, problems);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("file", "文件不是有效的CSV表格。");
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
            int year,
            CSVRecord row,
            String at,
            Set<LocalDate> seen,
            List<SpecialDay> days,
            List<FieldProblem> problems) {
        LocalDate day;
        try {
            day = LocalDate.parse(row.get("日期"));
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(at, at + "：日期应写成 2027-01-01"));
            return;
        }
        boolean lastOfYearBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !lastOfYearBefore) {
            problems.add(new FieldProblem(at, at + "：日期不属于" + year + "年的安排"));
            return;
        }
        if (!seen.add(day)) {
            problems.add(new FieldProblem(at, at + "：日期重复"));
            return;
        }
        switch (row.get("类型")) {
            case "休" -> days.add(new SpecialDay(day, year, SpecialDay.Kind.OFF, row.get("名称")));
            case "班" -> days.add(new SpecialDay(day, year, SpecialDay.Kind.WORK, row.get("名称")));
            default -> problems.add(new FieldProblem(at, at + "：类型应为“休”或“班”"));
        }
    }
}
