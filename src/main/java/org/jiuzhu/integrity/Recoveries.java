package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was obtained by dishonesty and is to be paid back: an account of the ledger under the number of the case.
 *
 * @see "社会救助暂行办法 第六十八条：责令退回"
 */
@Service
public class Recoveries {

    private final Ledger ledger;

    Recoveries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is still owed. */
    public Money due(String caseNumber) {
        return ledger.due(caseNumber);
    }

    public List<LedgerEntry> entries(String caseNumber) {
        return ledger.entries(caseNumber);
    }

    /** Orders that a sum be paid back, by a paper that somebody has signed. */
    public void order(String caseNumber, Money amount, String document, String note, Actor signer) {
        ledger.order(caseNumber, township(caseNumber), amount, document, note, signer);
    }

    /** Enters what the follower of a recovery has been shown to be paid. */
    public void paid(String caseNumber, Money amount, String voucher, LocalDate day, Actor actor) {
        ledger.paid(caseNumber, amount, voucher, day, actor);
    }

    /**
     * Enters a payment, or what makes the sum owed larger or smaller.
     *
     * @throws InvalidInput when a part is missing, or more is taken than is owed
     * @throws Conflict when the voucher has been entered already
     */
    @Transactional
    public void enter(
            String caseNumber,
            LedgerEntry.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String voucher,
            @Nullable LocalDate day,
            @Nullable String note,
            Actor actor) {
        ledger.claim(caseNumber, township(caseNumber), "责令退回", actor);
        ledger.enter(caseNumber, kind, amount, voucher, day, note, actor);
    }

    /** The township stands in the number of every case. */
    private static String township(String caseNumber) {
        return caseNumber.substring(3, 12);
    }
}
