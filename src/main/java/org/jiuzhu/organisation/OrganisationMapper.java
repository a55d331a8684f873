package org.jiuzhu.organisation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface OrganisationMapper {

    List<Area> areas();

    void insertAreas(List<Area> areas);

    void updateArea(Area area);

    int deleteAreas(String cityCode);

    long countStaffIn(String cityCode);

    @Nullable
    Staff find(String id);

    List<Staff> findAll(Collection<String> ids);

    List<Staff> in(@Nullable String county, @Nullable String township);

    /** Active staff of a township and of its county's own office, the township's first. */
    List<Staff> handlers(String county, String township);

    void insert(Staff staff);

    int update(Staff staff);
}
