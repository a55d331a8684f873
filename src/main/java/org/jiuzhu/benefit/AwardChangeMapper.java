package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AwardChangeMapper {

    void insert(AwardChange change);

    @Nullable
    AwardChange find(String changeNumber);

    /** The change, locked until the transaction ends. */
    @Nullable
    AwardChange lock(String changeNumber);

    List<AwardChange> ofAward(String awardNumber);

    List<AwardChange> ofNumbers(Collection<String> numbers);

    @Nullable
    String openOf(String awardNumber);

    void insertLead(String changeNumber, AwardChanges.Lead lead);

    AwardChanges.@Nullable Lead lead(String changeNumber);

    int close(String changeNumber, AwardChange.State state, LocalDateTime at);

    void setRounds(String changeNumber, int rounds);

    void insertProposal(AwardChange.Proposal proposal);

    AwardChange.@Nullable Proposal proposal(String changeNumber);

    int insertHearing(AwardChange.Hearing hearing);

    AwardChange.@Nullable Hearing hearing(String changeNumber);

    int hear(AwardChange.Hearing hearing);

    void insertDecision(AwardChange.Decision decision);

    List<AwardChange.Decision> decisions(String changeNumber);

    /** An amount and the month from which it counts. */
    record Amount(String awardNumber, LocalDate fromMonth, long monthlyFen) {}

    List<Amount> amounts(Collection<String> awards);

    int deleteAmounts(String awardNumber, LocalDate fromMonth);

    void insertAmount(String awardNumber, LocalDate fromMonth, long monthlyFen, @Nullable String changeNumber);

    int setAmount(String awardNumber, long monthlyFen, int memberCount, String holderName);

    /** A month that a released list has paid, or that waits to be paid. */
    record Month(LocalDate payMonth, long amountFen, boolean paid) {}

    List<Month> months(String awardNumber, LocalDate from);

    int lowerMonth(String awardNumber, LocalDate payMonth, long lessFen);

    int setMonth(String awardNumber, LocalDate payMonth, long amountFen);

    /** Months of an award that lists have taken in any way. */
    List<LocalDate> takenMonths(String awardNumber);

    void settleMonth(String awardNumber, LocalDate payMonth, String reference, long amountFen);

    /** State follows from the last month: none, and it runs. */
    int setTerm(String awardNumber, LocalDate fromMonth, @Nullable LocalDate toMonth, long monthlyFen);

    int markStale(String awardNumber, String townshipCode, String countyCode, LocalDate from);

    int stale(String runNumber);

    int refreshed(String runNumber);

    int removeMember(String awardNumber, String idDigest);

    int releaseMember(String awardNumber, String idDigest);

    /** Positions of the persons of the household, in order. */
    List<Integer> positions(String awardNumber);

    int removePerson(String awardNumber, int position);
}
