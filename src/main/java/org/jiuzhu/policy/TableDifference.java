package org.jiuzhu.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one version of a decision to the next, cell by cell. Rules are told by their id, columns by what they
 * read or give, so that a rule that was moved or a column that was renamed is not taken for another.
 *
 * @param remarks what changes besides cells, in Chinese
 */
public record TableDifference(
        String decisionId, String name, List<String> remarks, List<String> heads, List<Line> lines) {

    /** How a rule changes. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A rule.
     *
     * @param number in the new version; in the old one when it was removed
     */
    public record Line(Change change, int number, @Nullable Integer formerNumber, List<Cell> cells) {}

    /** A cell; former is null where nothing changes. */
    public record Cell(String text, @Nullable String former) {}

    /** The decisions in which anything changes. */
    public static List<TableDifference> between(DmnFile before, DmnFile after) {
        List<TableDifference> all = new ArrayList<>();
        for (DmnFile.Table now : after.decisions()) {
            TableDifference one = of(before.decision(now.id()).orElse(null), now);
            if (!one.remarks().isEmpty() || one.lines().stream().anyMatch(line -> line.change() != Change.SAME)) {
                all.add(one);
            }
        }
        before.decisions().stream()
                .filter(old -> after.decision(old.id()).isEmpty())
                .forEach(old ->
                        all.add(new TableDifference(old.id(), old.name(), List.of("整个决策被去掉"), List.of(), List.of())));
        return List.copyOf(all);
    }

    private static TableDifference of(DmnFile.@Nullable Table old, DmnFile.Table now) {
        List<String> remarks = new ArrayList<>();
        if (old == null) {
            remarks.add("新增的决策");
        } else {
            changed(remarks, "名称", old.name(), now.name());
            changed(remarks, "说明", old.about(), now.about());
            changed(remarks, "命中策略", old.hitPolicy(), now.hitPolicy());
            changed(remarks, "计算式", old.literal(), now.literal());
            changed(remarks, "引用的决策", String.join("、", old.decisions()), String.join("、", now.decisions()));
            Map<String, DmnFile.Column> former = columns(old);
            columns(now).forEach((key, column) -> {
                DmnFile.Column one = former.get(key);
                if (one != null) {
                    changed(remarks, "列“" + column.label() + "”的名称", one.label(), column.label());
                    changed(remarks, "列“" + column.label() + "”的类型", one.type(), column.type());
                    changed(remarks, "列“" + column.label() + "”可取的值", one.values(), column.values());
                } else {
                    remarks.add("新增列“" + column.label() + "”（" + column.text() + "）");
                }
            });
            former.forEach((key, column) -> {
                if (!columns(now).containsKey(key)) {
                    remarks.add("去掉列“" + column.label() + "”（" + column.text() + "）");
                }
            });
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Map<String, String>> formerRows = new ArrayList<>();
        if (old != null) {
            for (int i = 0; i < old.rules().size(); i++) {
                places.put(old.rules().get(i).id(), i);
                formerRows.add(cells(old, old.rules().get(i)));
            }
        }
        Set<String> keys = new LinkedHashSet<>(columns(now).keySet());
        keys.add("basis");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < now.rules().size(); i++) {
            DmnFile.Row rule = now.rules().get(i);
            Integer place = places.remove(rule.id());
            Map<String, String> cells = cells(now, rule);
            Map<String, String> former = place == null ? Map.of() : formerRows.get(place);
            List<Cell> line = keys.stream()
                    .map(key -> {
                        String text = Objects.requireNonNullElse(cells.get(key), "");
                        String was = place == null ? text : Objects.requireNonNullElse(former.get(key), "");
                        return new Cell(text, was.equals(text) ? null : was);
                    })
                    .toList();
            boolean same = line.stream().allMatch(cell -> cell.former() == null);
            lines.add(new Line(
                    place == null ? Change.ADDED : same ? Change.SAME : Change.CHANGED,
                    i + 1,
                    place == null ? null : place + 1,
                    line));
        }
        if (old != null) {
            places.forEach((id, place) -> {
                Map<String, String> former = formerRows.get(place);
                lines.add(new Line(
                        Change.REMOVED,
                        place + 1,
                        place + 1,
                        keys.stream()
                                .map(key -> new Cell(Objects.requireNonNullElse(former.get(key), ""), null))
                                .toList()));
            });
            List<Integer> order = lines.stream()
                    .filter(line -> line.change() != Change.ADDED && line.change() != Change.REMOVED)
                    .map(line -> Objects.requireNonNull(line.formerNumber()))
                    .toList();
            if (!order.equals(order.stream().sorted().toList())) {
                remarks.add("规则的次序变了" + (now.hitPolicy().equals("FIRST") ? "，先到先得的表里次序就是结果" : ""));
            }
        }
        List<String> heads = new ArrayList<>();
        columns(now).values().forEach(column -> heads.add(column.label().isEmpty() ? column.text() : column.label()));
        heads.add("依据");
        return new TableDifference(now.id(), now.name(), List.copyOf(remarks), List.copyOf(heads), List.copyOf(lines));
    }

    private static void changed(List<String> remarks, String what, String before, String after) {
        if (!before.equals(after)) {
            remarks.add(what + "：“" + before + "”改为“" + after + "”");
        }
    }

    private static Map<String, DmnFile.Column> columns(DmnFile.Table table) {
        Map<String, DmnFile.Column> columns = new LinkedHashMap<>();
        columns.putAll(keyed("in ", table.inputs()));
        columns.putAll(keyed("out ", table.outputs()));
        return columns;
    }

    private static Map<String, DmnFile.Column> keyed(String prefix, List<DmnFile.Column> columns) {
        return columns.stream()
                .collect(Collectors.toMap(
                        one -> prefix + one.text(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> cells(DmnFile.Table table, DmnFile.Row rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(table.inputs().size(), rule.inputs().size()); i++) {
            String text = rule.inputs().get(i);
            // an empty condition and a dash are the same
            cells.put("in " + table.inputs().get(i).text(), text.isEmpty() ? "-" : text);
        }
        for (int i = 0; i < Math.min(table.outputs().size(), rule.outputs().size()); i++) {
            cells.put("out " + table.outputs().get(i).text(), rule.outputs().get(i));
        }
        cells.put("basis", rule.basis());
        return cells;
    }
}
