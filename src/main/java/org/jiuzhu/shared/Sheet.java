package org.jiuzhu.shared;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A table that an office hands in: CSV in UTF-8 or the first sheet of an Excel file, with named columns. */
public final class Sheet {

    private Sheet() {}

    /**
     * The rows of a file, each by column name.
     *
     * @throws InvalidInput when it is no such file, or a column is missing
     */
    public static List<Map<String, String>> read(byte[] file, List<String> columns) {
        boolean excel = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        try {
            return excel ? excelRows(file, columns) : csvRows(file, columns);
        } catch (IOException | RuntimeException e) {
            if (e instanceof InvalidInput invalid) {
                throw invalid;
            }
            throw new InvalidInput("file", "文件不是有效的CSV（UTF-8）或Excel（xlsx）表格。");
        }
    }

    private static List<Map<String, String>> csvRows(byte[] file, List<String> columns) throws IOException {
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
            requireColumns(parser.getHeaderNames(), columns);
            List<Map<String, String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(row.toMap()));
            return rows;
        }
    }

    private static List<Map<String, String>> excelRows(byte[] file, List<String> columns) {
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
        requireColumns(header, columns);
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

    private static void requireColumns(List<String> header, List<String> columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new InvalidInput("file", "缺少列：" + column);
            }
        }
    }
}
