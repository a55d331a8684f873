package org.jiuzhu.hotline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the hotline does, by county or township, and the orders behind each figure. Orders count in the period in which the
 * call came. In time is an order none of whose clocks was missed; the goal is 100 %.
 *
 * @see "南平市2021年通知 三（四）1"
 */
@Service
public class HotlineFigures {

    /** The most rows of a page. */
    public static final int MOST_ROWS = 50;

    private static final int MOST_MISSES = 200;
    private static final int MOST_GROUPS = 4_000;
    private static final int MOST_DAYS = 1_100;

    private final HotlineMapper mapper;
    private final HotlineOrders orders;
    private final Areas areas;
    private final Journal journal;

    HotlineFigures(HotlineMapper mapper, HotlineOrders orders, Areas areas, Journal journal) {
        this.mapper = mapper;
        this.orders = orders;
        this.areas = areas;
        this.journal = journal;
    }

    /** Days of calls, both included. */
    public record Period(LocalDate from, LocalDate to) {

        LocalDateTime begin() {
            return from.atStartOfDay();
        }

        LocalDateTime end() {
            return to.plusDays(1).atStartOfDay();
        }
    }

    /**
     * One line of figures.
     *
     * @param total {@code closedInTime + closedLate + openInTime + openLate}
     * @param closedValid closed and valid, late or not
     */
    public record Line(
            String area,
            String name,
            int total,
            int closedInTime,
            int closedLate,
            int openInTime,
            int openLate,
            int closedValid) {

        public int closed() {
            return closedInTime + closedLate;
        }

        public int missed() {
            return closedLate + openLate;
        }

        /** Share of orders in time among those that are closed or late, in tenths of a percent; null when there is none. */
        public @Nullable Integer inTimePermille() {
            return share(closedInTime, closed() + openLate);
        }

        /** Share of validly closed orders among the closed, in tenths of a percent; null when there is none. */
        public @Nullable Integer validPermille() {
            return share(closedValid, closed());
        }

        /** Rounded down: one miss among thousands is not 100 %. */
        private static @Nullable Integer share(int part, int whole) {
            return whole == 0 ? null : (int) (part * 1000L / whole);
        }

        Line plus(HotlineMapper.Group group) {
            boolean open = group.open();
            boolean late = group.missed();
            int n = group.orders();
            return new Line(
                    area,
                    name,
                    total + n,
                    closedInTime + (!open && !late ? n : 0),
                    closedLate + (!open && late ? n : 0),
                    openInTime + (open && !late ? n : 0),
                    openLate + (open && late ? n : 0),
                    closedValid + (!open && group.valid() ? n : 0));
        }
    }

    /** The sum, then each county for the city, or each township for a county. */
    public record Figures(Line sum, List<Line> lines) {}

    /** @param county only this county, for the city; a county sees its own in any case */
    @Transactional(readOnly = true)
    public Figures figures(Period period, @Nullable String county, Actor actor) {
        check(period);
        String own = own(county, actor);
        Map<String, Line> lines = new LinkedHashMap<>();
        Line sum = empty("", "合计");
        for (HotlineMapper.Group group : mapper.groups(own, own != null, period.begin(), period.end(), MOST_GROUPS)) {
            lines.put(
                    group.area(),
                    lines.getOrDefault(group.area(), empty(group.area(), name(group.area(), own)))
                            .plus(group));
            sum = sum.plus(group);
        }
        return new Figures(sum, List.copyOf(lines.values()));
    }

    private static Line empty(String area, String name) {
        return new Line(area, name, 0, 0, 0, 0, 0, 0);
    }

    private String name(String area, @Nullable String own) {
        return area.equals(own) ? "全县（市、区）或地点不明" : areas.name(area);
    }

    /**
     * What is looked for; null for any.
     *
     * @param phone as dialled; never kept, never journalled
     */
    public record Search(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String county,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean open,
            @Nullable Boolean missed,
            @Nullable Boolean valid,
            @Nullable String before) {}

    /** Orders within a person's reach, the latest first; a page of them. */
    @Transactional
    public List<HotlineOrder> search(Search search, Actor actor) {
        if (search.from() != null && search.to() != null) {
            check(new Period(search.from(), search.to()));
        }
        String phone = given(search.phone());
        List<HotlineOrder> found = mapper
                .search(
                        new HotlineMapper.Wanted(
                                own(search.county(), actor),
                                given(search.place()),
                                given(search.number()),
                                phone == null ? null : orders.phoneDigest(phone),
                                search.from() == null ? null : search.from().atStartOfDay(),
                                search.to() == null
                                        ? null
                                        : search.to().plusDays(1).atStartOfDay(),
                                search.open(),
                                search.missed(),
                                search.valid(),
                                search.before()),
                        MOST_ROWS)
                .stream()
                // a number finds no caller for whom it must not
                .filter(order -> phone == null || order.showsCallerTo(actor))
                .toList();
        journal.record("查询", null, "热线工单，" + found.size() + "件");
        return found;
    }

    /** Every missed clock of the period, the latest first. */
    @Transactional(readOnly = true)
    public List<Miss> misses(
            Period period, @Nullable String county, @Nullable String place, @Nullable Boolean explained, Actor actor) {
        check(period);
        return mapper.missesIn(own(county, actor), given(place), period.begin(), period.end(), explained, MOST_MISSES);
    }

    /** @throws Missing when there is no such order within the person's reach */
    @Transactional
    public HotlineOrder open(String orderNumber, Actor actor) {
        HotlineOrder order = orders.find(orderNumber);
        if (actor.county() != null && !order.countyCode().equals(actor.county())) {
            throw new Missing("没有这份热线工单，或不在您的辖区。");
        }
        if (actor.township() != null && !actor.township().equals(order.unitCode())) {
            throw new Missing("没有这份热线工单，或不由您的单位办理。");
        }
        journal.read(orderNumber, "热线工单");
        return order;
    }

    private static @Nullable String own(@Nullable String county, Actor actor) {
        return actor.county() != null ? actor.county() : given(county);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(Period period) {
        if (period.to().isBefore(period.from())) {
            throw new InvalidInput("to", "结束日期早于开始日期");
        }
        if (period.from().plusDays(MOST_DAYS).isBefore(period.to())) {
            throw new InvalidInput("from", "时段最长三年");
        }
    }
}
