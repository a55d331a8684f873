package org.jiuzhu.report.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.report.Chapter;
import org.jiuzhu.report.IndicatorFigures;
import org.jiuzhu.report.IndicatorPapers;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/indicators")
@Tag(name = "指标")
@AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class IndicatorController {

    private final IndicatorFigures figures;
    private final IndicatorPapers papers;
    private final Areas areas;
    private final CurrentActor currentActor;
    private final Clock clock;

    IndicatorController(
            IndicatorFigures figures, IndicatorPapers papers, Areas areas, CurrentActor currentActor, Clock clock) {
        this.figures = figures;
        this.papers = papers;
        this.areas = areas;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A figure of an area. */
    record Cell(String area, String name, String words, boolean missed, long total, long counted) {}

    record Row(
            String code,
            String title,
            String chapter,
            String clause,
            boolean share,
            String definition,
            String goal,
            Cell sum,
            List<Cell> counties) {}

    record Table(LocalDate from, LocalDate to, String whole, List<Row> rows) {}

    record Item(String number, @Nullable String href, String area, boolean counted, String amount, LocalDate onDay) {}

    record Items(List<Item> rows, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "全部指标：按县（市、区），给定时段，默认今年以来")
    Table all(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        IndicatorFigures.Figures all = figures.figures(period(from, to), currentActor.get());
        return new Table(
                all.period().from(),
                all.period().to(),
                currentActor.get().county() == null ? "全市" : "本县",
                all.lines().stream().map(this::row).toList());
    }

    @GetMapping("/{code}")
    @Operation(summary = "一项指标：怎样计算，各县（市、区）多少")
    Row one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return row(figures.line(code, period(from, to), currentActor.get()));
    }

    @GetMapping("/{code}/cases")
    @Operation(summary = "一项指标背后的每一件，按编号分页；county 只看一个县，counted 只看计入的或者没有计入的")
    Items cases(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable Boolean counted,
            @RequestParam(required = false) @Nullable String after) {
        Indicator indicator = figures.find(code);
        List<IndicatorFigures.Counted> found =
                figures.cases(code, period(from, to), county, counted, after, currentActor.get());
        return new Items(
                found.stream()
                        .map(one -> new Item(
                                one.number(),
                                one.href(),
                                one.area(),
                                one.counted(),
                                indicator.measure() == Indicator.Measure.SUM
                                                || indicator.measure() == Indicator.Measure.MONEY
                                        ? indicator.words(one.amount())
                                        : "",
                                one.onDay()))
                        .toList(),
                found.size() < IndicatorFigures.PAGE
                        ? null
                        : found.get(found.size() - 1).number());
    }

    @GetMapping(value = "/{code}/chart", produces = "image/svg+xml")
    @Operation(summary = "一项指标各县（市、区）的柱形图")
    ResponseEntity<byte[]> chart(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(papers.chart(code, period(from, to), currentActor.get()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/excel")
    @Operation(summary = "全部指标的Excel表格，带图表")
    ResponseEntity<byte[]> excel(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        IndicatorFigures.Period period = period(from, to);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "社会救助指标" + period.from() + "至" + period.to() + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(papers.excel(period, currentActor.get()));
    }

    private IndicatorFigures.Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to == null ? today : to;
        return new IndicatorFigures.Period(from == null ? LocalDate.of(last.getYear(), 1, 1) : from, last);
    }

    private Row row(IndicatorFigures.Line line) {
        Indicator one = line.indicator();
        Chapter chapter = Chapter.of(one.clause());
        Integer goal = one.goal();
        return new Row(
                one.code(),
                one.title(),
                chapter.clause() + " " + chapter.title(),
                one.clause(),
                one.measure() == Indicator.Measure.SHARE,
                one.definition(),
                goal == null ? "" : "不低于" + one.words(goal.longValue()) + "（" + one.goalBasis() + "）",
                cell(line.sum()),
                line.counties().stream().map(this::cell).toList());
    }

    private Cell cell(IndicatorFigures.Figure figure) {
        return new Cell(
                figure.area(),
                areas.name(figure.area()),
                figure.words(),
                figure.missed(),
                figure.total(),
                figure.counted());
    }
}
