package org.jiuzhu.integrity.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.ListingRequest;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Measure;
import org.jiuzhu.integrity.Push;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of the dishonest and what lies behind an entry; names and ID numbers masked. */
@RestController
@RequestMapping("/api/integrity")
@Tag(name = "失信管理")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class IntegrityController {

    private static final int ROWS = 50;

    private final Listings listings;
    private final Clues clues;
    private final Recoveries recoveries;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    IntegrityController(
            Listings listings,
            Clues clues,
            Recoveries recoveries,
            Letters letters,
            Areas areas,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.listings = listings;
        this.clues = clues;
        this.recoveries = recoveries;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** What to look for; in the body, since an ID number stands in no address. */
    record Search(
            Listings.@Nullable Shelf shelf,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(40) @Nullable String after) {}

    record Row(
            String caseNumber,
            String township,
            String person,
            String idNumber,
            String act,
            String amount,
            String state,
            boolean disputed,
            @Nullable String decisionNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate endedOn,
            @Nullable String ending) {}

    record Page(List<Row> rows, @Nullable String next) {}

    record ClueRow(String clueNumber, String township, String source, String state, @Nullable String caseNumber) {}

    record Line(String label, String text) {}

    record PushRow(
            String department, String kind, String state, @Nullable LocalDate receivedOn, @Nullable String receipt) {}

    record EntryRow(String kind, LocalDate day, String amount, String due, String voucher, String note, String by) {}

    record RequestRow(
            String kind, LocalDate madeOn, LocalDate dueOn, @Nullable String outcome, @Nullable LocalDate decidedOn) {}

    record View(
            Row row,
            List<Line> lines,
            List<Measure> measures,
            List<PushRow> pushes,
            String due,
            List<EntryRow> recovery,
            List<RequestRow> requests,
            List<Letters.Summary> papers,
            boolean listed) {}

    record Asking(ListingRequest.@Nullable Kind kind, @Nullable String content) {}

    record Entering(
            LedgerEntry.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String voucher,
            @Nullable LocalDate day,
            @Nullable String note) {}

    @PostMapping("/searches")
    @Operation(summary = "失信管理名单和失信案件，按在办、在册、期满、撤回分列，分页")
    Page search(@RequestBody Search search) {
        List<DishonestyCase> found = listings.page(
                currentActor.get(),
                search.shelf() == null ? Listings.Shelf.LISTED : search.shelf(),
                search.idNumber(),
                search.after(),
                ROWS);
        return new Page(
                found.stream().map(this::row).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).caseNumber());
    }

    @GetMapping("/clues")
    @Operation(summary = "最近的失信线索")
    List<ClueRow> clues() {
        return clues.visibleTo(currentActor.get()).stream()
                .map(clue -> new ClueRow(
                        clue.clueNumber(),
                        areas.name(clue.townshipCode()),
                        clue.source().title(),
                        clue.state().title(),
                        clue.caseNumber()))
                .toList();
    }

    record NewMeasure(@AtMost(200) @Nullable String title, @AtMost(300) @Nullable String basis) {}

    @GetMapping("/measures")
    @Operation(summary = "可以采取的惩戒措施，各有依据")
    List<Measure> measures() {
        return listings.measures();
    }

    @PostMapping("/measures")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(CITY_MANAGER)
    @Operation(summary = "增加一项惩戒措施；没有依据的不能增加")
    void addMeasure(@RequestBody NewMeasure measure) {
        listings.addMeasure(measure.title(), measure.basis(), currentActor.get());
    }

    @PostMapping("/measures/{code}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(CITY_MANAGER)
    @Operation(summary = "停用一项惩戒措施；通知写明的三项不能停用")
    void withdrawMeasure(@PathVariable String code) {
        listings.withdrawMeasure(code, currentActor.get());
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "一个失信案件：认定、决定、措施、推送和回执、追回、异议和修复、文书")
    View one(@PathVariable String caseNumber) {
        DishonestyCase one = listings.visible(caseNumber, currentActor.get());
        return new View(
                row(one),
                lines(one),
                listings.measuresOf(caseNumber),
                listings.pushes(caseNumber).stream()
                        .map((Push push) -> new PushRow(
                                push.department().title(),
                                push.kind().title(),
                                push.state().title(),
                                push.receivedOn(),
                                push.receipt()))
                        .toList(),
                recoveries.due(caseNumber) + "元",
                entries(caseNumber),
                listings.requests(caseNumber).stream()
                        .map(request -> {
                            ListingRequest.Outcome outcome = request.outcome();
                            return new RequestRow(
                                    request.kind().title(),
                                    request.madeOn(),
                                    request.dueOn(),
                                    outcome == null ? null : outcome.title(),
                                    request.decidedOn());
                        })
                        .toList(),
                letters.ofCase(caseNumber),
                one.state() == DishonestyCase.State.LISTED);
    }

    private List<EntryRow> entries(String caseNumber) {
        List<LedgerEntry> found = recoveries.entries(caseNumber);
        var names = staff.names(
                found.stream().map(LedgerEntry::enteredBy).distinct().toList());
        return found.stream()
                .map(entry -> new EntryRow(
                        entry.kind().title(),
                        entry.entryDay(),
                        entry.amount() + "元",
                        Money.ofFen(entry.dueFen()) + "元",
                        entry.voucher(),
                        entry.note(),
                        names.getOrDefault(entry.enteredBy(), entry.enteredBy())))
                .toList();
    }

    private List<Line> lines(DishonestyCase one) {
        List<Line> lines = new java.util.ArrayList<>();
        lines.add(new Line("线索", one.clueNumber()));
        lines.add(new Line("首次", one.firstOffence() ? "首次" : "再犯"));
        add(lines, "证据", one.evidence());
        add(lines, "陈述申辩", one.statement());
        add(lines, "认定理由", one.findingReason());
        add(lines, "移送公安", one.policeRecord());
        add(lines, "教育督促", one.education());
        LocalDate by = one.correctBy();
        add(lines, "限期纠正至", by == null ? null : Dates.chinese(by));
        add(lines, "纠正情况", one.correction());
        add(lines, "处理意见", one.proposal());
        add(lines, "决定理由", one.decisionReason());
        String signer = one.signedBy();
        LocalDate signed = one.signedOn();
        add(
                lines,
                "签署人",
                signer == null || signed == null
                        ? null
                        : staff.names(List.of(signer)).getOrDefault(signer, signer) + "，" + Dates.chinese(signed));
        listings.stopsOf(one.caseNumber())
                .forEach(stop -> lines.add(new Line(
                        "停止救助",
                        "待遇" + stop.awardNumber() + "，" + Masks.name(stop.personName()) + "："
                                + (stop.hit() ? "每月停发" + stop.monthly() + "元" : "不停") + "（" + stop.basis() + "）")));
        add(lines, "行政处罚建议", one.fineNote());
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(label, text));
        }
    }

    @PostMapping("/{caseNumber}/requests")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER})
    @Operation(summary = "登记异议、信用修复或者死亡移出申请；一案同时只能有一件在办")
    void ask(@PathVariable String caseNumber, @RequestBody Asking asking) {
        listings.request(caseNumber, asking.kind(), asking.content(), currentActor.get());
    }

    @PostMapping("/{caseNumber}/recoveries")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "登记退回、追加、核减、核销；同一凭证只登记一次，余额不小于零")
    void enter(@PathVariable String caseNumber, @RequestBody Entering entering) {
        Actor actor = currentActor.get();
        listings.visible(caseNumber, actor);
        recoveries.enter(
                caseNumber,
                entering.kind(),
                entering.amount(),
                entering.voucher(),
                entering.day(),
                entering.note(),
                actor);
    }

    private Row row(DishonestyCase one) {
        DishonestyCase.Ending ending = one.ending();
        return new Row(
                one.caseNumber(),
                areas.name(one.townshipCode()),
                Masks.name(one.personName()),
                Masks.idNumber(one.idNumber()),
                one.act().words(),
                one.amount() + "元",
                one.state().title(),
                one.disputed(),
                one.decisionNumber(),
                one.banFrom(),
                one.banUntil(),
                one.endedOn(),
                ending == null ? null : ending.title());
    }
}
