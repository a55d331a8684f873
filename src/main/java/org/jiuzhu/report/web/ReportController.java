package org.jiuzhu.report.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.report.IndicatorFigures;
import org.jiuzhu.report.MergedPapers;
import org.jiuzhu.report.ReportCollection;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.report.process.ReportDeadlines;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "年度报告")
@AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class ReportController {

    private final YearReports reports;
    private final MergedPapers papers;
    private final ReportDeadlines deadlines;
    private final Letters letters;
    private final StaffDirectory staff;
    private final Areas areas;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportController(
            YearReports reports,
            MergedPapers papers,
            ReportDeadlines deadlines,
            Letters letters,
            StaffDirectory staff,
            Areas areas,
            CurrentActor currentActor,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deadlines = deadlines;
        this.letters = letters;
        this.staff = staff;
        this.areas = areas;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    record Row(
            String number,
            String title,
            String state,
            String standing,
            boolean late,
            int times,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn) {}

    /** @param city code of the city, whose own group the member units belong to */
    record Overview(
            String city,
            int year,
            List<Integer> years,
            @Nullable String state,
            @Nullable LocalDate dueOn,
            @Nullable String lateUnits,
            @Nullable LocalDate signedOn,
            boolean mayOpen,
            boolean mayMerge,
            List<Row> rows,
            List<Letters.Summary> letters) {}

    record Part(String title, String text) {}

    record Figure(
            String code, String clause, String title, String words, boolean missed, String definition, long total) {}

    record VersionView(
            int version,
            @Nullable String reason,
            LocalDate dueOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDateTime gatheredAt,
            @Nullable String writtenBy,
            @Nullable LocalDate writtenOn,
            @Nullable String signedBy,
            @Nullable LocalDate submittedOn,
            @Nullable String judged,
            @Nullable String judgement,
            List<Part> parts,
            List<Figure> figures) {}

    record View(
            String number,
            String title,
            int year,
            String state,
            boolean mayCorrect,
            List<VersionView> versions,
            List<Letters.Summary> letters) {}

    record Item(String number, @Nullable String href, String area, boolean counted, LocalDate onDay) {}

    record Items(List<Item> rows, @Nullable String next) {}

    record Correction(@AtMost(500) @Nullable String reason) {}

    record Opened(String number) {}

    @GetMapping
    @Operation(summary = "一年的报送情况：每个单位报没报、按没按期、报了几次")
    Overview overview(@RequestParam(required = false) @Nullable Integer year) {
        Actor actor = currentActor.get();
        int today = LocalDate.now(clock).getYear();
        List<Integer> years = reports.years();
        int shown = year != null ? year : years.isEmpty() ? today : years.get(0);
        ReportCollection collection = reports.collectionOf(shown);
        boolean city = actor.holdsAny(CITY_MANAGER, AUDITOR);
        return new Overview(
                areas.city().code(),
                shown,
                Stream.concat(years.stream(), Stream.of(shown))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                collection == null ? null : collection.state().title(),
                collection == null ? null : collection.dueOn(),
                collection == null || !city ? null : collection.lateUnits(),
                collection == null ? null : collection.signedOn(),
                collection == null && shown == today && actor.holds(CITY_MANAGER),
                collection != null && city,
                reports.standings(shown, actor).stream()
                        .map(one -> new Row(
                                one.report().reportNumber(),
                                one.title(),
                                one.report().state().title(),
                                one.words(),
                                one.late(),
                                one.times(),
                                one.firstOn(),
                                one.lastOn()))
                        .toList(),
                collection == null || !city ? List.of() : letters.ofCase(collection.collectionNumber()));
    }

    @PostMapping("/collections")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(CITY_MANAGER)
    @Operation(summary = "提前启动本年度报送")
    Opened open() {
        return new Opened(reports.open(currentActor.get()).collectionNumber());
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份年度报告的全貌：每一版的文字、指标、签署和审阅")
    View one(@PathVariable String number) {
        Actor actor = currentActor.get();
        YearReport report = reports.visible(number, actor);
        List<YearReport.Version> versions = reports.versions(number);
        Map<String, String> names = staff.names(versions.stream()
                .flatMap(one -> Stream.of(one.writtenBy(), one.signedBy(), one.judgedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new View(
                number,
                reports.title(report),
                report.reportYear(),
                report.state().title(),
                report.state() == YearReport.State.RECEIVED
                        && actor.holds(report.ofCounty() ? COUNTY_SUPERVISOR : CITY_MANAGER),
                versions.stream()
                        .sorted(Comparator.comparing(YearReport.Version::version)
                                .reversed())
                        .map(one -> version(report, one, names))
                        .toList(),
                letters.ofCase(number));
    }

    private VersionView version(YearReport report, YearReport.Version one, Map<String, String> names) {
        String number = report.reportNumber();
        Boolean received = one.received();
        return new VersionView(
                one.version(),
                one.reason(),
                one.dueOn(),
                one.from(),
                one.to(),
                one.gatheredAt(),
                name(names, one.writtenBy()),
                one.writtenOn(),
                one.signer() != null ? one.signer() : name(names, one.signedBy()),
                one.submittedOn(),
                received == null ? null : (received ? "已接收，" : "退回补正，") + name(names, one.judgedBy()),
                one.judgement(),
                reports.texts(number, one.version()).entrySet().stream()
                        .map(text -> new Part(text.getKey().title(), text.getValue()))
                        .toList(),
                reports.figures(number, one.version()).stream()
                        .map(figure -> {
                            IndicatorFigures.Figure shown = figure.figure(report.areaCode());
                            return new Figure(
                                    figure.code(),
                                    figure.clause(),
                                    figure.title(),
                                    shown.words(),
                                    shown.missed(),
                                    figure.indicator().definition(),
                                    figure.total());
                        })
                        .toList());
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String id) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    @GetMapping("/{number}/versions/{version}/figures/{code}")
    @Operation(summary = "报告的一项指标取数时背后的每一件，按编号分页")
    Items cases(
            @PathVariable String number,
            @PathVariable int version,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after) {
        List<IndicatorFigures.Counted> found = reports.cases(number, version, code, after, currentActor.get());
        return new Items(
                found.stream()
                        .map(one -> new Item(one.number(), one.href(), one.area(), one.counted(), one.onDay()))
                        .toList(),
                found.size() < IndicatorFigures.PAGE
                        ? null
                        : found.get(found.size() - 1).number());
    }

    @PostMapping("/{number}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "更正已经报送的年度报告：开新版本，原版本留存")
    Opened correct(@PathVariable String number, @RequestBody Correction correction) {
        reports.correct(number, correction.reason(), deadlines.correction(), currentActor.get());
        return new Opened(number);
    }

    @GetMapping("/years/{year}/word")
    @AllowedTo({CITY_MANAGER, AUDITOR})
    @Operation(summary = "全市年度报告（Word，带图表）；签署以前是汇总稿")
    ResponseEntity<byte[]> word(@PathVariable int year) {
        return attachment("全市年度报告" + year + ".docx", papers.word(year, currentActor.get()));
    }

    @GetMapping("/years/{year}/excel")
    @AllowedTo({CITY_MANAGER, AUDITOR})
    @Operation(summary = "全市年度报告（Excel，带图表）")
    ResponseEntity<byte[]> excel(@PathVariable int year) {
        return attachment("全市年度报告" + year + ".xlsx", papers.excel(year, currentActor.get()));
    }

    private static ResponseEntity<byte[]> attachment(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
