package org.jiuzhu.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.shared.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes Word and PDF out of the content of a letter; one wording for both. */
@Component
class LetterRenderer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ChineseFont font;

    LetterRenderer(ChineseFont font) {
        this.font = font;
    }

    /** Fills the template that an office can edit in Word: {@code letters/letter.docx}. */
    byte[] word(Letter letter, LetterContent content) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", letter.kind().title());
        model.put("number", letter.letterNumber());
        model.put("addressee", content.addressee());
        model.put("paragraphs", content.paragraphs());
        model.put("table", table(content));
        model.put("office", content.office() + "（盖章）");
        model.put("date", content.date().format(DAY));
        model.put("footer", content.footer());
        try (InputStream template = new ClassPathResource("letters/letter.docx").getInputStream();
                XWPFTemplate rendered = XWPFTemplate.compile(template).render(model);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            rendered.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a letter cannot be rendered", e);
        }
    }

    private static @org.jspecify.annotations.Nullable TableRenderData table(LetterContent content) {
        if (content.header().isEmpty()) {
            return null;
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(content.header().toArray(String[]::new));
        content.rows().forEach(row -> rows.add(row.toArray(String[]::new)));
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
                .append("@page{size:A4;margin:30mm 26mm 28mm 28mm}tr{page-break-inside:avoid}")
                .append("body{font-family:letter;font-size:16pt;line-height:1.6}")
                .append("h1{font-size:22pt;text-align:center;margin:0 0 8mm;font-weight:400}")
                .append(".number{text-align:right;font-size:14pt}p{margin:0 0 2mm;text-indent:2em}")
                .append(
                        "p.addressee{text-indent:0}table{width:100%;border-collapse:collapse;margin:4mm 0;font-size:13pt}")
                .append("td,th{border:0.5pt solid #000;padding:1.5mm 2mm;text-align:left;font-weight:400}")
                .append(
                        ".sign{text-align:right;margin-top:14mm}.footer{font-size:11pt;margin-top:8mm;border-top:0.5pt solid #000;padding-top:2mm}")
                .append("</style></head><body><h1>")
                .append(escape(letter.kind().title()))
                .append("</h1><div class='number'>")
                .append(escape(letter.letterNumber()))
                .append("</div>");
        if (!content.addressee().isEmpty()) {
            html.append("<p class='addressee'>")
                    .append(escape(content.addressee()))
                    .append("</p>");
        }
        content.paragraphs()
                .forEach(paragraph ->
                        html.append("<p>").append(escape(paragraph)).append("</p>"));
        if (!content.header().isEmpty()) {
            html.append("<table><tr>");
            content.header()
                    .forEach(cell -> html.append("<th>").append(escape(cell)).append("</th>"));
            html.append("</tr>");
            for (List<String> row : content.rows()) {
                html.append("<tr>");
                row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
                html.append("</tr>");
            }
            html.append("</table>");
        }
        html.append("<div class='sign'>")
                .append(escape(content.office()))
                .append("（盖章）<br/>")
                .append(content.date().format(DAY))
                .append("</div>");
        if (!content.footer().isEmpty()) {
            html.append("<div class='footer'>").append(escape(content.footer())).append("</div>");
        }
        return html.append("</body></html>").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(Texts.clean(text), "UTF-8");
    }
}
