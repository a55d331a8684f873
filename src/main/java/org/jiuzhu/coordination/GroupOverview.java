package org.jiuzhu.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the groups of the counties stand, side by side. */
@Service
public class GroupOverview {

    private final CoordinationMapper mapper;
    private final Members members;
    private final Areas areas;
    private final Clock clock;

    GroupOverview(CoordinationMapper mapper, Members members, Areas areas, Clock clock) {
        this.mapper = mapper;
        this.members = members;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A county's group in figures.
     *
     * @param gaps units without a liaison
     * @param met whether the full meeting of this year has been held, and of last year
     * @param items open items, and those of them past their day
     */
    public record County(
            String code,
            String name,
            int units,
            List<String> gaps,
            int matters,
            int items,
            int late,
            boolean met,
            boolean metLastYear) {}

    /** The counties that a person sees. */
    @Transactional(readOnly = true)
    public List<County> counties(Actor reader) {
        Map<String, CoordinationMapper.CountyCount> matters = byCounty(mapper.countMattersOpen());
        Map<String, CoordinationMapper.CountyCount> items = byCounty(mapper.countItemsOpen(LocalDate.now(clock)));
        int year = LocalDate.now(clock).getYear();
        Set<String> met = met(year);
        Set<String> metLastYear = met(year - 1);
        CoordinationMapper.CountyCount none = new CoordinationMapper.CountyCount("", 0, 0);
        return areas.counties().stream()
                .map(Area::code)
                .filter(code -> reader.county() == null || reader.county().equals(code))
                .map(code -> new County(
                        code,
                        areas.name(code),
                        members.names(code).size(),
                        members.gaps(code),
                        matters.getOrDefault(code, none).total(),
                        items.getOrDefault(code, none).total(),
                        items.getOrDefault(code, none).late(),
                        met.contains(code),
                        metLastYear.contains(code)))
                .toList();
    }

    private Set<String> met(int year) {
        return Set.copyOf(mapper.metInYear(year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static Map<String, CoordinationMapper.CountyCount> byCounty(List<CoordinationMapper.CountyCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(CoordinationMapper.CountyCount::countyCode, Function.identity()));
    }
}
