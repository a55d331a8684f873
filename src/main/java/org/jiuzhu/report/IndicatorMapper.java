package org.jiuzhu.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an indicator lists, and shows the list. Its rows are a constant of the code
 * ({@link org.jiuzhu.shared.Indicator#rows()}), never anything that was typed.
 */
@Mapper
interface IndicatorMapper {

    List<Count> counts(String rows, Window window, @Nullable String county);

    List<Counted> cases(
            String rows,
            Window window,
            @Nullable String county,
            @Nullable Boolean counted,
            @Nullable String after,
            int limit);

    /** What a county has of an indicator. */
    record Count(String county, long total, long counted, long amount) {}

    /** One of what is counted. */
    record Counted(
            String number, @Nullable String opens, String areaCode, boolean counted, long amount, LocalDate onDay) {}
}
