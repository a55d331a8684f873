package org.jiuzhu.relief;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reserve funds of the townships (备用金). A balance never falls below nothing: an update that would take it there
 * changes no row, and a constraint of the table stands behind it.
 */
@Service
public class ReserveFunds {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_NOTE = 200;

    private final ReliefMapper mapper;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;

    ReserveFunds(ReliefMapper mapper, Areas areas, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is left in a township's fund; nothing when it has none. */
    @Transactional(readOnly = true)
    public Money balance(String townshipCode) {
        Long balance = mapper.balance(townshipCode);
        return Money.ofFen(balance == null ? 0 : balance);
    }

    /** The last entries of a fund, the newest first. */
    @Transactional(readOnly = true)
    public List<FundEntry> entries(String townshipCode, Actor reader) {
        if (!reader.sees(townshipCode)) {
            throw new Refused("该乡镇（街道）不在您的辖区。");
        }
        return mapper.entries(townshipCode, MOST_ENTRIES);
    }

    /**
     * Money comes in by a document of the county; the same document twice is refused.
     *
     * @throws InvalidInput when a part is missing
     * @throws Conflict when the document has been entered already
     */
    @Transactional
    public void allot(String townshipCode, Money amount, String document, Actor actor) {
        if (!actor.holds(Role.COUNTY_SUPERVISOR) || !actor.sees(townshipCode)) {
            throw new Refused("备用金由本县（市、区）监管岗拨入。");
        }
        if (areas.find(townshipCode).isEmpty() || townshipCode.length() != 9) {
            throw new InvalidInput("township", "没有区划代码" + townshipCode);
        }
        if (amount.fen() <= 0) {
            throw new InvalidInput("amount", "拨入金额应大于0元");
        }
        if (document.isBlank() || document.length() > 50) {
            throw new InvalidInput("document", "请填写拨款文件文号，不超过50字");
        }
        if (mapper.balance(townshipCode) == null) {
            try {
                mapper.insertFund(townshipCode);
            } catch (DuplicateKeyException e) {
                // another entry was faster to open the fund
            }
        }
        move(
                townshipCode,
                FundEntry.Kind.ALLOTTED,
                amount.fen(),
                document.strip() + "/" + townshipCode,
                "拨入备用金",
                actor);
    }

    /**
     * Takes what has been approved for a case.
     *
     * @throws Conflict when the fund does not hold that much, whoever took it a moment ago
     */
    @Transactional
    public void take(String townshipCode, String caseNumber, Money amount, Actor actor) {
        move(townshipCode, FundEntry.Kind.TAKEN, -amount.fen(), caseNumber, "临时救助列支", actor);
    }

    /** Gives back what was approved for a case and not paid out. */
    @Transactional
    public void giveBack(
            String townshipCode, String caseNumber, int instalment, Money amount, String why, Actor actor) {
        String note = "第" + instalment + "期未发放：" + why;
        move(
                townshipCode,
                FundEntry.Kind.RETURNED,
                amount.fen(),
                caseNumber + "/" + instalment,
                note.length() > MOST_NOTE ? note.substring(0, MOST_NOTE) : note,
                actor);
    }

    private void move(
            String townshipCode, FundEntry.Kind kind, long amountFen, String reference, String note, Actor actor) {
        if (mapper.move(townshipCode, amountFen) == 0) {
            throw new Conflict("备用金余额不足（现余" + balance(townshipCode) + "元），不能列支；请减少金额或者报县级审批。");
        }
        long left = Objects.requireNonNull(mapper.balance(townshipCode));
        try {
            mapper.insertEntry(new FundEntry(
                    townshipCode, kind, amountFen, left, reference, note, actor.id(), LocalDateTime.now(clock)));
        } catch (DuplicateKeyException e) {
            throw new Conflict("这一笔备用金" + kind.title() + "已经记过账，没有重复记。");
        }
        journal.record(
                "备用金" + kind.title(),
                kind == FundEntry.Kind.ALLOTTED ? null : reference.split("/", 2)[0],
                areas.name(townshipCode) + " " + Money.ofFen(Math.abs(amountFen)) + "元");
    }
}
