package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Facts of registers and screenings. Who is watched is read from the register of awards itself, all in one join. */
@Mapper
interface ScreeningMapper {

    void insert(Screening screening);

    @Nullable
    Screening find(String screeningNumber);

    @Nullable
    Screening lock(String screeningNumber);

    List<Screening> ofNumbers(Collection<String> numbers);

    List<String> running();

    int countOfMonth(String countyCode, LocalDate month);

    List<Screening> page(@Nullable String countyCode, int limit);

    int countPersons(String countyCode, String nextCounty);

    @Nullable
    String nextTownship(String after, String nextCounty);

    /**
     * One line of the big join: a person, and a fact of a register or none.
     *
     * @param kind null when no register says anything
     */
    record Line(
            String awardNumber,
            String category,
            int memberCount,
            String idDigest,
            @Nullable RegisterKind kind,
            @Nullable LocalDate happenedOn,
            long amountFen,
            int grade) {}

    List<Line> lines(String townshipCode, String afterAward, LocalDate since, int awards);

    /** Names and ID numbers of households, sealed in the table. */
    record Person(String awardNumber, String name, String idNumber) {}

    List<Person> persons(Collection<String> awardNumbers);

    int advance(
            String screeningNumber,
            int done,
            int alerts,
            int joined,
            int known,
            String afterTownship,
            String afterAward);

    int move(String screeningNumber, Screening.State from, Screening.State to, String by);

    int end(String screeningNumber, Screening.State to, @Nullable String by, LocalDateTime at);

    int review(String screeningNumber, String by, String review);

    List<String> watched(String countyCode, String nextCounty, Collection<String> idDigests);

    List<RegisterFact> facts(Collection<String> idDigests);

    void insertFacts(String countyCode, String importId, Collection<RegisterFact> facts);

    int updateFact(RegisterFact fact, String importId);

    /**
     * What came of a file.
     *
     * @param fresh rows that are new
     * @param unwatched rows of persons who are not watched: nothing of them is kept
     */
    record Import(
            String id,
            String countyCode,
            RegisterKind kind,
            LocalDate dataMonth,
            int rowsRead,
            int fresh,
            int updated,
            int unchanged,
            int unwatched,
            String uploadedBy,
            LocalDateTime uploadedAt) {}

    void insertImport(Import one);

    List<Import> imports(@Nullable String countyCode, int limit);
}
