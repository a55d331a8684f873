package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.PaymentFiles;
import org.jiuzhu.benefit.PaymentGrounds;
import org.jiuzhu.benefit.PaymentLine;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
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
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "按月发放")
@AllowedTo({DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class PaymentController {

    private static final int ROWS = 50;
    private static final int MOST_ROWS = 200;

    private final PaymentRuns runs;
    private final PaymentFiles files;
    private final PaymentGrounds grounds;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    PaymentController(
            PaymentRuns runs,
            PaymentFiles files,
            PaymentGrounds grounds,
            Letters letters,
            Areas areas,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.runs = runs;
        this.files = files;
        this.grounds = grounds;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** A list as a page shows it. */
    record RunRow(
            String runNumber,
            String area,
            String month,
            boolean supplementary,
            @Nullable String parent,
            PaymentRun.State state,
            String stateTitle,
            int awards,
            int computed,
            String openedBy,
            LocalDateTime openedAt,
            @Nullable String checkedBy,
            @Nullable String releasedBy,
            @Nullable String note) {}

    record Page<T>(List<T> rows, @Nullable String next) {}

    record Opening(@Nullable String month, @Nullable String area) {}

    record RunView(
            RunRow run,
            PaymentRuns.Totals totals,
            int unanswered,
            List<PaymentRuns.PaymentShare> townships,
            List<PaymentFiles.Exported> exports,
            List<Letters.Summary> papers) {}

    /** A line as a page shows it, masked. */
    record LineRow(
            String awardNumber,
            int lineNo,
            String township,
            String holder,
            int members,
            String account,
            long baseFen,
            long addonFen,
            long backFen,
            long adjustFen,
            long amountFen,
            long beforeFen,
            PaymentLine.Standing standing,
            String standingTitle,
            @Nullable String reason,
            String difference,
            String explanation,
            @Nullable String decision,
            @Nullable String decisionReason,
            @Nullable String decidedBy,
            @Nullable String result,
            @Nullable String resultReason) {}

    record Deciding(@Nullable List<String> awards, PaymentLine.@Nullable Decision decision, @Nullable String reason) {}

    @GetMapping("/payments")
    @Operation(summary = "发放清册，按月份，新的在前，分页")
    Page<RunRow> runs(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) PaymentRun.@Nullable State state,
            @RequestParam(required = false) @Nullable String before) {
        List<PaymentRun> found = runs.page(currentActor.get(), month(month), state, before, ROWS);
        PaymentRun last = found.size() < ROWS ? null : found.get(found.size() - 1);
        return new Page<>(rows(found), last == null ? null : last.payMonth() + last.runNumber());
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "编制一个月的发放清册（本县或一个乡镇）")
    RunRow open(@RequestBody Opening opening) {
        return rows(List.of(runs.open(month(opening.month()), opening.area(), currentActor.get())))
                .get(0);
    }

    @GetMapping("/payments/{runNumber}")
    @Operation(summary = "一份清册：进度、合计、与上月的差别、导出记录、文书")
    RunView run(@PathVariable String runNumber) {
        Actor actor = currentActor.get();
        PaymentRun run = runs.visible(runNumber, actor);
        boolean whole = actor.township() == null;
        return new RunView(
                rows(List.of(run)).get(0),
                runs.totals(runNumber, actor.township()),
                runs.unanswered(runNumber),
                whole ? runs.townships(runNumber) : List.of(),
                whole ? files.exports(runNumber) : List.of(),
                whole ? letters.ofCase(runNumber) : List.of());
    }

    @GetMapping("/payments/{runNumber}/lines")
    @Operation(summary = "清册的行，按状态、差别、决定、结果、乡镇筛选，分页")
    Page<LineRow> lines(
            @PathVariable String runNumber,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) PaymentLine.@Nullable Standing standing,
            @RequestParam(required = false) PaymentLine.@Nullable Difference difference,
            @RequestParam(required = false) PaymentLine.@Nullable Decision decision,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(required = false) PaymentLine.@Nullable Result result,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = limit == null ? ROWS : Math.max(1, Math.min(limit, MOST_ROWS));
        List<PaymentLine> found = runs.lines(
                runNumber,
                new PaymentRuns.Wanted(township, standing, difference, decision, undecided, result),
                after,
                rows,
                currentActor.get());
        Map<String, String> names = staff.names(found.stream()
                .map(PaymentLine::decidedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page<>(
                found.stream().map(line -> row(line, names)).toList(),
                found.size() < rows
                        ? null
                        : String.valueOf(found.get(found.size() - 1).lineNo()));
    }

    @PostMapping("/payments/{runNumber}/decisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(COUNTY_CHECKER)
    @Operation(summary = "对有疑问的待遇作出决定，写明理由")
    void decide(@PathVariable String runNumber, @RequestBody Deciding deciding) {
        List<String> awards = deciding.awards();
        runs.decide(
                runNumber,
                awards == null ? List.of() : awards,
                deciding.decision(),
                deciding.reason(),
                currentActor.get());
    }

    @PostMapping("/payments/{runNumber}/exports/{kind}")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "导出清册（Excel）或银行代发文件，每次留痕")
    ResponseEntity<byte[]> export(@PathVariable String runNumber, @PathVariable String kind) {
        PaymentFiles.Kind wanted =
                switch (kind) {
                    case "excel" -> PaymentFiles.Kind.EXCEL;
                    case "bank" -> PaymentFiles.Kind.BANK;
                    default -> throw new InvalidInput("kind", "没有这种文件");
                };
        PaymentFiles.File file = files.export(runNumber, wanted, currentActor.get());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    @PostMapping("/payments/{runNumber}/results/imports")
    @AllowedTo(COUNTY_CHECKER)
    @Operation(summary = "上传银行发放结果（流水号、金额、结果、原因）")
    PaymentFiles.Results results(@PathVariable String runNumber, @RequestParam MultipartFile file) throws IOException {
        return files.results(runNumber, file.getBytes(), currentActor.get());
    }

    @PostMapping("/awards/{awardNumber}/payment-grounds")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "登记冻结、暂停、增发、补发、扣回或变更发放账户")
    void enter(@PathVariable String awardNumber, @RequestBody PaymentGrounds.Ground ground) {
        grounds.enter(awardNumber, ground, currentActor.get());
    }

    private static @Nullable LocalDate month(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text).atDay(1);
        } catch (DateTimeException e) {
            throw new InvalidInput("month", "月份应为年-月，例如2026-09");
        }
    }

    private List<RunRow> rows(List<PaymentRun> found) {
        List<String> people = new ArrayList<>();
        for (PaymentRun run : found) {
            people.add(run.openedBy());
            people.add(Objects.requireNonNullElse(run.checkedBy(), ""));
            people.add(Objects.requireNonNullElse(run.releasedBy(), ""));
        }
        Map<String, String> names = found.isEmpty()
                ? Map.of()
                : staff.names(people.stream().distinct().toList());
        return found.stream()
                .map(run -> new RunRow(
                        run.runNumber(),
                        areas.name(run.areaCode()),
                        run.month(),
                        run.supplementary(),
                        run.parentNumber(),
                        run.state(),
                        run.state().title(),
                        run.awards(),
                        run.computed(),
                        run.openedBy().equals("system") ? "按发放日历自动编制" : name(names, run.openedBy()),
                        run.openedAt(),
                        run.checkedBy() == null ? null : name(names, run.checkedBy()),
                        run.releasedBy() == null ? null : name(names, run.releasedBy()),
                        run.note()))
                .toList();
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private LineRow row(PaymentLine line, Map<String, String> names) {
        PaymentLine.Decision decision = line.decision();
        PaymentLine.Result result = line.result();
        return new LineRow(
                line.awardNumber(),
                line.lineNo(),
                areas.name(line.townshipCode()),
                Masks.name(line.holderName()),
                line.memberCount(),
                line.accountNumber() == null ? "无" : Masks.bankAccount(line.accountNumber()),
                line.baseFen(),
                line.addonFen(),
                line.backFen(),
                line.adjustFen(),
                line.amountFen(),
                line.beforeFen(),
                line.standing(),
                line.standing().title(),
                line.reason(),
                line.difference().title(),
                line.explanation(),
                decision == null ? null : decision.title(),
                line.decisionReason(),
                line.decidedBy() == null ? null : name(names, line.decidedBy()),
                result == null ? null : result.title(),
                line.resultReason());
    }
}
