package org.jiuzhu.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The areas of the prefecture. An area that has ended keeps its name, because its cases do, but is no longer offered.
 *
 * <p>The table is read once and again after a minute, so that an import on one node is known on all.
 */
@Service
public class Areas {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OrganisationMapper mapper;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    Areas(OrganisationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Snapshot(Instant readAt, Map<String, Area> areas) {}

    public Optional<Area> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** The counties that exist today. */
    public List<Area> counties() {
        return existing().filter(area -> area.level() == Area.Level.COUNTY).toList();
    }

    /** The townships of a county that exist today. */
    public List<Area> townshipsOf(String countyCode) {
        return existing().filter(area -> countyCode.equals(area.parentCode())).toList();
    }

    /**
     * The one city of this installation.
     *
     * @throws Conflict when no areas have been imported yet
     */
    public Area city() {
        return existing()
                .filter(area -> area.level() == Area.Level.CITY)
                .findFirst()
                .orElseThrow(() -> new Conflict("还没有导入行政区划，请系统管理员先在设置页导入。"));
    }

    /** Name with the county before it, such as 延平区梅山街道; the code itself when it is not known. */
    public String name(String code) {
        Area area = all().get(code);
        if (area == null) {
            return code;
        }
        Area parent =
                area.level() == Area.Level.TOWNSHIP && area.parentCode() != null ? all().get(area.parentCode()) : null;
        return parent == null ? area.name() : parent.name() + area.name();
    }

    /** All areas, those that have ended too, by code. */
    public Collection<Area> everything() {
        return all().values().stream().sorted(Comparator.comparing(Area::code)).toList();
    }

    /** The next read sees what has just been imported. */
    void forget() {
        snapshot = null;
    }

    private Stream<Area> existing() {
        LocalDate today = LocalDate.now(clock);
        return all().values().stream().filter(area -> area.on(today)).sorted(Comparator.comparing(Area::code));
    }

    private Map<String, Area> all() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.readAt(), now).abs().compareTo(FRESH) > 0) {
            known = new Snapshot(
                    now,
                    mapper.areas().stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity())));
            snapshot = known;
        }
        return known.areas();
    }
}
