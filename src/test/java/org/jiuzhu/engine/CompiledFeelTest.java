package org.jiuzhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jiuzhu.support.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("编译后的单元格和引擎的FEEL结果相同")
class CompiledFeelTest {

    private static final FeelEngine ENGINE = new CachedFeel().createInstance();
    private static final org.camunda.feel.FeelEngine PARSER = CachedFeel.evaluator();
    private static final Random RANDOM = new Random(20261125);
    private static final String NUMBERS =
            "0 1 2 3 7 10 -1 -3 0.5 1.0 2.50 100000 9223372036854775807 -9223372036854775808"
                    + " 12345678901234567890.12345 0.3333333333333333333333333333333333";
    private static final List<String> NAMES = List.of("a", "b", "text", "flag", "absent", "date");

    private static String one(String... choices) {
        return choices[RANDOM.nextInt(choices.length)];
    }

    private static String number() {
        return one(NUMBERS.split(" "));
    }

    private static String name() {
        return NAMES.get(RANDOM.nextInt(NAMES.size()));
    }

    /** Something that gives a value, now and then of the wrong type. */
    private static String expression(int depth) {
        if (depth == 0) {
            return one(number(), number(), name(), name(), "\"A\"", "\"b\"", "true", "false", "null");
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return switch (RANDOM.nextInt(12)) {
            case 0 -> "(" + left + " + " + right + ")";
            case 1 -> "(" + left + " - " + right + ")";
            case 2 -> "(" + left + " * " + right + ")";
            case 3 -> "(" + left + " / " + right + ")";
            case 4 -> "floor(" + left + ")";
            case 5 -> "ceiling(" + left + ")";
            case 6 -> one("min", "max") + "(" + left + ", " + right + ")";
            case 7 -> "(if " + condition(depth - 1) + " then " + left + " else " + right + ")";
            case 8 -> "-(" + left + ")";
            case 9 -> condition(depth - 1);
            default -> expression(0);
        };
    }

    private static String condition(int depth) {
        String left = expression(depth);
        String right = expression(depth);
        return switch (RANDOM.nextInt(8)) {
            case 0 -> "(" + left + " and " + right + ")";
            case 1 -> "(" + left + " or " + right + ")";
            case 2 -> "not(" + left + ")";
            default -> "(" + left + " " + one("<", "<=", ">", ">=", "=", "!=") + " " + right + ")";
        };
    }

    private static String test() {
        String test =
                switch (RANDOM.nextInt(9)) {
                    case 0 -> one("<", "<=", ">", ">=") + " " + expression(RANDOM.nextInt(3));
                    case 1, 2 -> one("<", "<=", ">", ">=") + " " + number();
                    case 3 -> one("[", "(") + number() + ".." + number() + one("]", ")");
                    case 4 -> one("[", "(") + expression(1) + ".." + expression(1) + one("]", ")");
                    case 5 -> one("true", "false", "null", "-");
                    case 6 -> "\"" + one("A", "b", "") + "\"";
                    case 7 -> condition(1);
                    default -> expression(RANDOM.nextInt(2));
                };
        return test;
    }

    private static String cell() {
        return switch (RANDOM.nextInt(4)) {
            case 0 ->
                IntStream.range(0, 2 + RANDOM.nextInt(3)).mapToObj(i -> test()).collect(Collectors.joining(","));
            case 1 -> "not(" + test() + (RANDOM.nextBoolean() ? "," + test() : "") + ")";
            default -> test();
        };
    }

    private static Object value() {
        return switch (RANDOM.nextInt(14)) {
            case 0 -> null;
            case 1 -> RANDOM.nextBoolean();
            case 2 -> "A";
            case 3 -> "b";
            case 4 -> RANDOM.nextInt(12) - 2;
            case 5 -> 2.5;
            case 6 -> new BigDecimal("3.00");
            case 7 -> Long.MAX_VALUE;
            case 8 -> Long.MIN_VALUE;
            case 9 -> new Date(0);
            case 10 -> 1e300;
            case 11 -> List.of(1L, 2L);
            default -> (long) RANDOM.nextInt(12) - 2;
        };
    }

    private static Map<String, Object> variables() {
        Map<String, Object> values = new HashMap<>();
        values.put("a", value());
        values.put("b", (long) RANDOM.nextInt(10));
        values.put("text", RANDOM.nextBoolean() ? "A" : value());
        values.put("flag", RANDOM.nextBoolean() ? (Object) true : value());
        values.put("date", new Date(0));
        return values;
    }

    private static Object byEngine(String cell, boolean test, Object input, Map<String, Object> variables) {
        var context = Variables.fromMap(variables).asVariableContext();
        if (!test) {
            return ENGINE.evaluateSimpleExpression(cell, context);
        }
        Map<String, Object> beside = new HashMap<>(variables);
        beside.put("inputVariableName", "cellInput");
        beside.put("cellInput", input);
        return ENGINE.evaluateSimpleUnaryTests(
                cell, "cellInput", Variables.fromMap(beside).asVariableContext());
    }

    private static long hold(boolean tests, int cells, int inputs) {
        long answered = 0;
        int compiled = 0;
        for (int i = 0; i < cells; i++) {
            String text = tests ? cell() : expression(1 + RANDOM.nextInt(3));
            var parsed = tests ? PARSER.parseUnaryTests(text) : PARSER.parseExpression(text);
            if (parsed.isLeft()) {
                continue;
            }
            CompiledFeel cell =
                    CompiledFeel.of(parsed.toOption().get().expression()).orElse(null);
            if (cell == null) {
                continue;
            }
            compiled++;
            for (int j = 0; j < inputs; j++) {
                Map<String, Object> variables = variables();
                Object input = value();
                Object known = CompiledFeel.known(input);
                Object mine = known == CompiledFeel.UNKNOWN ? known : cell.value(tests ? known : null, variables);
                if (mine == CompiledFeel.UNKNOWN) {
                    continue;
                }
                answered++;
                assertThat(tests ? (Object) Boolean.TRUE.equals(mine) : CompiledFeel.handedBack(mine))
                        .as("%s with %s and %s", text, input, variables)
                        .isEqualTo(byEngine(text, tests, input, variables));
            }
        }
        assertThat(compiled).isGreaterThan(cells * 9 / 10);
        return answered;
    }

    @Test
    @DisplayName("随机的条件、随机的输入（含空值、类型不符、界限、34位数）")
    void testsAgree() {
        assertThat(hold(true, 4_000, 12)).isGreaterThan(20_000);
    }

    @Test
    @DisplayName("随机的算式")
    void expressionsAgree() {
        assertThat(hold(false, 3_000, 12)).isGreaterThan(8_000);
    }

    @Test
    @DisplayName("界限上下各差一，开闭区间")
    void limitsAgree() {
        for (String cell :
                List.of("[3..7]", "(3..7)", "[3..7)", "(3..7]", "< 3", "<= 3", "> 3", ">= 3", "3", "not(3)")) {
            CompiledFeel compiled = CompiledFeel.of(
                            PARSER.parseUnaryTests(cell).toOption().get().expression())
                    .orElseThrow();
            for (Object input :
                    Arrays.asList(2L, 3L, 4L, 6L, 7L, 8L, 2.999999, 3.000001, 6.999999, 7.000001, 3.0, null)) {
                assertThat(Boolean.TRUE.equals(compiled.value(CompiledFeel.known(input), Map.of())))
                        .as("%s %s", cell, input)
                        .isEqualTo(byEngine(cell, true, input, Map.of()));
            }
        }
    }

    /** A table of generated cells. */
    private static String table(String policy, int rules) {
        StringBuilder text = new StringBuilder(
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="n" namespace="x">
                <decision id="t" name="t" camunda:historyTimeToLive="P1D"><decisionTable id="dt" hitPolicy="%s">
                <input id="c0"><inputExpression id="e0" typeRef="long"><text>a</text></inputExpression></input>
                <input id="c1"><inputExpression id="e1" typeRef="string"><text>text</text></inputExpression></input>
                <input id="c2"><inputExpression id="e2"><text>flag</text></inputExpression></input>
                <output id="o1" name="one" typeRef="long"/><output id="o2" name="two"/>
                """
                        .formatted(policy));
        for (int rule = 0; rule < rules; rule++) {
            text.append("<rule id='r%d'>".formatted(rule));
            for (int i = 0; i < 3; i++) {
                text.append("<inputEntry id='r%d-%d'><text><![CDATA[%s]]></text></inputEntry>"
                        .formatted(rule, i, RANDOM.nextInt(3) > 0 ? "-" : cell()));
            }
            text.append("<outputEntry id='r%d-o'><text>%s</text></outputEntry>"
                    .formatted(rule, one("1", "2", "\"x\"", "", "null")));
            text.append("<outputEntry id='r%d-p'><text><![CDATA[%s]]></text></outputEntry></rule>"
                    .formatted(rule, one("1", expression(1), "\"x\"", "")));
        }
        return text.append("</decisionTable></decision></definitions>").toString();
    }

    private static Object answer(DecisionModel model, Map<String, Object> values, boolean engine) {
        try {
            return engine ? model.evaluateByEngine(values) : model.evaluate(values);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    @Test
    @DisplayName("随机的表，各种命中策略：结果、命中的规则和拒绝都和引擎相同")
    void tablesAgree() {
        int answers = 0;
        int refusals = 0;
        for (int i = 0; i < 400; i++) {
            String policy = one("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
            String xml = table(policy, 1 + RANDOM.nextInt(8));
            DecisionModel model =
                    DecisionModel.read("t", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(model.compiled()).isNotNull();
            for (int j = 0; j < 10; j++) {
                Map<String, Object> values = variables();
                Object mine = answer(model, values, false);
                assertThat(mine).as("%s with %s", xml, values).isEqualTo(answer(model, values, true));
                if (mine instanceof DecisionModel.Outcome outcome
                        && !outcome.rows().isEmpty()) {
                    answers++;
                } else if (mine instanceof Class<?>) {
                    refusals++;
                }
            }
        }
        assertThat(answers).isGreaterThan(500);
        assertThat(refusals).isGreaterThan(100);
    }

    @TestFactory
    @DisplayName("每一个决策表：全部场景和改动过的输入，编译后和引擎相同，每个单元格都编译得了")
    Stream<DynamicTest> everyTableAgrees() {
        return DecisionTable.all().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> {
                    CompiledDecision compiled = table.model().compiled();
                    assertThat(compiled).isNotNull();
                    assertThat(compiled.coverage()[0]).isEqualTo(compiled.coverage()[1]);
                    List<Map<String, Object>> asked = new ArrayList<>();
                    for (DecisionTable.Scenario scenario : table.scenarios()) {
                        asked.add(scenario.given());
                        for (DecisionModel.Input input : table.model().inputs()) {
                            for (Object other : others(scenario.given().get(input.name()))) {
                                Map<String, Object> changed = new HashMap<>(scenario.given());
                                changed.put(input.name(), other);
                                asked.add(changed);
                            }
                        }
                    }
                    for (Map<String, Object> values : asked) {
                        assertThat(answer(table.model(), values, false))
                                .as("%s", values)
                                .isEqualTo(answer(table.model(), values, true));
                    }
                }));
    }

    private static List<Object> others(Object value) {
        List<Object> others = new ArrayList<>(Arrays.asList(null, "X", 0L));
        if (value instanceof Number number) {
            others.addAll(List.of(
                    number.longValue() + 1, number.longValue() - 1, number.longValue() * 2, -5L, 1.5, 1_000_000_000L));
        } else if (value instanceof Boolean flag) {
            others.add(!flag);
        }
        return others;
    }

    @Test
    @DisplayName("解析过的表达式只留有限个，部署几千次也不增长")
    void remembersOnlySoMany() {
        org.camunda.feel.FeelEngine feel = CachedFeel.evaluator();
        var first = feel.parseUnaryTests("< 1");
        assertThat(feel.parseUnaryTests("< 1")).isSameAs(first);
        for (int i = 0; i < CachedFeel.LIMIT + 500; i++) {
            feel.parseUnaryTests("< 1." + i);
        }
        assertThat(CachedFeel.remembered(feel)).isEqualTo(CachedFeel.LIMIT);
        assertThat(feel.parseUnaryTests("< 1")).isNotSameAs(first);
    }
}
