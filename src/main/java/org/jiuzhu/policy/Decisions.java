package org.jiuzhu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables in force. */
@Service
public class Decisions {

    private final DecisionEngine engine;
    private final DecisionRecordMapper records;
    private final ObjectProvider<CaseContext> contexts;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(
            DecisionEngine engine,
            DecisionRecordMapper records,
            ObjectProvider<CaseContext> contexts,
            ObjectMapper json,
            Clock clock) {
        this.engine = engine;
        this.records = records;
        this.contexts = contexts;
        this.json = json;
        this.clock = clock;
    }

    /** What was asked for a case. */
    record Kept(Map<String, Object> inputs, Ruling ruling) {}

    /** The tables in force on a day, for a trial: each looked up once however often it is asked, nothing is kept. */
    public Rules on(LocalDate day) {
        return new Rules(this, day, null, null);
    }

    /**
     * The tables in force on the day that counts for a case, to be asked by its own hands.
     *
     * @param day the day whose tables count
     */
    public Rules forCase(String caseNumber, LocalDate day) {
        return new Rules(this, day, caseNumber, null);
    }

    /** The tables that hold for a case by its own date: of acceptance, before it of the application, else today. */
    public Rules forCase(String caseNumber) {
        Optional<Found> found = context(caseNumber);
        return new Rules(
                this,
                found.map(one -> one.facts().day()).orElseGet(() -> LocalDate.now(clock)),
                caseNumber,
                found.orElse(null));
    }

    /**
     * Asks the decision in force today and keeps nothing.
     *
     * @throws InvalidInput when an input that the model requires is missing, null or of the wrong type
     * @throws Missing when no such decision is deployed
     */
    public Ruling evaluate(String decisionId, Map<String, ?> inputs) {
        return on(LocalDate.now(clock)).ask(decisionId, inputs);
    }

    /** Asks the decision that holds for a case and keeps inputs, answer and fired rules. */
    @Transactional
    public Ruling decide(String caseNumber, String decisionId, Map<String, ?> inputs) {
        Rules rules = forCase(caseNumber);
        Ruling ruling = rules.ask(decisionId, inputs);
        rules.keep();
        return ruling;
    }

    /** What is known of a case, and who knows it. */
    record Found(CaseContext source, CaseContext.Facts facts) {}

    private Optional<Found> context(String caseNumber) {
        return contexts.stream()
                .flatMap(context -> context.of(caseNumber).map(facts -> new Found(context, facts)).stream())
                .findFirst();
    }

    DecisionEngine.Deployed inForce(String decisionId, LocalDate day) {
        return engine.inForce(decisionId, day)
                .orElseThrow(() -> new Missing("没有在" + day + "有效的决策表 " + decisionId + "。"));
    }

    /** What of the inputs a table reads; the rest of what is known of a case is none of its business. */
    static Map<String, Object> read(DecisionModel model, Map<String, ?> inputs) {
        Map<String, Object> read = new LinkedHashMap<>();
        model.inputs().forEach(input -> read.put(input.name(), inputs.get(input.name())));
        return read;
    }

    /**
     * Keeps what was asked for a case.
     *
     * @param known what was found of the case before, so that it is not looked up again; null when it was not looked up
     */
    void keep(String caseNumber, LocalDate day, @Nullable Found known, List<Kept> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Found found = known == null ? context(caseNumber).orElse(null) : known;
        String county = found == null ? null : found.facts().countyCode();
        String household = found != null
                        && entries.stream()
                                .anyMatch(entry -> Measure.of(entry.ruling().decisionId()) != null)
                ? found.source().household(caseNumber).map(this::write).orElse(null)
                : null;
        LocalDateTime now = LocalDateTime.now(clock);
        records.insert(entries.stream()
                .map(entry -> new DecisionRecord(
                        caseNumber,
                        entry.ruling().decisionId(),
                        entry.ruling().version(),
                        entry.ruling().versionTag(),
                        write(entry.inputs()),
                        write(answer(entry.ruling())),
                        write(entry.ruling().fired()),
                        now,
                        day,
                        county,
                        Measure.of(entry.ruling().decisionId()) == null ? null : household))
                .toList());
    }

    /** An answer as it is kept. */
    static Map<String, Object> answer(Ruling ruling) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("rows", ruling.rows());
        outputs.put("required", ruling.required());
        return outputs;
    }

    /** What was decided for a case, oldest first. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> ofCase(String caseNumber) {
        return records.ofCase(caseNumber);
    }

    static Ruling ruling(DecisionEngine.Deployed deployed, Map<String, ?> inputs) {
        DecisionModel.Outcome outcome = deployed.model().evaluate(inputs);
        return new Ruling(
                deployed.decisionId(),
                deployed.version(),
                deployed.versionTag(),
                outcome.rows(),
                outcome.required(),
                outcome.fired().stream()
                        .map(rule -> new FiredRule(rule.decisionId(), rule.ruleId(), rule.index(), rule.basis()))
                        .toList());
    }

    /**
     * Refuses inputs that the model could only misread.
     *
     * @throws InvalidInput naming every input that is missing or of the wrong type
     */
    static void check(DecisionModel model, Map<String, ?> inputs) {
        List<FieldProblem> problems = new ArrayList<>();
        for (DecisionModel.Input input : model.inputs()) {
            Object value = inputs.get(input.name());
            if (value == null) {
                problems.add(new FieldProblem(input.name(), "缺少“" + input.label() + "”，不能计算。"));
            } else if (!fits(input.type(), value)) {
                problems.add(new FieldProblem(input.name(), "“" + input.label() + "”的类型不正确。"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static boolean fits(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "long", "integer" -> value instanceof Long || value instanceof Integer;
            default -> true;
        };
    }

    String write(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
