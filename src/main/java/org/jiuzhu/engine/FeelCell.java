package org.jiuzhu.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.util.Either;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as the engine understands it. */
public final class FeelCell {

    /** Under this name a test finds the value of its column. */
    private static final String INPUT = "cellInput";

    private static final FeelEngine ENGINE = CachedFeel.evaluator();

    private final String text;
    private final boolean test;
    private final @Nullable ParsedExpression parsed;
    private final @Nullable String problem;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Exp> parts = new ArrayList<>();
    private boolean reachesOut;

    private FeelCell(String text, boolean test) {
        this.text = text;
        this.test = test;
        if (always()) {
            parsed = null;
            problem = null;
            return;
        }
        Either<Failure, ParsedExpression> result = test ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
        if (result.isRight()) {
            parsed = result.toOption().get();
            problem = null;
            Set<String> local = new LinkedHashSet<>();
            walk(parsed.expression(), local);
            names.removeAll(local);
            names.remove(INPUT);
        } else {
            parsed = null;
            problem = result.swap().toOption().get().message();
        }
    }

    /** The test of a column's value. */
    public static FeelCell test(String text) {
        return new FeelCell(text.strip(), true);
    }

    /** An expression that gives a value. */
    public static FeelCell expression(String text) {
        return new FeelCell(text.strip(), false);
    }

    public String text() {
        return text;
    }

    /** Whether a test is passed by every value. */
    public boolean always() {
        return test && (text.isEmpty() || text.equals("-"));
    }

    /** Why it cannot be read, in the words of the engine. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Variables that it reads. */
    public Set<String> names() {
        return names;
    }

    /** Whether it would call something outside FEEL. */
    public boolean reachesOut() {
        return reachesOut;
    }

    /** Whether a value passes the test. */
    public boolean matches(@Nullable Object value, Map<String, Object> variables) {
        if (always()) {
            return true;
        }
        Map<String, Object> context = new java.util.HashMap<>(variables);
        context.put(INPUT, value);
        return Boolean.TRUE.equals(evaluate(parsed, context));
    }

    /** What the expression gives, null when it gives nothing. */
    public @Nullable Object value(Map<String, Object> variables) {
        return evaluate(parsed, variables);
    }

    /** The numbers and texts that its parts give: where its answer may turn is among them. */
    public List<Object> turningPoints(Map<String, Object> variables) {
        List<Object> found = new ArrayList<>();
        for (Exp part : parts) {
            Object value = evaluate(new ParsedExpression(part, ""), variables);
            if (value instanceof Number || value instanceof String) {
                found.add(value);
            }
        }
        return found;
    }

    private static @Nullable Object evaluate(@Nullable ParsedExpression expression, Map<String, Object> variables) {
        if (expression == null) {
            return null;
        }
        Either<Failure, Object> result = ENGINE.eval(expression, variables);
        return result.isRight() ? result.toOption().get() : null;
    }

    private void walk(@Nullable Object node, Set<String> local) {
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        }
        if (node instanceof Exp part && !(node instanceof org.camunda.feel.syntaxtree.Not)) {
            String kind = part.getClass().getSimpleName();
            reachesOut |= kind.equals("JavaFunctionInvocation");
            if (kind.startsWith("Const")
                    || part instanceof ConstString
                    || kind.matches(
                            "Ref|Addition|Subtraction|"
                                    + "Multiplication|Division|Exponentiation|ArithmeticNegation|If|FunctionInvocation|PathExpression")) {
                parts.add(part);
            }
        }
        if (node instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
            local.add(name);
            walk(pair._2(), local);
        } else if (node instanceof Iterable<?> list) {
            Iterator<?> all = list.iterator();
            while (all.hasNext()) {
                walk(all.next(), local);
            }
        } else if (node instanceof Product product) {
            Iterator<Object> all = product.productIterator();
            while (all.hasNext()) {
                walk(all.next(), local);
            }
        }
    }
}
