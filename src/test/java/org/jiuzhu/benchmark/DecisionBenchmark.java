package org.jiuzhu.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jiuzhu.engine.DecisionModel;

/**
 * Evaluations per second of one table through the project's path and through the engine's own, which parses every cell
 * each time, side by side in one run. The engine's own runs on the same feel-engine 1.19.5 here; as shipped with 7.24.0
 * (1.19.3) it is some ten times slower still.
 */
public final class DecisionBenchmark {

    private static final int INPUTS = 3;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final int ROUNDS = 3;

    private DecisionBenchmark() {}

    /** Evaluations per second of a table with so many rules. */
    record Line(int rules, double house, double stock) {}

    public static void main(String[] args) {
        run().forEach(line -> System.out.printf(
                Locale.ROOT,
                "决策表 %d 条规则：本系统 %.0f 次/秒（每次 %.3f 毫秒），引擎自带 %.0f 次/秒，%.1f 倍%n",
                line.rules(),
                line.house(),
                1_000 / line.house(),
                line.stock(),
                line.house() / line.stock()));
    }

    static List<Line> run() {
        List<Line> lines = new ArrayList<>();
        for (int rules : new int[] {10, 100, 500}) {
            String xml = table(rules);
            DecisionModel house = DecisionModel.read("t", in(xml));
            DmnEngine engine =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
            DmnDecision stock = engine.parseDecision("t", in(xml));
            Map<String, Object> middle = inputs(rules / 2);
            long mine = (Long) house.evaluate(middle).rows().get(0).get("r");
            long theirs = engine.evaluateDecisionTable(stock, middle)
                    .getSingleResult()
                    .<Long>getSingleEntry();
            if (mine != theirs) {
                throw new IllegalStateException("the two paths disagree on " + middle);
            }
            lines.add(new Line(
                    rules,
                    rate(rules, house::evaluate),
                    rate(rules, values -> engine.evaluateDecisionTable(stock, values))));
        }
        return lines;
    }

    private static double rate(int rules, Consumer<Map<String, Object>> evaluation) {
        double best = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long end = start;
            int done = 0;
            while (end - start < ROUND_NANOS) {
                evaluation.accept(inputs(done % rules));
                done++;
                end = System.nanoTime();
            }
            // the first round warms up
            if (round > 0) {
                best = Math.max(best, done * 1e9 / (end - start));
            }
        }
        return best;
    }

    private static Map<String, Object> inputs(int rule) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < INPUTS; i++) {
            values.put("i" + i, rule * 10L + 5);
        }
        return values;
    }

    private static ByteArrayInputStream in(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(int rules) {
        StringBuilder text = new StringBuilder(
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="n" namespace="x">
                <decision id="t" name="t" camunda:historyTimeToLive="P1D">
                """);
        for (int i = 0; i < INPUTS; i++) {
            text.append("<informationRequirement id='q%d'><requiredInput href='#in%d'/></informationRequirement>"
                    .formatted(i, i));
        }
        text.append("<decisionTable id='dt' hitPolicy='UNIQUE'>");
        for (int i = 0; i < INPUTS; i++) {
            text.append(
                    "<input id='c%d'><inputExpression id='e%d' typeRef='long'><text>i%d</text></inputExpression></input>"
                            .formatted(i, i, i));
        }
        text.append("<output id='o' name='r' typeRef='long'/>");
        for (int rule = 0; rule < rules; rule++) {
            text.append("<rule id='r%d'>".formatted(rule));
            for (int i = 0; i < INPUTS; i++) {
                text.append("<inputEntry id='r%d-%d'><text>[%d..%d)</text></inputEntry>"
                        .formatted(rule, i, rule * 10, rule * 10 + 10));
            }
            text.append("<outputEntry id='r%d-o'><text>%d</text></outputEntry></rule>".formatted(rule, rule));
        }
        text.append("</decisionTable></decision>");
        for (int i = 0; i < INPUTS; i++) {
            text.append("<inputData id='in%d' name='i%d'><variable id='v%d' name='i%d' typeRef='long'/></inputData>"
                    .formatted(i, i, i, i));
        }
        return text.append("</definitions>").toString();
    }
}
