package org.jiuzhu.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * One family's calculation while it is made. The tables decide; this brings them the figures, as declared and as settled
 * after the check, and keeps a line for each with the rule that fired.
 */
final class Reckoning {

    private static final String SETTLED = "民发〔2021〕57号 第十七条、第十八条";

    private final Rules rules;
    private final Place place;
    private final Standard standard;
    private final Declaration declaration;
    private final List<DeclaredVersusFound> differences;
    private final LocalDate day;
    private final Set<Integer> leftOut = new TreeSet<>();
    private final List<Calculation.Line> lines = new ArrayList<>();

    Reckoning(
            Rules rules,
            Place place,
            Standard standard,
            Declaration declaration,
            List<DeclaredVersusFound> differences,
            LocalDate day) {
        this.rules = rules;
        this.place = place;
        this.standard = standard;
        this.declaration = declaration;
        this.differences = differences;
        this.day = day;
    }

    /** @throws InvalidInput when nobody is left to count */
    Calculation work(List<String> missingSources) {
        members();
        long members = declaration.members().size() - leftOut.size();
        if (members == 0) {
            throw new InvalidInput("members", "没有可以计入的家庭成员，不能计算；请提请终止审核。");
        }
        long counted = incomes();
        List<Spending> spendings = spendings();
        long deducted = deductions(spendings);
        long rigid = Math.max(0, spendings.stream().mapToLong(one -> one.own).sum());
        long assets = assets();
        long vehicles = vehicles();
        Houses houses = houses();
        boolean activeBusiness = business();
        long yearIncome = Math.max(0, counted - deducted);

        Map<String, Object> inputs = new AmountInputs(
                        members,
                        counted,
                        yearIncome,
                        rigid,
                        assets,
                        vehicles,
                        houses.count,
                        houses.area,
                        activeBusiness)
                .at(place, standard);
        Ruling ruling = rules.ask("review-calculation", inputs);

        Category category = Category.valueOf(ruling.text("outcome"));
        String reason = (String) ruling.required("review-category", "reason");
        tests(ruling, members, assets, vehicles, houses, counted, rigid);
        used(ruling, category, assets, houses);
        return new Calculation(
                List.copyOf(lines),
                (int) members,
                Money.ofFen(yearIncome),
                Money.ofFen(((Number) ruling.required("review-per-head", "perHead")).longValue()),
                standard.amount(),
                standard.documentNumber(),
                standard.demo() || place.demo(),
                category,
                reason,
                "SUBSISTENCE".equals(ruling.required("review-property", "propertyClass")),
                Money.ofFen(ruling.number("monthlyAmount")),
                singlePersons(category),
                ruling.basis("review-category") + "；" + ruling.basis(),
                day,
                missingSources,
                List.copyOf(leftOut),
                rules.applied(),
                place.used());
    }

    /** Who does not count: named as absent, or the re-check has upheld that a member has died or is in prison (第七条). */
    private void members() {
        for (int i = 0; i < declaration.members().size(); i++) {
            Declaration.Absence absence = declaration.members().get(i).absence();
            if (absence != null) {
                leftOut.add(i);
                line(
                        i,
                        switch (absence) {
                            case CLERGY_THREE_YEARS -> "民发〔2021〕57号 第七条第二款第一项";
                            case PRISON, DRUG_ISOLATION, DECLARED_MISSING -> "民发〔2021〕57号 第七条第二款第二项";
                            case DECEASED -> "民发〔2021〕57号 第七条；民发〔2022〕83号 一(三)";
                            case MOVED_OUT -> "民发〔2021〕57号 第七条第一款";
                        },
                        DeclarationTitles.absence(absence));
            }
        }
        for (DeclaredVersusFound one : differences) {
            if (one.kind().leavesOut()
                    && one.settledFen() > 0
                    && one.position() < declaration.members().size()
                    && leftOut.add(one.position())) {
                line(
                        one.position(),
                        one.kind() == FactKind.IN_PRISON
                                ? "民发〔2021〕57号 第七条第二款第二项：在监狱服刑"
                                : "民发〔2021〕57号 第七条；民发〔2022〕83号 一(三)：成员死亡",
                        one.kind() == FactKind.IN_PRISON ? "经核对在监狱服刑" : "经核对已死亡");
            }
        }
    }

    private void line(int member, String basis, String words) {
        lines.add(
                new Calculation.Line(member, "家庭成员", Money.ZERO, Money.ZERO, "不计入共同生活的家庭成员，本人收入和财产一并不计", basis, words));
    }

    private boolean counts(@Nullable Integer member) {
        return member == null || !leftOut.contains(member);
    }

    private long incomes() {
        long total = 0;
        long support = 0;
        for (Declaration.Income income : declaration.incomes()) {
            if (income.kind() == null || income.amount() == null || !counts(income.member())) {
                continue;
            }
            long cost =
                    income.necessaryCost() == null ? 0 : income.necessaryCost().fen();
            support += income.kind() == Declaration.IncomeKind.SUPPORT_PAYMENT
                    ? income.amount().fen()
                    : 0;
            total += income(
                    income.member(),
                    DeclarationTitles.income(income.kind()),
                    income.kind(),
                    income.amount(),
                    income.amount().fen(),
                    cost);
        }
        total += support(support);
        for (DeclaredVersusFound one : settled()) {
            Declaration.IncomeKind kind = kindOf(one.kind());
            if (kind != null && one.settledMore() != 0) {
                total += income(
                        one.position(),
                        one.kind().title() + "（" + difference(one) + "）",
                        kind,
                        Money.ZERO,
                        one.settledMore(),
                        0);
            }
        }
        return Math.max(0, total);
    }

    private long income(
            @Nullable Integer member,
            String label,
            Declaration.IncomeKind kind,
            Money declared,
            long amount,
            long cost) {
        if (kind == Declaration.IncomeKind.BASIC_PENSION) {
            place.uses("basic-pension-exempt-until");
        }
        Ruling ruling = rules.ask(
                "review-income",
                Map.of(
                        "kind",
                        kind.name(),
                        "countingYear",
                        (long) day.getYear(),
                        "basicPensionUntil",
                        place.number("basic-pension-exempt-until")));
        String treatment = ruling.text("treatment");
        long used =
                switch (treatment) {
                    case "COUNTED" -> amount;
                    // a difference may take back what was counted; a declared income never goes below nothing
                    case "COUNTED_NET" -> amount < 0 ? amount : Math.max(0, amount - cost);
                    default -> 0;
                };
        lines.add(new Calculation.Line(
                member, label, declared, Money.ofFen(used), Titles.treatment(treatment), ruling.basis()));
        return used;
    }

    /** What legal supporters give a month, for a year, as far as the family has not declared it as income (第十三条). */
    private long support(long declared) {
        long given = declaration.supporters().stream()
                .mapToLong(one ->
                        one.monthlySupport() == null ? 0 : one.monthlySupport().fen() * 12)
                .sum();
        if (given <= declared) {
            return 0;
        }
        return income(
                null,
                "赡养、抚养、扶养义务人给付（每月给付折算全年" + (declared > 0 ? "，超出已申报部分" : "") + "）",
                Declaration.IncomeKind.SUPPORT_PAYMENT,
                Money.ofFen(given - declared),
                given - declared,
                0);
    }

    private static Declaration.@Nullable IncomeKind kindOf(FactKind kind) {
        return switch (kind) {
            case WAGES -> Declaration.IncomeKind.WAGES;
            case PENSION -> Declaration.IncomeKind.PENSION;
            case BASIC_PENSION -> Declaration.IncomeKind.BASIC_PENSION;
            case OTHER_INCOME -> Declaration.IncomeKind.OTHER;
            default -> null;
        };
    }

    private record Spending(
            @Nullable Integer member, Declaration.SpendingKind kind, String label, Money declared, long own) {}

    private List<Spending> spendings() {
        List<Spending> all = new ArrayList<>();
        for (Declaration.RigidSpending one : declaration.rigidSpending()) {
            if (one.kind() != null && one.ownShare() != null && counts(one.member())) {
                all.add(new Spending(
                        one.member(),
                        one.kind(),
                        DeclarationTitles.spending(one.kind()),
                        one.ownShare(),
                        one.ownShare().fen()));
            }
        }
        for (DeclaredVersusFound one : settled()) {
            if (one.kind() == FactKind.MEDICAL_SPENDING && one.settledMore() != 0) {
                all.add(new Spending(
                        one.position(),
                        Declaration.SpendingKind.MEDICAL,
                        one.kind().title() + "（" + difference(one) + "）",
                        Money.ZERO,
                        one.settledMore()));
            }
        }
        return all;
    }

    private long deductions(List<Spending> spendings) {
        long limit = place.number("deduction-limit-year") * 100;
        long share = place.number("deduction-share-percent");
        long total = 0;
        for (Spending one : spendings) {
            Ruling ruling = rules.ask(
                    "review-deduction",
                    Map.of(
                            "kind",
                            one.kind.name(),
                            "ownShare",
                            one.own,
                            "sharePercent",
                            share,
                            "remaining",
                            limit - total));
            long used = ruling.number("deduction");
            boolean deductible = ruling.flag("deductible");
            if (deductible) {
                place.uses("deduction-share-percent", "deduction-limit-year");
            }
            total += used;
            lines.add(new Calculation.Line(
                    one.member,
                    one.label,
                    one.declared,
                    Money.ofFen(-used),
                    deductible ? "按" + share + "%从收入中扣减，每户每年不超过" + Money.ofFen(limit) + "元" : "不扣减，计入刚性支出",
                    ruling.basis()));
        }
        return Math.max(0, total);
    }

    private long assets() {
        long total = 0;
        for (Declaration.Deposit deposit : declaration.deposits()) {
            if (deposit.amount() != null && deposit.kind() != null && counts(deposit.member())) {
                total += deposit.amount().fen();
                lines.add(new Calculation.Line(
                        deposit.member(),
                        DeclarationTitles.deposit(deposit.kind()),
                        deposit.amount(),
                        deposit.amount(),
                        "计入金融资产",
                        "民发〔2021〕57号 第十四条"));
            }
        }
        for (Declaration.OtherProperty other : declaration.otherProperty()) {
            if (other.kind() != null && counts(other.member())) {
                Money value = Objects.requireNonNullElse(other.value(), Money.ZERO);
                boolean equity = other.kind() == Declaration.PropertyKind.EQUITY;
                total += equity ? value.fen() : 0;
                lines.add(new Calculation.Line(
                        other.member(),
                        DeclarationTitles.property(other.kind()),
                        value,
                        equity ? value : Money.ZERO,
                        equity ? "计入金融资产" : "维持生产生活必需的可以豁免，由初审意见说明",
                        "民发〔2021〕57号 第十四条"));
            }
        }
        for (DeclaredVersusFound one : settled()) {
            boolean financial = one.kind() == FactKind.DEPOSIT
                    || one.kind() == FactKind.SECURITIES
                    || one.kind() == FactKind.COMMERCIAL_INSURANCE;
            if (financial && one.settledMore() != 0) {
                total += one.settledMore();
                lines.add(new Calculation.Line(
                        one.position(),
                        one.kind().title() + "（" + difference(one) + "）",
                        Money.ZERO,
                        Money.ofFen(one.settledMore()),
                        "按复查结果计入金融资产",
                        "民发〔2021〕57号 第十四条、第十八条"));
            }
        }
        return Math.max(0, total);
    }

    private long vehicles() {
        long counted = 0;
        for (Declaration.Vehicle vehicle : declaration.vehicles()) {
            if (vehicle.kind() != null && counts(vehicle.member())) {
                counted += vehicle(
                        vehicle.member(),
                        DeclarationTitles.vehicle(vehicle.kind()),
                        vehicle.kind(),
                        Boolean.TRUE.equals(vehicle.livelihood()),
                        Objects.requireNonNullElse(vehicle.price(), Money.ZERO),
                        1);
            }
        }
        for (DeclaredVersusFound one : settled()) {
            if (one.kind() == FactKind.VEHICLE && one.settledMore() != 0) {
                counted += vehicle(
                        one.position(),
                        one.kind().title() + "（" + difference(one) + "）",
                        Declaration.VehicleKind.CAR,
                        false,
                        Money.ZERO,
                        one.settledMore());
            }
        }
        return Math.max(0, counted);
    }

    private long vehicle(
            @Nullable Integer member,
            String label,
            Declaration.VehicleKind kind,
            boolean livelihood,
            Money price,
            long number) {
        Ruling ruling = rules.ask("review-vehicle", Map.of("kind", kind.name(), "livelihood", livelihood));
        boolean counts = ruling.flag("counted");
        lines.add(new Calculation.Line(
                member, label, price, Money.ZERO, counts ? "计入车船" : "不计入", ruling.basis(), number + "辆"));
        return counts ? number : 0;
    }

    private record Houses(long count, long area) {}

    private Houses houses() {
        long count = 0;
        long area = 0;
        for (Declaration.House house : declaration.houses()) {
            if (!counts(house.member())) {
                continue;
            }
            long squareMetres = house.area() == null ? 0 : house.area();
            count++;
            area += squareMetres;
            lines.add(new Calculation.Line(
                    house.member(),
                    "房产",
                    Money.ZERO,
                    Money.ZERO,
                    Boolean.TRUE.equals(house.selfOccupied()) ? "自住，计入套数和面积" : "计入套数和面积",
                    "民发〔2021〕57号 第十四条",
                    "1套，" + squareMetres + "平方米"));
        }
        for (DeclaredVersusFound one : settled()) {
            if (one.kind() == FactKind.HOUSE && one.settledMore() != 0) {
                Integer settledArea = one.settledArea();
                long before = declaration.houses().stream()
                        .filter(house -> house.member() != null && house.member() == one.position())
                        .mapToLong(house -> house.area() == null ? 0 : house.area())
                        .sum();
                long more = settledArea == null ? 0 : settledArea - before;
                count += one.settledMore();
                area += more;
                lines.add(new Calculation.Line(
                        one.position(),
                        "房产（" + difference(one) + "）",
                        Money.ZERO,
                        Money.ZERO,
                        "按复查结果计入套数和面积",
                        "民发〔2021〕57号 第十四条、第十八条",
                        one.settledMore() + "套，" + (settledArea == null ? "面积不明" : more + "平方米")));
            }
        }
        return new Houses(Math.max(0, count), Math.max(0, area));
    }

    /** A declared business counts when it earns more than the place's limit; one that was kept back counts in any case. */
    private boolean business() {
        long gross = declaration.incomes().stream()
                .filter(income -> income.kind() == Declaration.IncomeKind.BUSINESS
                        && income.amount() != null
                        && counts(income.member()))
                .mapToLong(income -> Objects.requireNonNull(income.amount()).fen())
                .sum();
        long limit = place.number("business-turnover-limit") * 100;
        boolean active = false;
        if (gross > 0) {
            place.uses("business-turnover-limit");
            active = gross > limit;
            lines.add(new Calculation.Line(
                    null,
                    "市场主体（已申报经营）",
                    Money.ofFen(gross),
                    Money.ofFen(gross),
                    (active ? "超过" : "不超过") + "每年" + Money.ofFen(limit) + "元的当地限额，"
                            + (active ? "视为有实际经营" : "按经营净收入计算，不作财产限制"),
                    "民发〔2021〕57号 第十四条、第十七条（限额为当地参数）"));
        }
        for (DeclaredVersusFound one : settled()) {
            if (one.kind() == FactKind.BUSINESS && one.settledMore() > 0) {
                active = true;
                lines.add(new Calculation.Line(
                        one.position(),
                        "市场主体（" + difference(one) + "）",
                        Money.ZERO,
                        Money.ZERO,
                        "未申报，按有实际经营计",
                        SETTLED,
                        FactKind.BUSINESS.words(one.settledMore())));
            }
        }
        return active;
    }

    /** The differences that count: settled, about somebody who counts; of the check and the survey the larger. */
    private List<DeclaredVersusFound> settled() {
        Map<String, DeclaredVersusFound> chosen = new java.util.LinkedHashMap<>();
        for (DeclaredVersusFound one : differences) {
            if (one.result() != null && counts(one.position())) {
                chosen.merge(
                        one.position() + "/" + one.kind(),
                        one,
                        (first, second) -> second.settledMore() > first.settledMore() ? second : first);
            }
        }
        return List.copyOf(chosen.values());
    }

    private static String difference(DeclaredVersusFound one) {
        String who = one.origin() == DeclaredVersusFound.Origin.SURVEY ? "入户" : "核对";
        if (one.result() == DeclaredVersusFound.Result.AGREED) {
            return who + "后双方认可";
        }
        return who + (one.settledMore() > 0 ? "多出" : "减少");
    }

    /** One line for each limit the family was held against, met or not. */
    private void tests(
            Ruling ruling, long members, long assets, long vehicles, Houses houses, long counted, long rigid) {
        line(
                "金融资产限额",
                "人均" + Money.ofFen(assets / members) + "元，低保限额每人"
                        + Money.ofFen(standard.amountFen() * place.number("assets-months")) + "元",
                property((String) ruling.required("review-financial-assets", "assetClass")),
                ruling.basis("review-financial-assets"));
        line(
                "车船限制",
                "计入" + vehicles + "辆",
                property((String) ruling.required("review-vehicles", "vehicleClass")),
                ruling.basis("review-vehicles"));
        line(
                "房产限额",
                houses.count + "套，人均" + houses.area / members + "平方米"
                        + (houses.count > 1 ? "，限额人均" + place.number("house-area-limit") + "平方米" : ""),
                property((String) ruling.required("review-houses", "houseClass")),
                ruling.basis("review-houses"));
        line(
                "市场主体限制",
                "SUBSISTENCE".equals(ruling.required("review-business", "businessClass")) ? "无超限经营" : "有实际经营",
                property((String) ruling.required("review-business", "businessClass")),
                ruling.basis("review-business"));
        line(
                "刚性支出条件",
                "刚性支出" + Money.ofFen(rigid) + "元，收入" + Money.ofFen(counted) + "元，门槛"
                        + place.number("rigid-share-percent") + "%",
                Boolean.TRUE.equals(ruling.required("review-rigid", "rigidMet")) ? "符合刚性支出条件" : "不符合刚性支出条件",
                ruling.basis("review-rigid"));
    }

    private void line(String label, String words, String treatment, String basis) {
        lines.add(new Calculation.Line(null, label, Money.ZERO, Money.ZERO, treatment, basis, words));
    }

    private static String property(String propertyClass) {
        return switch (propertyClass) {
            case "SUBSISTENCE" -> "符合低保规定";
            case "EDGE" -> "超过低保限额，符合低保边缘规定";
            case "RIGID" -> "超过低保边缘限额，符合刚性支出困难家庭规定";
            default -> "超过各类限额";
        };
    }

    /** Which figures of the place mattered: only those make a result a demo. */
    private void used(Ruling ruling, Category category, long assets, Houses houses) {
        if (assets > 0) {
            place.uses("assets-months");
            if (!"SUBSISTENCE".equals(ruling.required("review-financial-assets", "assetClass"))) {
                place.uses("edge-assets-months", "rigid-assets-months");
            }
        }
        if (houses.count > 1) {
            place.uses("house-area-limit");
        }
        if (category == Category.SUBSISTENCE) {
            place.uses("amount-method");
            if ("TIERED".equals(place.text("amount-method"))) {
                place.uses("tier-one-amount", "tier-two-amount", "tier-three-amount");
            } else {
                place.uses("amount-rounding");
            }
        } else {
            place.uses("edge-percent");
            if (category != Category.EDGE) {
                place.uses("disposable-income-month", "rigid-share-percent");
            }
        }
    }

    private List<Calculation.SinglePerson> singlePersons(Category category) {
        return IntStream.range(0, declaration.members().size())
                .filter(i -> !leftOut.contains(i)
                        || declaration.members().get(i).absence() == Declaration.Absence.CLERGY_THREE_YEARS)
                .mapToObj(i -> single(i, category))
                .filter(Objects::nonNull)
                .toList();
    }

    private Calculation.@Nullable SinglePerson single(int position, Category category) {
        Declaration.Member member = declaration.members().get(position);
        String id = member.idNumber();
        boolean adult = id != null
                && CitizenId.problemOf(id).isEmpty()
                && CitizenId.of(id).ageOn(day) >= 18;
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category.name());
        inputs.put(
                "disabilityKind",
                member.disabilityKind() == null
                        ? "NONE"
                        : member.disabilityKind().name());
        inputs.put("disabilityGrade", member.disabilityGrade() == null ? 0L : (long) member.disabilityGrade());
        inputs.put("majorIllness", member.health() == Declaration.Health.MAJOR_ILLNESS);
        inputs.put("adult", adult);
        inputs.put("jobless", member.work() == Declaration.Work.UNEMPLOYED || member.work() == Declaration.Work.UNABLE);
        inputs.put("clergy", member.absence() == Declaration.Absence.CLERGY_THREE_YEARS);
        inputs.put("countyGrade", place.number("single-person-county-grade"));
        Ruling ruling = rules.ask("review-single-person", inputs);
        String ground = ruling.text("ground");
        return ground.equals("NOT_MET") || ground.equals("NOT_NEEDED")
                ? null
                : new Calculation.SinglePerson(position, member.name(), ground, ruling.basis());
    }
}
