package org.jiuzhu.intake;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface SchemeMapper {

    void insert(String draftId, Declaration.Aid aid, Schemes.Choice choice, @Nullable String reason, String decidedBy);

    int begun(String draftId, Declaration.Aid aid, @Nullable String number);

    List<Schemes.Line> ofDraft(String draftId);
}
