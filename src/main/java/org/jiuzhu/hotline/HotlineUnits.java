package org.jiuzhu.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/** The bodies that handle orders: the window of a township, the county's civil affairs bureau, the city's. */
@Component
public class HotlineUnits {

    private final Areas areas;
    private final Offices offices;

    HotlineUnits(Areas areas, Offices offices) {
        this.areas = areas;
        this.offices = offices;
    }

    /** Name of the body of an area. */
    public String name(String unitCode) {
        return isTownship(unitCode)
                ? areas.name(unitCode) + "社会救助窗口"
                : unitCode.length() == 6 ? offices.county(unitCode) : areas.name(unitCode) + "民政局";
    }

    public static boolean isTownship(String unitCode) {
        return unitCode.length() == 9;
    }

    /** The post that handles orders in a body. */
    public static Role post(String unitCode) {
        return switch (unitCode.length()) {
            case 9 -> Role.WINDOW_CLERK;
            case 6 -> Role.COUNTY_SUPERVISOR;
            default -> Role.CITY_MANAGER;
        };
    }

    /** The body above, which is told when this one misses a clock. */
    public String above(String unitCode) {
        return isTownship(unitCode) ? unitCode.substring(0, 6) : city();
    }

    public String city() {
        return areas.city().code();
    }

    /** The bodies of a county that an order can be handed to: its townships, then the county itself. */
    public List<String> of(String county) {
        List<String> units = new ArrayList<>(
                areas.townshipsOf(county).stream().map(Area::code).toList());
        units.add(county);
        return List.copyOf(units);
    }

    /** The place as people read it. */
    public String place(String placeCode) {
        return isTownship(placeCode) ? areas.name(placeCode) : areas.name(placeCode) + "（全县（市、区）或地点不明）";
    }

    public Optional<Area> find(String code) {
        return areas.find(code);
    }
}
