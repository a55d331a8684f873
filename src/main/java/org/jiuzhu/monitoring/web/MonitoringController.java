package org.jiuzhu.monitoring.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.document.Letters;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.AlertEvent;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.JointPlan;
import org.jiuzhu.monitoring.Level;
import org.jiuzhu.monitoring.Measure;
import org.jiuzhu.monitoring.Origin;
import org.jiuzhu.monitoring.RegisterFacts;
import org.jiuzhu.monitoring.RegisterKind;
import org.jiuzhu.monitoring.Screening;
import org.jiuzhu.monitoring.Screenings;
import org.jiuzhu.monitoring.Signal;
import org.jiuzhu.monitoring.Visit;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/monitoring")
@Tag(name = "监测预警")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class MonitoringController {

    private static final int ROWS = 50;

    private final Alerts alerts;
    private final JointPlan plan;
    private final Screenings screenings;
    private final RegisterFacts registers;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    MonitoringController(
            Alerts alerts,
            JointPlan plan,
            Screenings screenings,
            RegisterFacts registers,
            Letters letters,
            Areas areas,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.alerts = alerts;
        this.plan = plan;
        this.screenings = screenings;
        this.registers = registers;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** A choice of the page: code and words. */
    record Choice(String value, String label) {}

    record KindChoice(String value, String label, String source, List<String> columns) {}

    record Place(String code, String name, int open, int contactLate, int closeLate, int closed, int unfounded) {}

    record Overview(
            List<FigureRow> figures,
            List<Place> places,
            List<Choice> levels,
            List<Choice> signals,
            List<Choice> origins,
            List<KindChoice> kinds,
            boolean runs) {}

    record FigureRow(String level, String title, int open, int closed, int unfounded, int contactLate, int closeLate) {}

    /** An alert as a list shows it; the name is masked. */
    record AlertRow(
            String number,
            @Nullable String level,
            @Nullable String levelTitle,
            String signal,
            String origin,
            String place,
            String person,
            String state,
            String clock,
            boolean late,
            LocalDateTime openedAt) {}

    record Page(List<AlertRow> rows, @Nullable String next) {}

    record Search(
            @Nullable String area,
            @Nullable Level level,
            @Nullable Signal signal,
            @Nullable Origin origin,
            boolean open,
            boolean late,
            @Nullable String before) {}

    record VisitRow(LocalDate day, String way, String people, String result, String record) {}

    record MeasureRow(
            String title, String content, String owner, LocalDate dueOn, String standing, @Nullable String outcome) {}

    record EventRow(LocalDateTime at, String by, String what, String content) {}

    record AlertView(
            AlertRow alert,
            @Nullable String basis,
            @Nullable String route,
            @Nullable String person,
            @Nullable String address,
            @Nullable String award,
            @Nullable String content,
            @Nullable String reference,
            @Nullable String joinedTo,
            List<VisitRow> visits,
            List<MeasureRow> measures,
            List<EventRow> events,
            List<Letters.Summary> letters) {}

    record ScreeningRow(
            String number,
            String county,
            String month,
            String state,
            boolean running,
            boolean paused,
            int percent,
            int done,
            int total,
            int alerts,
            int joined,
            int known,
            String openedBy,
            LocalDateTime openedAt,
            @Nullable LocalDateTime finishedAt,
            @Nullable String review) {}

    record ImportRow(
            String kind,
            String source,
            String month,
            int rows,
            int fresh,
            int updated,
            int unchanged,
            int unwatched,
            String by,
            LocalDateTime at) {}

    @GetMapping("/overview")
    @Operation(summary = "各等级预警的件数和期限，各县（市、区）或各乡镇（街道）的情况")
    Overview overview(@RequestParam(required = false) @Nullable String area) {
        Actor reader = currentActor.get();
        return new Overview(
                figures(area, reader),
                places(area, reader),
                Stream.of(Level.values())
                        .map(one -> new Choice(one.name(), one.title()))
                        .toList(),
                Stream.of(Signal.values())
                        .map(one -> new Choice(one.name(), one.title()))
                        .toList(),
                Stream.of(Origin.values())
                        .map(one -> new Choice(one.name(), one.title()))
                        .toList(),
                Arrays.stream(RegisterKind.values())
                        .map(one -> new KindChoice(one.name(), one.title(), one.source(), RegisterFacts.columns(one)))
                        .toList(),
                reader.holdsAny(COUNTY_CHECKER, COUNTY_SUPERVISOR) && reader.county() != null);
    }

    private List<FigureRow> figures(@Nullable String area, Actor reader) {
        return alerts.figures(area, reader).stream()
                .map(one -> new FigureRow(
                        one.level().name(),
                        one.level().title(),
                        one.open(),
                        one.closed(),
                        one.unfounded(),
                        one.contactLate(),
                        one.closeLate()))
                .toList();
    }

    /** The city by county, a county by township, a township by nothing. */
    private List<Place> places(@Nullable String area, Actor reader) {
        if (reader.township() != null) {
            return List.of();
        }
        String county = reader.county() != null ? reader.county() : area;
        Map<String, Alerts.Sum> sums = alerts.sums(county, reader);
        var within = county == null ? areas.counties() : areas.townshipsOf(county);
        return within.stream()
                .map(one -> {
                    Alerts.Sum sum = sums.getOrDefault(one.code(), Alerts.Sum.NONE);
                    return new Place(
                            one.code(),
                            areas.name(one.code()),
                            sum.open(),
                            sum.contactLate(),
                            sum.closeLate(),
                            sum.closed(),
                            sum.unfounded());
                })
                .toList();
    }

    @PostMapping("/alerts/searches")
    @Operation(summary = "查询预警：等级、信号、来源、在办、超期，分页")
    Page search(@RequestBody Search search) {
        Actor reader = currentActor.get();
        List<Alert> found = alerts.page(
                new Alerts.Wanted(
                        search.area(), search.level(), search.signal(), search.origin(), search.open(), search.late()),
                search.before(),
                ROWS,
                reader);
        return new Page(
                found.stream().map(this::row).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).alertNumber());
    }

    private AlertRow row(Alert one) {
        Level level = one.level();
        LocalDateTime due = alerts.due(one);
        return new AlertRow(
                one.alertNumber(),
                level == null ? null : level.name(),
                level == null ? null : level.title(),
                one.signal().title(),
                one.origin().title(),
                areas.name(one.townshipCode()),
                one.personName() == null ? "" : Masks.name(one.personName()),
                one.state().title(),
                alerts.clockWords(one),
                due != null && alerts.clockWords(one).contains("超期"),
                one.openedAt());
    }

    @GetMapping("/alerts/{number}")
    @Operation(summary = "一件预警：走访、方案、措施现在办到哪里、经过、处置单")
    AlertView one(@PathVariable String number) {
        Alert one = alerts.visible(number, currentActor.get());
        List<AlertEvent> events = alerts.events(number);
        List<Visit> visits = alerts.visits(number);
        Map<String, String> names = staff.names(Stream.concat(
                        events.stream().map(AlertEvent::actor), visits.stream().map(Visit::recordedBy))
                .distinct()
                .toList());
        return new AlertView(
                row(one),
                one.levelBasis(),
                one.route() == null ? null : one.route().title(),
                one.personName() == null
                        ? null
                        : one.personName() + (one.idNumber() == null ? "" : "，" + Masks.idNumber(one.idNumber())),
                one.address(),
                one.awardNumber(),
                one.content(),
                one.reference(),
                one.joinedTo(),
                visits.stream()
                        .map(visit -> new VisitRow(
                                visit.visitedOn(),
                                visit.way().title(),
                                names.getOrDefault(visit.recordedBy(), visit.recordedBy()) + "、" + visit.companion(),
                                visit.proven() ? "属实" : "不属实",
                                visit.record()))
                        .toList(),
                alerts.measures(number).stream().map(this::measure).toList(),
                events.stream()
                        .map(event -> new EventRow(
                                event.doneAt(),
                                event.actor().equals("system")
                                        ? "系统"
                                        : names.getOrDefault(event.actor(), event.actor()),
                                event.kind().title(),
                                event.content()))
                        .toList(),
                letters.ofCase(number));
    }

    private MeasureRow measure(Measure one) {
        Measure.Outcome outcome = one.outcome();
        return new MeasureRow(
                one.title(),
                one.content(),
                one.owner(),
                one.dueOn(),
                one.target() == null ? "" : plan.standing(one.kind(), one.target()),
                outcome == null
                        ? null
                        : outcome.title()
                                + (one.result() == null || one.result().isBlank() ? "" : "：" + one.result()));
    }

    @GetMapping("/screenings")
    @Operation(summary = "筛查的进度和结果")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    List<ScreeningRow> screenings() {
        List<Screening> found = screenings.page(currentActor.get());
        Map<String, String> names =
                staff.names(found.stream().map(Screening::openedBy).distinct().toList());
        return found.stream()
                .map(one -> new ScreeningRow(
                        one.screeningNumber(),
                        areas.name(one.countyCode()),
                        one.words(),
                        one.state().title(),
                        one.state() == Screening.State.RUNNING,
                        one.state() == Screening.State.PAUSED,
                        one.percent(),
                        one.done(),
                        one.total(),
                        one.alerts(),
                        one.joined(),
                        one.known(),
                        one.openedBy().equals("system")
                                ? "自动（每月1日）"
                                : names.getOrDefault(one.openedBy(), one.openedBy()),
                        one.openedAt(),
                        one.finishedAt(),
                        one.review()))
                .toList();
    }

    @PostMapping("/screenings")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "开始本县的一次筛查")
    void begin() {
        screenings.begin(currentActor.get());
    }

    @PostMapping("/screenings/{number}/pause")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "暂停筛查")
    void pause(@PathVariable String number) {
        screenings.pause(number, currentActor.get());
    }

    @PostMapping("/screenings/{number}/resumption")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "继续筛查")
    void resume(@PathVariable String number) {
        screenings.resume(number, currentActor.get());
    }

    @PostMapping("/screenings/{number}/cancellation")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消筛查（已有的预警不变）")
    void cancel(@PathVariable String number) {
        screenings.cancel(number, currentActor.get());
    }

    @GetMapping("/imports")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "部门登记情况的导入记录")
    List<ImportRow> imports() {
        List<RegisterFacts.Loaded> found = registers.loaded(currentActor.get());
        Map<String, String> names = staff.names(
                found.stream().map(RegisterFacts.Loaded::by).distinct().toList());
        return found.stream().map(one -> row(one, names)).toList();
    }

    private static ImportRow row(RegisterFacts.Loaded one, Map<String, String> names) {
        return new ImportRow(
                one.kind().title(),
                one.kind().source(),
                one.month().getYear() + "年" + one.month().getMonthValue() + "月",
                one.rows(),
                one.fresh(),
                one.updated(),
                one.unchanged(),
                one.unwatched(),
                names.getOrDefault(one.by(), one.by()),
                one.at());
    }

    @PostMapping("/imports")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "导入一个部门一个月的登记情况：身份证号、日期，按类别另有金额、等级，说明可以没有")
    ImportRow load(@RequestParam RegisterKind kind, @RequestParam String month, @RequestParam MultipartFile file)
            throws IOException {
        Actor actor = currentActor.get();
        return row(
                registers.load(kind, month(month), Objects.requireNonNull(file.getBytes()), actor),
                Map.of(actor.id(), actor.name()));
    }

    private static LocalDate month(String typed) {
        try {
            return YearMonth.parse(typed).atDay(1);
        } catch (DateTimeException e) {
            throw new InvalidInput("month", "请选择数据所属的月份");
        }
    }
}
