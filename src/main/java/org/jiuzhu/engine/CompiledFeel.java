package org.jiuzhu.engine;

import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;

/**
 * A cell as plain Java, made from the tree that the engine's own parser gives.
 *
 * <p>It knows numbers, texts, true, false and null, and of FEEL what tables are made of: comparisons, ranges, lists of
 * tests, {@code not}, arithmetic, {@code if}, {@code floor}, {@code ceiling}, {@code min} and {@code max}. A cell made of
 * anything else is not compiled, and a compiled cell that meets a value that it does not know says so ({@link #UNKNOWN});
 * both are then asked of the engine. So the answer is always FEEL's: three-valued, numbers of 34 digits, a comparison of
 * different types being null.
 */
@FunctionalInterface
interface CompiledFeel {

    /** The answer of a cell that must ask the engine: no value of FEEL. */
    Object UNKNOWN = new Object();

    /**
     * What the cell gives.
     *
     * @param input value of its column, as {@link #known} gives it
     * @param variables as they came
     * @return null, Boolean, String, Long, BigDecimal or {@link #UNKNOWN}
     */
    @Nullable
    Object value(@Nullable Object input, Map<String, Object> variables);

    /** Compiles a parsed cell; empty when it is made of more than this class knows. */
    static Optional<CompiledFeel> of(Exp cell) {
        return Optional.ofNullable(Compiler.compile(cell));
    }

    /** A value of Java as this class computes with it, {@link #UNKNOWN} when only the engine knows what it is in FEEL. */
    static @Nullable Object known(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite()
                    ? null
                    : new BigDecimal(number.toString(), MathContext.DECIMAL128);
        }
        return UNKNOWN;
    }

    /** A value as the engine hands it back. */
    static @Nullable Object handedBack(@Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return number.doubleValue();
        }
    }

    /** Makes a function of each node of the tree. */
    final class Compiler {

        private static final MathContext DIGITS = MathContext.DECIMAL128;

        private Compiler() {}

        /** A computation with two numbers. */
        private interface Computation {
            @Nullable
            Object of(Object one, Object other);
        }

        /** A comparison by the sign that comparing gives. */
        private interface Sign {
            boolean holds(int sign);
        }

        private static @Nullable CompiledFeel compile(Exp node) {
            if (node instanceof ConstString text) {
                return constant(text.value());
            }
            if (node instanceof ConstBool flag) {
                return constant(flag.value());
            }
            if (node instanceof ConstNumber number) {
                return constant(small(number.value().bigDecimal()));
            }
            if (node == ConstNull$.MODULE$) {
                return constant(null);
            }
            if (node instanceof Ref ref) {
                return reference(ref);
            }
            if (node instanceof UnaryTestExpression test) {
                return with(test.exp(), inner -> (input, variables) -> test(input, inner.value(input, variables)));
            }
            if (node instanceof InputEqualTo test) {
                return with(test.x(), inner -> (input, variables) -> equal(input, inner.value(input, variables)));
            }
            if (node instanceof InputLessThan test) {
                return inputComparison(test.x(), sign -> sign < 0);
            }
            if (node instanceof InputLessOrEqual test) {
                return inputComparison(test.x(), sign -> sign <= 0);
            }
            if (node instanceof InputGreaterThan test) {
                return inputComparison(test.x(), sign -> sign > 0);
            }
            if (node instanceof InputGreaterOrEqual test) {
                return inputComparison(test.x(), sign -> sign >= 0);
            }
            if (node instanceof InputInRange test) {
                return range(test);
            }
            if (node instanceof AtLeastOne tests) {
                return any(all(tests.xs()));
            }
            if (node instanceof Disjunction or) {
                return any(both(or.x(), or.y()));
            }
            if (node instanceof Conjunction and) {
                return every(both(and.x(), and.y()));
            }
            if (node instanceof Not not) {
                return with(not.x(), inner -> (input, variables) -> {
                    Object value = inner.value(input, variables);
                    return value instanceof Boolean flag ? (Object) !flag : value == UNKNOWN ? UNKNOWN : null;
                });
            }
            if (node instanceof If choice) {
                return choice(choice);
            }
            if (node instanceof FunctionInvocation function) {
                return function(function);
            }
            return compared(node);
        }

        private static @Nullable CompiledFeel compared(Exp node) {
            if (node instanceof Equal two) {
                return two(two.x(), two.y(), Compiler::equal);
            }
            if (node instanceof LessThan two) {
                return two(two.x(), two.y(), comparison(sign -> sign < 0));
            }
            if (node instanceof LessOrEqual two) {
                return two(two.x(), two.y(), comparison(sign -> sign <= 0));
            }
            if (node instanceof GreaterThan two) {
                return two(two.x(), two.y(), comparison(sign -> sign > 0));
            }
            if (node instanceof GreaterOrEqual two) {
                return two(two.x(), two.y(), comparison(sign -> sign >= 0));
            }
            if (node instanceof Addition two) {
                return arithmetic(two.x(), two.y(), Compiler::sum);
            }
            if (node instanceof Subtraction two) {
                return arithmetic(two.x(), two.y(), Compiler::difference);
            }
            if (node instanceof Multiplication two) {
                return arithmetic(two.x(), two.y(), Compiler::product);
            }
            if (node instanceof Division two) {
                return arithmetic(two.x(), two.y(), Compiler::quotient);
            }
            if (node instanceof ArithmeticNegation one) {
                return arithmetic(new ConstNumber(zero()), one.x(), Compiler::difference);
            }
            return null;
        }

        private static camundajar.impl.scala.math.BigDecimal zero() {
            return camundajar.impl.scala.math.BigDecimal.valueOf(0);
        }

        private static CompiledFeel constant(@Nullable Object value) {
            return new Constant(value);
        }

        private static @Nullable CompiledFeel reference(Ref ref) {
            String name = ref.names().head();
            // these two are put beside the variables by the engine itself
            if (ref.names().size() != 1 || name.equals("cellInput") || name.equals("inputVariableName")) {
                return null;
            }
            return (input, variables) -> known(variables.get(name));
        }

        private static @Nullable CompiledFeel with(
                Exp node, java.util.function.Function<CompiledFeel, CompiledFeel> made) {
            CompiledFeel inner = compile(node);
            return inner == null ? null : made.apply(inner);
        }

        private static @Nullable CompiledFeel two(Exp one, Exp other, Operation operation) {
            CompiledFeel left = compile(one);
            CompiledFeel right = compile(other);
            return left == null || right == null
                    ? null
                    : (input, variables) -> operation.of(left.value(input, variables), right.value(input, variables));
        }

        /** Something made of two values. */
        private interface Operation {
            @Nullable
            Object of(@Nullable Object one, @Nullable Object other);
        }

        private static @Nullable CompiledFeel inputComparison(Exp limit, Sign sign) {
            Operation comparison = comparison(sign);
            return with(limit, inner -> (input, variables) -> comparison.of(input, inner.value(input, variables)));
        }

        private static Operation comparison(Sign sign) {
            return (one, other) -> {
                if (number(one) && number(other)) {
                    return sign.holds(compare(one, other));
                }
                // texts and dates compare too, the rest does not
                return one == null || other == null ? null : UNKNOWN;
            };
        }

        private static @Nullable CompiledFeel range(InputInRange test) {
            CompiledFeel from = compile(test.range().start().value());
            CompiledFeel to = compile(test.range().end().value());
            if (from == null || to == null) {
                return null;
            }
            boolean fromClosed = test.range().start() instanceof ClosedConstRangeBoundary;
            boolean toClosed = test.range().end() instanceof ClosedConstRangeBoundary;
            return (input, variables) -> {
                Object low = from.value(input, variables);
                Object high = to.value(input, variables);
                if (number(input) && number(low) && number(high)) {
                    int start = compare(input, low);
                    int end = compare(input, high);
                    return (fromClosed ? start >= 0 : start > 0) && (toClosed ? end <= 0 : end < 0);
                }
                return input == null || low == null || high == null ? null : UNKNOWN;
            };
        }

        private static @Nullable CompiledFeel any(@Nullable List<CompiledFeel> tests) {
            return tests == null ? null : (input, variables) -> combined(tests, true, input, variables);
        }

        private static @Nullable CompiledFeel every(@Nullable List<CompiledFeel> tests) {
            return tests == null ? null : (input, variables) -> combined(tests, false, input, variables);
        }

        /** The one value that settles it, or null when any part is neither true nor false, or the other value. */
        private static @Nullable Object combined(
                List<CompiledFeel> tests, boolean settles, @Nullable Object input, Map<String, Object> variables) {
            boolean open = false;
            for (CompiledFeel test : tests) {
                Object value = test.value(input, variables);
                if (value == UNKNOWN) {
                    return UNKNOWN;
                }
                if (!(value instanceof Boolean flag)) {
                    open = true;
                } else if (flag == settles) {
                    return settles;
                }
            }
            return open ? null : (Object) !settles;
        }

        private static @Nullable List<CompiledFeel> all(camundajar.impl.scala.collection.immutable.List<Exp> nodes) {
            List<CompiledFeel> compiled = new ArrayList<>();
            Iterator<Exp> each = nodes.iterator();
            while (each.hasNext()) {
                CompiledFeel one = compile(each.next());
                if (one == null) {
                    return null;
                }
                compiled.add(one);
            }
            return List.copyOf(compiled);
        }

        private static @Nullable List<CompiledFeel> both(Exp one, Exp other) {
            CompiledFeel first = compile(one);
            CompiledFeel second = compile(other);
            return first == null || second == null ? null : List.of(first, second);
        }

        private static @Nullable CompiledFeel choice(If choice) {
            CompiledFeel condition = compile(choice.condition());
            CompiledFeel then = compile(choice.statement());
            CompiledFeel otherwise = compile(choice.elseStatement());
            if (condition == null || then == null || otherwise == null) {
                return null;
            }
            return (input, variables) -> {
                Object value = condition.value(input, variables);
                return value == UNKNOWN
                        ? UNKNOWN
                        : (Boolean.TRUE.equals(value) ? then : otherwise).value(input, variables);
            };
        }

        private static @Nullable CompiledFeel function(FunctionInvocation function) {
            if (!(function.params() instanceof PositionalFunctionParameters parameters)) {
                return null;
            }
            List<CompiledFeel> arguments = all(parameters.params());
            if (arguments == null) {
                return null;
            }
            int count = arguments.size();
            return switch (function.function()) {
                case "floor" -> count == 1 ? rounded(arguments.get(0), RoundingMode.FLOOR) : null;
                case "ceiling" -> count == 1 ? rounded(arguments.get(0), RoundingMode.CEILING) : null;
                case "min" -> count > 1 ? extreme(arguments, sign -> sign < 0) : null;
                case "max" -> count > 1 ? extreme(arguments, sign -> sign > 0) : null;
                default -> null;
            };
        }

        private static CompiledFeel rounded(CompiledFeel argument, RoundingMode mode) {
            return (input, variables) -> {
                Object value = argument.value(input, variables);
                if (value instanceof Long) {
                    return value;
                }
                return value instanceof BigDecimal number ? small(number.setScale(0, mode)) : UNKNOWN;
            };
        }

        private static CompiledFeel extreme(List<CompiledFeel> arguments, Sign better) {
            return (input, variables) -> {
                Object best = null;
                for (CompiledFeel argument : arguments) {
                    Object value = argument.value(input, variables);
                    if (!number(value)) {
                        return UNKNOWN;
                    }
                    if (best == null || better.holds(compare(value, best))) {
                        best = value;
                    }
                }
                return best;
            };
        }

        /** A value on its own passes where it equals the input; a condition passes where it is true. */
        private static @Nullable Object test(@Nullable Object input, @Nullable Object value) {
            if (value == UNKNOWN || Boolean.TRUE.equals(value)) {
                return value;
            }
            Object same = equal(input, value);
            return same == null && Boolean.FALSE.equals(value) ? (Object) false : same;
        }

        private static @Nullable Object equal(@Nullable Object one, @Nullable Object other) {
            if (one == UNKNOWN || other == UNKNOWN) {
                return UNKNOWN;
            }
            if (one == null || other == null) {
                return one == other;
            }
            if (number(one) && number(other)) {
                return compare(one, other) == 0;
            }
            return one.getClass() == other.getClass() ? (Object) one.equals(other) : null;
        }

        private static boolean number(@Nullable Object value) {
            return value instanceof Long || value instanceof BigDecimal;
        }

        private static int compare(@Nullable Object one, @Nullable Object other) {
            return one instanceof Long first && other instanceof Long second
                    ? Long.compare(first, second)
                    : large(one).compareTo(large(other));
        }

        private static @Nullable CompiledFeel arithmetic(Exp one, Exp other, Computation computation) {
            return two(one, other, (left, right) -> {
                if (left != null && right != null && number(left) && number(right)) {
                    return computation.of(left, right);
                }
                return left == null && right != UNKNOWN || right == null && left != UNKNOWN ? null : UNKNOWN;
            });
        }

        private static Object sum(Object one, Object other) {
            if (one instanceof Long first && other instanceof Long second) {
                long sum = first + second;
                if (((first ^ sum) & (second ^ sum)) >= 0) {
                    return sum;
                }
            }
            return small(large(one).add(large(other), DIGITS));
        }

        private static Object difference(Object one, Object other) {
            if (one instanceof Long first && other instanceof Long second) {
                long difference = first - second;
                if (((first ^ second) & (first ^ difference)) >= 0) {
                    return difference;
                }
            }
            return small(large(one).subtract(large(other), DIGITS));
        }

        private static Object product(Object one, Object other) {
            if (one instanceof Long first && other instanceof Long second) {
                long product = first * second;
                if (Math.multiplyHigh(first, second) == product >> 63) {
                    return product;
                }
            }
            return small(large(one).multiply(large(other), DIGITS));
        }

        private static @Nullable Object quotient(Object one, Object other) {
            if (one instanceof Long first && other instanceof Long second) {
                if (second == 0) {
                    return null;
                }
                if (second != -1 && first % second == 0) {
                    return first / second;
                }
            }
            BigDecimal divisor = large(other);
            return divisor.signum() == 0 ? null : small(large(one).divide(divisor, DIGITS));
        }

        private static BigDecimal large(@Nullable Object number) {
            return number instanceof Long small
                    ? BigDecimal.valueOf(small)
                    : (BigDecimal) java.util.Objects.requireNonNull(number);
        }

        /** Whole numbers that fit are computed with as long: the same number, much faster. */
        private static Object small(BigDecimal number) {
            if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
                return number.longValueExact();
            }
            return number;
        }
    }

    /** A cell that always gives the same. */
    record Constant(@Nullable Object value) implements CompiledFeel {

        @Override
        public @Nullable Object value(@Nullable Object input, Map<String, Object> variables) {
            return value;
        }
    }
}
