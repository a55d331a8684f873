package org.jiuzhu.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standards of all areas and times. */
@Service
public class Standards {

    /** Stands for the defaults of the house, behind every area. */
    static final String HOUSE = "0";

    private final StandardMapper mapper;
    private final Areas areas;
    private final Journal journal;

    Standards(StandardMapper mapper, Areas areas, Journal journal) {
        this.mapper = mapper;
        this.areas = areas;
        this.journal = journal;
    }

    /**
     * The standard for an area on a day: the township's own, else the county's, else the city's.
     *
     * @throws InvalidInput when none is loaded for that day
     */
    @Transactional(readOnly = true)
    public Standard on(String areaCode, Standard.HouseholdArea householdArea, LocalDate day) {
        return mapper.on(chain(areaCode), householdArea, day).stream()
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("standard", day + " 没有可用的保障标准，请先导入本地标准（" + areas.name(areaCode) + "）。"));
    }

    @Transactional(readOnly = true)
    public List<Standard> all() {
        return mapper.standards();
    }

    /**
     * Sets a new standard; the one in force until then ends on the day before.
     *
     * @throws InvalidInput when it overlaps another that does not simply precede it
     */
    @Transactional
    public void set(Standard standard, Actor actor) {
        boolean ownCounty = actor.holds(Role.COUNTY_SUPERVISOR)
                && actor.county() != null
                && standard.areaCode().startsWith(actor.county());
        if (!ownCounty && !actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("只有本县（市、区）监管岗或市级管理岗可以设定保障标准。");
        }
        if (areas.find(standard.areaCode()).isEmpty()) {
            throw new InvalidInput("areaCode", "没有区划代码" + standard.areaCode());
        }
        if (standard.amountFen() <= 0) {
            throw new InvalidInput("amount", "标准应大于0元");
        }
        mapper.endStandard(
                standard.areaCode(),
                standard.householdArea(),
                standard.validFrom(),
                standard.validFrom().minusDays(1));
        if (!mapper.overlapping(standard).isEmpty()) {
            throw new InvalidInput("validFrom", "与已有标准的有效期重叠");
        }
        mapper.insertStandard(standard);
        journal.record(
                "设定保障标准",
                null,
                areas.name(standard.areaCode()) + " " + standard.amount() + "元 " + standard.documentNumber());
    }

    static List<String> chain(String areaCode) {
        return Stream.of(9, 6, 4)
                .filter(length -> areaCode.length() >= length)
                .map(length -> areaCode.substring(0, length))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), chain -> {
                    chain.add(HOUSE);
                    return List.copyOf(chain);
                }));
    }
}
