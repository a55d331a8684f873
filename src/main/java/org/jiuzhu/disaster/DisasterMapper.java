package org.jiuzhu.disaster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DisasterMapper {

    void insertCount(Count count);

    void insertList(CountyList list);

    @Nullable
    Count count(String countNumber);

    List<Count> counts(Collection<String> countNumbers);

    /** Counts of a county and year, by township. */
    List<Count> countsOf(String countyCode, int year);

    @Nullable
    CountyList list(String listNumber);

    List<CountyList> lists(Collection<String> listNumbers);

    void deleteFamilies(String countNumber);

    void insertFamily(Family family);

    List<Family> families(String countNumber);

    /** All families of a county and year, by township and line. */
    List<Family> familiesOf(String countyCode, int year);

    /** Of some persons, the count of a year in which each stands; that of one count left out. */
    List<String> elsewhere(int year, Collection<String> idDigests, String countNumber);

    int counted(String countNumber, @Nullable String review, String countedBy, LocalDateTime countedAt);

    int posted(String countNumber, LocalDate postedFrom, @Nullable String objection);

    int moveCount(String countNumber, Count.State from, Count.State to, @Nullable String note);

    int signCount(String countNumber, String signedBy, LocalDateTime signedAt);

    int unsigned(String countyCode, int year);

    int pay(Family family);

    int plan(String listNumber, String plan, String plannedBy);

    int decide(
            String listNumber,
            CountyList.State to,
            @Nullable String document,
            @Nullable LocalDate approvedOn,
            String signedBy,
            @Nullable String note);

    int file(String listNumber, LocalDate receivedOn, LocalDate filedOn);

    int received(String listNumber, LocalDate receivedOn);

    int late(String listNumber, String words);
}
