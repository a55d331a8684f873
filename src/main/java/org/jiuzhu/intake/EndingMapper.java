package org.jiuzhu.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface EndingMapper {

    void insert(Ending ending);

    /** Oldest first. */
    List<Ending> of(String caseNumber);

    int sign(String caseNumber, int sequence, boolean agreed, String reason, String signedBy, LocalDateTime signedAt);
}
