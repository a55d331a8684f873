package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.DECIDER;
import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Money;
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

@RestController
@RequestMapping("/api/ledger")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
@Tag(name = "补退台账")
class LedgerController {

    private static final int ROWS = 50;

    private final Ledger ledger;
    private final Areas areas;
    private final StaffDirectory staff;
    private final Letters letters;
    private final CurrentActor currentActor;

    LedgerController(Ledger ledger, Areas areas, StaffDirectory staff, Letters letters, CurrentActor currentActor) {
        this.ledger = ledger;
        this.areas = areas;
        this.staff = staff;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    record Row(
            String ledgerNumber,
            @Nullable String awardNumber,
            @Nullable String debtor,
            String township,
            String side,
            String origin,
            String reference,
            String amount,
            String due,
            String way,
            @Nullable LocalDate nextDue) {}

    record Page(List<Row> rows, @Nullable String next) {}

    record Line(
            String kind, LocalDate day, String amount, @Nullable String due, String paper, String note, String by) {}

    record View(
            Row row,
            String reason,
            boolean settled,
            boolean over,
            boolean integrity,
            List<Line> entries,
            List<Line> setOffs,
            List<Letters.Summary> papers) {}

    record Entering(
            LedgerEntry.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String voucher,
            @Nullable LocalDate day,
            @Nullable String note) {}

    @GetMapping
    @Operation(summary = "多发、少发的账户，未结清或者已结清的，分页")
    Page page(
            @RequestParam(required = false) LedgerAccount.@Nullable Side side,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String after) {
        List<LedgerAccount> found = ledger.page(currentActor.get(), side, open, award, after, ROWS);
        return new Page(
                found.stream().map(this::row).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).ledgerNumber());
    }

    @GetMapping("/{ledgerNumber}")
    @Operation(summary = "一户补退账：逐笔登记、清册扣回和补发、文书")
    View one(@PathVariable String ledgerNumber) {
        LedgerAccount account = ledger.visible(ledgerNumber, currentActor.get());
        List<LedgerEntry> entries = ledger.entries(ledgerNumber);
        Map<String, String> names =
                staff.names(entries.stream().map(LedgerEntry::enteredBy).collect(Collectors.toSet()));
        return new View(
                row(account),
                account.reason(),
                account.settled(),
                account.side() == LedgerAccount.Side.OVER,
                account.origin() == LedgerAccount.Origin.INTEGRITY,
                entries.stream()
                        .map(one -> new Line(
                                one.kind().title(),
                                one.entryDay(),
                                one.amount() + "元",
                                Money.ofFen(one.dueFen()) + "元",
                                one.voucher(),
                                one.note(),
                                names.getOrDefault(one.enteredBy(), one.enteredBy())))
                        .toList(),
                ledger.setOffs(ledgerNumber).stream()
                        .map(one -> new Line(
                                account.side() == LedgerAccount.Side.OVER ? "清册扣回" : "清册补发",
                                one.payMonth(),
                                one.amount() + "元",
                                null,
                                one.runNumber(),
                                one.state().title(),
                                ""))
                        .toList(),
                letters.ofCase(ledgerNumber));
    }

    @PostMapping("/{ledgerNumber}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "登记退回、追加、核减、核销；同一凭证只登记一次，余额不小于零")
    void enter(@PathVariable String ledgerNumber, @RequestBody Entering entering) {
        Actor actor = currentActor.get();
        ledger.visible(ledgerNumber, actor);
        ledger.enter(
                ledgerNumber,
                entering.kind(),
                entering.amount(),
                entering.voucher(),
                entering.day(),
                entering.note(),
                actor);
    }

    @PostMapping("/{ledgerNumber}/repayment")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "不再从清册扣回，改由本人退回：随后在待办里送达告知书、约定退款")
    void repay(@PathVariable String ledgerNumber) {
        ledger.repay(ledgerNumber, currentActor.get());
    }

    private Row row(LedgerAccount one) {
        String debtor = one.debtor();
        return new Row(
                one.ledgerNumber(),
                one.awardNumber(),
                debtor == null ? null : Masks.name(debtor),
                areas.name(one.townshipCode()),
                one.side().title(),
                one.origin().title(),
                one.reference(),
                one.amount() + "元",
                one.due() + "元",
                one.side() == LedgerAccount.Side.BACK ? "在以后的清册里补发" : one.way().title(),
                one.nextDue());
    }
}
