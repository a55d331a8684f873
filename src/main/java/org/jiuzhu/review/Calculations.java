package org.jiuzhu.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.WithinTransaction;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.jiuzhu.verification.DeclaredVersusFound;
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
public class Calculations implements UsesDecisions {

    private final Decisions decisions;
    private final Standards standards;
    private final Parameters parameters;
    private final CalculationMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    private final WithinTransaction<String, Optional<Calculation>> latest = new WithinTransaction<>();

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
        return work(null, declaration, townshipCode, LocalDate.now(clock), List.of(), List.of());
    }

    /**
     * Calculates a case with what was declared and what the check has upheld, and keeps the result.
     *
     * @param countingDay the day whose standard, parameters and tables count: that of acceptance
     * @param differences as settled by the re-check; an open one counts as declared
     * @param missingSources sources that have not answered, in Chinese
     */
    @Transactional
    public Calculation calculate(
            String caseNumber,
            Declaration declaration,
            String townshipCode,
            LocalDate countingDay,
            List<DeclaredVersusFound> differences,
            List<String> missingSources) {
        Calculation result = work(caseNumber, declaration, townshipCode, countingDay, differences, missingSources);
        mapper.insert(
                new CalculationMapper.Stored(caseNumber, result.category(), write(result), LocalDateTime.now(clock)));
        latest.forget(caseNumber);
        return result;
    }

    /**
     * Works amounts out for many families by the tables and parameters of a day.
     *
     * @param day the day that counts
     */
    public Repricing repricing(LocalDate day) {
        return new Repricing(decisions.on(day), parameters, day);
    }

    /** The last calculation of a case. */
    @Transactional(readOnly = true)
    public Optional<Calculation> latest(String caseNumber) {
        return latest.get(
                caseNumber, number -> Optional.ofNullable(mapper.latest(number)).map(stored -> read(stored.content())));
    }

    private Calculation work(
            @Nullable String caseNumber,
            Declaration declaration,
            String townshipCode,
            LocalDate countingDay,
            List<DeclaredVersusFound> differences,
            List<String> missingSources) {
        if (declaration.members().isEmpty() || declaration.householdArea() == null) {
            throw new InvalidInput("members", "请先填写城乡类别和家庭成员。");
        }
        Standard standard = standards.on(
                townshipCode,
                Standard.HouseholdArea.valueOf(declaration.householdArea().name()),
                countingDay);
        Rules rules = caseNumber == null ? decisions.on(countingDay) : decisions.forCase(caseNumber, countingDay);
        Calculation calculation = new Reckoning(
                        rules,
                        new Place(parameters.of(townshipCode, countingDay)),
                        standard,
                        declaration,
                        differences,
                        countingDay)
                .work(missingSources);
        if (caseNumber != null) {
            rules.keep();
        }
        return calculation;
    }

    @Override
    public List<Use> uses() {
        return Stream.of(
                        "review-calculation",
                        "review-income",
                        "review-deduction",
                        "review-vehicle",
                        "review-single-person")
                .map(decision -> new Use(decision, "最低生活保障审核确认：核对后的认定计算、窗口试算"))
                .toList();
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
