package org.jiuzhu.relief;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
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
    private final StaffDirectory staff;
    private final Journal journal;
    private final Clock clock;

    ReserveFunds(ReliefMapper mapper, Areas areas, StaffDirectory staff, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is left in a township's fund; nothing when it has none. */
    @Transactional(readOnly = true)
    public Money balance(String townshipCode) {
        Long balance = mapper.balance(townshipCode);
        return Money.ofFen(balance == null ? 0 : balance);
    }

    /** A fund in a list. */
    public record Fund(String townshipCode, String name, Money balance) {}

    /** The funds within a person's reach, in two statements however many there are. */
    @Transactional(readOnly = true)
    public List<Fund> visibleTo(Actor reader) {
        Map<String, Long> balances = mapper
                .balances(
                        Objects.requireNonNullElse(reader.township(), Objects.requireNonNullElse(reader.county(), "")))
                .stream()
                .collect(Collectors.toMap(Balance::townshipCode, Balance::balanceFen));
        return areas.counties().stream()
                .flatMap(county -> areas.townshipsOf(county.code()).stream())
                .filter(area -> reader.sees(area.code()))
                .map(area -> new Fund(
                        area.code(), areas.name(area.code()), Money.ofFen(balances.getOrDefault(area.code(), 0L))))
                .toList();
    }

    /** A balance as kept. */
    record Balance(String townshipCode, long balanceFen) {}

    /** An entry with the name of who entered it. */
    public record Shown(FundEntry entry, String by) {}

    /** The last entries of a fund with names, the newest first. */
    @Transactional(readOnly = true)
    public List<Shown> shown(String townshipCode, Actor reader) {
        List<FundEntry> found = entries(townshipCode, reader);
        Map<String, String> names =
                staff.names(found.stream().map(FundEntry::enteredBy).collect(Collectors.toSet()));
        return found.stream()
                .map(entry -> new Shown(entry, names.getOrDefault(entry.enteredBy(), entry.enteredBy())))
                .toList();
    }

    /** The last entries of a fund, the newest first. */
    @Transactional(readOnly = true)
    public List<FundEntry> entries(String townshipCode, Actor reader) {
        if (!reader.sees(townshipCode)) {
            throw new Missing("没有这个乡镇（街道），或不在您的辖区。");
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
