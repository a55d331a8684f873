package org.jiuzhu.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The areas of the prefecture. They change once a year at most and are read once. */
@Service
public class Areas {

    private final OrganisationMapper mapper;
    private volatile @Nullable Map<String, Area> known;

    Areas(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    public List<Area> counties() {
        return all().values().stream()
                .filter(area -> area.level() == Area.Level.COUNTY)
                .sorted(java.util.Comparator.comparing(Area::code))
                .toList();
    }

    public List<Area> townshipsOf(String countyCode) {
        return all().values().stream()
                .filter(area -> countyCode.equals(area.parentCode()))
                .sorted(java.util.Comparator.comparing(Area::code))
                .toList();
    }

    /** The one city of this installation. */
    public Area city() {
        return all().values().stream()
                .filter(area -> area.level() == Area.Level.CITY)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no city in table area"));
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

    private Map<String, Area> all() {
        Map<String, Area> current = known;
        if (current == null) {
            current = mapper.areas().stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
            known = current;
        }
        return current;
    }
}
