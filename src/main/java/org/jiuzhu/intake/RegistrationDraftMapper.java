package org.jiuzhu.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegistrationDraftMapper {

    @Nullable
    RegistrationDraft find(String id);

    List<RegistrationDraft> openOf(String createdBy);

    void insert(RegistrationDraft draft);

    int save(String id, String content, LocalDateTime savedAt);

    /** Marks the draft as used; 0 rows when it has been used already. */
    int use(String id, String caseNumber);

    int delete(String id);
}
