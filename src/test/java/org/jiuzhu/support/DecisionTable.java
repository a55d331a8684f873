package org.jiuzhu.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.engine.DecisionModel;
import org.yaml.snakeyaml.Yaml;

/**
 * A DMN file of {@code processes/} with the scenarios of {@code src/test/resources/decisions/<id>.yaml}, run on the DMN
 * engine alone.
 *
 * <p>A scenario file has {@code defaults} (inputs that all scenarios share) and {@code scenarios}, each with {@code
 * name}, {@code given} (inputs), {@code expect} (outputs of the one row), {@code each} (for tables that collect: an output and
 * its values row by row) and {@code required} (outputs of required decisions, by id).
 */
public final class DecisionTable {

    private static final Path MODELS = Path.of("processes");
    private static final Path SCENARIOS = Path.of("src/test/resources/decisions");

    private final String id;
    private final DecisionModel model;
    private final Set<String> fired = new LinkedHashSet<>();

    /** One case and what must come out of it. */
    public record Scenario(
            String name,
            Map<String, Object> given,
            Map<String, Object> expect,
            Map<String, List<Object>> each,
            Map<String, Map<String, Object>> required) {}

    private DecisionTable(String id, DecisionModel model) {
        this.id = id;
        this.model = model;
    }

    /** Every DMN file, in the order of names. */
    public static List<DecisionTable> all() {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(DecisionTable::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decision {@code <module>-<noun>}. */
    public static DecisionTable of(String id) {
        return all().stream()
                .filter(table -> table.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no decision " + id));
    }

    private static DecisionTable read(Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ".dmn".length());
        try (InputStream content = Files.newInputStream(file)) {
            return new DecisionTable(id, DecisionModel.read(id, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return id;
    }

    public DecisionModel model() {
        return model;
    }

    /** The scenarios written for this decision. */
    @SuppressWarnings("unchecked")
    public List<Scenario> scenarios() {
        Path file = SCENARIOS.resolve(id + ".yaml");
        assertThat(file).as("决策 %s 没有测试场景", id).exists();
        try (InputStream content = Files.newInputStream(file)) {
            Map<String, Object> all = new Yaml().load(content);
            Map<String, Object> defaults = (Map<String, Object>) all.getOrDefault("defaults", Map.of());
            List<Map<String, Object>> list = (List<Map<String, Object>>) all.get("scenarios");
            return list.stream()
                    .map(one -> {
                        Map<String, Object> given = new HashMap<>(defaults);
                        given.putAll((Map<String, Object>) one.getOrDefault("given", Map.of()));
                        return new Scenario(
                                (String) Objects.requireNonNull(one.get("name")),
                                given,
                                (Map<String, Object>) one.getOrDefault("expect", Map.of()),
                                (Map<String, List<Object>>) one.getOrDefault("each", Map.of()),
                                (Map<String, Map<String, Object>>) one.getOrDefault("required", Map.of()));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evaluates and remembers which rules fired. */
    public DecisionModel.Outcome evaluate(Map<String, ?> inputs) {
        DecisionModel.Outcome outcome = model.evaluate(inputs);
        outcome.fired().forEach(rule -> fired.add(rule.ruleId()));
        return outcome;
    }

    /** Runs a scenario and asserts all that it expects. */
    public void verify(Scenario scenario) {
        DecisionModel.Outcome outcome = evaluate(scenario.given());
        assertThat(scenario.expect().size()
                        + scenario.each().size()
                        + scenario.required().size())
                .as("a scenario expects something")
                .isPositive();
        if (!scenario.expect().isEmpty()) {
            assertThat(outcome.rows()).as("rows of %s", id).hasSize(1);
            assertOutputs(outcome.rows().get(0), scenario.expect());
        }
        scenario.each().forEach((output, values) -> assertThat(outcome.rows().stream()
                        .map(row -> comparable(row.get(output)))
                        .toList())
                .isEqualTo(values.stream().map(DecisionTable::comparable).toList()));
        scenario.required().forEach((decision, outputs) -> {
            assertThat(outcome.required()).containsKey(decision);
            assertThat(outcome.required().get(decision)).as(decision).hasSize(1);
            assertOutputs(outcome.required().get(decision).get(0), outputs);
        });
    }

    /** The rules that no evaluation so far has fired. */
    public Set<String> unfired() {
        return model.rules().stream()
                .map(DecisionModel.FiredRule::ruleId)
                .filter(rule -> !fired.contains(rule))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void assertOutputs(Map<String, Object> row, Map<String, Object> expected) {
        expected.forEach((output, value) ->
                assertThat(comparable(row.get(output))).as(output).isEqualTo(comparable(value)));
    }

    /** Whole numbers compare as long; a Double is never equal, so that money in floating point is noticed. */
    private static Object comparable(Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    @Override
    public String toString() {
        return id;
    }
}
