package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface RaiseMapper {

    void insert(Raise raise);

    int ofCounty(String countyCode);

    @Nullable
    Raise find(String raiseNumber);

    @Nullable
    Raise lock(String raiseNumber);

    List<Raise> numbered(Collection<String> numbers);

    List<Raise> page(@Nullable String countyCode, int limit);

    List<String> working();

    int countAwards(String countyCode);

    /**
     * An award to be worked out.
     *
     * @param area declared, or null
     * @param share a member's share has been taken off: the amount does not follow from the income alone
     * @param busy a change of it is open
     * @param later its amount changes in the month of the raise or later
     */
    record Candidate(
            String awardNumber,
            String townshipCode,
            @Nullable String area,
            int members,
            long monthlyFen,
            String document,
            boolean share,
            boolean busy,
            boolean later) {}

    List<Candidate> candidates(String countyCode, LocalDate fromMonth, @Nullable String after, int limit);

    void insertLines(List<Raise.Line> lines);

    void simulated(String raiseNumber, int computed, String afterAward);

    int move(String raiseNumber, Raise.State from, Raise.State to);

    int computed(String raiseNumber, LocalDateTime at);

    int approved(String raiseNumber, String by, LocalDateTime at, String seed);

    int applied(String raiseNumber, LocalDateTime at);

    int undo(String raiseNumber, String by);

    int closed(String raiseNumber, Raise.State from, Raise.State to, String by, LocalDateTime at);

    int pause(String raiseNumber, boolean paused);

    void progress(String raiseNumber, int done);

    /** The next lines to be carried out, or to be taken back. */
    List<Raise.Line> next(String raiseNumber, boolean applied, int limit);

    /** Locks the awards of a batch until the transaction ends. */
    List<String> lockAwards(Collection<String> awards);

    /** Awards of a batch that are not any more as they were simulated. */
    List<String> moved(String raiseNumber, Collection<String> awards, LocalDate fromMonth);

    int manual(String raiseNumber, Collection<String> awards, String reason);

    int markBase(String raiseNumber, Collection<String> awards);

    int insertBase(String raiseNumber, Collection<String> awards);

    int insertAmounts(String raiseNumber, Collection<String> awards, LocalDate fromMonth);

    int setAmounts(String raiseNumber, Collection<String> awards, String document);

    int insertBack(
            String raiseNumber,
            Collection<String> awards,
            LocalDate fromMonth,
            String reason,
            String by,
            LocalDateTime at);

    int insertHistory(
            String raiseNumber,
            Collection<String> awards,
            LocalDate on,
            String kind,
            String words,
            boolean back,
            String by);

    int markApplied(String raiseNumber, Collection<String> awards, boolean applied);

    int deleteAmounts(String raiseNumber, Collection<String> awards);

    int deleteBase(String raiseNumber, Collection<String> awards);

    int resetAmounts(String raiseNumber, Collection<String> awards);

    int deleteBack(String raiseNumber, Collection<String> awards);

    int markStale(String raiseNumber, String countyCode, LocalDate fromMonth);

    /** Lists of the county that have been released for the month or later since a moment. */
    int releasedSince(String countyCode, LocalDate fromMonth, LocalDateTime since);

    List<Raise.Sum> sums(String raiseNumber);

    List<Raise.Line> lines(String raiseNumber, Raise.@Nullable Kind kind, @Nullable String after, int limit);

    List<String> raised(String raiseNumber, int limit);

    List<Raise.Line> linesOf(String raiseNumber, Collection<String> awards);

    /** Raises that are carried out, checked or taken back just now, for a month of a county. */
    List<String> unfinished(String countyCode, LocalDate payMonth);

    int setArea(String awardNumber, String area);
}
