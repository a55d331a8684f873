package org.jiuzhu.task;

import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface StepDraftMapper {

    @Nullable
    StepDraft find(String taskId);

    int insert(StepDraft draft);

    /** Saves over the version before; 0 rows when the draft is at another version. */
    int update(StepDraft draft);

    int delete(String taskId);
}
