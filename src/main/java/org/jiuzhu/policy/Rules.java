package org.jiuzhu.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiuzhu.engine.DecisionEngine;
import org.jspecify.annotations.Nullable;

/**
 * The decision tables in force on one day, for one piece of work. Every table is looked up once, so that all answers
 * come from the same version; which rules fired is remembered, and what was asked for a case is kept.
 */
public final class Rules {

    private final Decisions decisions;
    private final LocalDate day;
    private final Map<String, DecisionEngine.Deployed> resolved = new LinkedHashMap<>();
    private final Map<String, Collection<String>> fired = new LinkedHashMap<>();

    private final @Nullable String caseNumber;
    private final Decisions.@Nullable Found known;
    private final Map<Asked, Ruling> asked = new LinkedHashMap<>();

    /** A question; the same one asked twice for a case is one decision. */
    private record Asked(String decisionId, Map<String, Object> inputs) {}

    Rules(Decisions decisions, LocalDate day, @Nullable String caseNumber, Decisions.@Nullable Found known) {
        this.decisions = decisions;
        this.day = day;
        this.caseNumber = caseNumber;
        this.known = known;
    }

    /**
     * Asks a table. For a case the answer is kept with the next {@link #keep}.
     *
     * @throws org.jiuzhu.shared.InvalidInput when an input that the table requires is missing or of the wrong type
     * @throws org.jiuzhu.shared.Missing when no such table holds on that day
     */
    public Ruling ask(String decisionId, Map<String, ?> inputs) {
        DecisionEngine.Deployed deployed = deployed(decisionId);
        Decisions.check(deployed.model(), inputs);
        Ruling ruling = Decisions.ruling(deployed, inputs);
        Collection<String> rules = fired.computeIfAbsent(decisionId, id -> new TreeSet<>());
        ruling.fired().forEach(rule -> rules.add(rule.ruleId()));
        if (caseNumber != null) {
            asked.put(new Asked(decisionId, Decisions.read(deployed.model(), inputs)), ruling);
        }
        return ruling;
    }

    /**
     * Writes down what was asked for the case since the last time: inputs, answer, fired rules and version.
     *
     * @throws IllegalStateException when the work is not for a case
     */
    public void keep() {
        if (caseNumber == null) {
            throw new IllegalStateException("a trial is not kept");
        }
        List<Decisions.Kept> entries = asked.entrySet().stream()
                .map(entry -> new Decisions.Kept(entry.getKey().inputs(), entry.getValue()))
                .toList();
        asked.clear();
        decisions.keep(caseNumber, day, known, entries);
    }

    /** The tables asked so far, with their versions and the rules that fired. */
    public List<AppliedTable> applied() {
        return fired.entrySet().stream()
                .map(entry -> {
                    DecisionEngine.Deployed deployed = deployed(entry.getKey());
                    return new AppliedTable(
                            entry.getKey(), deployed.version(), deployed.versionTag(), List.copyOf(entry.getValue()));
                })
                .toList();
    }

    private DecisionEngine.Deployed deployed(String decisionId) {
        return resolved.computeIfAbsent(decisionId, id -> decisions.inForce(id, day));
    }
}
