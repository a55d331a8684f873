package org.jiuzhu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.DecisionEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works past decisions out again with the version that decided them. The same past decision gives the same result for
 * ever: whatever differs is a fault of the program or of the record, and is told.
 *
 * <p>It goes in steps, so that whoever asks sees how far it is and can stop.
 */
@Service
public class Recomputation {

    private static final int STEP = 2_000;
    private static final int MOST_DIFFERENT = 100;

    private final DecisionRecordMapper records;
    private final DecisionEngine engine;
    private final Decisions decisions;
    private final ObjectMapper json;
    private final Journal journal;

    Recomputation(
            DecisionRecordMapper records,
            DecisionEngine engine,
            Decisions decisions,
            ObjectMapper json,
            Journal journal) {
        this.records = records;
        this.engine = engine;
        this.decisions = decisions;
        this.json = json;
        this.journal = journal;
    }

    /**
     * A decision that comes out otherwise.
     *
     * @param record number of the record; whose case it is is not for the analysts to see
     */
    public record Difference(long record, String decisionId, int version, LocalDateTime decidedAt, String what) {}

    /**
     * What a step has found.
     *
     * @param next where the next step begins, or null at the end
     * @param total records in all
     */
    public record Step(int checked, List<Difference> different, @Nullable Long next, long total) {}

    /** Works out the records after one, in the order in which they were written. */
    @Transactional
    public Step step(long after) {
        List<DecisionRecordMapper.Numbered> found = records.after(after, STEP);
        Map<String, Optional<DecisionEngine.Deployed>> versions = new LinkedHashMap<>();
        List<Difference> different = new ArrayList<>();
        for (DecisionRecordMapper.Numbered one : found) {
            String problem = problem(one.entry(), versions);
            if (problem != null && different.size() < MOST_DIFFERENT) {
                different.add(new Difference(
                        one.id(),
                        one.entry().decisionId(),
                        one.entry().version(),
                        one.entry().decidedAt(),
                        problem));
            }
        }
        long total = records.count();
        if (after == 0) {
            journal.record("重算以往决策", null, "共" + total + "条");
        }
        for (Difference one : different) {
            journal.record("重算结果不一致", null, "决策记录" + one.record() + "，" + one.decisionId() + "第" + one.version() + "版");
        }
        return new Step(
                found.size(),
                different,
                found.size() < STEP ? null : found.get(found.size() - 1).id(),
                total);
    }

    private @Nullable String problem(DecisionRecord entry, Map<String, Optional<DecisionEngine.Deployed>> versions) {
        Optional<DecisionEngine.Deployed> version = versions.computeIfAbsent(
                entry.decisionId() + " " + entry.version(), key -> engine.version(entry.decisionId(), entry.version()));
        if (version.isEmpty()) {
            return "当时的版本已经不在引擎里";
        }
        Ruling ruling;
        try {
            ruling = Decisions.ruling(version.get(), inputs(entry.inputs()));
        } catch (RuntimeException e) {
            return "用当时的版本算不出来";
        }
        if (!same(decisions.write(Decisions.answer(ruling)), entry.outputs())) {
            return "结果不同";
        }
        return same(decisions.write(ruling.fired()), entry.fired()) ? null : "触发的规则不同";
    }

    /** Inputs as a table reads them. */
    Map<String, Object> inputs(String text) {
        try {
            return json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            JsonNode first = json.readTree(one);
            return first.equals(json.readTree(other));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
