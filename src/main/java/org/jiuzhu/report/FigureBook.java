package org.jiuzhu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiuzhu.shared.Indicator;
import org.jspecify.annotations.Nullable;

/** Figures as an Excel file: numbers that an office can reckon with, and a bar chart of each indicator over the counties. */
final class FigureBook implements AutoCloseable {

    private static final int FIXED = 4;
    private static final int CHART_ROWS = 16;
    private static final int CHART_COLUMNS = 8;
    private static final int HEAD = 2;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle head;
    private final CellStyle plain;
    private final CellStyle share;
    private final CellStyle money;

    FigureBook() {
        Font bold = book.createFont();
        bold.setBold(true);
        plain = bordered();
        head = bordered();
        head.setFont(bold);
        head.setWrapText(true);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        share = bordered();
        share.setDataFormat(book.createDataFormat().getFormat("0.0%"));
        money = bordered();
        money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
    }

    private CellStyle bordered() {
        CellStyle style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** One row: an indicator, its value over all, and a value for each column; null where there is none. */
    record Values(Indicator indicator, @Nullable Long sum, List<@Nullable Long> values) {}

    /** The table of the indicators and their charts. */
    FigureBook figures(String title, String sumTitle, List<String> columns, List<Values> lines) {
        XSSFSheet sheet = book.createSheet("指标");
        text(sheet.createRow(0), 0, title, head);
        Row heads = sheet.createRow(1);
        List<String> fixed = List.of("条款", "指标", "怎样计算", "单位");
        for (int i = 0; i < fixed.size(); i++) {
            text(heads, i, fixed.get(i), head);
        }
        text(heads, FIXED, sumTitle, head);
        for (int i = 0; i < columns.size(); i++) {
            text(heads, FIXED + 1 + i, columns.get(i), head);
        }
        for (int i = 0; i < lines.size(); i++) {
            Values line = lines.get(i);
            Row row = sheet.createRow(HEAD + i);
            Indicator one = line.indicator();
            text(row, 0, one.clause(), plain);
            text(row, 1, one.title(), plain);
            text(row, 2, one.definition(), plain);
            text(row, 3, one.unit(), plain);
            value(row, FIXED, one, line.sum());
            for (int c = 0; c < columns.size(); c++) {
                value(row, FIXED + 1 + c, one, line.values().get(c));
            }
        }
        sheet.createFreezePane(FIXED, HEAD);
        sheet.setColumnWidth(0, 12 * 256);
        sheet.setColumnWidth(1, 34 * 256);
        sheet.setColumnWidth(2, 60 * 256);
        for (int c = FIXED; c <= FIXED + columns.size(); c++) {
            sheet.setColumnWidth(c, 13 * 256);
        }
        if (columns.size() > 1) {
            charts(sheet, columns.size(), lines);
        }
        return this;
    }

    /** A plain table on a sheet of its own. */
    FigureBook table(String name, List<String> heads, List<List<String>> rows) {
        Sheet sheet = book.createSheet(name);
        Row first = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            text(first, i, heads.get(i), head);
            sheet.setColumnWidth(i, 22 * 256);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            for (int i = 0; i < rows.get(r).size(); i++) {
                text(row, i, rows.get(r).get(i), plain);
            }
        }
        sheet.createFreezePane(0, 1);
        return this;
    }

    private void charts(XSSFSheet data, int columns, List<Values> lines) {
        XSSFSheet sheet = book.createSheet("图表");
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < lines.size(); i++) {
            int top = i / 2 * (CHART_ROWS + 1);
            int left = i % 2 * (CHART_COLUMNS + 1);
            XSSFChart chart = drawing.createChart(
                    drawing.createAnchor(0, 0, 0, 0, left, top, left + CHART_COLUMNS, top + CHART_ROWS));
            Indicator one = lines.get(i).indicator();
            chart.setTitleText(one.title() + "（" + one.unit() + "）");
            chart.setTitleOverlay(false);
            var names = XDDFDataSourcesFactory.fromStringCellRange(
                    data, new CellRangeAddress(1, 1, FIXED + 1, FIXED + columns));
            var values = XDDFDataSourcesFactory.fromNumericCellRange(
                    data, new CellRangeAddress(HEAD + i, HEAD + i, FIXED + 1, FIXED + columns));
            XDDFBarChartData bars = (XDDFBarChartData) chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            bars.setBarDirection(BarDirection.COL);
            bars.setVaryColors(false);
            bars.addSeries(names, values).setTitle(one.title(), null);
            chart.plot(bars);
        }
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void value(Row row, int column, Indicator one, @Nullable Long value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(plain);
        if (value == null) {
            return;
        }
        switch (one.measure()) {
            case SHARE -> {
                cell.setCellValue(value / 1000.0);
                cell.setCellStyle(share);
            }
            case MONEY -> {
                cell.setCellValue(value / 100.0);
                cell.setCellStyle(money);
            }
            case NUMBER, SUM -> cell.setCellValue(value);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
