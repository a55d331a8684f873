package org.jiuzhu.review;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CalculationMapper {

    record Stored(String caseNumber, Category category, String content, LocalDateTime madeAt) {}

    void insert(Stored calculation);

    @Nullable
    Stored latest(String caseNumber);
}
