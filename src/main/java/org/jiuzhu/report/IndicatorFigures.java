package org.jiuzhu.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All indicators of the house, computed in this one place: per county and over all, for any days, each with the list of
 * what it counts. One statement an indicator, whatever the number of counties.
 *
 * @see "南平市2021年通知 三（七）：县（市、区）的主体责任"
 */
@Service
public class IndicatorFigures {

    /** Rows of a page of the list behind a figure. */
    public static final int PAGE = 100;

    private static final int MOST_DAYS = 1_100;

    private final Map<String, Indicator> indicators;
    private final IndicatorMapper mapper;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    IndicatorFigures(List<Indicators> sources, IndicatorMapper mapper, Areas areas, Journal journal, Clock clock) {
        this.indicators = sources.stream()
                .flatMap(source -> source.indicators().stream())
                .sorted(Comparator.comparing((Indicator one) -> Chapter.of(one.clause()))
                        .thenComparing(Indicator::clause))
                .collect(Collectors.toMap(
                        Indicator::code,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("two indicators are called " + one.code());
                        },
                        LinkedHashMap::new));
        this.mapper = mapper;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** Days that figures are about, both included. */
    public record Period(LocalDate from, LocalDate to) {

        /** A calendar year. */
        public static Period year(int year) {
            return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }

        public String words() {
            return org.jiuzhu.shared.Dates.chinese(from) + "至" + org.jiuzhu.shared.Dates.chinese(to);
        }
    }

    /**
     * An indicator of one area.
     *
     * @param area county, or the city for the whole
     * @param value see {@link Indicator#value}; null for a share of nothing
     */
    public record Figure(
            String area, long total, long counted, long amount, @Nullable Long value, String words, boolean missed) {}

    /** An indicator with its figures: over all and county by county, in the order of the counties. */
    public record Line(Indicator indicator, Figure sum, List<Figure> counties) {}

    /** The figures of some days for the counties that a person sees. */
    public record Figures(Period period, List<Area> counties, List<Line> lines) {}

    /** One of what a figure counts. */
    public record Counted(
            String number, @Nullable String href, String area, boolean counted, long amount, LocalDate onDay) {}

    /** All indicators, in the order of the notice. */
    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    /** @throws Missing when there is no such indicator */
    public Indicator find(String code) {
        Indicator found = indicators.get(code);
        if (found == null) {
            throw new Missing("没有这项指标。");
        }
        return found;
    }

    /** The whole table for what a person sees: the own county, or all of them. */
    @Transactional(readOnly = true)
    public Figures figures(Period period, Actor reader) {
        check(period);
        List<Area> counties = areas.counties().stream()
                .filter(one -> reader.county() == null || one.code().equals(reader.county()))
                .toList();
        return new Figures(
                period,
                counties,
                indicators.values().stream()
                        .map(one -> line(one, period, counties, reader.county()))
                        .toList());
    }

    /** One indicator for what a person sees. */
    @Transactional(readOnly = true)
    public Line line(String code, Period period, Actor reader) {
        check(period);
        return line(
                find(code),
                period,
                areas.counties().stream()
                        .filter(one -> reader.county() == null || one.code().equals(reader.county()))
                        .toList(),
                reader.county());
    }

    /** The figures of one county, for its report. */
    @Transactional(readOnly = true)
    public List<Line> ofCounty(String county, Period period) {
        List<Area> only = areas.counties().stream()
                .filter(one -> one.code().equals(county))
                .toList();
        return indicators.values().stream()
                .map(one -> line(one, period, only, county))
                .toList();
    }

    private Line line(Indicator one, Period period, List<Area> counties, @Nullable String county) {
        Map<String, IndicatorMapper.Count> counts = mapper.counts(one.rows(), window(period), county).stream()
                .collect(Collectors.toMap(IndicatorMapper.Count::county, Function.identity()));
        List<Figure> figures = new ArrayList<>();
        long total = 0;
        long counted = 0;
        long amount = 0;
        boolean missed = false;
        for (Area area : counties) {
            IndicatorMapper.Count count =
                    counts.getOrDefault(area.code(), new IndicatorMapper.Count(area.code(), 0, 0, 0));
            Figure figure = figure(one, area.code(), count.total(), count.counted(), count.amount());
            figures.add(figure);
            total += count.total();
            counted += count.counted();
            amount += count.amount();
            missed |= figure.missed();
        }
        Figure sum = figure(one, county == null ? areas.city().code() : county, total, counted, amount);
        // the whole has reached its goal when every county has
        return new Line(
                one,
                new Figure(sum.area(), total, counted, amount, sum.value(), sum.words(), missed),
                List.copyOf(figures));
    }

    static Figure figure(Indicator one, String area, long total, long counted, long amount) {
        Long value = one.value(total, counted, amount);
        return new Figure(area, total, counted, amount, value, one.words(value), one.missed(value));
    }

    /**
     * What a figure counts, a page of it by number.
     *
     * @param county only this county, for the city; a county sees its own in any case
     * @param counted only those in the numerator, or only the others; null for all
     */
    @Transactional
    public List<Counted> cases(
            String code,
            Period period,
            @Nullable String county,
            @Nullable Boolean counted,
            @Nullable String after,
            Actor reader) {
        check(period);
        Indicator one = find(code);
        String own = reader.county() != null ? reader.county() : county == null || county.isBlank() ? null : county;
        List<Counted> found = list(one, period, own, counted, after, PAGE);
        journal.record("查询", null, "指标“" + one.title() + "”的清单，" + found.size() + "件");
        return found;
    }

    List<Counted> list(
            Indicator one,
            Period period,
            @Nullable String county,
            @Nullable Boolean counted,
            @Nullable String after,
            int limit) {
        return mapper.cases(one.rows(), window(period), county, counted, after, limit).stream()
                .map(row -> new Counted(
                        row.number(),
                        row.opens() == null ? null : one.link() + row.opens(),
                        areas.name(row.areaCode()),
                        row.counted(),
                        row.amount(),
                        row.onDay()))
                .toList();
    }

    private Window window(Period period) {
        return Window.of(period.from(), period.to(), LocalDate.now(clock));
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
