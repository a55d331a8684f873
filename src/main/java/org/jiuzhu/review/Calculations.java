package org.jiuzhu.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameter;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out what a family is entitled to, by the decision tables in force. The tables decide; this class only brings
 * them the figures and keeps every line with the rule that fired.
 *
 * @see "民发〔2021〕57号 第十三条、第十四条、第二十三条"
 */
@Service
public class Calculations {

    private final Decisions decisions;
    private final Standards standards;
    private final Parameters parameters;
    private final CalculationMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    Calculations(
            Decisions decisions,
            Standards standards,
            Parameters parameters,
            CalculationMapper mapper,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.standards = standards;
        this.parameters = parameters;
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** Tries a family out; nothing is kept. */
    @Transactional(readOnly = true)
    public Calculation attempt(Declaration declaration, String townshipCode) {
        return work(null, declaration, townshipCode, LocalDate.now(clock), List.of());
    }

    /**
     * Calculates a case with what was declared and what the check has upheld, and keeps the result.
     *
     * @param countingDay the day whose standard and parameters count: that of acceptance
     */
    @Transactional
    public Calculation calculate(
            String caseNumber,
            Declaration declaration,
            String townshipCode,
            LocalDate countingDay,
            List<DeclaredVersusFound> conflicts) {
        Calculation result = work(caseNumber, declaration, townshipCode, countingDay, conflicts);
        mapper.insert(
                new CalculationMapper.Stored(caseNumber, result.category(), write(result), LocalDateTime.now(clock)));
        return result;
    }

    /** The last calculation of a case. */
    @Transactional(readOnly = true)
    public Optional<Calculation> latest(String caseNumber) {
        return Optional.ofNullable(mapper.latest(caseNumber)).map(stored -> read(stored.content()));
    }

    /** @param caseNumber the case whose decision is kept, or null for a trial */
    private Calculation work(
            @Nullable String caseNumber,
            Declaration declaration,
            String townshipCode,
            LocalDate countingDay,
            List<DeclaredVersusFound> conflicts) {
        if (declaration.members().isEmpty() || declaration.householdArea() == null) {
            throw new InvalidInput("members", "请先填写城乡类别和家庭成员。");
        }
        Standard standard = standards.on(
                townshipCode,
                Standard.HouseholdArea.valueOf(declaration.householdArea().name()),
                countingDay);
        Map<String, Parameter> place = new HashMap<>();
        parameters.of(townshipCode).forEach(parameter -> place.put(parameter.name(), parameter));
        List<Calculation.Line> lines = new ArrayList<>();

        long counted = incomes(declaration, conflicts, lines);
        long deducted = deductions(declaration, lines);
        long assets = assets(declaration, conflicts, lines);
        long vehicles = vehicles(declaration, conflicts, lines);
        long houses = houses(declaration, conflicts);
        long houseArea = declaration.houses().stream()
                .mapToLong(house -> house.area() == null ? 0 : house.area())
                .sum();
        long yearIncome = Math.max(0, counted - deducted);

        Map<String, Object> inputs = new HashMap<>();
        inputs.put("memberCount", (long) declaration.members().size());
        inputs.put("countedIncome", counted);
        inputs.put("yearIncome", yearIncome);
        inputs.put("standard", standard.amountFen());
        inputs.put("edgePercent", number(place, "edge-percent"));
        inputs.put("disposableYear", number(place, "disposable-income-month") * 100 * 12);
        inputs.put("rigidSpending", rigidSpending(declaration));
        inputs.put("rigidSharePercent", number(place, "rigid-share-percent"));
        inputs.put("financialAssets", assets);
        inputs.put("assetMonths", number(place, "assets-months"));
        inputs.put("assetMonthsEdge", number(place, "edge-assets-months"));
        inputs.put("assetMonthsRigid", number(place, "rigid-assets-months"));
        inputs.put("countedVehicles", vehicles);
        inputs.put("houseCount", houses);
        inputs.put("houseArea", houseArea);
        inputs.put("houseAreaLimit", number(place, "house-area-limit"));
        inputs.put("activeBusiness", activeBusiness(conflicts));
        inputs.put("amountMethod", text(place, "amount-method"));
        inputs.put("tierOneAmount", number(place, "tier-one-amount") * 100);
        inputs.put("tierTwoAmount", number(place, "tier-two-amount") * 100);
        inputs.put("tierThreeAmount", number(place, "tier-three-amount") * 100);
        inputs.put("amountRounding", number(place, "amount-rounding") * 100);
        Ruling ruling = caseNumber != null
                ? decisions.decide(caseNumber, "review-calculation", inputs)
                : decisions.evaluate("review-calculation", inputs);

        Category category = Category.valueOf(ruling.text("outcome"));
        String propertyClass = (String) ruling.required("review-property", "propertyClass");
        return new Calculation(
                List.copyOf(lines),
                declaration.members().size(),
                Money.ofFen(yearIncome),
                Money.ofFen(((Number) ruling.required("review-per-head", "perHead")).longValue()),
                standard.amount(),
                standard.documentNumber(),
                standard.demo() || place.values().stream().anyMatch(Parameter::demo),
                category,
                (String) ruling.required("review-category", "reason"),
                "SUBSISTENCE".equals(propertyClass),
                Money.ofFen(ruling.number("monthlyAmount")),
                singlePersons(declaration, category),
                ruling.basis("review-category") + "；" + ruling.basis());
    }

    private long incomes(Declaration declaration, List<DeclaredVersusFound> conflicts, List<Calculation.Line> lines) {
        long total = 0;
        for (Declaration.Income income : declaration.incomes()) {
            if (income.kind() == null || income.amount() == null) {
                continue;
            }
            Ruling ruling = decisions.evaluate(
                    "review-income", Map.of("kind", income.kind().name()));
            String treatment = ruling.text("treatment");
            long amount = income.amount().fen();
            long cost =
                    income.necessaryCost() == null ? 0 : income.necessaryCost().fen();
            long used =
                    switch (treatment) {
                        case "COUNTED" -> amount;
                        case "COUNTED_NET" -> Math.max(0, amount - cost);
                        default -> 0;
                    };
            total += used;
            lines.add(new Calculation.Line(
                    income.member(),
                    Titles.income(income.kind()),
                    income.amount(),
                    Money.ofFen(used),
                    Titles.treatment(treatment),
                    ruling.basis()));
        }
        for (DeclaredVersusFound conflict : conflicts) {
            if (conflict.result() == DeclaredVersusFound.Result.FOUND
                    && (conflict.kind() == FactKind.WAGES || conflict.kind() == FactKind.PENSION)) {
                long more = conflict.foundFen() - conflict.declaredFen();
                total += more;
                lines.add(new Calculation.Line(
                        conflict.position(),
                        conflict.kind().title() + "（核对多出）",
                        Money.ZERO,
                        Money.ofFen(more),
                        "按核对结果计入",
                        "民发〔2021〕57号 第十七条、第十八条"));
            }
        }
        return total;
    }

    private long deductions(Declaration declaration, List<Calculation.Line> lines) {
        long total = 0;
        for (Declaration.RigidSpending spending : declaration.rigidSpending()) {
            if (spending.kind() == null || spending.ownShare() == null) {
                continue;
            }
            Ruling ruling = decisions.evaluate(
                    "review-deduction", Map.of("kind", spending.kind().name()));
            boolean deductible = ruling.flag("deductible");
            long used = deductible ? spending.ownShare().fen() : 0;
            total += used;
            lines.add(new Calculation.Line(
                    spending.member(),
                    Titles.spending(spending.kind()),
                    spending.ownShare(),
                    Money.ofFen(-used),
                    deductible ? "从收入中扣减" : "不扣减，计入刚性支出",
                    ruling.basis()));
        }
        return total;
    }

    private static long assets(
            Declaration declaration, List<DeclaredVersusFound> conflicts, List<Calculation.Line> lines) {
        long total = 0;
        for (Declaration.Deposit deposit : declaration.deposits()) {
            if (deposit.amount() != null && deposit.kind() != null) {
                total += deposit.amount().fen();
                lines.add(new Calculation.Line(
                        deposit.member(),
                        Titles.deposit(deposit.kind()),
                        deposit.amount(),
                        deposit.amount(),
                        "计入金融资产",
                        "民发〔2021〕57号 第十四条"));
            }
        }
        for (DeclaredVersusFound conflict : conflicts) {
            boolean financial = conflict.kind() == FactKind.DEPOSIT
                    || conflict.kind() == FactKind.SECURITIES
                    || conflict.kind() == FactKind.COMMERCIAL_INSURANCE;
            if (financial && conflict.result() == DeclaredVersusFound.Result.FOUND) {
                long more = conflict.foundFen() - conflict.declaredFen();
                total += more;
                lines.add(new Calculation.Line(
                        conflict.position(),
                        conflict.kind().title() + "（核对多出）",
                        Money.ZERO,
                        Money.ofFen(more),
                        "按核对结果计入金融资产",
                        "民发〔2021〕57号 第十四条、第十八条"));
            }
        }
        return total;
    }

    private long vehicles(Declaration declaration, List<DeclaredVersusFound> conflicts, List<Calculation.Line> lines) {
        long counted = 0;
        for (Declaration.Vehicle vehicle : declaration.vehicles()) {
            if (vehicle.kind() == null) {
                continue;
            }
            Ruling ruling = decisions.evaluate(
                    "review-vehicle",
                    Map.of("kind", vehicle.kind().name(), "livelihood", Boolean.TRUE.equals(vehicle.livelihood())));
            boolean counts = ruling.flag("counted");
            counted += counts ? 1 : 0;
            lines.add(new Calculation.Line(
                    vehicle.member(),
                    Titles.vehicle(vehicle.kind()),
                    Objects.requireNonNullElse(vehicle.price(), Money.ZERO),
                    Money.ZERO,
                    counts ? "计入车船" : "不计入",
                    ruling.basis()));
        }
        return counted + more(conflicts, FactKind.VEHICLE);
    }

    private static long houses(Declaration declaration, List<DeclaredVersusFound> conflicts) {
        return declaration.houses().size() + more(conflicts, FactKind.HOUSE);
    }

    private static boolean activeBusiness(List<DeclaredVersusFound> conflicts) {
        return more(conflicts, FactKind.BUSINESS) > 0;
    }

    private static long more(List<DeclaredVersusFound> conflicts, FactKind kind) {
        return conflicts.stream()
                .filter(one -> one.kind() == kind && one.result() == DeclaredVersusFound.Result.FOUND)
                .mapToLong(one -> one.foundFen() - one.declaredFen())
                .sum();
    }

    private static long rigidSpending(Declaration declaration) {
        return declaration.rigidSpending().stream()
                .mapToLong(spending ->
                        spending.ownShare() == null ? 0 : spending.ownShare().fen())
                .sum();
    }

    private List<Calculation.SinglePerson> singlePersons(Declaration declaration, Category category) {
        List<Calculation.SinglePerson> found = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < declaration.members().size(); i++) {
            Declaration.Member member = declaration.members().get(i);
            String id = member.idNumber();
            boolean adult = id != null
                    && CitizenId.problemOf(id).isEmpty()
                    && CitizenId.of(id).ageOn(today) >= 18;
            Map<String, Object> inputs = Map.of(
                    "category",
                    category.name(),
                    "disabilityKind",
                    member.disabilityKind() == null
                            ? "NONE"
                            : member.disabilityKind().name(),
                    "disabilityGrade",
                    member.disabilityGrade() == null ? 0L : (long) member.disabilityGrade(),
                    "majorIllness",
                    member.health() == Declaration.Health.MAJOR_ILLNESS,
                    "adult",
                    adult,
                    "jobless",
                    member.work() == Declaration.Work.UNEMPLOYED || member.work() == Declaration.Work.UNABLE);
            Ruling ruling = decisions.evaluate("review-single-person", inputs);
            String ground = ruling.text("ground");
            if (!ground.equals("NOT_MET") && !ground.equals("NOT_NEEDED")) {
                found.add(new Calculation.SinglePerson(i, ground, ruling.basis()));
            }
        }
        return found;
    }

    private static long number(Map<String, Parameter> place, String name) {
        return Long.parseLong(text(place, name));
    }

    private static String text(Map<String, Parameter> place, String name) {
        Parameter parameter = place.get(name);
        if (parameter == null) {
            throw new InvalidInput(name, "没有设定参数“" + name + "”，不能计算。");
        }
        return parameter.content();
    }

    private String write(Calculation calculation) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(calculation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Calculation read(String content) {
        try {
            return Objects.requireNonNull(json.readValue(content, Calculation.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored calculation cannot be read", e);
        }
    }
}
