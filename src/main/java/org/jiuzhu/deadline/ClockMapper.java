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

    /** The next running clocks by case number, held until the end of the transaction. */
    List<CaseClock> lockRunning(String after, int limit);

    void update(CaseClock clock);

    void insertEvent(ClockEvent event);

    List<ClockEvent> events(String caseNumber);

    /** Stops and resumptions of several cases, in order. */
    List<ClockEvent> pauses(Collection<String> caseNumbers);
}
