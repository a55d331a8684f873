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

    List<Entry> unlinked(LocalDateTime before, int limit);

    @Nullable
    Link last();

    void link(Link link);

    List<Link> links(long after, int limit);

    @Nullable
    Entry find(long id);
}
