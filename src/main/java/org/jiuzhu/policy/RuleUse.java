package org.jiuzhu.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how often each rule has fired. Counting afterwards keeps the steps of the clerks from waiting for each other at
 * the counter of a rule that everybody hits.
 */
@Service
class RuleUse {

    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;

    private final DecisionRecordMapper records;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RuleUse(DecisionRecordMapper records, ObjectMapper json, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Key(String rootId, int version, String decisionId, String ruleId, LocalDate day) {}

    /** Takes in what was decided since the last time. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT1M")
    void count() {
        for (int i = 0; i < MOST_BATCHES; i++) {
            Integer counted;
            try {
                counted = transaction.execute(status -> {
                    int found = batch();
                    if (found < 0) {
                        status.setRollbackOnly();
                    }
                    return found;
                });
            } catch (DuplicateKeyException e) {
                return; // another node counts; it will be done
            }
            if (counted == null || counted < BATCH) {
                return;
            }
        }
    }

    /** @return how many were counted, negative when another node was faster */
    private int batch() {
        List<DecisionRecordMapper.Numbered> found = records.untallied(BATCH);
        if (found.isEmpty()) {
            return 0;
        }
        List<Long> ids = found.stream().map(DecisionRecordMapper.Numbered::id).toList();
        if (records.markTallied(ids) < ids.size()) {
            return -1;
        }
        Map<Key, Long> hits = new LinkedHashMap<>();
        for (DecisionRecordMapper.Numbered one : found) {
            DecisionRecord entry = one.entry();
            for (FiredRule rule : fired(entry.fired())) {
                hits.merge(
                        new Key(
                                entry.decisionId(),
                                entry.version(),
                                rule.decisionId(),
                                rule.ruleId(),
                                entry.decidedAt().toLocalDate()),
                        1L,
                        Long::sum);
            }
        }
        hits.forEach((key, number) -> {
            var line = new DecisionRecordMapper.Hits(
                    key.rootId(), key.version(), key.decisionId(), key.ruleId(), key.day(), number);
            if (records.addHits(line) == 0) {
                records.insertHits(line);
            }
        });
        return found.size();
    }

    /** Rules of a decision and those it requires that have fired, with how often since a month ago. */
    List<DecisionRecordMapper.RuleHits> of(String rootId) {
        return records.hits(rootId, monthAgo());
    }

    List<DecisionRecordMapper.RootHits> all() {
        return records.rootHits(monthAgo());
    }

    private LocalDate monthAgo() {
        return LocalDate.now(clock).minusMonths(1);
    }

    List<FiredRule> fired(String text) {
        try {
            return json.readValue(text, new TypeReference<List<FiredRule>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
