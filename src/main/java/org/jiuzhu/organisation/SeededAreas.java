package org.jiuzhu.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas that the migrations bring along. */
@Service
public class SeededAreas {

    /** Code of the seeded city. */
    public static final String CITY = "3507";

    private final OrganisationMapper mapper;
    private final Areas areas;

    SeededAreas(OrganisationMapper mapper, Areas areas) {
        this.mapper = mapper;
        this.areas = areas;
    }

    /**
     * Removes the seeded areas. Every case is registered by a member of staff, so that areas without staff have no
     * cases either.
     *
     * @return whether they are gone; false when people belong to them, then nothing is removed
     */
    @Transactional
    public boolean remove() {
        if (areas.find(CITY).isEmpty()) {
            return true;
        }
        if (mapper.countStaffIn(CITY) > 0) {
            return false;
        }
        mapper.deleteAreas(CITY);
        areas.forget();
        return true;
    }
}
