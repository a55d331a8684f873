package org.jiuzhu.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface EntryMapper {

    record Link(long position, long entryId, String hash) {}

    void insert(LocalDateTime occurredAt, String actorId, String action, @Nullable String caseNumber, String detail);

    List<Entry> ofCase(String caseNumber, int limit);

    /** Entries not yet in the chain, from an id on. */
    List<Entry> unlinked(long from, LocalDateTime before, int limit);

    /** Highest entry in the chain, 0 for none. */
    long lastEntry();

    /** Where the chain ends, as marked when it was last laid on. */
    record Head(long position, String mark) {}

    @Nullable
    Head head();

    void insertHead(Head head);

    int updateHead(Head head);

    @Nullable
    Link last();

    void link(Link link);

    /** Links with their entries; the entry's columns are empty when it is missing. */
    List<Linked> links(long after, int limit);

    record Linked(
            long position,
            long entryId,
            String hash,
            @Nullable LocalDateTime occurredAt,
            @Nullable String actorId,
            @Nullable String action,
            @Nullable String caseNumber,
            @Nullable String detail) {}
}
