package org.jiuzhu.engine;

import camundajar.impl.scala.util.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnTypeDefinition;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.impl.context.CompositeVariableContext;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A decision with those it requires, its cells compiled ({@link CompiledFeel}); cells that cannot be are asked of the
 * engine's FEEL one by one. It follows the engine step by step: inputs are converted to the type of their column, every
 * rule is tried, the outputs of every rule that fires are computed, and then the hit policy speaks.
 *
 * <p>What the engine would refuse (two rules of a table that allows one) and what is not FEEL or not one of the plain hit
 * policies is left to the engine altogether.
 */
final class CompiledDecision {

    private static final org.camunda.feel.FeelEngine PARSER = CachedFeel.evaluator();
    private static final FeelEngine FEEL = new CachedFeel().createInstance();
    private static final Set<HitPolicy> SEVERAL = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);
    private static final Set<HitPolicy> KNOWN =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private static final Pattern FEEL_ADDRESS =
            Pattern.compile("https?://www\\.omg\\.org/spec/(DMN|FEEL)/\\d+(/FEEL/?)?");

    private final List<Node> nodes;

    /** A decision of the graph; those that others require come first. */
    private sealed interface Node permits Table, Literal {
        String id();
    }

    /** What a decision gave: outputs row by row, and the rules that gave them. */
    record Answer(String decisionId, List<Map<String, Object>> rows, List<String> rules) {}

    private record Literal(String id, String name, Cell cell, DmnTypeDefinition type) implements Node {}

    private record Table(String id, HitPolicy policy, List<Column> columns, List<String> outputs, Rule[] rules)
            implements Node {}

    private record Column(@Nullable Cell cell, @Nullable DmnTypeDefinition type, String variable) {}

    /**
     * @param tests one for each column, null where every value passes
     * @param constant its outputs when they are always the same
     */
    private record Rule(
            String id, @Nullable Cell[] tests, List<Output> outputs, @Nullable Map<String, Object> constant) {}

    private record Output(String name, Cell cell, DmnTypeDefinition type) {}

    /** @param compiled null when the engine must be asked */
    private record Cell(String text, @Nullable CompiledFeel compiled) {}

    private CompiledDecision(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Compiles a decision as the engine has read it; empty when the engine must evaluate it itself. */
    static Optional<CompiledDecision> of(DmnDecision decision) {
        List<Node> nodes = new ArrayList<>();
        return collect(decision, nodes, new LinkedHashSet<>())
                ? Optional.of(new CompiledDecision(nodes))
                : Optional.empty();
    }

    private static boolean collect(DmnDecision decision, List<Node> nodes, Set<DmnDecision> seen) {
        if (!seen.add(decision)) {
            return true;
        }
        for (DmnDecision required : decision.getRequiredDecisions()) {
            if (!collect(required, nodes, seen)) {
                return false;
            }
        }
        Node node = null;
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            node = table(decision.getKey(), table);
        } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal
                && feel(literal.getExpression())
                && !blank(literal.getExpression())) {
            node = new Literal(
                    decision.getKey(),
                    literal.getVariable().getName(),
                    expression(literal.getExpression()),
                    literal.getVariable().getTypeDefinition());
        }
        if (node != null) {
            nodes.add(node);
        }
        return node != null;
    }

    private static @Nullable Table table(String id, DmnDecisionTableImpl table) {
        var policy = table.getHitPolicyHandler().getHitPolicyEntry();
        if (policy.getAggregator() != null || !KNOWN.contains(policy.getHitPolicy())) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (DmnDecisionTableInputImpl input : table.getInputs()) {
            DmnExpressionImpl expression = input.getExpression();
            if (expression == null || blank(expression) || !feel(expression)) {
                return null;
            }
            columns.add(new Column(expression(expression), expression.getTypeDefinition(), input.getInputVariable()));
        }
        List<Rule> rules = new ArrayList<>();
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            @Nullable Cell[] tests = new @Nullable Cell[columns.size()];
            for (int i = 0; i < tests.length; i++) {
                DmnExpressionImpl condition = rule.getConditions().get(i);
                if (!feel(condition)) {
                    return null;
                }
                tests[i] = blank(condition) ? null : test(condition);
            }
            List<Output> outputs = new ArrayList<>();
            for (int i = 0; i < table.getOutputs().size(); i++) {
                DmnDecisionTableOutputImpl output = table.getOutputs().get(i);
                DmnExpressionImpl conclusion = rule.getConclusions().get(i);
                if (!feel(conclusion)) {
                    return null;
                }
                if (!blank(conclusion)) {
                    outputs.add(new Output(output.getOutputName(), expression(conclusion), output.getTypeDefinition()));
                }
            }
            rules.add(new Rule(rule.getId(), tests, List.copyOf(outputs), constant(outputs)));
        }
        return new Table(
                id,
                policy.getHitPolicy(),
                List.copyOf(columns),
                table.getOutputs().stream()
                        .map(DmnDecisionTableOutputImpl::getOutputName)
                        .toList(),
                rules.toArray(Rule[]::new));
    }

    private static @Nullable Map<String, Object> constant(List<Output> outputs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Output output : outputs) {
            if (!(output.cell().compiled() instanceof CompiledFeel.Constant constant)) {
                return null;
            }
            try {
                row.put(output.name(), typed(output.type(), CompiledFeel.handedBack(constant.value())));
            } catch (RuntimeException e) {
                // a value that does not fit its column is refused when the rule fires, not before
                return null;
            }
        }
        return Collections.unmodifiableMap(row);
    }

    private static boolean blank(@Nullable DmnExpressionImpl expression) {
        return expression == null
                || expression.getExpression() == null
                || expression.getExpression().isBlank();
    }

    private static boolean feel(@Nullable DmnExpressionImpl expression) {
        String language = expression == null ? null : expression.getExpressionLanguage();
        return language == null || isFeel(language);
    }

    /** Whether a language named in a file is FEEL, by its name or by the address of the standard. */
    static boolean isFeel(String language) {
        return language.isBlank()
                || language.equalsIgnoreCase("feel")
                || FEEL_ADDRESS.matcher(language).matches();
    }

    private static Cell test(DmnExpressionImpl expression) {
        return cell(expression.getExpression(), PARSER.parseUnaryTests(expression.getExpression()));
    }

    private static Cell expression(DmnExpressionImpl expression) {
        return cell(expression.getExpression(), PARSER.parseExpression(expression.getExpression()));
    }

    private static Cell cell(String text, Either<Failure, ParsedExpression> parsed) {
        return new Cell(
                text,
                parsed.isRight()
                        ? CompiledFeel.of(parsed.toOption().get().expression()).orElse(null)
                        : null);
    }

    /** How many of its cells are compiled, and how many there are. */
    int[] coverage() {
        int[] cells = new int[2];
        for (Node node : nodes) {
            if (node instanceof Literal literal) {
                count(literal.cell(), cells);
            } else if (node instanceof Table table) {
                table.columns().forEach(column -> count(column.cell(), cells));
                for (Rule rule : table.rules()) {
                    for (Cell test : rule.tests()) {
                        count(test, cells);
                    }
                    rule.outputs().forEach(output -> count(output.cell(), cells));
                }
            }
        }
        return cells;
    }

    private static void count(@Nullable Cell cell, int[] cells) {
        if (cell != null) {
            cells[0] += cell.compiled() == null ? 0 : 1;
            cells[1]++;
        }
    }

    /**
     * Evaluates.
     *
     * @return what each decision gave, the one asked for last; null when the engine must say what is wrong
     */
    @Nullable
    List<Answer> evaluate(Map<String, ?> values) {
        Map<String, Object> variables = new HashMap<>(values);
        List<Answer> answers = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Answer answer;
            if (nodes.get(i) instanceof Table table) {
                answer = evaluate(table, variables);
                if (answer == null) {
                    return null;
                }
                if (i < nodes.size() - 1) {
                    offer(table, answer.rows(), variables);
                }
            } else {
                Literal literal = (Literal) nodes.get(i);
                Object value = typed(literal.type(), value(literal.cell(), variables));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put(literal.name(), value);
                variables.put(literal.name(), value);
                answer = new Answer(literal.id(), List.of(Collections.unmodifiableMap(row)), List.of(literal.id()));
            }
            answers.add(answer);
        }
        return answers;
    }

    /** The decisions that follow see a single row as it is, several as lists. */
    private static void offer(Table table, List<Map<String, Object>> rows, Map<String, Object> variables) {
        if (rows.size() == 1 && !SEVERAL.contains(table.policy())) {
            variables.putAll(rows.get(0));
            return;
        }
        for (String output : table.outputs()) {
            List<Object> values = new ArrayList<>();
            boolean given = false;
            for (Map<String, Object> row : rows) {
                if (row.containsKey(output)) {
                    given = true;
                    values.add(row.get(output));
                }
            }
            if (given) {
                variables.put(output, values);
            }
        }
    }

    private static @Nullable Answer evaluate(Table table, Map<String, Object> variables) {
        Rule[] left = table.rules();
        int count = left.length;
        boolean shared = true;
        for (int column = 0; column < table.columns().size(); column++) {
            Column input = table.columns().get(column);
            Object value =
                    typed(Objects.requireNonNull(input.type()), value(Objects.requireNonNull(input.cell()), variables));
            Object known = CompiledFeel.known(value);
            VariableContext context = null;
            Rule[] passed = shared ? new Rule[count] : left;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                Rule rule = left[i];
                Cell test = rule.tests()[column];
                boolean passes;
                if (test == null) {
                    passes = true;
                } else {
                    Object answer = test.compiled() == null || known == CompiledFeel.UNKNOWN
                            ? CompiledFeel.UNKNOWN
                            : test.compiled().value(known, variables);
                    if (answer == CompiledFeel.UNKNOWN) {
                        if (context == null) {
                            context = beside(input.variable(), value, variables);
                        }
                        passes = FEEL.evaluateSimpleUnaryTests(test.text(), input.variable(), context);
                    } else {
                        passes = Boolean.TRUE.equals(answer);
                    }
                }
                if (passes) {
                    passed[kept++] = rule;
                }
            }
            left = passed;
            count = kept;
            shared = false;
        }
        if (count > 1 && (table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.ANY)) {
            return null;
        }
        List<Map<String, Object>> rows = new ArrayList<>(count);
        List<String> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Rule rule = left[i];
            Map<String, Object> row = row(rule, variables);
            if (i == 0 || table.policy() != HitPolicy.FIRST) {
                rows.add(row);
                rules.add(rule.id());
            }
        }
        return new Answer(table.id(), Collections.unmodifiableList(rows), rules);
    }

    private static Map<String, Object> row(Rule rule, Map<String, Object> variables) {
        if (rule.constant() != null) {
            return rule.constant();
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (Output output : rule.outputs()) {
            row.put(output.name(), typed(output.type(), value(output.cell(), variables)));
        }
        return Collections.unmodifiableMap(row);
    }

    /** The variables with the value of a column beside them, as the engine lays them. */
    private static VariableContext beside(String name, @Nullable Object value, Map<String, Object> variables) {
        return CompositeVariableContext.compose(
                Variables.createVariables()
                        .putValue("inputVariableName", name)
                        .putValue(name, value)
                        .asVariableContext(),
                context(variables));
    }

    private static VariableContext context(Map<String, Object> variables) {
        VariableMap map = Variables.createVariables();
        map.putAll(variables);
        return map.asVariableContext();
    }

    private static @Nullable Object value(Cell cell, Map<String, Object> variables) {
        Object value =
                cell.compiled() == null ? CompiledFeel.UNKNOWN : cell.compiled().value(null, variables);
        return value == CompiledFeel.UNKNOWN
                ? FEEL.evaluateSimpleExpression(cell.text(), context(variables))
                : CompiledFeel.handedBack(value);
    }

    private static @Nullable Object typed(DmnTypeDefinition type, @Nullable Object value) {
        return type.transform(value).getValue();
    }
}
