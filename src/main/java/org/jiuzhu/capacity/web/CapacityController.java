package org.jiuzhu.capacity.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.capacity.Budget;
import org.jiuzhu.capacity.Budgets;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.capacity.Population;
import org.jiuzhu.capacity.Post;
import org.jiuzhu.capacity.Shortfalls;
import org.jiuzhu.capacity.Staffing;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/capacity")
@Tag(name = "经办力量和经费")
@AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class CapacityController {

    private static final int ROWS = 100;
    private static final int CHECKS = 10;

    private final Shortfalls shortfalls;
    private final Staffing staffing;
    private final Budgets budgets;
    private final CapacityChecks checks;
    private final Letters letters;
    private final Areas areas;
    private final CurrentActor currentActor;
    private final Clock clock;

    CapacityController(
            Shortfalls shortfalls,
            Staffing staffing,
            Budgets budgets,
            CapacityChecks checks,
            Letters letters,
            Areas areas,
            CurrentActor currentActor,
            Clock clock) {
        this.shortfalls = shortfalls;
        this.staffing = staffing;
        this.budgets = budgets;
        this.checks = checks;
        this.letters = letters;
        this.areas = areas;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    record CountyRow(
            String code,
            String name,
            int townships,
            int unknown,
            int staffNeeded,
            int staffMissing,
            int assistantsNeeded,
            int assistantsMissing,
            int villages,
            int uncovered,
            int late,
            @Nullable String ratio,
            @Nullable String outcome,
            int gaps,
            @Nullable String check,
            boolean demo) {}

    record TownshipRow(
            String code,
            String name,
            @Nullable Integer population,
            @Nullable Integer year,
            @Nullable String source,
            boolean demo,
            int staffNeeded,
            int staff,
            int staffMissing,
            int assistantsNeeded,
            int assistants,
            int assistantsMissing,
            int late,
            @Nullable LocalDate vacantSince,
            int villages,
            List<String> uncovered,
            List<String> over) {}

    record BudgetView(
            int year,
            Money total,
            Money service,
            Money assistants,
            Money staff,
            Money work,
            Money subsidy,
            boolean equalPay,
            boolean equipped,
            String document,
            @Nullable String reason,
            String ratio,
            String outcome,
            boolean low,
            boolean demo) {}

    record GapRow(String kind, String words) {}

    record PlanRow(String gap, String measure, String owner, LocalDate dueOn) {}

    record CheckRow(
            String number,
            int year,
            String state,
            int rounds,
            int gaps,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String supervision,
            List<PlanRow> plan,
            List<Letters.Summary> letters) {}

    record View(
            String code,
            String name,
            List<TownshipRow> townships,
            List<GapRow> gaps,
            @Nullable BudgetView budget,
            List<CheckRow> checks) {}

    record PersonRow(
            String id,
            String township,
            @Nullable String village,
            String kind,
            String name,
            String background,
            String preference,
            LocalDate inPostOn,
            boolean late,
            @Nullable LocalDate leftOn) {}

    record People(List<PersonRow> rows, @Nullable String next) {}

    record Loaded(int rows) {}

    record Leaving(@Nullable LocalDate leftOn) {}

    @GetMapping("/counties")
    @Operation(summary = "各县（市、区）应配、在岗、缺口、购买服务比例和年度核查")
    List<CountyRow> counties() {
        return shortfalls.counties(currentActor.get()).stream()
                .map(CapacityController::row)
                .toList();
    }

    private static CountyRow row(Shortfalls.County one) {
        Budget budget = one.budget();
        CapacityCheck check = one.check();
        return new CountyRow(
                one.code(),
                one.name(),
                one.townships(),
                one.unknown(),
                one.staffNeeded(),
                one.staffMissing(),
                one.assistantsNeeded(),
                one.assistantsMissing(),
                one.villages(),
                one.uncovered(),
                one.late(),
                budget == null ? null : budget.ratio() + "%",
                budget == null ? null : budget.outcome().title(),
                one.gaps(),
                check == null ? null : check.state().title(),
                one.demo());
    }

    @GetMapping("/counties/{code}")
    @Operation(summary = "一个县的乡镇（街道）、缺口、经费、年度核查和补齐计划")
    View county(@PathVariable String code) {
        reader(code);
        int year = LocalDate.now(clock).getYear();
        return new View(
                code,
                areas.name(code),
                shortfalls.townships(code).stream().map(CapacityController::row).toList(),
                shortfalls.of(code, year).stream()
                        .map(one -> new GapRow(one.kind().title(), one.words()))
                        .toList(),
                budgets.of(code, year).map(CapacityController::view).orElse(null),
                checks.of(code, CHECKS).stream().map(this::row).toList());
    }

    private static TownshipRow row(Shortfalls.Township one) {
        Population population = one.population();
        return new TownshipRow(
                one.code(),
                one.name(),
                population == null ? null : population.population(),
                population == null ? null : population.popYear(),
                population == null ? null : population.source(),
                population != null && population.demo(),
                one.staffNeeded(),
                one.staff(),
                one.staffMissing(),
                one.assistantsNeeded(),
                one.assistants(),
                one.assistantsMissing(),
                one.late(),
                one.vacantSince(),
                one.villages(),
                one.uncovered(),
                one.over());
    }

    private static BudgetView view(Budget one) {
        return new BudgetView(
                one.budgetYear(),
                Money.ofFen(one.totalFen()),
                Money.ofFen(one.serviceFen()),
                Money.ofFen(one.assistantsFen()),
                Money.ofFen(one.staffFen()),
                Money.ofFen(one.workFen()),
                Money.ofFen(one.subsidyFen()),
                one.equalPay(),
                one.equipped(),
                one.document(),
                one.reason(),
                one.ratio() + "%",
                one.outcome().title(),
                one.outcome() == Budget.Outcome.LOW,
                one.demo());
    }

    private CheckRow row(CapacityCheck one) {
        return new CheckRow(
                one.checkNumber(),
                one.checkYear(),
                one.state().title(),
                one.rounds(),
                one.gaps(),
                one.openedOn(),
                one.closedOn(),
                one.supervision(),
                checks.items(one).stream()
                        .map(item -> new PlanRow(item.gap(), item.measure(), item.owner(), item.dueOn()))
                        .toList(),
                letters.ofCase(one.checkNumber()));
    }

    @GetMapping("/people")
    @Operation(summary = "一个县的到岗和离岗人员，分页；姓名只在本县显示，查阅留痕")
    People people(
            @RequestParam String county,
            @RequestParam(required = false) Post.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String after) {
        Actor reader = currentActor.get();
        List<Staffing.Person> found = staffing.people(county, kind, after, ROWS, reader);
        boolean near = reader.county() != null;
        return new People(
                found.stream()
                        .map(one -> {
                            Post post = one.post();
                            return new PersonRow(
                                    post.id(),
                                    areas.name(post.townshipCode()),
                                    post.village(),
                                    post.kind().title(),
                                    near ? post.name() : "（不显示）",
                                    post.background().title(),
                                    one.preference(),
                                    post.inPostOn(),
                                    post.inPostOn().isAfter(Shortfalls.IN_POST_BY),
                                    post.leftOn());
                        })
                        .toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).post().id());
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "登记一名到岗人员")
    void add(@RequestBody Staffing.Entry entry) {
        staffing.add(entry, currentActor.get());
    }

    @PostMapping("/people/{id}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "登记离岗，岗位空缺")
    void leave(@PathVariable String id, @RequestBody Leaving leaving) {
        staffing.leave(id, leaving.leftOn(), currentActor.get());
    }

    @PostMapping("/people/imports")
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "用表格登记到岗人员：乡镇（街道）代码、岗位、姓名、村（社区）、到岗日期、人选来源")
    Loaded loadPeople(@RequestParam MultipartFile file) throws IOException {
        return new Loaded(staffing.loadPosts(file.getBytes(), currentActor.get()));
    }

    @PostMapping("/populations/imports")
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "用表格登记户籍人口：乡镇（街道）代码、年份、户籍人口、来源")
    Loaded loadPopulations(@RequestParam MultipartFile file) throws IOException {
        return new Loaded(staffing.loadPopulation(file.getBytes(), false, currentActor.get()));
    }

    @PostMapping("/villages/imports")
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "用表格登记村（社区）：乡镇（街道）代码、村（社区）")
    Loaded loadVillages(@RequestParam MultipartFile file) throws IOException {
        return new Loaded(staffing.loadVillages(file.getBytes(), currentActor.get()));
    }

    @PutMapping("/budget")
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "登记本县一个年度的经费；购买服务经费超过最高比例的不收")
    BudgetView setBudget(@RequestBody Budgets.Entry entry) {
        return view(budgets.set(entry, false, currentActor.get()));
    }

    private void reader(String county) {
        Actor reader = currentActor.get();
        if (reader.county() != null && !reader.county().equals(county)
                || areas.find(county)
                        .filter(one -> one.level() == Area.Level.COUNTY)
                        .isEmpty()) {
            throw new Missing("没有这个县（市、区），或不在您的辖区。");
        }
    }
}
