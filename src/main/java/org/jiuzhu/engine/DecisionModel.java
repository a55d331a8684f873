package org.jiuzhu.engine;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * One decision with all decisions it requires, read from a model and ready to be evaluated any number of times.
 *
 * <p>Evaluation needs no process engine, writes no history and tells for every decision of the graph which rules fired.
 * The cells are compiled once, because a mass screening asks the same table a hundred thousand times; a test holds the
 * compiled form and the engine's own evaluation against each other.
 */
public final class DecisionModel {

    private static final ThreadLocal<@Nullable DmnDecisionEvaluationEvent> TRACE = new ThreadLocal<>();
    private static final DmnEngine ENGINE = engine();

    private final DmnDecision decision;
    private final @Nullable CompiledDecision compiled;
    private final List<Input> inputs;
    private final List<FiredRule> rules;
    private final Map<String, FiredRule> ruleById = new HashMap<>();

    /**
     * An input that the graph requires.
     *
     * @param name variable name
     * @param label what people call it, in Chinese
     * @param type string, boolean, long, double or date
     */
    public record Input(String name, String label, String type) {}

    /**
     * A rule of a table, or a literal decision that was computed.
     *
     * @param index number of the rule in its table, from 1; 0 for a literal expression
     * @param basis legal basis as annotated in the model; empty when the model gives none
     */
    public record FiredRule(String decisionId, String ruleId, int index, String basis) {}

    /**
     * What came out.
     *
     * @param rows outputs of the decision asked for, one row per rule that fired
     * @param required the same for each decision it requires, by id
     * @param fired rules that fired, those of required decisions included
     */
    public record Outcome(
            List<Map<String, Object>> rows, Map<String, List<Map<String, Object>>> required, List<FiredRule> fired) {}

    private DecisionModel(DmnDecision decision, List<Input> inputs, List<FiredRule> rules) {
        this.decision = decision;
        this.compiled = CompiledDecision.of(decision).orElse(null);
        this.inputs = List.copyOf(inputs);
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> ruleById.put(rule.ruleId(), rule));
    }

    /**
     * Reads a decision out of a DMN file.
     *
     * @throws IllegalArgumentException when the file holds anything but FEEL: whoever may try a draft may not run code
     */
    public static DecisionModel read(String decisionId, InputStream file) {
        DmnModelInstance model = Dmn.readModelFromStream(file);
        requireFeel(model.getDefinitions().getDomElement());
        Decision root = Objects.requireNonNull(
                model.<Decision>getModelElementById(decisionId), "no decision " + decisionId + " in the file");
        Map<String, Input> inputs = new LinkedHashMap<>();
        List<FiredRule> rules = new ArrayList<>();
        Deque<Decision> open = new ArrayDeque<>(List.of(root));
        List<Decision> seen = new ArrayList<>();
        while (!open.isEmpty()) {
            Decision next = open.remove();
            if (seen.contains(next)) {
                continue;
            }
            seen.add(next);
            rules.addAll(rulesOf(next));
            for (InformationRequirement requirement : next.getInformationRequirements()) {
                // by hand: the model API takes every inputData element for a reference to one
                for (DomElement reference : requirement.getDomElement().getChildElements()) {
                    String id = reference.getAttribute("href").substring(1);
                    ModelElementInstance required = model.getModelElementById(id);
                    if (required instanceof Decision decision) {
                        open.add(decision);
                    } else if (required != null) {
                        Input input = input(required.getDomElement());
                        inputs.putIfAbsent(input.name(), input);
                    }
                }
            }
        }
        return new DecisionModel(ENGINE.parseDecision(decisionId, model), List.copyOf(inputs.values()), rules);
    }

    /** The engine would take a script or an expression that calls methods of Java in the same cell. */
    private static void requireFeel(DomElement element) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !CompiledDecision.isFeel(language)) {
            throw new IllegalArgumentException("only FEEL may be evaluated, not " + language);
        }
        element.getChildElements().forEach(DecisionModel::requireFeel);
    }

    private static Input input(DomElement data) {
        DomElement variable = data.getChildElements().stream()
                .filter(child -> child.getLocalName().equals("variable"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("input without variable: " + data.getAttribute("id")));
        return new Input(
                variable.getAttribute("name"),
                data.getAttribute("name"),
                Objects.requireNonNullElse(variable.getAttribute("typeRef"), ""));
    }

    private static List<FiredRule> rulesOf(Decision decision) {
        List<FiredRule> rules = new ArrayList<>();
        var tables = decision.getChildElementsByType(DecisionTable.class);
        if (tables.isEmpty()) {
            rules.add(new FiredRule(
                    decision.getId(),
                    decision.getId(),
                    0,
                    decision.getDescription() == null
                            ? ""
                            : decision.getDescription().getTextContent().strip()));
        }
        for (DecisionTable table : tables) {
            int index = 0;
            for (Rule rule : table.getRules()) {
                index++;
                rules.add(new FiredRule(
                        decision.getId(),
                        rule.getId(),
                        index,
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent().strip()));
            }
        }
        return rules;
    }

    /** Every input that the decision or one it requires reads. */
    public List<Input> inputs() {
        return inputs;
    }

    /** Every rule of the graph. */
    public List<FiredRule> rules() {
        return rules;
    }

    /** Evaluates with the inputs as they are; whether they are complete is for the caller to check. */
    public Outcome evaluate(Map<String, ?> values) {
        List<CompiledDecision.Answer> answers = compiled == null ? null : compiled.evaluate(values);
        if (answers == null) {
            return evaluateByEngine(values);
        }
        List<FiredRule> fired = new ArrayList<>();
        Map<String, List<Map<String, Object>>> required = new LinkedHashMap<>();
        for (CompiledDecision.Answer answer : answers) {
            answer.rules().forEach(id -> fired.add(rule(id)));
            required.put(answer.decisionId(), answer.rows());
        }
        CompiledDecision.Answer last = answers.get(answers.size() - 1);
        required.remove(last.decisionId());
        return new Outcome(last.rows(), Collections.unmodifiableMap(required), List.copyOf(fired));
    }

    /** The compiled form, null when this decision is left to the engine. */
    @Nullable
    CompiledDecision compiled() {
        return compiled;
    }

    /** Evaluates through the engine's own decision engine, cell by cell in its FEEL. */
    Outcome evaluateByEngine(Map<String, ?> values) {
        TRACE.remove();
        try {
            ENGINE.evaluateDecision(decision, new HashMap<String, Object>(values));
            DmnDecisionEvaluationEvent event = Objects.requireNonNull(TRACE.get(), "evaluation left no trace");
            List<FiredRule> fired = new ArrayList<>();
            Map<String, List<Map<String, Object>>> required = new LinkedHashMap<>();
            Collection<DmnDecisionLogicEvaluationEvent> before = event.getRequiredDecisionResults();
            for (DmnDecisionLogicEvaluationEvent one : before) {
                required.put(one.getDecision().getKey(), rows(one, fired));
            }
            List<Map<String, Object>> rows = rows(event.getDecisionResult(), fired);
            return new Outcome(rows, Collections.unmodifiableMap(required), List.copyOf(fired));
        } finally {
            TRACE.remove();
        }
    }

    private List<Map<String, Object>> rows(DmnDecisionLogicEvaluationEvent event, List<FiredRule> fired) {
        if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
            fired.add(rule(literal.getDecision().getKey()));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(literal.getOutputName(), literal.getOutputValue().getValue());
            return List.of(Collections.unmodifiableMap(row));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DmnEvaluatedDecisionRule match : ((DmnDecisionTableEvaluationEvent) event).getMatchingRules()) {
            fired.add(rule(match.getId()));
            Map<String, Object> row = new LinkedHashMap<>();
            match.getOutputEntries()
                    .values()
                    .forEach(output ->
                            row.put(output.getOutputName(), output.getValue().getValue()));
            rows.add(Collections.unmodifiableMap(row));
        }
        return List.copyOf(rows);
    }

    private FiredRule rule(String id) {
        return Objects.requireNonNull(ruleById.get(id), id);
    }

    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CachedFeel());
        DmnDecisionEvaluationListener listener = TRACE::set;
        configuration.setCustomPostDecisionEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }
}
