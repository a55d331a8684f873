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
import org.jiuzhu.privacy.Sealer;
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

    private static final int PAGE = 2_000;
    private static final long STEP_NANOS = 800_000_000L;
    private static final int MOST_CHANGED = 500;
    private static final int MOST_ROWS = 20;
    private static final int MOST_TRIED = 5_000;
    private static final int MOST_FAMILIES = 20;
    private static final String NO_COUNTY = "未分县";
    private static final String NO_KIND = "未记录";

    private final ReplayMapper mapper;
    private final Drafts drafts;
    private final Areas areas;
    private final Sealer sealer;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;
    private final Remembered<String, DecisionModel> models = new Remembered<>(10);

    Replays(
            ReplayMapper mapper,
            Drafts drafts,
            Areas areas,
            Sealer sealer,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.areas = areas;
        this.sealer = sealer;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a replay; the past decisions are those that were the last of their case in a period.
     *
     * @param county null for all
     * @param classCode only families that were put into this class; null for all
     * @throws Conflict when the draft has findings that would keep it from giving answers
     */
    @Transactional
    public Replay begin(
            long draftId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String county,
            @Nullable String classCode,
            Actor actor) {
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
        String wantedClass = classCode == null || classCode.isBlank() ? null : classCode;
        if (wantedClass != null && !classes(draft.decisionId()).containsKey(wantedClass)) {
            problems.add(new FieldProblem("classCode", "没有这个认定类别。"));
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
                wantedClass,
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

    /** The classes that families are put into by a decision, by code; empty when it puts them into none. */
    public Map<String, String> classes(String decisionId) {
        Measure measure = Measure.of(decisionId);
        return measure == null ? Map.of() : measure.classes();
    }

    /** The replays of a draft, newest first. */
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

    /** Goes on for a second or so. */
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
        Run run = new Run(draft.decisionId(), model(draft), labels(draft), stored.classCode());
        ReplayMapper.Choice choice = choice(draft.decisionId(), stored);
        Replay.Result result = result(stored.result());
        long last = stored.lastRecord();
        long done = stored.done();
        boolean over = false;
        long start = System.nanoTime();
        while (!over && System.nanoTime() - start < STEP_NANOS) {
            List<ReplayMapper.Past> page = mapper.page(choice, last, PAGE);
            // opening what is sealed is most of the work and each record stands alone, so all processors share it
            page.parallelStream().map(run::worked).toList().forEach(one -> take(one, run, result));
            over = page.size() < PAGE;
            done += page.size();
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        }
        int changed = mapper.advance(
                id,
                stored.lastRecord(),
                last,
                done,
                over ? Replay.State.FINISHED : Replay.State.RUNNING,
                write(result));
        if (changed == 0) {
            throw new Conflict("这次回放已经停止或者正在别的页面进行。");
        }
        return find(id);
    }

    /**
     * Looks for cliffs, with families of the replay as examples, and for what each changed number does. Where the replay
     * has more than some thousand decisions an even sample of them is tried.
     */
    @Transactional
    public Replay analyse(long id) {
        ReplayMapper.Stored stored = stored(id);
        Draft draft = drafts.find(stored.draftId());
        if (stored.state() == Replay.State.RUNNING || draft.lockVersion() != stored.lockVersion()) {
            throw new Conflict("回放完成后、草稿没有再改时才能分析。");
        }
        String former = drafts.file(draft.decisionId(), draft.baseVersion());
        DecisionModel before = DecisionModel.read(
                draft.decisionId(), new ByteArrayInputStream(former.getBytes(StandardCharsets.UTF_8)));
        Measure measure = Measure.of(draft.decisionId());
        long every = Math.max(1, (stored.total() + MOST_TRIED - 1) / MOST_TRIED);
        List<Opened> past = mapper.sample(choice(draft.decisionId(), stored), every, MOST_TRIED).parallelStream()
                .map(one -> opened(one, measure))
                .filter(one -> stored.classCode() == null || stored.classCode().equals(one.classCode()))
                .toList();
        Map<String, ReplayAnalysis.Family> families = new LinkedHashMap<>();
        for (Opened one : past) {
            if (measure != null && measure.amountOf(one.rows()) > 0 && families.size() < MOST_FAMILIES) {
                String words = county(one.past())
                        + (one.inputs().get("memberCount") instanceof Number members ? members + "人户" : "");
                families.putIfAbsent(words, new ReplayAnalysis.Family(words, one.inputs()));
            }
        }
        Replay.Result result = result(stored.result())
                .with(
                        measure == null
                                ? List.of()
                                : ReplayAnalysis.cliffs(before, model(draft), measure, List.copyOf(families.values())),
                        ReplayAnalysis.sensitivities(
                                draft.decisionId(),
                                former,
                                draft.content(),
                                measure,
                                past.stream()
                                        .map(one -> new ReplayAnalysis.Past(one.inputs(), one.rows()))
                                        .toList()));
        mapper.analysed(id, write(result));
        return find(id);
    }

    /** Stops a replay; what it found stays. */
    @Transactional
    public Replay cancel(long id) {
        mapper.cancel(id);
        return find(id);
    }

    private static ReplayMapper.Choice choice(String decisionId, ReplayMapper.Stored stored) {
        return choice(decisionId, stored.fromDay(), stored.toDay(), stored.countyCode());
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

    /** A record, opened. */
    private record Opened(
            ReplayMapper.Past past,
            Map<String, Object> inputs,
            List<Map<String, Object>> rows,
            @Nullable String classCode,
            CaseContext.@Nullable Household household) {}

    private Opened opened(ReplayMapper.Past past, @Nullable Measure measure) {
        Map<String, Object> answer =
                read(sealer.open(past.outputs()), new TypeReference<LinkedHashMap<String, Object>>() {});
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows = plain((List<Map<String, Object>>) answer.getOrDefault("rows", List.of()));
        return new Opened(
                past,
                read(sealer.open(past.inputs()), new TypeReference<LinkedHashMap<String, Object>>() {}),
                rows,
                measure == null ? null : measure.classOf(rows),
                past.household() == null
                        ? null
                        : read(sealer.open(past.household()), new TypeReference<CaseContext.Household>() {}));
    }

    /** A record worked out on the draft. */
    private record Worked(
            Opened before, List<Map<String, Object>> after, List<DecisionModel.FiredRule> fired, Effect effect) {}

    /** What one step works with. */
    private final class Run {
        private final String decisionId;
        private final DecisionModel model;
        private final Map<String, String> labels;
        private final @Nullable String wantedClass;
        private final @Nullable Measure measure;
        private final Map<String, String> counties = new LinkedHashMap<>();

        Run(String decisionId, DecisionModel model, Map<String, String> labels, @Nullable String wantedClass) {
            this.decisionId = decisionId;
            this.model = model;
            this.labels = labels;
            this.wantedClass = wantedClass;
            this.measure = Measure.of(decisionId);
        }

        Worked worked(ReplayMapper.Past past) {
            Opened before = opened(past, measure);
            try {
                DecisionModel.Outcome outcome = model.evaluate(before.inputs());
                List<Map<String, Object>> after = plain(outcome.rows());
                return new Worked(before, after, outcome.fired(), effect(before.rows(), after, measure));
            } catch (RuntimeException e) {
                return new Worked(before, List.of(), List.of(), Effect.FAILED);
            }
        }
    }

    private void take(Worked one, Run run, Replay.Result result) {
        Opened before = one.before();
        if (run.wantedClass != null && !run.wantedClass.equals(before.classCode())) {
            return;
        }
        one.fired().forEach(rule -> result.rules().merge(rule.ruleId(), 1L, Long::sum));
        Measure measure = run.measure;
        Effect effect = one.effect();
        long old = measure == null ? 0 : measure.amountOf(before.rows());
        long now = measure == null || effect == Effect.FAILED ? old : measure.amountOf(one.after());
        String county = run.counties.computeIfAbsent(
                Objects.requireNonNullElse(before.past().countyCode(), ""), code -> county(before.past()));
        result.all().add(effect, old, now);
        add(result.counties(), county, effect, old, now);
        if (before.inputs().get("memberCount") instanceof Number members) {
            add(result.sizes(), members + "人户", effect, old, now);
        }
        if (measure != null) {
            String code = before.classCode();
            add(result.classes(), code == null ? NO_KIND : measure.title(code), effect, old, now);
            CaseContext.Household household = before.household();
            add(result.kinds(), household == null ? NO_KIND : household.kind(), effect, old, now);
            add(result.disabilities(), household == null ? NO_KIND : household.disability(), effect, old, now);
        }
        if (effect != Effect.UNCHANGED && result.changed().size() < MOST_CHANGED) {
            List<FiredRule> fired = read(sealer.open(before.past().fired()), new TypeReference<>() {});
            List<String> rulesBefore = fired.stream()
                    .filter(rule -> rule.index() > 0)
                    .map(rule -> words(rule.index(), rule.basis(), rule.decisionId(), run.decisionId))
                    .toList();
            List<String> rulesAfter = one.fired().stream()
                    .filter(rule -> rule.index() > 0)
                    .map(rule -> words(rule.index(), rule.basis(), rule.decisionId(), run.decisionId))
                    .toList();
            result.changed()
                    .add(new Replay.Changed(
                            before.past().id(),
                            county,
                            before.past().countingDay(),
                            effect,
                            words(before.rows(), run.labels),
                            effect == Effect.FAILED ? "没有结果" : words(one.after(), run.labels),
                            without(rulesBefore, rulesAfter),
                            without(rulesAfter, rulesBefore)));
        }
    }

    private static void add(Map<String, Replay.Sums> groups, String name, Effect effect, long old, long now) {
        groups.computeIfAbsent(name, key -> new Replay.Sums()).add(effect, old, now);
    }

    private String county(ReplayMapper.Past past) {
        return past.countyCode() == null ? NO_COUNTY : areas.name(past.countyCode());
    }

    static Effect effect(List<Map<String, Object>> before, List<Map<String, Object>> after, @Nullable Measure measure) {
        if (before.equals(after)) {
            return Effect.UNCHANGED;
        }
        if (after.isEmpty() && !before.isEmpty()) {
            return Effect.FAILED;
        }
        if (measure != null && before.size() == 1 && after.size() == 1) {
            String old = measure.classOf(before);
            String now = measure.classOf(after);
            if (measure.grants(old) != measure.grants(now)) {
                return measure.grants(now) ? Effect.GAINED : Effect.LOST;
            }
            if (Objects.equals(old, now) && measure.amountOf(before) != measure.amountOf(after)) {
                return Effect.AMOUNT;
            }
        }
        return Effect.OTHER;
    }

    /** Rows with whole numbers as long, whether they come from a record or from a table. */
    static List<Map<String, Object>> plain(List<Map<String, Object>> rows) {
        List<Map<String, Object>> plain = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            row.forEach((name, value) ->
                    one.put(name, value instanceof Integer number ? (Object) number.longValue() : value));
            plain.add(one);
        }
        return plain;
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
            Replay.Result result = replay.result();
            Map<String, Map<String, Replay.Sums>> groups = new LinkedHashMap<>();
            groups.put("县（市、区）", result.counties());
            groups.put("原认定类别", result.classes());
            groups.put("家庭类型", result.kinds());
            groups.put("残疾情况", result.disabilities());
            groups.put("家庭人数", result.sizes());
            groups.forEach((title, group) -> group.forEach((name, one) -> sums.add(line(title + "：" + name, one))));
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
            writer.write(cliffs(result), FastExcel.writerSheet(2, "断崖").build());
            writer.write(sensitivities(result), FastExcel.writerSheet(3, "敏感性").build());
        }
        return out.toByteArray();
    }

    private static List<List<Object>> cliffs(Replay.Result result) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("家庭（举例）", "家庭月收入（元）", "每月金额（元）", "收入多1元后每月金额（元）", "现行版本是否也这样"));
        Objects.requireNonNullElse(result.cliffs(), List.<Replay.Cliff>of())
                .forEach(one -> lines.add(List.of(
                        one.family(),
                        one.incomeYuan(),
                        java.math.BigDecimal.valueOf(one.amountFen(), 2),
                        java.math.BigDecimal.valueOf(one.nextFen(), 2),
                        one.former() ? "是" : "否，草稿新出现")));
        return lines;
    }

    private static List<List<Object>> sensitivities(Replay.Result result) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("改动的单元格", "取值"));
        for (Effect effect : Effect.values()) {
            head.add(effect.title());
        }
        head.addAll(List.of("每月金额（元），原", "每月金额（元），新"));
        lines.add(head);
        for (Replay.Sensitivity one :
                Objects.requireNonNullElse(result.sensitivities(), List.<Replay.Sensitivity>of())) {
            for (Replay.Point point : one.points()) {
                List<Object> line = new ArrayList<>(List.of(one.where() + "：" + one.former() + " 改为 " + one.now()));
                line.addAll(line(point.value() + (point.draft() ? "（草稿）" : ""), point.sums()));
                lines.add(line);
            }
        }
        return lines;
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
                stored.classCode(),
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
