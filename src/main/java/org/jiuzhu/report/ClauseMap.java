package org.jiuzhu.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every clause of the notice, and what in the house carries it out: read from {@code clauses.yaml}, which a test holds
 * against the models, forms, indicators and tests that there are.
 */
@Component
public class ClauseMap {

    static final String FILE = "clauses.yaml";

    private static final Pattern PROCESS = Pattern.compile("<(?:bpmn:)?process id=\"([^\"]+)\" name=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("<decision id=\"([^\"]+)\" name=\"([^\"]+)\"");

    /** What a clause needs. */
    public enum Kind {
        PROCESS("流程"),
        DECISION("决策"),
        FORM("表单"),
        INDICATOR("指标"),
        TEST("测试");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One clause.
     *
     * @param code as the facts about the notice number it
     * @param names what carries it out, by kind
     * @param needless why it needs nothing of a kind
     * @param open why something of a kind is not there yet
     */
    public record Clause(
            String code,
            String content,
            Map<Kind, List<String>> names,
            Map<Kind, String> needless,
            Map<Kind, String> open) {

        public List<String> of(Kind kind) {
            return names.getOrDefault(kind, List.of());
        }
    }

    private final List<Clause> clauses;
    private final Map<String, String> titles;

    ClauseMap() {
        this.clauses = read();
        this.titles = titles();
    }

    public List<Clause> clauses() {
        return clauses;
    }

    /** Chinese name of a process or decision, or its own name where it has none. */
    public String title(String id) {
        return titles.getOrDefault(id, id);
    }

    private static List<Clause> read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Clause> clauses = new ArrayList<>();
            for (Map<String, Object> entry : entries) {
                Map<Kind, List<String>> names = new HashMap<>();
                for (Kind kind : Kind.values()) {
                    if (entry.get(kind.title()) instanceof List<?> list) {
                        names.put(kind, list.stream().map(String::valueOf).toList());
                    }
                }
                clauses.add(new Clause(
                        String.valueOf(entry.get("条款")),
                        String.valueOf(entry.get("内容")),
                        Map.copyOf(names),
                        reasons(entry.get("不适用")),
                        reasons(entry.get("待建"))));
            }
            return List.copyOf(clauses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Kind, String> reasons(@org.jspecify.annotations.Nullable Object given) {
        Map<Kind, String> reasons = new HashMap<>();
        if (given instanceof Map<?, ?> map) {
            for (Kind kind : Kind.values()) {
                if (map.get(kind.title()) instanceof String reason) {
                    reasons.put(kind, reason);
                }
            }
            if (reasons.size() != map.size()) {
                throw new IllegalStateException("clauses.yaml: no such kind among " + map.keySet());
            }
        }
        return Map.copyOf(reasons);
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        try {
            for (String pattern : List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn")) {
                for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    String text = model.getContentAsString(StandardCharsets.UTF_8);
                    Matcher named = (pattern.endsWith("dmn") ? DECISION : PROCESS).matcher(text);
                    while (named.find()) {
                        titles.put(named.group(1), named.group(2));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(titles);
    }
}
