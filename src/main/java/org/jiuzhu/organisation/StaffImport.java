package org.jiuzhu.organisation;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings staff in from a table with the columns 登录名, 姓名, 岗位, 区划代码, 初始密码: all rows or none. */
@Service
public class StaffImport {

    private static final List<String> COLUMNS = List.of("登录名", "姓名", "岗位", "区划代码", "初始密码");
    private static final int MAX_ROWS = 5000;

    private final StaffDirectory directory;

    StaffImport(StaffDirectory directory) {
        this.directory = directory;
    }

    /**
     * Imports a CSV (UTF-8) or Excel file.
     *
     * @return the number of people added
     * @throws InvalidInput with one problem for each wrong row; then nobody is added
     */
    @Transactional
    public int load(byte[] file) {
        List<Map<String, String>> rows = rows(file);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有人员。");
        }
        if (rows.size() > MAX_ROWS) {
            throw new InvalidInput("file", "一次最多导入" + MAX_ROWS + "人。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = "第" + (i + 2) + "行";
            Map<String, String> row = rows.get(i);
            Set<Role> roles = roles(row.getOrDefault("岗位", ""), at, problems);
            String id = row.getOrDefault("登录名", "");
            if (!ids.add(id)) {
                problems.add(new FieldProblem(at, at + "：登录名在表中重复"));
                continue;
            }
            directory
                    .check(id, row.getOrDefault("姓名", ""), roles, row.getOrDefault("区划代码", ""))
                    .forEach(problem -> problems.add(new FieldProblem(at, at + "：" + problem.message())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            try {
                directory.add(
                        Objects.requireNonNull(row.get("登录名")),
                        Objects.requireNonNull(row.get("姓名")),
                        roles(row.getOrDefault("岗位", ""), "", problems),
                        Objects.requireNonNull(row.get("区划代码")),
                        row.getOrDefault("初始密码", ""));
            } catch (InvalidInput e) {
                String at = "第" + (i + 2) + "行";
                throw new InvalidInput(at, at + "：" + e.getMessage());
            }
        }
        return rows.size();
    }

    private static Set<Role> roles(String titles, String at, List<FieldProblem> problems) {
        Set<Role> roles = new HashSet<>();
        for (String title : titles.split("[;；、,，]")) {
            if (title.isBlank()) {
                continue;
            }
            Role found = null;
            for (Role role : Role.values()) {
                if (role.title().equals(title.strip())) {
                    found = role;
                }
            }
            if (found == null) {
                problems.add(new FieldProblem(at, at + "：没有岗位“" + title.strip() + "”"));
            } else {
                roles.add(found);
            }
        }
        return roles;
    }

    private static List<Map<String, String>> rows(byte[] file) {
        boolean excel = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        try {
            return excel ? excelRows(file) : csvRows(file);
        } catch (IOException | RuntimeException e) {
            if (e instanceof InvalidInput invalid) {
                throw invalid;
            }
            throw new InvalidInput("file", "文件不是有效的CSV（UTF-8）或Excel（xlsx）表格。");
        }
    }

    private static List<Map<String, String>> csvRows(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            requireColumns(parser.getHeaderNames());
            List<Map<String, String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toMap()));
            return rows;
        }
    }

    private static List<Map<String, String>> excelRows(byte[] file) {
        List<Map<Integer, @Nullable String>> sheet = FastExcel.read(new ByteArrayInputStream(file))
                .headRowNumber(0)
                .sheet()
                .doReadSync();
        if (sheet.isEmpty()) {
            return List.of();
        }
        List<String> header = sheet.get(0).values().stream()
                .map(cell -> Objects.requireNonNullElse(cell, "").strip())
                .toList();
        requireColumns(header);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<Integer, @Nullable String> line : sheet.subList(1, sheet.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(
                        header.get(i),
                        Objects.requireNonNullElse(line.get(i), "").strip());
            }
            if (row.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void requireColumns(List<String> header) {
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new InvalidInput("file", "缺少列：" + column);
            }
        }
    }
}
