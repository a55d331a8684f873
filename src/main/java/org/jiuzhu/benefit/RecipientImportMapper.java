package org.jiuzhu.benefit;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RecipientImportMapper {

    /** A checked household waiting to be entered. */
    record Waiting(int sequence, String content) {}

    void insert(RecipientImport entry);

    void insertHouseholds(String importId, List<Waiting> households);

    List<Waiting> households(String importId, int after, int limit);

    void deleteHouseholds(String importId);

    @Nullable
    RecipientImport find(String id);

    /** The import, locked until the transaction ends: one at a time works on it, on whichever node. */
    @Nullable
    RecipientImport lock(String id);

    List<RecipientImport> ofCounty(@Nullable String countyCode, int limit);

    List<String> entering();

    int approve(String id, String approvedBy, LocalDateTime approvedAt);

    void progress(String id, int entered);

    int finish(
            String id,
            RecipientImport.State from,
            RecipientImport.State to,
            @Nullable Integer conflictRow,
            LocalDateTime at);

    void insertAwards(String importId, List<Award> awards);

    void insertMembers(List<Member> members);

    void hold(List<Member> members);

    void insertChanges(List<Change> changes);

    int activate(String importId);

    void releaseHoldings(String importId);

    void deleteMembers(String importId);

    void deletePersons(String importId);

    void deleteAccounts(String importId);

    void deleteChanges(String importId);

    void deleteAwards(String importId);

    /** A person of an award under the keyed digest of the ID number. */
    record Member(String awardNumber, String idDigest) {}

    /** The first line of an award's history. */
    record Change(String awardNumber, java.time.LocalDate changedOn, String kind, String detail, String changedBy) {}
}
