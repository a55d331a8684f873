package org.jiuzhu.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CapacityMapper {

    void deletePopulation(String township, int year);

    void insertPopulation(Population population);

    /** The newest figure of each township of an area until a year. */
    List<Population> populations(String area, int year);

    void deleteVillage(String township, String village);

    void insertVillage(String township, String village);

    List<Village> villages(String area);

    /** A village or community of a township. */
    record Village(String townshipCode, String village) {}

    void insertPost(Post post);

    @Nullable
    Post post(String id);

    int leave(String id, LocalDate leftOn, String changedBy);

    /** How many hold a post in an area on a day, and how many of them came after another day. */
    List<Held> held(String area, LocalDate day, LocalDate inPostBy);

    /**
     * People in post.
     *
     * @param village empty for a post of the township
     */
    record Held(String townshipCode, Post.Kind kind, String village, int total, int late) {}

    /** A page of the people of an area, those who have left too, by township and id. */
    List<Post> people(String area, @Nullable String kind, @Nullable String after, int limit);

    /** When posts of a township fell vacant last. */
    List<Vacated> vacated(String area);

    record Vacated(String townshipCode, Post.Kind kind, LocalDate leftOn) {}

    void deleteBudget(String county, int year);

    void insertBudget(Budget budget);

    @Nullable
    Budget budget(String county, int year);

    List<Budget> budgets(int year);

    void insertCheck(CapacityCheck check);

    @Nullable
    CapacityCheck check(String checkNumber);

    @Nullable
    CapacityCheck checkOf(String county, int year);

    List<CapacityCheck> checks(String county, int limit);

    List<CapacityCheck> checksOfYear(int year);

    List<CapacityCheck> ofNumbers(Collection<String> checkNumbers);

    void state(String checkNumber, CapacityCheck.State state, int gaps);

    void planned(String checkNumber, int rounds);

    void close(String checkNumber, LocalDate closedOn);

    void supervise(String checkNumber, String words);

    void insertItem(CheckItem item);

    List<CheckItem> items(String checkNumber, int roundNo);
}
