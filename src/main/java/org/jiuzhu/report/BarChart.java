package org.jiuzhu.report;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.springframework.web.util.HtmlUtils;

/** An indicator of the counties as bars, drawn as SVG: readable without colour, each bar with its value in words. */
final class BarChart {

    private static final int ROW = 26;
    private static final int LABELS = 92;
    private static final int BARS = 420;
    private static final int WORDS = 150;

    private BarChart() {}

    /** One bar. */
    record Bar(String label, long value, String words, boolean missed) {}

    static String svg(Indicator indicator, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        Integer goal = indicator.goal();
        if (indicator.measure() == Indicator.Measure.SHARE) {
            most = 1000;
        } else if (goal != null) {
            most = Math.max(most, goal);
        }
        int width = LABELS + BARS + WORDS;
        int height = bars.size() * ROW + 12;
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\"><title>%s</title>"
                        .formatted(width, height, width, height, HtmlUtils.htmlEscape(indicator.title())));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * ROW + 4;
            long length = Math.max(0, bar.value()) * BARS / most;
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    .formatted(LABELS - 8, y + 14, HtmlUtils.htmlEscape(bar.label())));
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" fill=\"%s\"/>"
                    .formatted(LABELS, y, Math.max(1, length), bar.missed() ? "#b3261e" : "#14569b"));
            svg.append("<text x=\"%d\" y=\"%d\"%s>%s</text>"
                    .formatted(
                            LABELS + length + 6,
                            y + 14,
                            bar.missed() ? " font-weight=\"bold\" fill=\"#b3261e\"" : "",
                            HtmlUtils.htmlEscape(bar.words() + (bar.missed() ? "（未达标）" : ""))));
        }
        if (goal != null) {
            long x = LABELS + (long) goal * BARS / most;
            svg.append("<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\" stroke=\"#7a4b00\" stroke-dasharray=\"4 3\"/>"
                    .formatted(x, x, height));
        }
        return svg.append("</svg>").toString();
    }
}
