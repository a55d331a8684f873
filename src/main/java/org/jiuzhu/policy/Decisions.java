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
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables in force. */
@Service
public class Decisions {

    private final DecisionEngine engine;
    private final DecisionRecordMapper records;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(DecisionEngine engine, DecisionRecordMapper records, ObjectMapper json, Clock clock) {
        this.engine = engine;
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** The tables in force on a day, each looked up once however often it is asked. */
    public Rules on(LocalDate day) {
        return new Rules(this, day);
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

    /** Asks the decision in force today for a case and keeps inputs, answer and fired rules. */
    @Transactional
    public Ruling decide(String caseNumber, String decisionId, Map<String, ?> inputs) {
        return on(LocalDate.now(clock)).decide(caseNumber, decisionId, inputs);
    }

    DecisionEngine.Deployed inForce(String decisionId, LocalDate day) {
        return engine.inForce(decisionId, day)
                .orElseThrow(() -> new Missing("没有在" + day + "有效的决策表 " + decisionId + "。"));
    }

    /** Keeps what was asked of a table for a case; inputs that the table does not read are left out. */
    void keep(String caseNumber, DecisionModel model, Map<String, ?> inputs, Ruling ruling) {
        Map<String, Object> read = new LinkedHashMap<>();
        model.inputs().forEach(input -> read.put(input.name(), inputs.get(input.name())));
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("rows", ruling.rows());
        outputs.put("required", ruling.required());
        records.insert(new DecisionRecord(
                caseNumber,
                ruling.decisionId(),
                ruling.version(),
                ruling.versionTag(),
                write(read),
                write(outputs),
                write(ruling.fired()),
                LocalDateTime.now(clock)));
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

    private String write(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
