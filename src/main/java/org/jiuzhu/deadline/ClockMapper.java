package org.jiuzhu.deadline;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClockMapper {

    void insert(CaseClock clock);

    List<CaseClock> findAll(Collection<String> caseNumbers);

    @Nullable
    CaseClock lock(String caseNumber);

    void update(CaseClock clock);

    void insertEvent(ClockEvent event);

    List<ClockEvent> events(String caseNumber);
}
