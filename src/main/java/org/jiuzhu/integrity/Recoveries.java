package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was obtained by dishonesty and is to be paid back: ordered, paid, and never below zero. The sum of the entries is
 * what is owed; the table refuses anything else.
 *
 * @see "社会救助暂行办法 第六十八条：责令退回"
 */
@Service
public class Recoveries {

    private static final long MOST_FEN = 100_000_000;
    private static final int MOST_VOUCHER = 60;
    private static final int MOST_NOTE = 300;

    private final IntegrityMapper mapper;
    private final Journal journal;
    private final Clock clock;

    Recoveries(IntegrityMapper mapper, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is still owed. */
    @Transactional(readOnly = true)
    public Money due(String caseNumber) {
        return Money.ofFen(Objects.requireNonNullElse(mapper.recoveryDue(caseNumber), 0L));
    }

    @Transactional(readOnly = true)
    public List<RecoveryEntry> entries(String caseNumber) {
        return mapper.recoveryEntries(caseNumber);
    }

    /** Orders that a sum be paid back, by a paper that somebody has signed. */
    @Transactional
    public void order(String caseNumber, Money amount, String document, String note, Actor signer) {
        enter(caseNumber, RecoveryEntry.Kind.ORDER, amount, document, LocalDate.now(clock), note, signer);
    }

    /** Enters what the follower of a recovery has been shown to be paid. */
    @Transactional
    public void paid(String caseNumber, Money amount, String voucher, LocalDate day, Actor actor) {
        write(caseNumber, RecoveryEntry.Kind.PAYMENT, amount, voucher.strip(), day, "", actor);
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
            RecoveryEntry.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String voucher,
            @Nullable LocalDate day,
            @Nullable String note,
            Actor actor) {
        if (kind == null) {
            throw new InvalidInput("kind", "请选择事项");
        }
        boolean signs = kind != RecoveryEntry.Kind.PAYMENT;
        if (signs
                ? !actor.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)
                : !actor.holdsAny(Role.WINDOW_CLERK, Role.DECIDER, Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused(signs ? "责令退回、核销、增减由审核确认岗或者县级监管岗登记。" : "退回的款项由受理岗、审核确认岗或者县级登记。");
        }
        if (kind == RecoveryEntry.Kind.WAIVER && !actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("核销由县级监管岗签署。");
        }
        if (amount == null || amount.fen() <= 0 || amount.fen() > MOST_FEN) {
            throw new InvalidInput("amount", "请填写大于0的金额（元）");
        }
        String paper = voucher == null ? "" : voucher.strip();
        if (paper.isEmpty() || paper.length() > MOST_VOUCHER) {
            throw new InvalidInput("voucher", "请填写凭证号或者文号，不超过" + MOST_VOUCHER + "字");
        }
        LocalDate today = LocalDate.now(clock);
        if (day == null || day.isAfter(today)) {
            throw new InvalidInput("day", "请填写日期，不晚于今天");
        }
        String words = note == null ? "" : note.strip();
        if (words.length() > MOST_NOTE || signs && words.isEmpty()) {
            throw new InvalidInput("note", "请写明理由，不超过" + MOST_NOTE + "字");
        }
        write(caseNumber, kind, amount, paper, day, words, actor);
    }

    private void write(
            String caseNumber,
            RecoveryEntry.Kind kind,
            Money amount,
            String paper,
            LocalDate day,
            String words,
            Actor actor) {
        if (mapper.recoveryDue(caseNumber) == null) {
            try {
                mapper.openRecovery(caseNumber);
            } catch (DuplicateKeyException e) {
                // another entry was faster to open the account
            }
        }
        if (mapper.moveRecovery(caseNumber, kind.sign() * amount.fen()) == 0) {
            throw new InvalidInput("amount", "超过应退回的" + due(caseNumber) + "元");
        }
        try {
            mapper.insertRecoveryEntry(new RecoveryEntry(
                    caseNumber,
                    kind,
                    amount.fen(),
                    due(caseNumber).fen(),
                    paper,
                    day,
                    words,
                    actor.id(),
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        } catch (DuplicateKeyException e) {
            throw new Conflict("这张凭证已经登记过：" + paper);
        }
        journal.record("失信追回：" + kind.title(), caseNumber, amount + "元");
    }
}
