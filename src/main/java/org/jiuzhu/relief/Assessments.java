package org.jiuzhu.relief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.intake.Material;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables what to propose for a request: an amount line by line, and who may approve it. */
@Service
public class Assessments implements UsesDecisions {

    private static final String NONE = "NONE";

    private final ReliefMapper mapper;
    private final ReliefCases cases;
    private final Decisions decisions;
    private final Standards standards;
    private final Parameters parameters;
    private final Clock clock;

    Assessments(
            ReliefMapper mapper,
            ReliefCases cases,
            Decisions decisions,
            Standards standards,
            Parameters parameters,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.decisions = decisions;
        this.standards = standards;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        return List.of(
                new Use("relief-limit", "临时救助：核定救助金额、限额"),
                new Use("relief-amount", "临时救助：核定救助金额"),
                new Use("relief-publicity", "临时救助：是否公示"),
                new Use("relief-eligibility", "临时救助：支出型审核"),
                new Use("relief-material", "临时救助：核对申请材料（支出型）"));
    }

    /** Assesses a case; what was assessed before is replaced, the answers of the tables are all kept. */
    @Transactional
    public Assessment assess(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        Cause cause = Objects.requireNonNull(one.cause(), "not described yet");
        Standard standard = standards.on(one.townshipCode(), one.householdArea(), LocalDate.now(clock));
        Ruling limit = decisions.decide(
                caseNumber,
                "relief-limit",
                Map.of("county", one.townshipCode().substring(0, 6), "household", one.persons() > 1));
        long counted = Math.min(one.persons(), limit.number("mostPersons"));
        Ruling amount = decisions.decide(
                caseNumber,
                "relief-amount",
                Map.of("cause", cause.name(), "recipient", one.recipient(), "spending", one.spendingFen()));
        List<Assessment.Line> lines = new ArrayList<>();
        for (int i = 0; i < amount.rows().size(); i++) {
            lines.add(line(one, i, amount.rows().get(i), amount.fired().get(i).basis(), standard, counted));
        }
        Ruling eligibility = one.track() == Track.EXPENDITURE ? eligibility(one) : null;
        String found = eligibility == null ? NONE : eligibility.text("ground");
        boolean publicity = one.track() == Track.EXPENDITURE
                && decisions
                        .decide(
                                caseNumber,
                                "relief-publicity",
                                Map.of("recipient", one.recipient(), "disputed", one.disputed()))
                        .flag("publicity");
        Assessment assessed = new Assessment(
                caseNumber,
                lines.stream().mapToLong(Assessment.Line::amountFen).sum(),
                standard.amountFen() * limit.number("townshipTimes") * counted,
                standard.amountFen() * limit.number("topTimes") * counted,
                standard.amountFen(),
                standard.documentNumber(),
                standard.demo(),
                limit.basis(),
                found.equals(NONE) ? null : Ground.valueOf(found),
                eligibility == null || found.equals(NONE) ? null : eligibility.basis(),
                publicity,
                LocalDateTime.now(clock));
        mapper.deleteLines(caseNumber);
        mapper.deleteAssessment(caseNumber);
        mapper.insertAssessment(assessed);
        lines.forEach(mapper::insertLine);
        return assessed;
    }

    /**
     * Income against last year's disposable income of the place, spending against income: both as surveyed, both figures
     * of comparison parameters of the place.
     */
    private Ruling eligibility(ReliefCase one) {
        long income = Objects.requireNonNullElse(one.yearIncomeFen(), 0L);
        long perHeadMonth = income / 12 / one.persons();
        long local = parameters.number("disposable-income-month", one.townshipCode()) * 100L;
        long share = parameters.number("rigid-share-percent", one.townshipCode());
        return decisions.decide(
                one.caseNumber(),
                "relief-eligibility",
                Map.of(
                        "recipient",
                        one.recipient(),
                        "incomeBelow",
                        perHeadMonth < local,
                        "propertyMet",
                        !Boolean.FALSE.equals(one.propertyMet()),
                        "spendingBeyond",
                        one.spendingFen() > 0 && one.spendingFen() * 100 >= income * share));
    }

    /** The papers that a request for help with its spending needs. */
    @Transactional
    public List<Material> materials(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        Ruling ruling = decisions.decide(
                caseNumber,
                "relief-material",
                Map.of(
                        "cause",
                        Objects.requireNonNull(one.cause(), "not described yet").name(),
                        "recipient",
                        one.recipient()));
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i < ruling.rows().size(); i++) {
            Map<String, Object> row = ruling.rows().get(i);
            materials.add(new Material(
                    caseNumber,
                    (String) Objects.requireNonNull(row.get("code")),
                    (String) Objects.requireNonNull(row.get("name")),
                    ruling.fired().get(i).basis(),
                    (String) Objects.requireNonNull(row.get("where")),
                    false,
                    null,
                    null,
                    null));
        }
        return List.copyOf(materials);
    }

    /** Whole yuan, rounded up in the family's favour. */
    private static Assessment.Line line(
            ReliefCase one, int position, Map<String, Object> row, String basis, Standard standard, long counted) {
        long months = ((Number) Objects.requireNonNull(row.get("months"))).longValue();
        long percent = ((Number) Objects.requireNonNull(row.get("percent"))).longValue();
        long fen = months > 0 ? standard.amountFen() * months * counted : one.spendingFen() * percent / 100;
        long whole = (fen + 99) / 100 * 100;
        String reckoning = months > 0
                ? "标准" + standard.amount() + "元×" + months + "个月×" + counted + "人"
                : "自付" + one.spending() + "元×" + percent + "%";
        return new Assessment.Line(
                one.caseNumber(), position, (String) Objects.requireNonNull(row.get("label")), reckoning, whole, basis);
    }

    @Transactional(readOnly = true)
    public Optional<Assessment.Detailed> find(String caseNumber) {
        return Optional.ofNullable(mapper.assessment(caseNumber))
                .map(assessment -> new Assessment.Detailed(assessment, mapper.lines(caseNumber)));
    }
}
