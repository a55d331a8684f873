package org.jiuzhu.policy;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface GoldenMapper {

    /** A case as it is stored; inputs and expected rows are sealed JSON. */
    record Stored(
            long id,
            String decisionId,
            String name,
            String inputs,
            String expected,
            String createdBy,
            LocalDateTime createdAt) {}

    void insert(Stored stored);

    /** Those that count, oldest first. */
    List<Stored> of(String decisionId, int limit);

    int count(String decisionId);

    int retire(long id, String actorId, LocalDateTime at, String reason);

    @Nullable
    String decisionOf(long id);
}
