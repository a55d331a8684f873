package org.jiuzhu.benefit.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
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
@RequestMapping("/api/raises")
@Tag(name = "提高标准")
class RaiseController {

    private static final int MOST = 100;
    private static final int PAGE = 50;

    private final Raises raises;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    RaiseController(Raises raises, Letters letters, Areas areas, StaffDirectory staff, CurrentActor currentActor) {
        this.raises = raises;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    record Row(
            String number,
            String county,
            String month,
            String urban,
            String rural,
            String document,
            String state,
            boolean paused,
            boolean pausable,
            int awards,
            int computed,
            int done,
            String openedBy,
            @Nullable String approvedBy) {}

    record Opening(@Nullable String month, @Nullable Money urban, @Nullable Money rural, @Nullable String document) {}

    record SumRow(
            String township,
            String area,
            String kind,
            int awards,
            int members,
            String before,
            String after,
            String more) {}

    record LineRow(
            String awardNumber,
            String township,
            String area,
            int members,
            String income,
            String before,
            String after,
            String kind,
            String reason) {}

    record Paper(String title, String number, String href) {}

    record View(Row raise, List<SumRow> sums, List<Paper> papers) {}

    @GetMapping
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "辖区内各次提标，新的在前")
    List<Row> all() {
        List<Raise> all = raises.page(currentActor.get(), MOST);
        Map<String, String> names =
                staff.names(all.stream().map(Raise::openedBy).distinct().toList());
        return all.stream().map(one -> row(one, names)).toList();
    }

    private Row row(Raise one, Map<String, String> names) {
        String approved = one.approvedBy();
        return new Row(
                one.raiseNumber(),
                areas.name(one.countyCode()),
                one.month(),
                one.urban() + "元",
                one.rural() + "元",
                one.documentNumber(),
                one.state().title(),
                one.paused(),
                one.state() == Raise.State.APPLYING,
                one.awards(),
                one.computed(),
                one.done(),
                names.getOrDefault(one.openedBy(), one.openedBy()),
                approved == null ? null : names.getOrDefault(approved, approved));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "按新标准模拟本县全部低保待遇，不改变任何待遇；模拟完成后在待办里核对、报批")
    Row open(@RequestBody Opening opening) {
        String month = opening.month();
        LocalDate from =
                month != null && month.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? LocalDate.parse(month + "-01") : null;
        return row(
                raises.open(
                        from,
                        opening.urban(),
                        opening.rural(),
                        opening.document() == null ? "" : opening.document(),
                        currentActor.get()),
                Map.of());
    }

    @GetMapping("/{raiseNumber}")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "一次提标：各乡镇、城乡、增减的户数和每月金额，制作的公布")
    View one(@PathVariable String raiseNumber) {
        Raise raise = raises.visible(raiseNumber, currentActor.get());
        String approved = raise.approvedBy();
        return new View(
                row(
                        raise,
                        staff.names(
                                approved == null ? List.of(raise.openedBy()) : List.of(raise.openedBy(), approved))),
                raises.sums(raiseNumber).stream()
                        .sorted(Comparator.comparing(Raise.Sum::townshipCode)
                                .thenComparing(Raise.Sum::area)
                                .thenComparing(Raise.Sum::kind))
                        .map(one -> new SumRow(
                                areas.name(one.townshipCode()),
                                area(one.area()),
                                one.kind().title(),
                                one.awards(),
                                one.members(),
                                Money.ofFen(one.oldFen()) + "元",
                                Money.ofFen(one.newFen()) + "元",
                                Money.ofFen(one.newFen() - one.oldFen()) + "元"))
                        .toList(),
                letters.ofCase(raiseNumber).stream()
                        .map(letter ->
                                new Paper(letter.title(), letter.number(), "/api/letters/" + letter.id() + "/pdf"))
                        .toList());
    }

    private static String area(String code) {
        return "URBAN".equals(code) ? "城市" : "农村";
    }

    @GetMapping("/{raiseNumber}/lines")
    @AllowedTo({COUNTY_CHECKER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
    @Operation(summary = "逐份待遇的模拟结果，按待遇登记号每次五十份，不含姓名")
    List<LineRow> lines(
            @PathVariable String raiseNumber,
            @RequestParam(required = false) Raise.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after) {
        return raises.lines(raiseNumber, kind, after, PAGE, currentActor.get()).stream()
                .map(one -> new LineRow(
                        one.awardNumber(),
                        areas.name(one.townshipCode()),
                        area(one.area()) + (one.derived() ? "（推定）" : ""),
                        one.members(),
                        Money.ofFen(one.incomeFen()) + "元",
                        one.before() + "元",
                        one.after() + "元",
                        one.kind().title(),
                        one.reason()))
                .toList();
    }

    record Pausing(@Nullable Boolean paused) {}

    @PostMapping("/{raiseNumber}/pauses")
    @AllowedTo({COUNTY_SUPERVISOR})
    @Operation(summary = "暂停或者继续成批执行")
    Row pause(@PathVariable String raiseNumber, @RequestBody Pausing pausing) {
        return row(raises.pause(raiseNumber, Boolean.TRUE.equals(pausing.paused()), currentActor.get()), Map.of());
    }
}
