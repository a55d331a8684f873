package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface HotlineMapper {

    /**
     * Conditions of a search; null for any.
     *
     * @param place township that the matter lies in; the county for matters of no one township
     * @param missed only orders with a missed clock
     */
    record Wanted(
            @Nullable String county,
            @Nullable String place,
            @Nullable String number,
            @Nullable String phoneDigest,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            @Nullable Boolean open,
            @Nullable Boolean missed,
            @Nullable Boolean valid,
            @Nullable String before) {}

    /** Orders of one area that stand alike. */
    record Group(String area, boolean open, boolean valid, boolean missed, int orders) {}

    @Nullable
    Integer lockCounter(String county, int year);

    int insertCounter(String county, int year);

    int setCounter(String county, int year, int lastNumber);

    void insertOrder(HotlineOrder order, @Nullable String phoneDigest);

    @Nullable
    HotlineOrder find(String orderNumber);

    List<HotlineOrder> ofNumbers(Collection<String> orderNumbers);

    /** The order, locked until the transaction ends. */
    @Nullable
    HotlineOrder lock(String orderNumber);

    int move(String orderNumber, OrderState state, int round, String unitCode);

    int own(String orderNumber, String owner);

    int close(String orderNumber, LocalDateTime at, boolean valid);

    List<HotlineOrder> search(Wanted wanted, int limit);

    List<Group> groups(@Nullable String county, boolean byTownship, LocalDateTime from, LocalDateTime until, int limit);

    void insertRound(OrderRound round);

    @Nullable
    OrderRound round(String orderNumber, int round);

    List<OrderRound> rounds(Collection<String> orderNumbers);

    int updateRound(OrderRound round);

    /** Rounds of open orders that count working days and are not answered, or whose caller is still to be told. */
    List<OrderRound> running(@Nullable String after, int limit);

    int lastEvent(String orderNumber);

    void insertEvent(OrderEvent event);

    List<OrderEvent> events(String orderNumber);

    int countRefusals(String orderNumber, String unitCode);

    int insertMiss(Miss miss);

    @Nullable
    Miss miss(String orderNumber, int round, Stage stage, int turn);

    List<Miss> misses(String orderNumber);

    List<Miss> missesIn(
            @Nullable String county,
            @Nullable String place,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable Boolean explained,
            int limit);

    int explain(
            String orderNumber, int round, Stage stage, int turn, String reason, String explainedBy, LocalDateTime at);

    int askMisses(String orderNumber);

    void insertLink(OrderLink link);

    List<OrderLink> links(String orderNumber);

    List<OrderLink> linksTo(String target);
}
