package org.jiuzhu.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a form what its page hides: a field whose condition does not hold counts for nothing, whoever sent it.
 * The draft keeps it as it was typed.
 */
@Component
class HiddenFields {

    /** A condition may hang on a field that is hidden itself; deeper than this none does. */
    private static final int ROUNDS = 5;

    /** Tasks whose conditions are remembered, so that saving does not draw the page again. */
    private static final int REMEMBERED = 10_000;

    private final Cache<String, List<Condition>> byTask =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * @param field that is shown under the condition
     * @param name of the field it hangs on, or null for always
     * @param values one of which it must have
     * @param columns conditions within each row
     */
    private record Condition(String field, @Nullable String name, Set<String> values, List<Condition> columns) {

        boolean holds(JsonNode record) {
            return name == null || values.contains(record.path(name).asText(""));
        }
    }

    /** Remembers under which conditions the fields of a task are shown. */
    void learn(String taskId, FormPage page) {
        byTask.put(taskId, conditions(page.fields()));
    }

    /** The task is done. */
    void forget(String taskId) {
        byTask.invalidate(taskId);
    }

    /**
     * What of a form counts.
     *
     * @param page asked for only when the task is not known yet
     */
    JsonNode without(String taskId, Supplier<FormPage> page, JsonNode typed) {
        List<Condition> conditions = byTask.getIfPresent(taskId);
        if (conditions == null) {
            conditions = conditions(page.get().fields());
            byTask.put(taskId, conditions);
        }
        if (conditions.isEmpty() || !(typed instanceof ObjectNode)) {
            return typed;
        }
        ObjectNode shown = typed.deepCopy();
        drop(conditions, shown);
        return shown;
    }

    private static void drop(List<Condition> conditions, ObjectNode record) {
        boolean dropped = true;
        for (int round = 0; dropped && round < ROUNDS; round++) {
            dropped = false;
            for (Condition one : conditions) {
                if (!one.holds(record)) {
                    dropped |= record.remove(one.field) != null;
                }
            }
        }
        for (Condition one : conditions) {
            for (JsonNode row : record.path(one.field)) {
                if (row instanceof ObjectNode cells) {
                    drop(one.columns, cells);
                }
            }
        }
    }

    private static List<Condition> conditions(List<Field> fields) {
        return fields.stream()
                .filter(field ->
                        field.when() != null || !conditions(field.columns()).isEmpty())
                .map(HiddenFields::condition)
                .toList();
    }

    private static Condition condition(Field field) {
        String when = field.when();
        List<Condition> columns = conditions(field.columns());
        if (when == null) {
            return new Condition(field.name(), null, Set.of(), columns);
        }
        int equals = when.indexOf('=');
        return new Condition(
                field.name(),
                when.substring(0, equals),
                Set.copyOf(List.of(when.substring(equals + 1).split("\\|", -1))),
                columns);
    }
}
