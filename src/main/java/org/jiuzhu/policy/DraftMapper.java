package org.jiuzhu.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DraftMapper {

    /** A draft in a list, without the file. */
    record Row(
            long id,
            String decisionId,
            Draft.Kind kind,
            Draft.State state,
            int baseVersion,
            String authorId,
            LocalDateTime changedAt,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable LocalDate effectiveOn,
            @Nullable String submittedBy,
            @Nullable String decidedBy,
            @Nullable Integer publishedVersion) {}

    /** What somebody did to a draft. */
    record Event(long draftId, String actorId, String action, @Nullable String note, LocalDateTime occurredAt) {}

    /** A version that was published here. */
    record Publication(int version, String authorId, String decidedBy, String reason, String documentNumber) {}

    void insert(
            String decisionId,
            Draft.Kind kind,
            int baseVersion,
            String content,
            String actorId,
            LocalDateTime at,
            @Nullable String reason);

    long lastId(String decisionId, String actorId);

    @Nullable
    Draft find(long id);

    /** Newest first. */
    List<Row> of(String decisionId, int limit);

    /** Those that wait for somebody, oldest first. */
    List<Row> open(int limit);

    List<Publication> publications(String decisionId);

    int save(long id, int lockVersion, String content, String actorId, LocalDateTime at);

    int submit(
            long id,
            int lockVersion,
            String reason,
            String documentNumber,
            LocalDate effectiveOn,
            String findings,
            String actorId,
            LocalDateTime at);

    int sendBack(long id, String note, String actorId, LocalDateTime at);

    int abandon(long id, String actorId, LocalDateTime at);

    int publish(long id, int lockVersion, int version, @Nullable String note, String actorId, LocalDateTime at);

    /** Holds the drafts of a decision until the end of the transaction. */
    List<Long> lock(String decisionId);

    void insertEvent(Event event);

    List<Event> events(long draftId);
}
