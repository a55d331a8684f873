package org.jiuzhu.continuation;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface HelpTestMapper {

    void insert(HelpTest test);

    int count(String reference);

    @Nullable
    HelpTest find(String testNumber);

    List<HelpTest> ofNumbers(Collection<String> numbers);

    int done(
            String testNumber,
            HelpTest.Outcome outcome,
            String tested,
            @Nullable String number,
            String reason,
            String by,
            LocalDateTime at);
}
