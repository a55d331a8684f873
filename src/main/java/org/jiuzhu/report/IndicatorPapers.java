package org.jiuzhu.report;

import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators as pictures and as an Excel file. */
@Service
public class IndicatorPapers {

    private final IndicatorFigures figures;
    private final Areas areas;
    private final Journal journal;

    IndicatorPapers(IndicatorFigures figures, Areas areas, Journal journal) {
        this.figures = figures;
        this.areas = areas;
        this.journal = journal;
    }

    /** One indicator over the counties as an SVG picture. */
    @Transactional(readOnly = true)
    public String chart(String code, IndicatorFigures.Period period, Actor reader) {
        IndicatorFigures.Line line = figures.line(code, period, reader);
        return BarChart.svg(
                line.indicator(),
                line.counties().stream()
                        .map(one -> new BarChart.Bar(
                                areas.name(one.area()),
                                one.value() == null ? 0 : one.value(),
                                one.words(),
                                one.missed()))
                        .toList());
    }

    /** All indicators of some days, with charts over the counties. */
    @Transactional
    public byte[] excel(IndicatorFigures.Period period, Actor reader) {
        IndicatorFigures.Figures all = figures.figures(period, reader);
        journal.record("导出", null, "指标，" + period.words());
        try (FigureBook book = new FigureBook()) {
            return book.figures(
                            "社会救助指标（" + period.words() + "）",
                            reader.county() == null ? "全市" : "本县",
                            all.counties().stream().map(Area::name).toList(),
                            values(all.lines()))
                    .bytes();
        }
    }

    static List<FigureBook.Values> values(List<IndicatorFigures.Line> lines) {
        return lines.stream()
                .map(line -> new FigureBook.Values(
                        line.indicator(),
                        line.sum().value(),
                        line.counties().stream()
                                .map(IndicatorFigures.Figure::value)
                                .toList()))
                .toList();
    }
}
