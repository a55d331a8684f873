package org.jiuzhu.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes Word and PDF out of the content of a letter; one wording for both. */
@Component
class LetterRenderer {

    /** Cells of so many characters are not broken: names and amounts stay whole. */
    private static final int SHORT_CELL = 8;

    /** Tables of more columns are set in small type. */
    private static final int WIDE = 4;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,}(?:-[0-9]{3,})+|[0-9]{17}[0-9X]");

    private final ChineseFont font;

    LetterRenderer(ChineseFont font) {
        this.font = font;
    }

    /** Fills the template that an office can edit in Word: {@code letters/letter.docx}. */
    byte[] word(Letter letter, LetterContent content) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", letter.kind().title());
        model.put("number", letter.letterNumber());
        String code = content.code();
        model.put(
                "code",
                code == null
                        ? List.of()
                        : List.of(Map.of(
                                "picture",
                                Pictures.ofBytes(CaseCode.png(code), PictureType.PNG)
                                        .size(80, 80)
                                        .create())));
        model.put("addressee", shown(content.addressee()));
        model.put("paragraphs", content.paragraphs());
        model.put(
                "tables",
                tables(content).stream()
                        .map(table -> Map.of("title", table.title(), "table", table(table)))
                        .toList());
        model.put("closing", content.closing());
        model.put("contact", shown(content.contact()));
        model.put("signer", shown(content.signer()));
        model.put("office", code == null ? List.of(content.office() + "（盖章）") : List.of());
        model.put("date", code == null ? List.of(Dates.chinese(content.date())) : List.of());
        model.put("footer", shown(content.footer()));
        try (InputStream template = new ClassPathResource("letters/letter.docx").getInputStream();
                XWPFTemplate rendered = XWPFTemplate.compile(template).render(model);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fit(rendered.getXWPFDocument());
            rendered.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a letter cannot be rendered", e);
        }
    }

    /** As in the PDF: wide tables in small type, their head on every page, no row torn, no gap where there is no title. */
    private static void fit(XWPFDocument document) {
        for (XWPFTable table : document.getTables()) {
            boolean wide = table.getRow(0).getTableCells().size() > WIDE;
            table.getRow(0).setRepeatHeader(wide);
            for (XWPFTableRow row : table.getRows()) {
                row.setCantSplitRow(true);
                if (wide) {
                    row.getTableCells().stream()
                            .flatMap(cell -> cell.getParagraphs().stream())
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .forEach(run -> run.setFontSize(10.5));
                }
            }
        }
        List<IBodyElement> parts = document.getBodyElements();
        for (int i = parts.size() - 1; i > 1; i--) {
            // between two tables a paragraph keeps them apart
            if (parts.get(i) instanceof XWPFTable
                    && parts.get(i - 1) instanceof XWPFParagraph title
                    && title.getText().isBlank()
                    && !(parts.get(i - 2) instanceof XWPFTable)) {
                document.removeBodyElement(i - 1);
            }
        }
    }

    /** Shown when there is something to show: a section of the template over no or one text. */
    private static List<String> shown(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    /** All tables; that of letters made before there could be several comes first. */
    private static List<LetterContent.Table> tables(LetterContent content) {
        if (content.header().isEmpty()) {
            return content.tables();
        }
        List<LetterContent.Table> tables = new ArrayList<>();
        tables.add(new LetterContent.Table("", content.header(), content.rows()));
        tables.addAll(content.tables());
        return tables;
    }

    private static TableRenderData table(LetterContent.Table table) {
        List<String[]> rows = new ArrayList<>();
        if (!table.header().isEmpty()) {
            rows.add(table.header().toArray(String[]::new));
        }
        table.rows().forEach(row -> rows.add(row.toArray(String[]::new)));
        return Tables.of(rows.toArray(String[][]::new))
                .border(com.deepoove.poi.data.style.BorderStyle.DEFAULT)
                .create();
    }

    byte[] pdf(Letter letter, LetterContent content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font::open, "letter", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
            builder.withHtmlContent(html(letter, content), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a letter cannot be rendered", e);
        }
    }

    private static String html(Letter letter, LetterContent content) {
        StringBuilder html = new StringBuilder("<html><head><style>")
                .append(
                        "@page{size:A4;margin:26mm 25mm 24mm 27mm;@bottom-center{content:counter(page) '/' counter(pages);")
                .append("font-family:letter;font-size:10pt}}tr{page-break-inside:avoid}")
                .append("body{font-family:letter;font-size:14.5pt;line-height:1.55}")
                .append("body.form{font-size:11.5pt;line-height:1.45}body.form .number{font-size:11pt}")
                .append("h1{font-size:22pt;text-align:center;margin:0 0 8mm;font-weight:400}")
                .append("body.form h1{font-size:20pt;margin:0 24mm 4mm}")
                .append(".code{position:absolute;right:0;top:0;width:22mm;height:22mm}")
                .append(".number{text-align:right;font-size:13pt;margin-bottom:2mm}body.form .number{text-align:left}")
                .append("p{margin:0 0 2mm;text-indent:2em}p.addressee{text-indent:0}")
                .append("h2{font-size:13pt;margin:4mm 0 1mm;font-weight:400;page-break-after:avoid}")
                .append("body.form h2{font-size:11.5pt;margin-top:2.5mm}body.form td{height:6.5mm}")
                .append("table{width:100%;border-collapse:collapse;margin:2mm 0 3mm;font-size:12pt;line-height:1.4}")
                .append("body.form table,table.wide{font-size:10.5pt}")
                .append("td,th{border:0.5pt solid #000;padding:1.2mm 1.6mm;text-align:left;font-weight:400;")
                .append("word-wrap:break-word}table.pairs td:first-child{width:30%}")
                .append("thead{display:table-header-group}table{-fs-table-paginate:paginate}")
                .append(".n{white-space:nowrap}.sign{text-align:right;margin-top:9mm;page-break-inside:avoid}")
                .append(
                        ".footer{font-size:10.5pt;line-height:1.4;margin-top:6mm;border-top:0.5pt solid #000;padding-top:2mm}")
                .append("</style></head><body")
                .append(content.code() == null ? "" : " class='form'")
                .append("><h1>")
                .append(escape(letter.kind().title()))
                .append("</h1>");
        String code = content.code();
        if (code != null) {
            html.append("<img class='code' src='data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(CaseCode.png(code)))
                    .append("'/>");
        }
        html.append("<div class='number'>")
                .append(escape(letter.letterNumber()))
                .append("</div>");
        if (!content.addressee().isEmpty()) {
            html.append("<p class='addressee'>")
                    .append(escape(content.addressee()))
                    .append("</p>");
        }
        content.paragraphs().forEach(paragraph -> paragraph(html, paragraph));
        tables(content).forEach(table -> table(html, table));
        content.closing().forEach(paragraph -> paragraph(html, paragraph));
        if (content.contact() != null) {
            paragraph(html, content.contact());
        }
        if (code == null) {
            html.append("<div class='sign'>");
            if (content.signer() != null) {
                html.append(escape(content.signer())).append("<br/>");
            }
            html.append(escape(content.office()))
                    .append("（盖章）<br/>")
                    .append(Dates.chinese(content.date()))
                    .append("</div>");
        }
        if (!content.footer().isEmpty()) {
            html.append("<div class='footer'>").append(escape(content.footer())).append("</div>");
        }
        return html.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escape(text)).append("</p>");
    }

    private static void table(StringBuilder html, LetterContent.Table table) {
        if (!table.title().isEmpty()) {
            html.append("<h2>").append(escape(table.title())).append("</h2>");
        }
        boolean pairs = table.header().isEmpty();
        html.append(
                pairs ? "<table class='pairs'>" : table.header().size() > WIDE ? "<table class='wide'>" : "<table>");
        if (!pairs) {
            html.append("<thead><tr>");
            table.header()
                    .forEach(cell -> html.append("<th>").append(escape(cell)).append("</th>"));
            html.append("</tr></thead>");
        }
        html.append("<tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell.length() <= SHORT_CELL ? "<td class='n'>" : "<td>")
                    .append(escape(cell))
                    .append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(Texts.clean(text), "UTF-8");
    }
}
