package org.jiuzhu.calendar;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface CalendarMapper {

    List<LoadedYear> years();

    List<SpecialDay> days();

    void insertYear(LoadedYear year);

    int deleteYear(int year);

    int deleteDays(int planYear);

    void insertDays(List<SpecialDay> days);
}
