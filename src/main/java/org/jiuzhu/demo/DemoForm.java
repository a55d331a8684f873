package org.jiuzhu.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.StepForms;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the form of any step: first with what the story of the family says, then, field by field, with what the form
 * still asks for. It knows forms only by what they show, so that a changed form needs no changed demo.
 */
final class DemoForm {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");
    private static final int ROUNDS = 4;

    /** The checklist of papers received: families bring all of them unless their story says otherwise. */
    private static final String PAPERS = "received";

    private final StepForms forms;
    private final Attachments attachments;
    private final ObjectMapper json;

    DemoForm(StepForms forms, Attachments attachments, ObjectMapper json) {
        this.forms = forms;
        this.attachments = attachments;
        this.json = json;
    }

    /**
     * Saves the form of a task.
     *
     * @param told values by field name; names that the form does not have are left out
     * @return what is still wrong with it; nothing when the task can be completed
     */
    List<FieldProblem> fill(String taskId, Map<String, ?> told, LocalDate today, Actor actor) {
        StepForms.OpenForm open = forms.open(taskId);
        List<Field> fields = open.page().fields();
        ObjectNode form = json.valueToTree(open.form());
        for (Field field : fields) {
            if (told.containsKey(field.name())) {
                form.set(field.name(), json.<JsonNode>valueToTree(told.get(field.name())));
            } else if (field.kind() == Field.Kind.CHECKLIST && field.name().equals(PAPERS)) {
                form.set(
                        field.name(),
                        json.<JsonNode>valueToTree(field.options().stream()
                                .map(Field.Option::value)
                                .toList()));
            }
        }
        List<FieldProblem> problems = forms.save(taskId, form);
        for (int round = 0; round < ROUNDS && !problems.isEmpty(); round++) {
            for (FieldProblem problem : problems) {
                Field field = named(fields, problem.field());
                if (field != null && field.kind() == Field.Kind.FILES) {
                    byte[] photo = Photo.house(open.caseNumber().hashCode());
                    attachments.store(open.caseNumber(), "演示照片.png", photo, field.name(), taskId, actor);
                } else {
                    answer(form, fields, problem.field(), today);
                }
            }
            problems = forms.save(taskId, form);
        }
        return problems;
    }

    private void answer(ObjectNode form, List<Field> fields, String at, LocalDate today) {
        Matcher cell = CELL.matcher(at);
        if (!cell.matches()) {
            Field field = named(fields, at);
            if (field != null) {
                form.set(at, value(field, form.get(at), today));
            }
            return;
        }
        Field rows = named(fields, cell.group(1));
        Field column = rows == null ? null : named(rows.columns(), cell.group(3));
        if (column != null
                && form.get(cell.group(1)) instanceof ArrayNode list
                && list.get(Integer.parseInt(cell.group(2))) instanceof ObjectNode row) {
            row.set(column.name(), value(column, row.get(column.name()), today));
        }
    }

    private static @Nullable Field named(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** An answer of the right kind; a choice that was not accepted becomes the next one. */
    private JsonNode value(Field field, @Nullable JsonNode before, LocalDate today) {
        return switch (field.kind()) {
            case FLAG -> json.getNodeFactory().booleanNode(true);
            case NUMBER -> json.getNodeFactory().numberNode(3);
            case MONEY -> json.getNodeFactory().textNode("300.00");
            case DATE -> json.getNodeFactory().textNode(today.toString());
            case CHOICE -> {
                List<String> values =
                        field.options().stream().map(Field.Option::value).toList();
                int next = before == null ? 0 : values.indexOf(before.asText()) + 1;
                yield values.isEmpty()
                        ? json.getNodeFactory().nullNode()
                        : json.getNodeFactory().textNode(values.get(next % values.size()));
            }
            case CHECKLIST ->
                json.valueToTree(
                        field.options().stream().map(Field.Option::value).toList());
            default -> json.getNodeFactory().textNode("已核实，情况属实（演示）");
        };
    }
}
