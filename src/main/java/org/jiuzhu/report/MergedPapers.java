package org.jiuzhu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report over the whole city as Word and as Excel, both with charts; a draft until it is signed. */
@Service
public class MergedPapers {

    private static final String FONT = "仿宋";
    private static final String HEADS = "黑体";
    private static final int BODY = 14;
    private static final int SMALL = 9;

    private final MergedReports merged;
    private final Areas areas;
    private final Journal journal;

    MergedPapers(MergedReports merged, Areas areas, Journal journal) {
        this.merged = merged;
        this.areas = areas;
        this.journal = journal;
    }

    /** The report as a Word file. */
    @Transactional
    public byte[] word(int year, Actor reader) {
        MergedReports.Merged all = merged.merged(year, reader);
        journal.record("导出", all.collection().collectionNumber(), "全市年度报告（Word）");
        try (XWPFDocument paper = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(paper, all);
            paper.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a chart cannot be drawn", e);
        }
    }

    private void write(XWPFDocument paper, MergedReports.Merged all) throws IOException, InvalidFormatException {
        ReportCollection collection = all.collection();
        line(paper, areas.city().name() + collection.reportYear() + "年度社会救助工作执行情况报告", HEADS, 20, true);
        if (collection.state() != ReportCollection.State.CLOSED) {
            line(paper, "（汇总稿，未签署）", FONT, BODY, true);
        }
        section(paper, "总体情况", collection.overview());
        heading(paper, "一、报送情况");
        text(paper, "截止日期" + Dates.chinese(collection.dueOn()) + "。" + summary(all));
        table(
                paper,
                List.of("单位", "情况", "首次报送", "最近报送", "次数"),
                all.standings().stream().map(MergedPapers::standing).toList());
        int number = 2;
        for (Chapter chapter : Chapter.values()) {
            heading(paper, chinese(number++) + "、" + chapter.title());
            List<FigureBook.Values> lines = all.figures().stream()
                    .filter(one -> Chapter.of(one.indicator().clause()) == chapter)
                    .toList();
            if (!lines.isEmpty() && !all.counties().isEmpty()) {
                List<String> heads = new ArrayList<>(List.of("指标", "全市"));
                heads.addAll(all.counties());
                table(paper, heads, lines.stream().map(MergedPapers::figures).toList());
                for (FigureBook.Values one : lines) {
                    chart(paper, all.counties(), one);
                }
            }
            told(paper, all.texts().getOrDefault(YearReport.Part.valueOf(chapter.name()), Map.of()));
        }
        heading(paper, chinese(number++) + "、市级成员单位");
        told(paper, all.texts().getOrDefault(YearReport.Part.DUTIES, Map.of()));
        heading(paper, chinese(number++) + "、存在的问题");
        section(paper, "全市", collection.problems());
        told(paper, all.texts().getOrDefault(YearReport.Part.PROBLEMS, Map.of()));
        heading(paper, chinese(number) + "、下一步打算");
        section(paper, "全市", collection.plans());
        told(paper, all.texts().getOrDefault(YearReport.Part.PLANS, Map.of()));
        XWPFParagraph end = paper.createParagraph();
        end.setAlignment(ParagraphAlignment.RIGHT);
        run(end, areas.city().name() + "民政局", FONT, BODY);
        if (collection.signedOn() != null) {
            XWPFParagraph day = paper.createParagraph();
            day.setAlignment(ParagraphAlignment.RIGHT);
            run(day, Dates.chinese(collection.signedOn()), FONT, BODY);
        }
    }

    private static String summary(MergedReports.Merged all) {
        long there =
                all.standings().stream().filter(one -> one.firstOn() != null).count();
        long late = all.standings().stream()
                .filter(one -> one.firstOn() != null && one.late())
                .count();
        long twice = all.standings().stream().filter(one -> one.times() > 1).count();
        String listed = all.collection().lateUnits();
        return "应报送%d个单位，已报送%d个，其中逾期报送%d个，报送两次以上%d个。".formatted(all.standings().size(), there, late, twice)
                + (listed == null ? "" : listed.isEmpty() ? "截止日没有未报送的单位。" : "截止日未报送：" + listed + "。")
                + (all.changedSince().isEmpty() ? "" : "汇编后又有更正的：" + String.join("、", all.changedSince()) + "。");
    }

    private static List<String> standing(YearReports.Standing one) {
        return List.of(
                one.title(),
                one.words(),
                one.firstOn() == null ? "" : Dates.chinese(one.firstOn()),
                one.lastOn() == null ? "" : Dates.chinese(one.lastOn()),
                String.valueOf(one.times()));
    }

    private static List<String> figures(FigureBook.Values one) {
        List<String> cells = new ArrayList<>();
        cells.add(one.indicator().title());
        cells.add(one.indicator().words(one.sum()));
        one.values().forEach(value -> cells.add(one.indicator().words(value)));
        return cells;
    }

    private static void chart(XWPFDocument paper, List<String> counties, FigureBook.Values line)
            throws IOException, InvalidFormatException {
        if (counties.size() < 2 || line.values().stream().allMatch(value -> value == null || value == 0)) {
            return;
        }
        Indicator one = line.indicator();
        XWPFChart chart = paper.createChart(15 * Units.EMU_PER_CENTIMETER, 7 * Units.EMU_PER_CENTIMETER);
        chart.setTitleText(one.title() + "（" + one.unit() + "）");
        chart.setTitleOverlay(false);
        double scale =
                switch (one.measure()) {
                    case SHARE -> 10;
                    case MONEY -> 100;
                    case NUMBER, SUM -> 1;
                };
        Double[] values = line.values().stream()
                .map(value -> value == null ? 0 : value / scale)
                .toArray(Double[]::new);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.addSeries(
                        XDDFDataSourcesFactory.fromArray(
                                counties.toArray(String[]::new),
                                chart.formatRange(
                                        new org.apache.poi.ss.util.CellRangeAddress(1, counties.size(), 0, 0)),
                                0),
                        XDDFDataSourcesFactory.fromArray(
                                values,
                                chart.formatRange(
                                        new org.apache.poi.ss.util.CellRangeAddress(1, counties.size(), 1, 1)),
                                1))
                .setTitle(one.title(), chart.setSheetTitle(one.title(), 1));
        chart.plot(bars);
    }

    private static void told(XWPFDocument paper, Map<String, String> texts) {
        texts.forEach((unit, content) -> section(paper, unit, content));
    }

    private static void section(XWPFDocument paper, String unit, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            text(paper, unit + "：" + content);
        }
    }

    private static void heading(XWPFDocument paper, String text) {
        XWPFParagraph paragraph = paper.createParagraph();
        paragraph.setSpacingBefore(200);
        run(paragraph, text, HEADS, BODY);
    }

    private static void line(XWPFDocument paper, String text, String font, int size, boolean centred) {
        XWPFParagraph paragraph = paper.createParagraph();
        if (centred) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        run(paragraph, text, font, size);
    }

    private static void text(XWPFDocument paper, String text) {
        for (String part : text.split("\n", -1)) {
            XWPFParagraph paragraph = paper.createParagraph();
            paragraph.setIndentationFirstLine(BODY * 2 * 20);
            run(paragraph, part, FONT, BODY);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(org.jiuzhu.shared.Texts.clean(text));
    }

    private static void table(XWPFDocument paper, List<String> heads, List<List<String>> rows) {
        XWPFTable table = paper.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int c = 0; c < heads.size(); c++) {
            cell(table.getRow(0).getCell(c), heads.get(c), HEADS);
        }
        for (int r = 0; r < rows.size(); r++) {
            table.getRow(r + 1).setCantSplitRow(true);
            for (int c = 0; c < heads.size(); c++) {
                cell(table.getRow(r + 1).getCell(c), rows.get(r).get(c), FONT);
            }
        }
        paper.createParagraph();
    }

    private static void cell(XWPFTableCell cell, String text, String font) {
        run(cell.getParagraphs().get(0), text, font, SMALL);
    }

    private static String chinese(int number) {
        String digits = "一二三四五六七八九";
        return number <= 9
                ? digits.substring(number - 1, number)
                : "十" + (number == 10 ? "" : digits.substring(number - 11, number - 10));
    }

    /** The report as an Excel file: figures and charts, how the units stand, what they wrote. */
    @Transactional
    public byte[] excel(int year, Actor reader) {
        MergedReports.Merged all = merged.merged(year, reader);
        journal.record("导出", all.collection().collectionNumber(), "全市年度报告（Excel）");
        List<List<String>> texts = new ArrayList<>();
        all.texts()
                .forEach((part, units) -> units.forEach(
                        (unit, content) -> texts.add(List.of(part.title(), unit, Objects.requireNonNull(content)))));
        try (FigureBook book = new FigureBook()) {
            return book.figures(
                            year + "年度社会救助工作执行情况"
                                    + (all.collection().state() == ReportCollection.State.CLOSED ? "" : "（汇总稿）"),
                            "全市",
                            all.counties(),
                            all.figures())
                    .table(
                            "报送情况",
                            List.of("单位", "情况", "首次报送", "最近报送", "次数"),
                            all.standings().stream().map(MergedPapers::standing).toList())
                    .table("文字", List.of("部分", "单位", "内容"), texts)
                    .bytes();
        }
    }
}
