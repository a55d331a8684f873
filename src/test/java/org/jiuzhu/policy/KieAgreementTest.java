package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.support.DecisionTable;
import org.jiuzhu.support.KieDecision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("同一个决策表，本系统和Apache KIE对随机输入的结果相同")
class KieAgreementTest {

    private static final int ROUNDS = 300;
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static String file(String id) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return Files.readString(
                    files.filter(one -> one.endsWith(id + ".dmn")).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @TestFactory
    @DisplayName("每个决策表：不同之处连同输入一起报告")
    Stream<DynamicTest> agrees() {
        return DecisionTable.all().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> {
                    String xml = file(table.id());
                    assertThat(disagreements(table, table.model(), KieDecision.read(xml), DmnFile.read(xml)))
                            .isEmpty();
                }));
    }

    @Test
    @DisplayName("两边的表差一个界限，就找得出是哪组输入")
    void findsADisagreement() {
        String xml = file("review-calculation");
        String other = xml.replace("&lt;= standard / 3", "&lt; standard / 3")
                .replace("(standard / 3..standard", "[standard / 3..standard");
        assertThat(other).isNotEqualTo(xml);
        DecisionTable table = DecisionTable.of("review-calculation");
        assertThat(disagreements(table, table.model(), KieDecision.read(other), DmnFile.read(xml)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).contains("standard="));
    }

    private static List<String> disagreements(DecisionTable table, DecisionModel house, KieDecision kie, DmnFile file) {
        Random random = new Random(table.id().hashCode());
        Map<String, List<Object>> choices = choices(table, file);
        List<DecisionTable.Scenario> scenarios = table.scenarios();
        List<String> different = new ArrayList<>();
        int answered = 0;
        for (int i = 0; i < scenarios.size() + ROUNDS; i++) {
            Map<String, Object> values = new HashMap<>(scenarios
                    .get(i < scenarios.size() ? i : random.nextInt(scenarios.size()))
                    .given());
            values.keySet().retainAll(choices.keySet());
            if (i >= scenarios.size()) {
                for (int change = 1 + random.nextInt(4); change > 0; change--) {
                    String name = List.copyOf(choices.keySet()).get(random.nextInt(choices.size()));
                    List<Object> all = choices.get(name);
                    values.put(name, all.get(random.nextInt(all.size())));
                }
            }
            Map<String, List<Map<String, Object>>> mine = answer(table.id(), house, values);
            KieDecision.Answer theirs = kie.evaluate(values);
            if (mine == null) {
                // two rules of a table that allows one: KIE says so too
                if (theirs.problems().isEmpty()) {
                    different.add(values + "：本系统拒绝，KIE " + theirs.rows());
                }
                continue;
            }
            if (!theirs.problems().isEmpty() && incomplete(mine)) {
                // a division by nothing: an empty value here, no answer there, and neither goes on with a number
                continue;
            }
            Map<String, List<Map<String, Object>>> other = new LinkedHashMap<>();
            mine.keySet().forEach(id -> other.put(id, plain(theirs.rows().get(id))));
            if (!mine.equals(other)) {
                different.add(values + "：本系统 " + mine + "，KIE " + other + " " + theirs.problems());
            }
            answered += mine.get(table.id()).isEmpty() ? 0 : 1;
        }
        assertThat(answered).as("inputs that a rule answers").isGreaterThan(scenarios.size() / 2);
        return different;
    }

    private static boolean incomplete(Map<String, List<Map<String, Object>>> answers) {
        return answers.values().stream().flatMap(List::stream).anyMatch(row -> row.containsValue(null));
    }

    private static Map<String, List<Map<String, Object>>> answer(
            String id, DecisionModel model, Map<String, Object> values) {
        try {
            DecisionModel.Outcome outcome = model.evaluate(values);
            Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
            outcome.required().forEach((required, found) -> rows.put(required, plain(found)));
            rows.put(id, plain(outcome.rows()));
            return rows;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Numbers as long, whatever class either engine gives them. */
    private static List<Map<String, Object>> plain(List<Map<String, Object>> rows) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            row.forEach((name, value) -> one.put(
                    name,
                    value instanceof Number number
                            ? (Object) new java.math.BigDecimal(number.toString()).longValueExact()
                            : value));
            plain.add(one);
        }
        return plain;
    }

    /** For each input what may be tried: the values of the scenarios and around them, codes that its columns name. */
    private static Map<String, List<Object>> choices(DecisionTable table, DmnFile file) {
        Map<String, List<Object>> choices = new LinkedHashMap<>();
        for (DecisionModel.Input input : table.model().inputs()) {
            Set<Object> values = new LinkedHashSet<>();
            for (DecisionTable.Scenario scenario : table.scenarios()) {
                Object value = scenario.given().get(input.name());
                switch (input.type()) {
                    case "boolean" -> values.addAll(List.of(true, false));
                    case "string" -> values.add(value);
                    default -> {
                        long number = ((Number) value).longValue();
                        values.addAll(List.of(
                                number, number + 1, Math.max(0, number - 1), number * 2, number / 2, number / 3, 0L));
                    }
                }
            }
            if (input.type().equals("string")) {
                for (DmnFile.Table one : file.decisions()) {
                    for (int column = 0; column < one.inputs().size(); column++) {
                        if (one.inputs().get(column).text().equals(input.name())) {
                            codes(one.inputs().get(column).values(), values);
                            for (DmnFile.Row row : one.rules()) {
                                codes(row.inputs().get(column), values);
                            }
                        }
                    }
                }
            }
            choices.put(input.name(), List.copyOf(values));
        }
        return choices;
    }

    private static void codes(String cell, Set<Object> values) {
        Matcher codes = TEXT.matcher(cell);
        while (codes.find()) {
            values.add(codes.group(1));
        }
    }
}
