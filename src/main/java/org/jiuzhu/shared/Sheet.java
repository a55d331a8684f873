package org.jiuzhu.shared;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.read.listener.ReadListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table that an office hands in, with named columns: the first sheet of an Excel file, or CSV as any office program
 * writes it (UTF-8 with or without mark, UTF-16, or GB 18030, which a Chinese Excel takes for CSV). Reading stops at the
 * limit; a file that unpacks to more than a table can be is not unpacked.
 */
public final class Sheet {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final long MOST_UNPACKED = 60L * 1024 * 1024;

    private Sheet() {}

    /**
     * One row.
     *
     * @param number as the office program shows it; the heads are row 1 unless blank rows come before
     * @param cells by column, without blanks around them; columns that are not there are empty
     */
    public record Row(int number, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** How a problem names the row: 第3行. */
        public String at() {
            return "第" + number + "行";
        }

        /** A problem of this row. */
        public FieldProblem problem(String message) {
            return new FieldProblem(at(), at() + "：" + message);
        }
    }

    /**
     * The rows of a file that are not blank.
     *
     * @param most rows that are taken
     * @throws InvalidInput when it is no such file, a column is missing, or there are more rows
     */
    public static List<Row> rows(byte[] file, List<String> columns, int most) {
        boolean excel = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        Lines lines = new Lines(columns, most);
        try {
            if (excel) {
                requireUnpackable(file);
                readExcel(file, lines);
            } else {
                readText(file, lines);
            }
        } catch (IOException | RuntimeException e) {
            // a reader of tables wraps what its listener throws
            for (Throwable step = e; step != null; step = step.getCause()) {
                if (step instanceof InvalidInput invalid) {
                    throw invalid;
                }
            }
            throw new InvalidInput("file", "文件不是有效的CSV或Excel（xlsx）表格，请另存为xlsx后重试。");
        }
        return lines.rows();
    }

    /** The text of a file in whichever of the usual encodings it is, without a byte order mark. */
    public static String text(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one
            }
        }
        throw new InvalidInput("file", "文件的文字编码无法识别，请另存为Excel（xlsx）或UTF-8的CSV后重试。");
    }

    /**
     * A day as offices write it: 2026-07-01, 2026/7/1, 2026.7.1, 2026年7月1日.
     *
     * @throws java.time.DateTimeException when it is none
     */
    public static LocalDate day(String text) {
        var parts = java.util.regex.Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?")
                .matcher(text.strip());
        if (!parts.matches()) {
            throw new java.time.DateTimeException("not a day");
        }
        return LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static void readText(byte[] file, Lines lines) throws IOException {
        String text = text(file);
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',')
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                if (!lines.take((int) line.getRecordNumber(), line.toList())) {
                    return;
                }
            }
        }
    }

    private static void readExcel(byte[] file, Lines lines) {
        FastExcel.read(new ByteArrayInputStream(file), new ReadListener<Map<Integer, @Nullable String>>() {
                    private boolean more = true;

                    @Override
                    public void invoke(Map<Integer, @Nullable String> cells, AnalysisContext context) {
                        List<String> line = new ArrayList<>();
                        cells.forEach((column, cell) -> {
                            while (line.size() <= column) {
                                line.add("");
                            }
                            line.set(column, Objects.requireNonNullElse(cell, ""));
                        });
                        more = lines.take(context.readRowHolder().getRowIndex() + 1, line);
                    }

                    @Override
                    public boolean hasNext(AnalysisContext context) {
                        return more;
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {
                        // the rows are there
                    }
                })
                .headRowNumber(0)
                .sheet()
                .doRead();
    }

    /** A small file can hold a huge one; it is measured without being kept. */
    private static void requireUnpackable(byte[] file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        size += read;
                        if (size > MOST_UNPACKED) {
                            throw new InvalidInput("file", "表格解开后过大，请只保留需要导入的一张表。");
                        }
                    }
                }
            }
        }
    }

    /** Takes lines one by one: the first that is not blank holds the heads. */
    private static final class Lines {

        private final List<String> columns;
        private final int most;
        private final List<Row> rows = new ArrayList<>();
        private @Nullable List<String> heads;

        private Lines(List<String> columns, int most) {
            this.columns = columns;
            this.most = most;
        }

        /** Whether another line is wanted. */
        private boolean take(int number, List<String> line) {
            List<String> cells =
                    line.stream().map(cell -> Texts.clean(cell).strip()).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                return true;
            }
            List<String> known = heads;
            if (known == null) {
                List<String> missing = columns.stream()
                        .filter(column -> !cells.contains(column))
                        .toList();
                if (!missing.isEmpty()) {
                    throw new InvalidInput("file", "缺少列：" + String.join("、", missing) + "。第一行应是列名。");
                }
                heads = cells;
                return true;
            }
            if (rows.size() == most) {
                throw new InvalidInput("file", "一次最多导入" + most + "行，请分成几个文件。");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < known.size(); i++) {
                row.putIfAbsent(known.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(new Row(number, row));
            return true;
        }

        private List<Row> rows() {
            if (heads == null) {
                throw new InvalidInput("file", "缺少列：" + String.join("、", columns) + "。第一行应是列名。");
            }
            return List.copyOf(rows);
        }
    }
}
