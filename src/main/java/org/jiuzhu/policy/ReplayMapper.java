package org.jiuzhu.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReplayMapper {

    /** A replay as it is stored; the result is sealed. */
    record Stored(
            long id,
            long draftId,
            int lockVersion,
            Replay.State state,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable String countyCode,
            @Nullable String classCode,
            long total,
            long done,
            long lastRecord,
            String result,
            String startedBy,
            LocalDateTime startedAt) {}

    /** Which past decisions: the last of each case in a period, all that were made at that moment. */
    record Choice(String decisionId, LocalDateTime from, LocalDateTime before, @Nullable String county) {}

    /** A record as it is kept, still sealed: whoever reads a hundred thousand opens only what is needed. */
    record Past(
            long id,
            String inputs,
            String outputs,
            String fired,
            @Nullable LocalDate countingDay,
            @Nullable String countyCode,
            @Nullable String household) {}

    void insert(Stored replay);

    long lastId(long draftId);

    @Nullable
    Stored find(long id);

    /** Newest first. */
    List<Stored> of(long draftId, int limit);

    int finished(long draftId, int lockVersion);

    int advance(long id, long lastRecord, long newRecord, long done, Replay.State state, String result);

    int cancel(long id);

    long count(@Param("choice") Choice choice);

    List<Past> page(Choice choice, long after, int limit);

    /** Each so-manieth record, evenly over the period. */
    List<Past> sample(Choice choice, long every, int limit);

    int analysed(long id, String result);
}
