package org.jiuzhu.exchange;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jiuzhu.organisation.Department;
import org.jspecify.annotations.Nullable;

@Mapper
interface ExchangeMapper {

    void insert(Message message);

    @Nullable
    Message find(String messageNumber);

    int sent(String messageNumber, LocalDateTime sentAt);

    /** Messages of an area, the newest first. */
    List<Message> newest(String area, int limit);

    boolean arrived(Department department, String countyCode, String answerId);

    void insertAnswer(Arrival arrival);

    /** Answers of an area that could not be taken, the newest first. */
    List<Arrival> refused(String area, int limit);

    /** An answer that has been looked at. */
    record Arrival(
            Department department,
            String countyCode,
            String answerId,
            @Nullable String messageNumber,
            Answer.@Nullable Kind kind,
            boolean taken,
            @Nullable String problem,
            LocalDateTime arrivedAt) {}

    /** How far a line has been read. */
    record Position(
            Department department,
            String countyCode,
            @Nullable String lastId,
            @Nullable String problem,
            LocalDateTime askedAt) {}

    @Nullable
    Position position(Department department, String countyCode);

    List<Position> positions();

    void insertPosition(Position position);

    int updatePosition(Position position);
}
