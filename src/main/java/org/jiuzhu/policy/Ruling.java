package org.jiuzhu.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a decision.
 *
 * @param version version of the table in the engine
 * @param rows outputs, one row per rule of the decision that fired
 * @param required outputs of the decisions it requires, by decision id
 * @param fired every rule that fired, those of required decisions included
 */
public record Ruling(
        String decisionId,
        int version,
        @Nullable String versionTag,
        List<Map<String, Object>> rows,
        Map<String, List<Map<String, Object>>> required,
        List<FiredRule> fired) {

    /** @throws IllegalStateException when no rule fired: the table has a gap */
    public Map<String, Object> row() {
        if (rows.size() != 1) {
            throw new IllegalStateException("decision " + decisionId + " gave " + rows.size() + " rows instead of one");
        }
        return rows.get(0);
    }

    public String text(String output) {
        return (String) value(row(), output);
    }

    public boolean flag(String output) {
        return (Boolean) value(row(), output);
    }

    public long number(String output) {
        return ((Number) value(row(), output)).longValue();
    }

    /** An output of a required decision. */
    public Object required(String requiredDecisionId, String output) {
        List<Map<String, Object>> found = required.getOrDefault(requiredDecisionId, List.of());
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "decision " + requiredDecisionId + " gave " + found.size() + " rows instead of one");
        }
        return value(found.get(0), output);
    }

    /** The legal basis of the rules of one decision that fired. */
    public String basis(String ofDecisionId) {
        return fired.stream()
                .filter(rule -> rule.decisionId().equals(ofDecisionId))
                .map(FiredRule::basis)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    /** The legal basis of the decision itself. */
    public String basis() {
        return basis(decisionId);
    }

    private Object value(Map<String, Object> row, String output) {
        Object value = row.get(output);
        if (value == null) {
            throw new IllegalStateException("decision " + decisionId + " gave no " + output);
        }
        return value;
    }
}
