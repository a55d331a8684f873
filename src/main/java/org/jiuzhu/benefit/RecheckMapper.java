package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jiuzhu.verification.FactKind;
import org.jspecify.annotations.Nullable;

@Mapper
interface RecheckMapper {

    /** A running award without a date for its next check. */
    record Unplanned(String awardNumber, LocalDate fromMonth, int reviewMonths) {}

    List<Unplanned> unplanned(int limit);

    /** The date of the next check. */
    record Plan(String awardNumber, LocalDate nextOn) {}

    void insertPlans(List<Plan> plans);

    int setPlan(String awardNumber, LocalDate nextOn, LocalDate lastOn);

    @Nullable
    LocalDate nextOn(String awardNumber);

    List<String> dueTownships(LocalDate dueBy, int limit);

    void insertRound(RecheckRound round);

    @Nullable
    RecheckRound round(String roundNumber);

    /** The round, locked until the transaction ends. */
    @Nullable
    RecheckRound lockRound(String roundNumber);

    List<RecheckRound> rounds(@Nullable String area, int limit);

    List<RecheckRound> roundsNumbered(Collection<String> numbers);

    List<String> screening();

    void progress(String roundNumber, int screened, String afterAward);

    int screened(String roundNumber, RecheckRound.State state, LocalDateTime at);

    int confirmed(String roundNumber, String by, LocalDateTime at, String note);

    /** An award that is due. */
    record Due(String awardNumber, LocalDate nextOn, int checks) {}

    List<Due> due(String townshipCode, LocalDate dueBy, @Nullable String after, int limit);

    /** A person of an award under the keyed digest. */
    record Member(String awardNumber, String idDigest) {}

    List<Member> members(Collection<String> awards);

    /** What was known at the last check. */
    record Known(String awardNumber, String idDigest, FactKind kind, long amountFen, LocalDate asOf) {}

    List<Known> known(Collection<String> awards);

    void insertKnown(List<Known> facts);

    void insert(List<Recheck> rechecks);

    void insertDifferences(List<RecheckDifference> differences);

    @Nullable
    Recheck find(String recheckNumber);

    @Nullable
    Recheck lock(String recheckNumber);

    @Nullable
    String openOf(String awardNumber);

    int checksOf(String awardNumber);

    List<Recheck> numbered(Collection<String> numbers);

    List<Recheck> ofRound(String roundNumber, Recheck.@Nullable Course course, @Nullable String after, int limit);

    List<RecheckDifference> differences(Collection<String> rechecks);

    List<String> unchanged(String roundNumber, int limit);

    int sample(Collection<String> rechecks, int drawNo);

    void insertDraw(RecheckRound.Draw draw);

    List<RecheckRound.Draw> draws(String roundNumber);

    List<Recheck> unstarted(int limit);

    int started(Collection<String> rechecks);

    /** How many of a round took a course, and how they stand. */
    record Count(String roundNumber, Recheck.Course course, Recheck.State state, int number) {}

    List<Count> counts(Collection<String> rounds);

    int surveyedBy(String roundNumber, String person);

    /** Kinds of unchanged awards of a round for which the next date is the same. */
    record Cycle(String category, int reviewMonths) {}

    List<Cycle> cycles(String roundNumber);

    int planUnchanged(String roundNumber, String category, int reviewMonths, LocalDate nextOn, LocalDate lastOn);

    int insertHistory(String roundNumber, LocalDate on, String detail, String by);

    int keepUnchanged(String roundNumber, LocalDate on, String by);

    int reminded(String recheckNumber, LocalDate on);

    int close(String recheckNumber, Recheck.State state, @Nullable String changeNumber, LocalDate on, String by);

    void insertVisit(Recheck.Visit visit);

    List<Recheck.Visit> visits(String recheckNumber);

    int setReviewMonths(String awardNumber, int months);

    int deleteKnown(String recheckNumber);

    int rememberDifferences(String recheckNumber, String awardNumber);
}
