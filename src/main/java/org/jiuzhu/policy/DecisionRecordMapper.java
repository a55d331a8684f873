package org.jiuzhu.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DecisionRecordMapper {

    /** A record with its number. */
    record Numbered(long id, DecisionRecord entry) {}

    /** How often a rule fired. */
    record Hits(String rootId, int version, String decisionId, String ruleId, LocalDate day, long hits) {}

    /** How often a rule fired since a day, and ever. */
    record RuleHits(String decisionId, String ruleId, long recent, long total) {}

    int insert(List<DecisionRecord> entries);

    /** Oldest first. */
    List<DecisionRecord> ofCase(String caseNumber);

    /** In the order in which they were written. */
    List<Numbered> after(long id, int limit);

    long count();

    /** Number of the last record of a decision, null for none. */
    @Nullable
    Long lastOf(String decisionId);

    List<Numbered> untallied(int limit);

    /** Marks records as counted; fewer than given means that another node was faster. */
    int markTallied(Collection<Long> ids);

    int addHits(Hits hits);

    int insertHits(Hits hits);

    /** The rules of a decision and those it requires, over all versions. */
    List<RuleHits> hits(String rootId, LocalDate since);

    /** The same of all decisions in one go: rules that fired since a day, by root. */
    List<RootHits> rootHits(LocalDate since);

    record RootHits(String rootId, long recent, int rulesEver) {}
}
