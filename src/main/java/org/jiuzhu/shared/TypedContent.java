package org.jiuzhu.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, read as far as it can be read: a value that is no number or no date is named as a problem of its
 * field and left out, the rest is there.
 *
 * @param value the content without what cannot be read
 * @param problems what cannot be read, field by field
 */
public record TypedContent<T>(T value, List<FieldProblem> problems) {

    /** Above this a form is not typed but pasted by mistake. */
    public static final int MAX_LENGTH = 500_000;

    private static final int MAX_PROBLEMS = 200;

    /**
     * Reads typed content.
     *
     * @throws InvalidInput when it is no object, or cannot be read at all
     */
    public static <T> TypedContent<T> read(ObjectMapper json, JsonNode typed, Class<T> type) {
        if (!typed.isObject()) {
            throw new InvalidInput("", "提交的内容无法识别。");
        }
        JsonNode content = typed.deepCopy();
        List<FieldProblem> problems = new ArrayList<>();
        for (int round = 0; ; round++) {
            try {
                return new TypedContent<>(json.treeToValue(content, type), List.copyOf(problems));
            } catch (JsonMappingException e) {
                if (round == MAX_PROBLEMS || !leaveOut(content, e.getPath())) {
                    throw JsonFaults.of(e);
                }
                // a field that the form no longer has is nothing that a clerk could mend
                if (!(e instanceof UnrecognizedPropertyException)) {
                    problems.addAll(JsonFaults.of(e).problems());
                }
            } catch (JsonProcessingException e) {
                throw JsonFaults.of(e);
            }
        }
    }

    /** These problems, and those found by checking the rest; a value that cannot be read is not said to be missing too. */
    public List<FieldProblem> and(List<FieldProblem> checked) {
        if (problems.isEmpty()) {
            return checked;
        }
        List<String> named = problems.stream().map(FieldProblem::field).toList();
        List<FieldProblem> all = new ArrayList<>(problems);
        checked.stream().filter(problem -> !named.contains(problem.field())).forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean leaveOut(JsonNode content, List<JsonMappingException.Reference> path) {
        JsonNode at = content;
        for (int i = 0; i < path.size() - 1; i++) {
            at = child(at, path.get(i));
            if (at == null) {
                return false;
            }
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (at instanceof ObjectNode object && last.getFieldName() != null) {
            return object.remove(last.getFieldName()) != null;
        }
        if (at instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            // a hole, so that the places of the others stay; where there may be no hole, the element goes
            if (array.get(last.getIndex()).isNull()) {
                array.remove(last.getIndex());
            } else {
                array.setNull(last.getIndex());
            }
            return true;
        }
        return false;
    }

    private static @Nullable JsonNode child(JsonNode parent, JsonMappingException.Reference reference) {
        return reference.getFieldName() != null
                ? parent.get(reference.getFieldName())
                : parent.get(reference.getIndex());
    }
}
