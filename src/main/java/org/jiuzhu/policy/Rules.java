package org.jiuzhu.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jiuzhu.engine.DecisionEngine;

/**
 * The decision tables in force on one day, for one piece of work. Every table is looked up once, so that all answers
 * come from the same version; what was asked and which rules fired is remembered.
 */
public final class Rules {

    private final Decisions decisions;
    private final LocalDate day;
    private final Map<String, DecisionEngine.Deployed> resolved = new LinkedHashMap<>();
    private final Map<String, Collection<String>> fired = new LinkedHashMap<>();

    Rules(Decisions decisions, LocalDate day) {
        this.decisions = decisions;
        this.day = day;
    }

    /**
     * Asks a table and keeps nothing in the database.
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
        return ruling;
    }

    /** Asks a table for a case and keeps inputs, answer and fired rules. */
    public Ruling decide(String caseNumber, String decisionId, Map<String, ?> inputs) {
        Ruling ruling = ask(decisionId, inputs);
        decisions.keep(caseNumber, deployed(decisionId).model(), inputs, ruling);
        return ruling;
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
