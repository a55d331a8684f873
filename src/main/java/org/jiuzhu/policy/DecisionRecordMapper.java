package org.jiuzhu.policy;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface DecisionRecordMapper {

    int insert(DecisionRecord entry);

    /** Oldest first. */
    List<DecisionRecord> ofCase(String caseNumber);
}
