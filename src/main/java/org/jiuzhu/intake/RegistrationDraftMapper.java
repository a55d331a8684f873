package org.jiuzhu.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegistrationDraftMapper {

    @Nullable
    RegistrationDraft find(String id);

    List<RegistrationDraft> openIn(String townshipCode);

    void insert(RegistrationDraft draft);

    /** Saves over a version; 0 rows when the draft is at another version or has become a case. */
    int save(String id, String content, int version, LocalDateTime savedAt);

    /** Notes which warnings a clerk has looked into; 0 rows when the draft has become a case. */
    int verify(String id, String verified, String verifiedBy, LocalDateTime verifiedAt);

    /** The draft that became a case. */
    @Nullable
    String draftOf(String caseNumber);

    /** Marks the draft as used; 0 rows when it has been used already. */
    int use(String id, String caseNumber);

    int delete(String id);
}
