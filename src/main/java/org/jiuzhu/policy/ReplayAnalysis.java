package org.jiuzhu.policy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.policy.Replay.Cliff;
import org.jiuzhu.policy.Replay.Effect;
import org.jiuzhu.policy.Replay.Point;
import org.jiuzhu.policy.Replay.Sensitivity;
import org.jiuzhu.policy.Replay.Sums;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a draft does besides what happens to the families of the past: where one more yuan of income costs more than a
 * yuan, and how much depends on each number that was changed.
 */
final class ReplayAnalysis {

    private static final long FEN_A_YEAR = 1_200;
    private static final int MOST_INCOME = 20_000;
    private static final int NOTHING_MORE = 2_000;
    private static final int MOST_CLIFFS = 10;
    private static final int MOST_GROUPS = 5;
    private static final int DECIMALS = 4;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])\\d+(?:\\.\\d+)?(?![\\w\"])");
    private static final List<BigDecimal> BETWEEN = List.of(
            new BigDecimal("0"),
            new BigDecimal("0.25"),
            new BigDecimal("0.5"),
            new BigDecimal("0.75"),
            new BigDecimal("1"),
            new BigDecimal("1.25"),
            new BigDecimal("1.5"));

    private ReplayAnalysis() {}

    /** A family of the past that stands for those like it. */
    record Family(String words, Map<String, Object> inputs) {}

    /** A past decision: its inputs and what it gave. */
    record Past(Map<String, Object> inputs, List<Map<String, Object>> rows) {}

    /** A cell that the draft changes. */
    private record Edit(String table, int rule, String ruleId, boolean output, int column, String former, String now) {}

    /** The cliffs of a draft for some families, the deepest first. */
    static List<Cliff> cliffs(DecisionModel former, DecisionModel draft, Measure measure, List<Family> families) {
        List<Cliff> all = new ArrayList<>();
        if (measure.amount() == null || measure.incomes().isEmpty()) {
            return all;
        }
        for (Family family : families) {
            List<Cliff> found = new ArrayList<>();
            long last = amount(draft, measure, at(measure, family.inputs(), 0));
            int nothing = 0;
            for (int income = 0; income < MOST_INCOME && nothing < NOTHING_MORE; income++) {
                long next = amount(draft, measure, at(measure, family.inputs(), income + 1));
                if (last - next > 100) {
                    long before = amount(former, measure, at(measure, family.inputs(), income));
                    long after = amount(former, measure, at(measure, family.inputs(), income + 1));
                    found.add(new Cliff(family.words(), income, last, next, before - after > 100));
                }
                nothing = next == 0 ? nothing + 1 : 0;
                last = next;
            }
            found.sort(Comparator.comparing((Cliff one) -> one.nextFen() - one.amountFen())
                    .thenComparing(Cliff::incomeYuan));
            all.addAll(found.subList(0, Math.min(MOST_CLIFFS, found.size())));
        }
        return List.copyOf(all);
    }

    /** The family with so many yuan a month. */
    private static Map<String, Object> at(Measure measure, Map<String, Object> inputs, int yuan) {
        Map<String, Object> values = new HashMap<>(inputs);
        long income = yuan * FEN_A_YEAR;
        long own = inputs.get(measure.incomes().get(0)) instanceof Number number ? number.longValue() : 0;
        for (String name : measure.incomes()) {
            long apart = inputs.get(name) instanceof Number number ? number.longValue() - own : 0;
            values.put(name, Math.max(0, income + apart));
        }
        return values;
    }

    private static long amount(DecisionModel model, Measure measure, Map<String, Object> inputs) {
        try {
            return measure.amountOf(model.evaluate(inputs).rows());
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** How the past decisions depend on the numbers that the draft changes. */
    static List<Sensitivity> sensitivities(
            String decisionId, String former, String draft, @Nullable Measure measure, List<Past> past) {
        Map<String, List<Edit>> groups = new LinkedHashMap<>();
        for (Edit edit : edits(DmnFile.read(former), DmnFile.read(draft))) {
            String[] numbers = oneNumber(edit.former(), edit.now());
            groups.computeIfAbsent(
                            numbers == null
                                    ? edit.table() + edit.ruleId() + edit.column() + edit.output()
                                    : numbers[0] + " " + numbers[1],
                            key -> new ArrayList<>())
                    .add(edit);
        }
        return groups.values().stream()
                .limit(MOST_GROUPS)
                .map(group -> sensitivity(decisionId, draft, measure, past, group))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Sensitivity sensitivity(
            String decisionId, String draft, @Nullable Measure measure, List<Past> past, List<Edit> group) {
        Edit first = group.get(0);
        String[] numbers = oneNumber(first.former(), first.now());
        List<String> values = numbers == null ? List.of() : between(numbers[0], numbers[1]);
        List<DecisionModel> models = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try {
            if (numbers == null) {
                models.add(model(decisionId, edited(draft, group, Edit::former)));
                names.add("不改这一处");
                models.add(model(decisionId, draft));
                names.add("按草稿");
            } else {
                for (String value : values) {
                    models.add(model(
                            decisionId, edited(draft, group, edit -> withNumber(edit.former(), edit.now(), value))));
                    names.add(value);
                }
            }
        } catch (RuntimeException e) {
            // a value between the two may make no sense, such as half a person
            return null;
        }
        List<Effect[]> effects = new ArrayList<>();
        List<long[]> amounts = new ArrayList<>();
        past.parallelStream().map(one -> tried(one, models, measure)).toList().forEach(one -> {
            effects.add(one.effects());
            amounts.add(one.amounts());
        });
        List<Point> points = IntStream.range(0, models.size())
                .mapToObj(i -> {
                    Sums sums = new Sums();
                    for (int j = 0; j < past.size(); j++) {
                        long before = measure == null
                                ? 0
                                : measure.amountOf(past.get(j).rows());
                        sums.add(effects.get(j)[i], before, amounts.get(j)[i]);
                    }
                    boolean asDrafted = numbers == null
                            ? i == models.size() - 1
                            : names.get(i).equals(numbers[1]);
                    return new Point(names.get(i), asDrafted, sums);
                })
                .toList();
        return new Sensitivity(
                group.stream()
                        .map(edit -> edit.table() + "第" + edit.rule() + "条")
                        .distinct()
                        .reduce((one, other) -> one + "、" + other)
                        .orElse(""),
                first.former(),
                first.now(),
                points,
                past.size());
    }

    private record Tried(Effect[] effects, long[] amounts) {}

    private static Tried tried(Past one, List<DecisionModel> models, @Nullable Measure measure) {
        Effect[] effects = new Effect[models.size()];
        long[] amounts = new long[models.size()];
        for (int i = 0; i < effects.length; i++) {
            try {
                List<Map<String, Object>> rows =
                        Replays.plain(models.get(i).evaluate(one.inputs()).rows());
                effects[i] = Replays.effect(one.rows(), rows, measure);
                amounts[i] = measure == null ? 0 : measure.amountOf(effects[i] == Effect.FAILED ? one.rows() : rows);
            } catch (RuntimeException e) {
                effects[i] = Effect.FAILED;
                amounts[i] = measure == null ? 0 : measure.amountOf(one.rows());
            }
        }
        return new Tried(effects, amounts);
    }

    private static DecisionModel model(String decisionId, String xml) {
        return DecisionModel.read(decisionId, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Edit> edits(DmnFile former, DmnFile draft) {
        List<Edit> edits = new ArrayList<>();
        for (DmnFile.Table now : draft.decisions()) {
            DmnFile.Table old = former.decision(now.id()).orElse(null);
            if (old == null
                    || old.inputs().size() != now.inputs().size()
                    || old.outputs().size() != now.outputs().size()) {
                continue;
            }
            Map<String, DmnFile.Row> rows = new HashMap<>();
            old.rules().forEach(row -> rows.put(row.id(), row));
            for (int i = 0; i < now.rules().size(); i++) {
                DmnFile.Row row = now.rules().get(i);
                DmnFile.Row was = rows.get(row.id());
                if (was != null) {
                    compare(now, i + 1, row.id(), false, was.inputs(), row.inputs(), edits);
                    compare(now, i + 1, row.id(), true, was.outputs(), row.outputs(), edits);
                }
            }
        }
        return edits;
    }

    private static void compare(
            DmnFile.Table table,
            int rule,
            String id,
            boolean output,
            List<String> was,
            List<String> now,
            List<Edit> edits) {
        for (int i = 0; i < Math.min(was.size(), now.size()); i++) {
            if (!was.get(i).equals(now.get(i))) {
                edits.add(new Edit(table.name(), rule, id, output, i, was.get(i), now.get(i)));
            }
        }
    }

    /** The one number in which two cells differ, as it was and as it is; null when they differ otherwise. */
    static String @Nullable [] oneNumber(String former, String now) {
        List<String> old = numbers(former);
        List<String> current = numbers(now);
        if (old.size() != current.size()
                || !NUMBER.matcher(former)
                        .replaceAll("#")
                        .equals(NUMBER.matcher(now).replaceAll("#"))) {
            return null;
        }
        String[] found = null;
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(current.get(i))) {
                if (found != null) {
                    return null;
                }
                found = new String[] {old.get(i), current.get(i)};
            }
        }
        return found;
    }

    private static List<String> numbers(String cell) {
        return NUMBER.matcher(cell).results().map(one -> one.group()).toList();
    }

    /** The cell of the draft with another value for the number that was changed. */
    private static String withNumber(String former, String now, String value) {
        List<String> old = numbers(former);
        Matcher numbers = NUMBER.matcher(now);
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (numbers.find()) {
            numbers.appendReplacement(text, numbers.group().equals(old.get(i)) ? numbers.group() : value);
            i++;
        }
        return numbers.appendTail(text).toString();
    }

    /** Values from one number to the other and beyond; whole ones stay whole. */
    private static List<String> between(String former, String now) {
        BigDecimal from = new BigDecimal(former);
        BigDecimal width = new BigDecimal(now).subtract(from);
        int scale = from.scale() == 0 && width.scale() == 0 ? 0 : DECIMALS;
        return BETWEEN.stream()
                .map(share -> from.add(width.multiply(share)).setScale(scale, RoundingMode.HALF_UP))
                .filter(value -> value.signum() >= 0)
                .map(value ->
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                .distinct()
                .toList();
    }

    private static String edited(String xml, List<Edit> edits, java.util.function.Function<Edit, String> text) {
        Document document = DmnFile.parse(xml);
        Map<String, Element> rules = new HashMap<>();
        for (Element decision : DmnFile.children(document.getDocumentElement(), "decision")) {
            DmnFile.first(decision, "decisionTable").ifPresent(table -> DmnFile.children(table, "rule")
                    .forEach(rule -> rules.put(rule.getAttribute("id"), rule)));
        }
        for (Edit edit : edits) {
            Element rule = Objects.requireNonNull(rules.get(edit.ruleId()));
            Element cell = DmnFile.children(rule, edit.output() ? "outputEntry" : "inputEntry")
                    .get(edit.column());
            DmnFile.first(cell, "text").orElseThrow().setTextContent(text.apply(edit));
        }
        try {
            StringWriter out = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
