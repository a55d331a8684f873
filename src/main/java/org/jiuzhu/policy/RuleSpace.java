package org.jiuzhu.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.engine.FeelCell;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be put into one table, as far as its rules can tell it apart.
 *
 * <p>Each column is cut at every value at which a cell may turn, and a value is taken from every piece: what the rules say of
 * it was asked of the engine itself, so that a gap or an overlap that is found is one. Values that the same rules accept
 * are one, which keeps the space small. Limits that are computed from other inputs ({@code <= standard / 3}) are computed
 * with sample values of those, the same for every version of the table.
 */
final class RuleSpace {

    static final int MOST_FOUND = 20;

    /** Steps after which it gives up; a table of a hundred rules takes some thousand. */
    private static final int MOST_STEPS = 400_000;

    private static final int MOST_WORLDS = 240;
    private static final long[] STEPS = {1, 3, 7};

    /** Stands for a code that no cell and no list of values names. */
    static final String OTHER = "其他（未列出的值）";

    private final DmnFile file;
    private final DmnFile.Table table;
    private final List<List<FeelCell>> cells;
    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private final Map<List<Integer>, Point> overlaps = new LinkedHashMap<>();
    private final Map<Integer, Point> reached = new LinkedHashMap<>();
    private final BitSet possible = new BitSet();
    private int steps;
    private boolean complete = true;

    /**
     * Inputs: a value by column; null where any value does.
     *
     * @param variables values of what is not a column but takes part in a limit
     */
    record Point(List<@Nullable Object> values, Map<String, Object> variables) {}

    /**
     * No rule for these inputs.
     *
     * @param unlisted whether only a code is concerned that nothing names
     */
    record Gap(Point point, boolean unlisted) {}

    private RuleSpace(DmnFile file, DmnFile.Table table) {
        this.file = file;
        this.table = table;
        this.cells = table.rules().stream()
                .map(rule -> rule.inputs().stream().map(FeelCell::test).toList())
                .toList();
    }

    /** Goes through a table; every cell must be readable. */
    static RuleSpace of(DmnFile file, DmnFile.Table table) {
        RuleSpace space = new RuleSpace(file, table);
        space.search();
        return space;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    /** Pairs of rules (from 0) that accept the same inputs, with an example. */
    Map<List<Integer>, Point> overlaps() {
        return overlaps;
    }

    /** Rules that no inputs meet. */
    List<Integer> unreachable() {
        return IntStream.range(0, cells.size())
                .filter(rule -> !possible.get(rule))
                .boxed()
                .toList();
    }

    /** Rules that some inputs meet, but only such as an earlier rule takes. */
    List<Integer> masked() {
        return IntStream.range(0, cells.size())
                .filter(rule -> possible.get(rule) && !reached.containsKey(rule))
                .boxed()
                .toList();
    }

    /** Inputs that a rule decides, for trying its outputs. */
    Optional<Point> decidedBy(int rule) {
        return Optional.ofNullable(reached.get(rule));
    }

    /** Whether all was gone through. */
    boolean complete() {
        return complete;
    }

    /** Whether the rules of this table accept inputs found for another version of it. */
    boolean answers(Point point) {
        return !rulesAt(point).isEmpty();
    }

    BitSet rulesAt(Point point) {
        BitSet rules = new BitSet();
        for (int rule = 0; rule < cells.size(); rule++) {
            boolean all = true;
            for (int column = 0; column < table.inputs().size() && all; column++) {
                Object value = point.values().get(column);
                FeelCell cell = cells.get(rule).get(column);
                all = value == null ? cell.always() : cell.matches(value, point.variables());
            }
            rules.set(rule, all);
        }
        return rules;
    }

    /** Inputs in Chinese. */
    String words(Point point) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Object value = point.values().get(i);
            if (value != null) {
                parts.add(label(table.inputs().get(i)) + "：" + words(value));
            }
        }
        Set<String> columns = table.inputs().stream().map(DmnFile.Column::text).collect(Collectors.toSet());
        point.variables().forEach((name, value) -> {
            if (!columns.contains(name)) {
                parts.add("假定" + variable(name) + "为" + words(value));
            }
        });
        return parts.isEmpty() ? "任何情况" : String.join("，", parts);
    }

    private String variable(String name) {
        return file.inputs().values().stream()
                .filter(one -> one.name().equals(name))
                .map(DmnFile.Variable::label)
                .findFirst()
                .orElse(name);
    }

    private static String label(DmnFile.Column column) {
        return column.label().isEmpty() ? column.text() : column.label();
    }

    static String words(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private void search() {
        for (Map<String, Object> world : worlds()) {
            List<List<Piece>> columns = new ArrayList<>();
            for (int column = 0; column < table.inputs().size(); column++) {
                columns.add(pieces(column, world));
            }
            BitSet all = new BitSet();
            all.set(0, cells.size());
            visit(0, all, new ArrayList<>(), columns, world, new java.util.HashSet<>());
        }
    }

    /** A value of a column and the rules that accept it. */
    private record Piece(@Nullable Object value, BitSet rules) {}

    private record State(int column, BitSet rules) {}

    private void visit(
            int column,
            BitSet rules,
            List<@Nullable Object> path,
            List<List<Piece>> columns,
            Map<String, Object> world,
            Set<State> seen) {
        if (steps++ > MOST_STEPS) {
            complete = false;
            return;
        }
        if (rules.isEmpty()) {
            gap(path, world);
            return;
        }
        if (column == columns.size()) {
            met(rules, path, world);
            return;
        }
        if (!seen.add(new State(column, rules))) {
            return;
        }
        for (Piece piece : columns.get(column)) {
            BitSet left = (BitSet) rules.clone();
            left.and(piece.rules());
            path.add(piece.value());
            visit(column + 1, left, path, columns, world, seen);
            path.remove(path.size() - 1);
        }
    }

    private void gap(List<@Nullable Object> path, Map<String, Object> world) {
        if (gaps.size() >= MOST_FOUND) {
            return;
        }
        Point point = point(path, world);
        boolean unlisted = path.contains(OTHER);
        // the same gap shows in every world: once is enough
        gaps.putIfAbsent(key(path), new Gap(point, unlisted));
    }

    /** Numbers differ from world to world where limits are computed. */
    private static String key(List<@Nullable Object> path) {
        return path.stream()
                .map(value -> value instanceof BigDecimal ? "#" : String.valueOf(value))
                .collect(Collectors.joining("|"));
    }

    private void met(BitSet rules, List<@Nullable Object> path, Map<String, Object> world) {
        Point point = null;
        possible.or(rules);
        int first = rules.nextSetBit(0);
        boolean firstOnly = table.hitPolicy().equals("FIRST");
        for (int rule = first; rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            if ((!firstOnly || rule == first) && !reached.containsKey(rule)) {
                point = point == null ? point(path, world) : point;
                reached.put(rule, point);
            }
            for (int other = rules.nextSetBit(rule + 1);
                    other >= 0 && overlaps.size() < MOST_FOUND;
                    other = rules.nextSetBit(other + 1)) {
                List<Integer> pair = List.of(rule, other);
                if (!overlaps.containsKey(pair)) {
                    point = point == null ? point(path, world) : point;
                    overlaps.put(pair, point);
                }
            }
        }
    }

    private Point point(List<@Nullable Object> path, Map<String, Object> world) {
        List<@Nullable Object> values = new ArrayList<>(path);
        while (values.size() < table.inputs().size()) {
            values.add(null);
        }
        return new Point(Collections.unmodifiableList(values), world);
    }

    /** The values of a column that the rules tell apart. */
    private List<Piece> pieces(int column, Map<String, Object> world) {
        DmnFile.Column head = table.inputs().get(column);
        Collection<Object> values = world.containsKey(head.text())
                ? List.of(Objects.requireNonNull(world.get(head.text())))
                : values(column, world);
        Map<BitSet, Object> kept = new LinkedHashMap<>();
        for (Object value : values) {
            BitSet rules = new BitSet();
            Map<String, Boolean> known = new HashMap<>();
            for (int rule = 0; rule < cells.size(); rule++) {
                FeelCell cell = cells.get(rule).get(column);
                rules.set(rule, known.computeIfAbsent(cell.text(), text -> cell.matches(value, world)));
            }
            kept.putIfAbsent(rules, value);
        }
        List<Piece> pieces = new ArrayList<>();
        boolean indifferent = kept.size() == 1
                && cells.stream().allMatch(row -> row.get(column).always());
        kept.forEach((rules, value) -> pieces.add(new Piece(indifferent ? null : value, rules)));
        return pieces;
    }

    private Collection<Object> values(int column, Map<String, Object> world) {
        DmnFile.Column head = table.inputs().get(column);
        List<Object> turns = turns(column, world);
        return switch (head.type()) {
            case "boolean" -> List.of(true, false);
            case "string" -> texts(head, turns);
            default -> numbers(head, turns);
        };
    }

    private List<Object> turns(int column, Map<String, Object> world) {
        Set<String> seen = new LinkedHashSet<>();
        List<Object> turns = new ArrayList<>();
        for (List<FeelCell> row : cells) {
            if (seen.add(row.get(column).text())) {
                turns.addAll(row.get(column).turningPoints(world));
            }
        }
        return turns;
    }

    private Collection<Object> texts(DmnFile.Column head, List<Object> turns) {
        Set<Object> values = new LinkedHashSet<>(allowed(head));
        boolean closed = !values.isEmpty();
        if (!closed) {
            turns.stream().filter(String.class::isInstance).forEach(values::add);
            values.add(OTHER);
        }
        return values;
    }

    /** The codes that can come: as the column lists them, or as the required decision gives them. */
    private Set<String> allowed(DmnFile.Column head) {
        Set<String> values = new LinkedHashSet<>();
        if (!head.values().isEmpty()) {
            FeelCell.test(head.values()).turningPoints(Map.of()).forEach(one -> values.add(String.valueOf(one)));
            return values;
        }
        for (String required : table.decisions()) {
            file.decision(required).ifPresent(decision -> {
                for (int i = 0; i < decision.outputs().size(); i++) {
                    DmnFile.Column output = decision.outputs().get(i);
                    if (output.text().equals(head.text())) {
                        int at = i;
                        FeelCell.test(output.values())
                                .turningPoints(Map.of())
                                .forEach(one -> values.add(String.valueOf(one)));
                        decision.rules().forEach(rule -> {
                            if (at < rule.outputs().size()
                                    && FeelCell.expression(rule.outputs().get(at))
                                                    .value(Map.of())
                                            instanceof String text) {
                                values.add(text);
                            }
                        });
                    }
                }
            });
        }
        return values;
    }

    private static Collection<Object> numbers(DmnFile.Column head, List<Object> turns) {
        boolean whole = !Set.of("double", "number").contains(head.type());
        TreeSet<BigDecimal> values = new TreeSet<>();
        boolean negative = false;
        for (Object turn : turns) {
            if (turn instanceof Number number) {
                BigDecimal at = new BigDecimal(number.toString());
                negative |= at.signum() < 0;
                BigDecimal low = whole ? at.setScale(0, RoundingMode.FLOOR) : at;
                BigDecimal high = whole ? at.setScale(0, RoundingMode.CEILING) : at;
                BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.01");
                values.addAll(List.of(low.subtract(step), low, high, high.add(step)));
            }
        }
        if (values.isEmpty()) {
            values.add(BigDecimal.ONE);
        }
        if (!negative) {
            // sums, numbers of people and years are not negative; nothing below zero ever comes
            values.removeIf(value -> value.signum() < 0);
        }
        if (!head.values().isEmpty()) {
            FeelCell allowed = FeelCell.test(head.values());
            allowed.turningPoints(Map.of()).forEach(one -> {
                if (one instanceof Number number) {
                    values.add(new BigDecimal(number.toString()));
                }
            });
            values.removeIf(value -> !allowed.matches(value, Map.of()));
        }
        return new ArrayList<>(values);
    }

    /**
     * Sample values of the variables that take part in limits. A variable that is a column itself gets each of the values
     * that matter, so that both columns tell the same.
     */
    private List<Map<String, Object>> worlds() {
        Set<String> names = new LinkedHashSet<>();
        cells.forEach(row -> row.forEach(cell -> names.addAll(cell.names())));
        List<Map<String, Object>> worlds = new ArrayList<>();
        List<String> others = names.stream()
                .filter(name ->
                        table.inputs().stream().noneMatch(one -> one.text().equals(name)))
                .toList();
        for (long step : others.isEmpty() ? new long[] {1} : STEPS) {
            Map<String, Object> world = new LinkedHashMap<>();
            long value = 6 * step;
            // later inputs larger: limits are listed from the strict to the generous
            for (String name : order(others)) {
                world.put(name, sample(name, value));
                value = value * 2 + step;
            }
            worlds.add(world);
        }
        for (int column = 0; column < table.inputs().size(); column++) {
            String name = table.inputs().get(column).text();
            if (names.contains(name)) {
                worlds = cross(worlds, column, name);
            }
        }
        if (worlds.size() > MOST_WORLDS) {
            complete = false;
            return worlds.subList(0, MOST_WORLDS);
        }
        return worlds;
    }

    private List<String> order(List<String> names) {
        List<String> order = new ArrayList<>();
        file.inputs().values().forEach(one -> order.add(one.name()));
        return names.stream()
                .sorted(java.util.Comparator.comparingInt(order::indexOf))
                .toList();
    }

    private Object sample(String name, long value) {
        DmnFile.Variable variable = file.inputs().values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(new DmnFile.Variable(name, name, "long"));
        // an example is read by people: money in hundreds of yuan, percentages in tens
        long unit = variable.label().contains("（分）") ? 12_000 : variable.label().contains("百分") ? 10 : 1;
        return switch (variable.type()) {
            case "boolean" -> value % 2 == 0;
            case "string" -> OTHER;
            default -> BigDecimal.valueOf(value * unit);
        };
    }

    private List<Map<String, Object>> cross(List<Map<String, Object>> worlds, int column, String name) {
        List<Map<String, Object>> crossed = new ArrayList<>();
        for (Map<String, Object> world : worlds) {
            List<Object> turns = new ArrayList<>(turns(column, world));
            for (int other = 0; other < table.inputs().size(); other++) {
                int at = other;
                if (cells.stream().anyMatch(row -> row.get(at).names().contains(name))) {
                    turns.addAll(turns(other, world));
                }
            }
            DmnFile.Column head = table.inputs().get(column);
            Collection<Object> values =
                    switch (head.type()) {
                        case "boolean" -> List.<Object>of(true, false);
                        case "string" -> texts(head, turns);
                        default -> numbers(head, turns);
                    };
            for (Object value : values) {
                Map<String, Object> one = new LinkedHashMap<>(world);
                one.put(name, value);
                crossed.add(one);
            }
        }
        return crossed;
    }
}
