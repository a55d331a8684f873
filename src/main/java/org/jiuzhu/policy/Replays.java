package org.jiuzhu.policy;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.Replay.Effect;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works past decisions out on a draft: who would gain, who would lose, what it would cost a month. Nothing is decided and
 * no case learns of it. It goes in steps that the page asks for, so it shows how far it is and can be stopped.
 */
@Service
public class Replays {

    private static final int STEP = 1_000;
    private static final int MOST_CHANGED = 500;
    private static final int MOST_ROWS = 20;
    private static final String NO_COUNTY = "未分县";

    /** What of a decision says that a family gets something, and how much. */
    private record Measure(String output, Object negative, @Nullable String amount) {}

    private static final Map<String, Measure> MEASURES = Map.of(
            "review-calculation", new Measure("outcome", "NONE", "monthlyAmount"),
            "relief-eligibility", new Measure("eligible", false, null));

    private final ReplayMapper mapper;
    private final Drafts drafts;
    private final Areas areas;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;
    private final Remembered<String, DecisionModel> models = new Remembered<>(10);

    Replays(ReplayMapper mapper, Drafts drafts, Areas areas, Journal journal, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.areas = areas;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a replay; the past decisions are those that were the last of their case in a period.
     *
     * @param county null for all
     * @throws Conflict when the draft has findings that would keep it from giving answers
     */
    @Transactional
    public Replay begin(
            long draftId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String county, Actor actor) {
        Draft draft = drafts.find(draftId);
        List<FieldProblem> problems = new ArrayList<>();
        if (from == null) {
            problems.add(new FieldProblem("from", "请选择起始日期。"));
        }
        if (to == null || from != null && to.isBefore(from)) {
            problems.add(new FieldProblem("to", "请选择不早于起始日期的截止日期。"));
        }
        String wanted = county == null || county.isBlank() ? null : county;
        if (wanted != null
                && areas.counties().stream().noneMatch(one -> one.code().equals(wanted))) {
            problems.add(new FieldProblem("county", "没有这个县（市、区）。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        model(draft);
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        long total = mapper.count(choice(draft.decisionId(), first, last, wanted));
        mapper.insert(new ReplayMapper.Stored(
                0,
                draftId,
                draft.lockVersion(),
                total == 0 ? Replay.State.FINISHED : Replay.State.RUNNING,
                first,
                last,
                wanted,
                total,
                0,
                0,
                write(Replay.Result.empty()),
                actor.id(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        long id = mapper.lastId(draftId);
        journal.record("决策表：回放", null, "草稿" + draftId + "，" + first + "至" + last + "，" + total + "条决策");
        return find(id);
    }

    /** The replays of a draft, newest first, without the changed decisions. */
    @Transactional(readOnly = true)
    public List<Replay> of(long draftId) {
        return mapper.of(draftId, MOST_ROWS).stream().map(this::replay).toList();
    }

    /** @throws Missing when there is none */
    @Transactional(readOnly = true)
    public Replay find(long id) {
        return replay(stored(id));
    }

    private ReplayMapper.Stored stored(long id) {
        ReplayMapper.Stored stored = mapper.find(id);
        if (stored == null) {
            throw new Missing("没有这次回放。");
        }
        return stored;
    }

    /** Goes on with some thousand decisions. */
    @Transactional
    public Replay step(long id) {
        ReplayMapper.Stored stored = stored(id);
        if (stored.state() != Replay.State.RUNNING) {
            return replay(stored);
        }
        Draft draft = drafts.find(stored.draftId());
        if (draft.lockVersion() != stored.lockVersion()) {
            mapper.cancel(id);
            throw new Conflict("草稿在回放中被改过，请重新回放。");
        }
        DecisionModel model = model(draft);
        List<DecisionRecordMapper.Numbered> page = mapper.page(
                choice(draft.decisionId(), stored.fromDay(), stored.toDay(), stored.countyCode()),
                stored.lastRecord(),
                STEP);
        Map<String, String> labels = labels(draft);
        Replay.Result result = result(stored.result());
        for (DecisionRecordMapper.Numbered one : page) {
            take(one, draft.decisionId(), model, labels, result);
        }
        boolean over = page.size() < STEP;
        int changed = mapper.advance(
                id,
                stored.lastRecord(),
                page.isEmpty() ? stored.lastRecord() : page.get(page.size() - 1).id(),
                stored.done() + page.size(),
                over ? Replay.State.FINISHED : Replay.State.RUNNING,
                write(result));
        if (changed == 0) {
            throw new Conflict("这次回放已经停止或者正在别的页面进行。");
        }
        return find(id);
    }

    /** Stops a replay; what it found stays. */
    @Transactional
    public Replay cancel(long id) {
        mapper.cancel(id);
        return find(id);
    }

    private static ReplayMapper.Choice choice(
            String decisionId, LocalDate from, LocalDate to, @Nullable String county) {
        return new ReplayMapper.Choice(
                decisionId, from.atStartOfDay(), to.plusDays(1).atStartOfDay(), county);
    }

    private DecisionModel model(Draft draft) {
        try {
            return models.get(
                    draft.id() + " " + draft.lockVersion(),
                    key -> DecisionModel.read(
                            draft.decisionId(),
                            new ByteArrayInputStream(draft.content().getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            throw new Conflict("草稿还不能运行，请先按检查的结果改正。");
        }
    }

    private void take(
            DecisionRecordMapper.Numbered one,
            String decisionId,
            DecisionModel model,
            Map<String, String> labels,
            Replay.Result result) {
        DecisionRecord entry = one.entry();
        Map<String, Object> inputs = read(entry.inputs(), new TypeReference<>() {});
        List<Map<String, Object>> before = rows(entry.outputs());
        List<Map<String, Object>> after = List.of();
        List<String> rulesAfter = List.of();
        Effect effect;
        Measure measure = MEASURES.get(decisionId);
        try {
            DecisionModel.Outcome outcome = model.evaluate(inputs);
            after = rows(write(Map.of("rows", outcome.rows())));
            rulesAfter = outcome.fired().stream()
                    .filter(rule -> rule.index() > 0)
                    .map(rule -> words(rule.index(), rule.basis(), rule.decisionId(), decisionId))
                    .toList();
            outcome.fired().forEach(rule -> result.rules().merge(rule.ruleId(), 1L, Long::sum));
            effect = after.isEmpty() && !before.isEmpty() ? Effect.FAILED : effect(before, after, measure);
        } catch (RuntimeException e) {
            effect = Effect.FAILED;
        }
        long old = amount(before, measure);
        long now = effect == Effect.FAILED ? old : amount(after, measure);
        result.all().add(effect, old, now);
        String county = entry.countyCode() == null ? NO_COUNTY : areas.name(entry.countyCode());
        result.counties().computeIfAbsent(county, key -> new Replay.Sums()).add(effect, old, now);
        if (inputs.get("memberCount") instanceof Number members) {
            result.sizes()
                    .computeIfAbsent(members + "人户", key -> new Replay.Sums())
                    .add(effect, old, now);
        }
        if (effect != Effect.UNCHANGED && result.changed().size() < MOST_CHANGED) {
            List<FiredRule> fired = read(entry.fired(), new TypeReference<>() {});
            List<String> rulesBefore = fired.stream()
                    .filter(rule -> rule.index() > 0)
                    .map(rule -> words(rule.index(), rule.basis(), rule.decisionId(), decisionId))
                    .toList();
            result.changed()
                    .add(new Replay.Changed(
                            one.id(),
                            county,
                            entry.countingDay(),
                            effect,
                            words(before, labels),
                            effect == Effect.FAILED ? "没有结果" : words(after, labels),
                            without(rulesBefore, rulesAfter),
                            without(rulesAfter, rulesBefore)));
        }
    }

    private static Effect effect(
            List<Map<String, Object>> before, List<Map<String, Object>> after, @Nullable Measure measure) {
        if (before.equals(after)) {
            return Effect.UNCHANGED;
        }
        if (measure != null && before.size() == 1 && after.size() == 1) {
            Object old = before.get(0).get(measure.output());
            Object now = after.get(0).get(measure.output());
            boolean had = !measure.negative().equals(old);
            boolean has = !measure.negative().equals(now);
            if (had != has) {
                return has ? Effect.GAINED : Effect.LOST;
            }
            if (Objects.equals(old, now) && amount(before, measure) != amount(after, measure)) {
                return Effect.AMOUNT;
            }
        }
        return Effect.OTHER;
    }

    private static long amount(List<Map<String, Object>> rows, @Nullable Measure measure) {
        return measure != null
                        && measure.amount() != null
                        && rows.size() == 1
                        && rows.get(0).get(measure.amount()) instanceof Number number
                ? number.longValue()
                : 0;
    }

    private static Map<String, String> labels(Draft draft) {
        Map<String, String> labels = new LinkedHashMap<>();
        DmnFile.read(draft.content()).decision(draft.decisionId()).ifPresent(table -> table.outputs()
                .forEach(one -> labels.put(one.text(), one.label().isEmpty() ? one.text() : one.label())));
        return labels;
    }

    /** The rules that make the difference; where only an output changed, all that decided. */
    private static List<String> without(List<String> rules, List<String> others) {
        List<String> left =
                rules.stream().filter(rule -> !others.contains(rule)).toList();
        return left.isEmpty() && others.containsAll(rules) && rules.containsAll(others)
                ? rules.subList(Math.max(0, rules.size() - 1), rules.size())
                : left;
    }

    static String words(List<Map<String, Object>> rows, Map<String, String> labels) {
        List<String> words = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<String> parts = new ArrayList<>();
            row.forEach((name, value) -> parts.add(
                    labels.getOrDefault(name, name) + "：" + RuleSpace.words(Objects.requireNonNullElse(value, "空"))));
            words.add(String.join("，", parts));
        }
        return words.isEmpty() ? "没有结果" : String.join("；", words);
    }

    private static String words(int index, String basis, String decision, String root) {
        return (decision.equals(root) ? "" : decision + " ") + "第" + index + "条 " + basis;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String outputs) {
        Map<String, Object> answer = read(outputs, new TypeReference<LinkedHashMap<String, Object>>() {});
        return (List<Map<String, Object>>) answer.getOrDefault("rows", List.of());
    }

    /** The result as an office program reads it. */
    @Transactional(readOnly = true)
    public byte[] excel(long id) {
        Replay replay = find(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExcelWriter writer = FastExcel.write(out).build()) {
            List<List<Object>> sums = new ArrayList<>();
            List<Object> head = new ArrayList<>(List.of("范围"));
            for (Effect effect : Effect.values()) {
                head.add(effect.title());
            }
            head.addAll(List.of("每月金额（元），原", "每月金额（元），新"));
            sums.add(head);
            sums.add(line("合计", replay.result().all()));
            replay.result().counties().forEach((name, one) -> sums.add(line(name, one)));
            replay.result().sizes().forEach((name, one) -> sums.add(line(name, one)));
            writer.write(sums, FastExcel.writerSheet(0, "汇总").build());
            List<List<Object>> changed = new ArrayList<>();
            changed.add(List.of("决策记录", "县（市、区）", "适用日期", "影响", "原结果", "新结果", "原规则", "新规则"));
            replay.result()
                    .changed()
                    .forEach(one -> changed.add(List.of(
                            one.record(),
                            Objects.requireNonNullElse(one.county(), ""),
                            String.valueOf(Objects.requireNonNullElse(one.day(), "")),
                            one.effect().title(),
                            one.before(),
                            one.after(),
                            String.join("\n", one.rulesBefore()),
                            String.join("\n", one.rulesAfter()))));
            writer.write(changed, FastExcel.writerSheet(1, "变化的决策").build());
        }
        return out.toByteArray();
    }

    private static List<Object> line(String name, Replay.Sums sums) {
        List<Object> line = new ArrayList<>(List.of(name));
        for (Effect effect : Effect.values()) {
            line.add(sums.of(effect));
        }
        line.add(java.math.BigDecimal.valueOf(sums.beforeFen(), 2));
        line.add(java.math.BigDecimal.valueOf(sums.afterFen(), 2));
        return line;
    }

    private Replay replay(ReplayMapper.Stored stored) {
        return new Replay(
                stored.id(),
                stored.draftId(),
                stored.lockVersion(),
                stored.state(),
                stored.fromDay(),
                stored.toDay(),
                stored.countyCode(),
                stored.total(),
                stored.done(),
                result(stored.result()),
                stored.startedBy(),
                stored.startedAt());
    }

    private Replay.Result result(String text) {
        return read(text, new TypeReference<>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
