package org.jiuzhu.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.engine.DecisionEngine;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Shows the decisions of the house: what they say, since when, who asks them, and which rules count in practice. */
@Service
public class DecisionTables {

    private final DecisionEngine engine;
    private final RuleUse use;
    private final ObjectProvider<UsesDecisions> users;
    private final Clock clock;

    DecisionTables(DecisionEngine engine, RuleUse use, ObjectProvider<UsesDecisions> users, Clock clock) {
        this.engine = engine;
        this.use = use;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A decision in the list.
     *
     * @param rules of the decision and those it requires
     * @param neverHit of these, how many no case has ever met
     * @param lastMonth how often it decided since a month ago
     */
    public record Summary(
            String id,
            String name,
            String about,
            int version,
            @Nullable String versionTag,
            @Nullable LocalDate holdsFrom,
            int versions,
            int rules,
            int neverHit,
            long lastMonth,
            List<String> steps) {}

    /**
     * A version.
     *
     * @param holdsFrom first day of its rules, empty for "always"
     * @param inForce whether it decides the cases of today
     */
    public record VersionLine(
            int version,
            @Nullable String versionTag,
            @Nullable LocalDate holdsFrom,
            LocalDateTime deployedAt,
            boolean released,
            boolean inForce) {}

    /** How often a rule fired since a month ago, and ever. */
    public record Use(long lastMonth, long ever) {}

    /** A version in full; the use of rules is by their id and over all versions. */
    public record Detail(
            Summary summary,
            int version,
            List<VersionLine> versions,
            DmnFile file,
            Map<String, Use> use,
            List<String> bases) {}

    /** Every decision that has a file of its own. */
    public List<Summary> list() {
        use.count();
        Map<String, List<String>> steps = steps();
        return engine.ids().stream().map(id -> summary(id, steps)).toList();
    }

    /**
     * A decision.
     *
     * @param version null for the one in force
     * @throws Missing when there is no such decision or version
     */
    public Detail detail(String id, @Nullable Integer version) {
        List<DecisionEngine.Version> versions = engine.versions(id);
        if (versions.isEmpty() || !engine.ids().contains(id)) {
            throw new Missing("没有这个决策表。");
        }
        use.count();
        int current = inForce(id);
        int wanted = version == null ? current : version;
        DmnFile file = DmnFile.read(xml(id, wanted));
        Map<String, Use> hits = use.of(id).stream()
                .collect(Collectors.toMap(
                        DecisionRecordMapper.RuleHits::ruleId,
                        one -> new Use(one.recent(), one.total()),
                        (one, other) -> new Use(one.lastMonth() + other.lastMonth(), one.ever() + other.ever())));
        return new Detail(
                summary(id, steps()),
                wanted,
                versions.stream()
                        .map(one -> new VersionLine(
                                one.version(),
                                one.versionTag(),
                                day(one.holdsFrom()),
                                one.deployedAt(),
                                one.released(),
                                one.version() == current))
                        .toList(),
                file,
                hits,
                bases(file));
    }

    /**
     * The file of a version, for a viewer.
     *
     * @throws Missing when there is none
     */
    public String xml(String id, int version) {
        return engine.file(id, version).orElseThrow(() -> new Missing("没有这个版本。"));
    }

    /** The version that decides the cases of today. */
    int inForce(String id) {
        return engine.inForce(id, LocalDate.now(clock))
                .map(DecisionEngine.Deployed::version)
                // published for a day to come, and nothing before it
                .orElseGet(() -> engine.versions(id).get(0).version());
    }

    private Summary summary(String id, Map<String, List<String>> steps) {
        List<DecisionEngine.Version> versions = engine.versions(id);
        int current = inForce(id);
        DecisionEngine.Version version = versions.stream()
                .filter(one -> one.version() == current)
                .findFirst()
                .orElseThrow();
        DmnFile file = DmnFile.read(xml(id, current));
        Map<String, DecisionRecordMapper.RuleHits> hits = use.of(id).stream()
                .collect(Collectors.toMap(
                        DecisionRecordMapper.RuleHits::ruleId, Function.identity(), (one, other) -> one));
        List<DmnFile.Row> rules =
                file.decisions().stream().flatMap(one -> one.rules().stream()).toList();
        List<String> own = file.decision(id).stream()
                .flatMap(one -> one.rules().stream())
                .map(DmnFile.Row::id)
                .toList();
        return new Summary(
                id,
                version.name(),
                file.decision(id).map(DmnFile.Table::about).orElse(""),
                current,
                version.versionTag(),
                day(version.holdsFrom()),
                versions.size(),
                rules.size(),
                (int) rules.stream()
                        .filter(rule -> !hits.containsKey(rule.id()))
                        .count(),
                own.stream()
                        .map(hits::get)
                        .filter(Objects::nonNull)
                        .mapToLong(DecisionRecordMapper.RuleHits::recent)
                        .sum(),
                steps.getOrDefault(id, List.of()));
    }

    private Map<String, List<String>> steps() {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        engine.ruleTasks()
                .forEach((decision, tasks) ->
                        tasks.forEach(task -> steps.computeIfAbsent(decision, key -> new ArrayList<>())
                                .add(task.process() + "：" + task.task())));
        users.orderedStream()
                .map(UsesDecisions::uses)
                .flatMap(Collection::stream)
                .forEach(one -> steps.computeIfAbsent(one.decisionId(), key -> new ArrayList<>())
                        .add(one.step()));
        return steps;
    }

    private static List<String> bases(DmnFile file) {
        return file.decisions().stream()
                .flatMap(one -> one.rules().stream())
                .map(rule -> rule.basis().split("[：:]", 2)[0].strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate day(LocalDate from) {
        return from.equals(LocalDate.MIN) ? null : from;
    }
}
