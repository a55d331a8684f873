package org.jiuzhu.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.Accounts;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the areas of the prefecture in from a table with the columns 区划代码, 名称, 级别, 上级代码, 起始日期 and, where an
 * area has ended, 截止日期 and 继任代码: all rows or none. A code that is known already is changed, never removed: cases of
 * an area that has ended keep its name.
 */
@Service
public class AreaImport {

    private static final List<String> COLUMNS = List.of("区划代码", "名称", "级别", "上级代码", "起始日期");
    private static final int MAX_ROWS = 5000;
    private static final int BATCH = 200;
    private static final int NAME_LENGTH = 60;

    private final OrganisationMapper mapper;
    private final Areas areas;
    private final Accounts accounts;
    private final Journal journal;

    AreaImport(OrganisationMapper mapper, Areas areas, Accounts accounts, Journal journal) {
        this.mapper = mapper;
        this.areas = areas;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** How many areas an import brought and how many it changed. */
    public record Imported(int added, int changed) {}

    /**
     * Imports a CSV or Excel file.
     *
     * @throws InvalidInput with one problem for each wrong row; then nothing is imported
     */
    @Transactional
    public Imported load(byte[] file) {
        List<Sheet.Row> rows = Sheet.rows(file, COLUMNS, MAX_ROWS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有区划。");
        }
        Map<String, Area> known = new LinkedHashMap<>();
        mapper.areas().forEach(area -> known.put(area.code(), area));
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Area> read = read(rows, problems);
        Map<String, Area> after = new LinkedHashMap<>(known);
        after.putAll(read);
        List<String> order = new ArrayList<>(read.keySet());
        for (int i = 0; i < order.size(); i++) {
            Area area = after.get(order.get(i));
            if (area != null) {
                checkPlace(area, after, lineOf(rows, area.code()), problems);
            }
        }
        long cities = after.values().stream()
                .filter(area -> area.level() == Area.Level.CITY && area.validTo() == null)
                .count();
        if (problems.isEmpty() && cities != 1) {
            problems.add(new FieldProblem("file", "一个平台办理一个地市的业务：导入后应恰有一个没有截止日期的市，现为" + cities + "个。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        List<Area> added = read.values().stream()
                .filter(area -> !known.containsKey(area.code()))
                .toList();
        List<Area> changed = read.values().stream()
                .filter(area -> known.containsKey(area.code()) && !area.equals(known.get(area.code())))
                .toList();
        for (int from = 0; from < added.size(); from += BATCH) {
            mapper.insertAreas(added.subList(from, Math.min(added.size(), from + BATCH)));
        }
        changed.forEach(mapper::updateArea);
        read.values().stream()
                .filter(area -> area.level() == Area.Level.COUNTY)
                .forEach(county -> accounts.renameCounty(county.code(), county.name()));
        journal.record("导入行政区划", null, "新增" + added.size() + "个，修改" + changed.size() + "个");
        areas.forget();
        return new Imported(added.size(), changed.size());
    }

    private static String lineOf(List<Sheet.Row> rows, String code) {
        return rows.stream()
                .filter(row -> code.equals(row.get("区划代码")))
                .findFirst()
                .map(Sheet.Row::at)
                .orElse("");
    }

    private static Map<String, Area> read(List<Sheet.Row> rows, List<FieldProblem> problems) {
        Map<String, Area> read = new LinkedHashMap<>();
        for (Sheet.Row row : rows) {
            String at = row.at();
            area(row.cells(), at, problems).ifPresent(area -> {
                if (read.put(area.code(), area) != null) {
                    problems.add(new FieldProblem(at, at + "：区划代码" + area.code() + "在表中重复"));
                }
            });
        }
        return read;
    }

    private static Optional<Area> area(Map<String, String> row, String at, List<FieldProblem> problems) {
        int before = problems.size();
        Area.Level level = null;
        for (Area.Level one : Area.Level.values()) {
            if (row.getOrDefault("级别", "").startsWith(one.title())) {
                level = one;
            }
        }
        if (level == null) {
            problems.add(new FieldProblem(at, at + "：级别应为“市”“县”或“乡镇”"));
        }
        String code = row.getOrDefault("区划代码", "");
        if (level != null && !code.matches("[0-9]{" + level.digits() + "}")) {
            problems.add(new FieldProblem(at, at + "：" + level.title() + "的区划代码应为" + level.digits() + "位数字"));
        }
        String name = row.getOrDefault("名称", "");
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            problems.add(new FieldProblem(at, at + "：名称应为1至" + NAME_LENGTH + "字"));
        }
        LocalDate from = date(row.getOrDefault("起始日期", ""), "起始日期", at, problems);
        if (row.getOrDefault("起始日期", "").isBlank()) {
            problems.add(new FieldProblem(at, at + "：请填写起始日期"));
        }
        LocalDate to = date(row.getOrDefault("截止日期", ""), "截止日期", at, problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new FieldProblem(at, at + "：截止日期早于起始日期"));
        }
        String successor = blankToNull(row.getOrDefault("继任代码", ""));
        if (successor != null && to == null) {
            problems.add(new FieldProblem(at, at + "：有继任代码的，应填写截止日期"));
        }
        if (level == null || from == null || problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Area(code, name, level, blankToNull(row.getOrDefault("上级代码", "")), from, to, successor));
    }

    private static void checkPlace(Area area, Map<String, Area> after, String at, List<FieldProblem> problems) {
        String parent = area.parentCode();
        if (area.level() == Area.Level.CITY) {
            if (parent != null) {
                problems.add(new FieldProblem(at, at + "：市不填上级代码"));
            }
        } else {
            String expected = area.code().substring(0, area.level() == Area.Level.COUNTY ? 4 : 6);
            if (!expected.equals(parent)) {
                problems.add(new FieldProblem(at, at + "：" + area.code() + "的上级代码应为" + expected));
            } else if (!after.containsKey(parent)) {
                problems.add(new FieldProblem(at, at + "：表中和系统中都没有上级区划" + parent));
            }
        }
        String successor = area.successor();
        if (successor != null && !after.containsKey(successor)) {
            problems.add(new FieldProblem(at, at + "：表中和系统中都没有继任区划" + successor));
        }
    }

    private static @Nullable LocalDate date(String text, String column, String at, List<FieldProblem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(at, at + "：" + column + "应写成 2027-01-01"));
            return null;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
