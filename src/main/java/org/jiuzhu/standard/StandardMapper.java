package org.jiuzhu.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface StandardMapper {

    List<Standard> standards();

    List<Standard> on(Collection<String> areaCodes, Standard.HouseholdArea householdArea, LocalDate day);

    List<Standard> overlapping(Standard standard);

    void insertStandard(Standard standard);

    int endStandard(String areaCode, Standard.HouseholdArea householdArea, LocalDate before, LocalDate validTo);

    List<Parameter> parameters(Collection<String> areaCodes, LocalDate day);

    void insertParameter(Parameter parameter);

    List<Parameter> history(String name, Collection<String> areaCodes);

    /** A parameter of any area by name or title. */
    List<Parameter> template(String nameOrTitle);

    int deleteDemoStandards(String areaCode);

    int moveParameters(String areaCode, String to);
}
