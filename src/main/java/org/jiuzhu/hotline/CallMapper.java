package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CallMapper {

    /**
     * A call being written down.
     *
     * @param content JSON as typed, sealed in the table
     * @param orderNumber the order it became, or null
     */
    record Draft(
            String id,
            String countyCode,
            String content,
            int version,
            String begunBy,
            LocalDateTime begunAt,
            LocalDateTime savedAt,
            @Nullable String orderNumber) {}

    void insert(Draft draft);

    @Nullable
    Draft find(String id);

    List<Draft> openIn(String county, int limit);

    /** Saves over a version; 0 rows when it is at another, or has become an order. */
    int save(String id, String content, int version, LocalDateTime at);

    /** Becomes an order, once; what was typed stands there from now on. */
    int use(String id, String orderNumber, String empty);

    int delete(String id);
}
