package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    void insertAccount(
            String ledgerNumber,
            @Nullable String awardNumber,
            String townshipCode,
            LedgerAccount.Side side,
            LedgerAccount.Origin origin,
            String reference,
            long amountFen,
            LedgerAccount.Way way,
            String reason,
            String by,
            LocalDateTime at);

    int countOfAward(String awardNumber);

    @Nullable
    LedgerAccount find(String ledgerNumber);

    List<LedgerAccount> ofNumbers(Collection<String> numbers);

    /** What was paid too much on an award and is to be set off from lists. */
    List<LedgerAccount> setOffOf(String awardNumber);

    List<LedgerAccount> ofAward(String awardNumber);

    int move(String ledgerNumber, long amountFen);

    void insertEntry(LedgerEntry entry);

    List<LedgerEntry> entries(String ledgerNumber);

    /** What a list has taken for an account. */
    record SetOff(String runNumber, LocalDate payMonth, String state, long amountFen) {}

    List<SetOff> setOffs(String ledgerNumber);

    int repay(String ledgerNumber);

    int plan(String ledgerNumber, long instalmentFen, @Nullable LocalDate nextDue);

    List<LedgerAccount> page(
            String area,
            LedgerAccount.@Nullable Side side,
            boolean open,
            @Nullable String awardNumber,
            @Nullable String after,
            int limit);
}
