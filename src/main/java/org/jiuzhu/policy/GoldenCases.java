package org.jiuzhu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases with the answer that they must have. They are tried on every draft; one that comes out otherwise stops the draft
 * until somebody has said why it no longer counts.
 */
@Service
public class GoldenCases {

    private static final int MOST = 500;
    private static final int MOST_NAME = 100;
    private static final int MOST_REASON = 500;
    private static final String NAME = "名称";

    private final GoldenMapper mapper;
    private final DecisionRecordMapper records;
    private final DecisionEngine engine;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    GoldenCases(
            GoldenMapper mapper,
            DecisionRecordMapper records,
            DecisionEngine engine,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.records = records;
        this.engine = engine;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How a case comes out.
     *
     * @param inputs in Chinese
     * @param got what the table gives; the same as expected when it holds
     */
    public record Outcome(
            long id, String name, Map<String, Object> inputs, boolean holds, String expected, String got) {}

    /**
     * All cases of a decision on one file of it.
     *
     * @param unhit rules that no case hits, as "table, number"
     */
    public record Run(List<Outcome> outcomes, List<String> unhit) {

        public boolean holds() {
            return outcomes.stream().allMatch(Outcome::holds);
        }
    }

    /** Tries the cases on a file. A file that cannot run holds none. */
    @Transactional(readOnly = true)
    public Run run(String decisionId, String xml) {
        List<GoldenMapper.Stored> cases = mapper.of(decisionId, MOST);
        if (cases.isEmpty()) {
            return new Run(List.of(), List.of());
        }
        DecisionModel model = model(decisionId, xml);
        Set<String> hit = new LinkedHashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (GoldenMapper.Stored one : cases) {
            Map<String, Object> inputs = read(one.inputs(), new TypeReference<>() {});
            List<Map<String, Object>> expected = read(one.expected(), new TypeReference<>() {});
            List<Map<String, Object>> got = List.of();
            boolean ran = false;
            if (model != null) {
                try {
                    DecisionModel.Outcome outcome = model.evaluate(inputs);
                    got = read(write(outcome.rows()), new TypeReference<>() {});
                    outcome.fired().forEach(rule -> hit.add(rule.ruleId()));
                    ran = true;
                } catch (RuntimeException e) {
                    // the check names what is wrong with the file
                }
            }
            outcomes.add(new Outcome(
                    one.id(),
                    one.name(),
                    inputs,
                    ran && expected.equals(got),
                    words(expected),
                    ran ? words(got) : "算不出来"));
        }
        List<String> unhit = new ArrayList<>();
        for (DmnFile.Table table : DmnFile.read(xml).decisions()) {
            for (int i = 0; i < table.rules().size(); i++) {
                if (!hit.contains(table.rules().get(i).id())) {
                    unhit.add(table.name() + "第" + (i + 1) + "条");
                }
            }
        }
        return new Run(List.copyOf(outcomes), List.copyOf(unhit));
    }

    /** A case in a file: what it is called, its inputs and the rows that must come out. */
    public record Entry(String name, Map<String, Object> inputs, List<Map<String, Object>> expected) {}

    /** The cases of a decision in a file, as the program's own tests run them. */
    public record Bundle(String decision, List<Entry> cases) {}

    /** All cases of a decision that count, for a file that goes into the program. */
    @Transactional(readOnly = true)
    public Bundle bundle(String decisionId) {
        return new Bundle(
                decisionId,
                mapper.of(decisionId, MOST).stream()
                        .map(one -> new Entry(
                                one.name(),
                                read(one.inputs(), new TypeReference<>() {}),
                                read(one.expected(), new TypeReference<>() {})))
                        .toList());
    }

    private static @Nullable DecisionModel model(String decisionId, String xml) {
        try {
            return DecisionModel.read(decisionId, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Takes a past decision over, with its answer and without its case. */
    @Transactional
    public void fromRecord(String decisionId, @Nullable String name, long record, Actor actor) {
        DecisionRecord entry = records.after(record - 1, 1).stream()
                .filter(one -> one.id() == record && one.entry().decisionId().equals(decisionId))
                .map(DecisionRecordMapper.Numbered::entry)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("record", "这个决策表没有编号" + record + "的决策记录。"));
        Map<String, Object> outputs = read(entry.outputs(), new TypeReference<>() {});
        keep(decisionId, name, entry.inputs(), write(outputs.get("rows")), actor);
    }

    /**
     * Takes a case as it was written down.
     *
     * @param inputs by variable
     * @param expected by output, all of them
     */
    @Transactional
    public void byHand(
            String decisionId,
            @Nullable String name,
            Map<String, String> inputs,
            Map<String, String> expected,
            Actor actor) {
        DmnFile.Table table = root(decisionId);
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> values = inputs(decisionId, inputs, "inputs.", problems);
        Map<String, Object> row = outputs(table, expected, "expected.", problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        keep(decisionId, name, write(values), write(List.of(row)), actor);
    }

    /**
     * Takes cases from a table file: a column for the name, one for each input and one for each output, under their Chinese
     * names or those of the variables.
     *
     * @return how many
     */
    @Transactional
    public int fromSheet(String decisionId, byte[] file, Actor actor) {
        DmnFile.Table table = root(decisionId);
        List<Sheet.Row> rows = Sheet.rows(file, List.of(NAME), MOST);
        List<FieldProblem> problems = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        List<Map<String, Object>> expected = new ArrayList<>();
        for (Sheet.Row row : rows) {
            List<FieldProblem> own = new ArrayList<>();
            Map<String, String> given = new LinkedHashMap<>();
            variables(decisionId).forEach(one -> given.put(one.name(), either(row, one.label(), one.name())));
            values.add(inputs(decisionId, given, "", own));
            Map<String, String> wanted = new LinkedHashMap<>();
            table.outputs().forEach(one -> wanted.put(one.text(), either(row, "结果：" + one.label(), one.text())));
            expected.add(outputs(table, wanted, "", own));
            own.forEach(problem -> problems.add(row.problem(problem.message())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        for (int i = 0; i < rows.size(); i++) {
            keep(decisionId, rows.get(i).get(NAME), write(values.get(i)), write(List.of(expected.get(i))), actor);
        }
        return rows.size();
    }

    private static String either(Sheet.Row row, String one, String other) {
        return row.get(one).isEmpty() ? row.get(other) : row.get(one);
    }

    private void keep(String decisionId, @Nullable String name, String inputs, String expected, Actor actor) {
        if (name == null || name.isBlank() || name.length() > MOST_NAME) {
            throw new InvalidInput("name", "请给用例起个名称，不超过" + MOST_NAME + "字，不要写姓名。");
        }
        if (mapper.count(decisionId) >= MOST) {
            throw new Conflict("一个决策表最多" + MOST + "个用例。");
        }
        mapper.insert(new GoldenMapper.Stored(0, decisionId, name.strip(), inputs, expected, actor.id(), now()));
        journal.record("决策表：增加用例", null, decisionId);
    }

    /** A case no longer counts; it stays on record with the reason. */
    @Transactional
    public void retire(long id, @Nullable String reason, Actor actor) {
        if (reason == null || reason.isBlank() || reason.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明这个用例为什么不再适用。");
        }
        String decision = mapper.decisionOf(id);
        if (decision == null || mapper.retire(id, actor.id(), now(), reason.strip()) == 0) {
            throw new Missing("没有这个用例，或者已经停用。");
        }
        journal.record("决策表：停用用例", null, decision + "，用例" + id);
    }

    private DmnFile.Table root(String decisionId) {
        DmnFile.Table table = current(decisionId).decision(decisionId).orElseThrow(() -> new Missing("没有这个决策表。"));
        if (table.isTable() && !Set.of("UNIQUE", "FIRST", "ANY").contains(table.hitPolicy())) {
            throw new Conflict("这个表的结果是一组，请从以往的决策里选取用例。");
        }
        return table;
    }

    private DmnFile current(String decisionId) {
        int version = engine.latest(decisionId)
                .orElseThrow(() -> new Missing("没有这个决策表。"))
                .version();
        return DmnFile.read(engine.file(decisionId, version).orElseThrow());
    }

    /** The inputs of a decision, of which some are read by decisions that it requires. */
    private List<DmnFile.Variable> variables(String decisionId) {
        return List.copyOf(current(decisionId).inputs().values());
    }

    private Map<String, Object> inputs(
            String decisionId, Map<String, String> given, String path, List<FieldProblem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnFile.Variable one : variables(decisionId)) {
            Object value = value(one.type(), given.get(one.name()));
            if (value == null) {
                problems.add(new FieldProblem(path + one.name(), "请填写“" + one.label() + "”" + hint(one.type()) + "。"));
            } else {
                values.put(one.name(), value);
            }
        }
        return values;
    }

    private static Map<String, Object> outputs(
            DmnFile.Table table, Map<String, String> given, String path, List<FieldProblem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnFile.Column one : table.outputs()) {
            Object value = value(one.type(), given.get(one.text()));
            if (value == null) {
                problems.add(
                        new FieldProblem(path + one.text(), "请填写应有的结果“" + one.label() + "”" + hint(one.type()) + "。"));
            } else {
                values.put(one.text(), value);
            }
        }
        return values;
    }

    private static String hint(String type) {
        return switch (type) {
            case "boolean" -> "（是或者否）";
            case "long", "integer" -> "（整数）";
            default -> "";
        };
    }

    private static @Nullable Object value(String type, @Nullable String text) {
        String given = text == null ? "" : text.strip();
        if (given.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "boolean" ->
                switch (given) {
                    case "是", "true" -> Boolean.TRUE;
                    case "否", "false" -> Boolean.FALSE;
                    default -> null;
                };
            case "long", "integer" -> given.matches("-?\\d{1,15}") ? Long.valueOf(given) : null;
            default -> given;
        };
    }

    private static String words(List<Map<String, Object>> rows) {
        return Replays.words(rows, Map.of());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
