package org.jiuzhu.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each township and county should have by the tables, what it has, and what is missing.
 *
 * @see "南平市2021年通知 三（三）"
 */
@Service
public class Shortfalls implements UsesDecisions {

    /** 应于2021年6月底前配备到位 (三（三）1). */
    public static final LocalDate IN_POST_BY = LocalDate.of(2021, 6, 30);

    private static final String TOWNSHIP = "capacity-township";
    private static final String VILLAGE = "capacity-village";

    private final CapacityMapper mapper;
    private final Areas areas;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Clock clock;

    Shortfalls(CapacityMapper mapper, Areas areas, Decisions decisions, Parameters parameters, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(TOWNSHIP, "经办力量：各县情况、年度核查"), new Use(VILLAGE, "经办力量：各县情况、年度核查"));
    }

    /**
     * A township.
     *
     * @param population null where no figure has been loaded
     * @param staffNeeded by the table, zero without a population
     * @param late how many came after {@link #IN_POST_BY}
     * @param vacantSince when an assistant or official left last, where one is missing
     * @param uncovered villages without an assistant
     * @param over villages with more than two
     */
    public record Township(
            String code,
            String name,
            @Nullable Population population,
            int staffNeeded,
            int staff,
            int assistantsNeeded,
            int assistants,
            int late,
            @Nullable LocalDate vacantSince,
            int villages,
            List<String> uncovered,
            List<String> over,
            int villageAssistants) {

        public int staffMissing() {
            return Math.max(0, staffNeeded - staff);
        }

        public int assistantsMissing() {
            return Math.max(0, assistantsNeeded - assistants);
        }
    }

    /** The townships of a county. */
    @Transactional(readOnly = true)
    public List<Township> townships(String county) {
        return townships(List.of(county), county);
    }

    private List<Township> townships(Collection<String> counties, String area) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Population> populations = mapper.populations(area, today.getYear()).stream()
                .collect(Collectors.toMap(Population::townshipCode, Function.identity()));
        Map<String, List<CapacityMapper.Held>> held = mapper.held(area, today, IN_POST_BY).stream()
                .collect(Collectors.groupingBy(CapacityMapper.Held::townshipCode));
        Map<String, List<CapacityMapper.Village>> villages =
                mapper.villages(area).stream().collect(Collectors.groupingBy(CapacityMapper.Village::townshipCode));
        Map<String, LocalDate> vacated = new HashMap<>();
        mapper.vacated(area).stream()
                .filter(one -> one.kind() != Post.Kind.VILLAGE)
                .forEach(one -> vacated.merge(one.townshipCode(), one.leftOn(), (a, b) -> a.isAfter(b) ? a : b));
        Rules rules = decisions.on(today);
        List<Township> found = new ArrayList<>();
        for (String county : counties) {
            String low = parameters.text("capacity-border-low", county);
            String high = parameters.text("capacity-border-high", county);
            for (Area township : areas.townshipsOf(county)) {
                String code = township.code();
                Population population = populations.get(code);
                Ruling needed = population == null
                        ? null
                        : rules.ask(
                                TOWNSHIP,
                                Map.of(
                                        "population",
                                        (long) population.population(),
                                        "lowBorder",
                                        low,
                                        "highBorder",
                                        high));
                found.add(township(
                        township,
                        population,
                        needed,
                        held.getOrDefault(code, List.of()),
                        villages.getOrDefault(code, List.of()),
                        vacated.get(code),
                        rules));
            }
        }
        return List.copyOf(found);
    }

    private static Township township(
            Area area,
            @Nullable Population population,
            @Nullable Ruling needed,
            List<CapacityMapper.Held> held,
            List<CapacityMapper.Village> villages,
            @Nullable LocalDate vacated,
            Rules rules) {
        Map<String, Integer> byVillage = held.stream()
                .filter(one -> one.kind() == Post.Kind.VILLAGE)
                .collect(Collectors.toMap(CapacityMapper.Held::village, CapacityMapper.Held::total, Integer::sum));
        List<String> uncovered = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (CapacityMapper.Village one : villages) {
            String outcome = rules.ask(VILLAGE, Map.of("assistants", (long) byVillage.getOrDefault(one.village(), 0)))
                    .text("outcome");
            if (outcome.equals("MISSING")) {
                uncovered.add(one.village());
            } else if (outcome.equals("OVER")) {
                over.add(one.village());
            }
        }
        int staffNeeded = needed == null ? 0 : (int) needed.number("staff");
        int assistantsNeeded = needed == null ? 0 : (int) needed.number("assistants");
        int staff = total(held, Post.Kind.STAFF);
        int assistants = total(held, Post.Kind.ASSISTANT);
        return new Township(
                area.code(),
                area.name(),
                population,
                staffNeeded,
                staff,
                assistantsNeeded,
                assistants,
                held.stream().mapToInt(CapacityMapper.Held::late).sum(),
                staff < staffNeeded || assistants < assistantsNeeded ? vacated : null,
                villages.size(),
                uncovered,
                over,
                total(held, Post.Kind.VILLAGE));
    }

    private static int total(List<CapacityMapper.Held> held, Post.Kind kind) {
        return held.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(CapacityMapper.Held::total)
                .sum();
    }

    /** Everything in which a county falls short, the townships first. */
    @Transactional(readOnly = true)
    public List<Gap> of(String county, int year) {
        return gaps(county, year, townships(county), mapper.budget(county, year));
    }

    private List<Gap> gaps(String county, int year, List<Township> townships, @Nullable Budget budget) {
        List<Gap> gaps = new ArrayList<>();
        for (Township one : townships) {
            String code = one.code();
            if (one.population() == null) {
                gaps.add(new Gap(Gap.Kind.POPULATION, code, one.name() + "没有户籍人口数据", 0));
            }
            if (one.staffMissing() > 0) {
                gaps.add(new Gap(
                        Gap.Kind.STAFF,
                        code,
                        one.name() + "编内经办人员应不少于" + one.staffNeeded() + "名，现有" + one.staff() + "名",
                        one.staffMissing()));
            }
            if (one.assistantsMissing() > 0) {
                gaps.add(new Gap(
                        Gap.Kind.ASSISTANT,
                        code,
                        one.name() + "协管员应不少于" + one.assistantsNeeded() + "名，现有" + one.assistants() + "名",
                        one.assistantsMissing()));
            }
            if (one.villages() == 0) {
                gaps.add(new Gap(Gap.Kind.VILLAGES, code, one.name() + "没有登记村（社区）", 0));
            } else if (!one.uncovered().isEmpty()) {
                gaps.add(new Gap(
                        Gap.Kind.VILLAGE,
                        code,
                        one.name() + one.uncovered().size() + "个村（社区）没有协理员",
                        one.uncovered().size()));
            }
        }
        if (budget == null) {
            gaps.add(new Gap(Gap.Kind.BUDGET, county, year + "年的经费没有登记", 0));
            return gaps;
        }
        if (budget.staffFen() == 0 || budget.workFen() == 0) {
            gaps.add(new Gap(Gap.Kind.BUDGET, county, year + "年预算没有列人员经费或者工作经费", 0));
        }
        if (budget.outcome() == Budget.Outcome.LOW) {
            gaps.add(new Gap(
                    Gap.Kind.RATIO,
                    county,
                    year + "年购买服务经费" + budget.ratio() + "%，低于" + parameters.number("capacity-service-percent", county)
                            + "%",
                    0));
        }
        if (!budget.equalPay() || !budget.equipped()) {
            gaps.add(new Gap(
                    Gap.Kind.CONDITIONS,
                    county,
                    (budget.equalPay() ? "" : "协管员没有同等落实聘用人员待遇；") + (budget.equipped() ? "" : "办公场所、设备、交通通讯没有保障"),
                    0));
        }
        return gaps;
    }

    /**
     * A county in figures.
     *
     * @param townships without figures: how many have no population
     * @param check of this year, or null before it
     */
    public record County(
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
            @Nullable Budget budget,
            int gaps,
            @Nullable CapacityCheck check,
            boolean demo) {}

    /** The counties that a person sees. */
    @Transactional(readOnly = true)
    public List<County> counties(Actor reader) {
        int year = LocalDate.now(clock).getYear();
        List<Area> seen = areas.counties().stream()
                .filter(one -> reader.county() == null || reader.county().equals(one.code()))
                .toList();
        String area = reader.county() != null ? reader.county() : areas.city().code();
        Map<String, List<Township>> townships = townships(
                        seen.stream().map(Area::code).toList(), area)
                .stream()
                .collect(Collectors.groupingBy(one -> one.code().substring(0, 6)));
        Map<String, Budget> budgets =
                mapper.budgets(year).stream().collect(Collectors.toMap(Budget::countyCode, Function.identity()));
        Map<String, CapacityCheck> checks = mapper.checksOfYear(year).stream()
                .collect(Collectors.toMap(CapacityCheck::countyCode, Function.identity()));
        List<County> counties = new ArrayList<>();
        for (Area one : seen) {
            List<Township> own = townships.getOrDefault(one.code(), List.of());
            Budget budget = budgets.get(one.code());
            counties.add(new County(
                    one.code(),
                    one.name(),
                    own.size(),
                    (int) own.stream().filter(town -> town.population() == null).count(),
                    own.stream().mapToInt(Township::staffNeeded).sum(),
                    own.stream().mapToInt(Township::staffMissing).sum(),
                    own.stream().mapToInt(Township::assistantsNeeded).sum(),
                    own.stream().mapToInt(Township::assistantsMissing).sum(),
                    own.stream().mapToInt(Township::villages).sum(),
                    own.stream().mapToInt(town -> town.uncovered().size()).sum(),
                    own.stream().mapToInt(Township::late).sum(),
                    budget,
                    gaps(one.code(), year, own, budget).size(),
                    checks.get(one.code()),
                    budget != null && budget.demo()
                            || own.stream()
                                    .map(Township::population)
                                    .filter(Objects::nonNull)
                                    .anyMatch(Population::demo)));
        }
        return List.copyOf(counties);
    }
}
