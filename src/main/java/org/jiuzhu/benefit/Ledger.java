package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补退台账: what was paid too much or too little, each sum an account of its own. An account is opened by a signed paper;
 * it goes down by what payment lists set off, by what is paid back with a voucher, and by what the county waives or
 * finds uncollectable. What is left is the sum of all lines, and the table refuses anything below zero.
 *
 * <p>While an award runs, what was paid too much is taken from the next lists, a part a month. When it has ended, the
 * procedure {@code benefit-recovery} begins. What dishonest persons have to give back stands in the same ledger.
 *
 * @see "民发〔2021〕57号 第三十二条；社会救助暂行办法 第六十八条"
 */
@Service
public class Ledger implements CaseLocator, WorkCards {

    private static final long MOST_FEN = 100_000_000;
    private static final int MOST_VOUCHER = 60;
    private static final int MOST_NOTE = 300;

    private final LedgerMapper mapper;
    private final AwardMapper awards;
    private final ObjectProvider<RecoveryProcedure> procedure;
    private final Journal journal;
    private final Clock clock;

    Ledger(
            LedgerMapper mapper,
            AwardMapper awards,
            ObjectProvider<RecoveryProcedure> procedure,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.awards = awards;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String ledgerNumber) {
        return Optional.ofNullable(mapper.find(ledgerNumber))
                .filter(one -> one.origin() != LedgerAccount.Origin.INTEGRITY)
                .map(LedgerAccount::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.ofNumbers(numbers).stream()
                        .filter(one -> one.origin() != LedgerAccount.Origin.INTEGRITY)
                        .map(one -> new Card(one.ledgerNumber(), "追回多发款项：待遇" + one.awardNumber(), one.townshipCode()))
                        .toList();
    }

    /**
     * Opens an account of an award. What was paid too much on an award that has ended is to be repaid: its procedure
     * begins.
     *
     * @param reference number of what it rests on
     * @param reason personal data
     * @param signer who has signed for it
     */
    @Transactional
    public LedgerAccount open(
            String awardNumber,
            LedgerAccount.Side side,
            Money amount,
            LedgerAccount.Origin origin,
            String reference,
            String reason,
            String signer) {
        Award award = Objects.requireNonNull(awards.lock(awardNumber));
        boolean repay = side == LedgerAccount.Side.OVER && award.state() == Award.State.ENDED;
        String number = "ZW" + awardNumber.substring(Math.max(0, awardNumber.indexOf('-'))) + "-"
                + (mapper.countOfAward(awardNumber) + 1);
        mapper.insertAccount(
                number,
                awardNumber,
                award.townshipCode(),
                side,
                origin,
                reference,
                amount.fen(),
                repay ? LedgerAccount.Way.REPAY : LedgerAccount.Way.SET_OFF,
                reason,
                signer,
                now());
        write(number, LedgerEntry.Kind.ORDER, amount, number, LocalDate.now(clock), reason, signer);
        LedgerAccount account = find(number);
        if (repay) {
            procedure.getObject().begin(account);
        }
        return account;
    }

    /** What was to be set off from an award that has ended can only be repaid. */
    @EventListener
    @Transactional
    public void on(AwardEnded ended) {
        mapper.setOffOf(ended.awardNumber()).forEach(this::toRepayment);
    }

    /**
     * Asks that what was paid too much be given back at once and not set off from lists, as the family has agreed.
     *
     * @throws Conflict when it is settled, or is being repaid already
     */
    @Transactional
    public void repay(String ledgerNumber, Actor actor) {
        LedgerAccount account = visible(ledgerNumber, actor);
        if (!actor.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由审核确认岗或者县级监管岗提出。");
        }
        if (account.side() == LedgerAccount.Side.BACK) {
            throw new Conflict("少发的在以后的清册里补发，不用退回。");
        }
        toRepayment(account);
    }

    private void toRepayment(LedgerAccount account) {
        if (mapper.repay(account.ledgerNumber()) == 0) {
            throw new Conflict("这一户已经结清，或者已经在办理退款。");
        }
        journal.record("补退台账：转为退款", account.ledgerNumber(), account.due() + "元");
        procedure.getObject().begin(find(account.ledgerNumber()));
    }

    /** @throws Missing when there is no such account */
    @Transactional(readOnly = true)
    public LedgerAccount find(String ledgerNumber) {
        LedgerAccount account = mapper.find(ledgerNumber);
        if (account == null) {
            throw new Missing("没有这一户补退账。");
        }
        return account;
    }

    /** The account, for a person who works where it stands. */
    @Transactional(readOnly = true)
    public LedgerAccount visible(String ledgerNumber, Actor actor) {
        LedgerAccount account = mapper.find(ledgerNumber);
        if (account == null || !actor.sees(account.townshipCode())) {
            throw new Missing("没有这一户补退账，或不在您的辖区。");
        }
        return account;
    }

    /** A page of the accounts within a person's reach, those still open or those settled, by number. */
    @Transactional
    public List<LedgerAccount> page(
            Actor actor,
            LedgerAccount.@Nullable Side side,
            boolean open,
            @Nullable String awardNumber,
            @Nullable String after,
            int limit) {
        String area = Objects.requireNonNullElse(actor.township() != null ? actor.township() : actor.county(), "");
        List<LedgerAccount> found = mapper.page(area, side, open, awardNumber, after, limit).stream()
                .filter(one -> actor.sees(one.townshipCode()))
                .toList();
        journal.record("查阅", null, "补退台账，" + found.size() + "户");
        return found;
    }

    /** All accounts of an award, the oldest first. */
    @Transactional(readOnly = true)
    public List<LedgerAccount> ofAward(String awardNumber) {
        return mapper.ofAward(awardNumber);
    }

    /** What is still owed; nothing where no account was opened. */
    @Transactional(readOnly = true)
    public Money due(String ledgerNumber) {
        LedgerAccount account = mapper.find(ledgerNumber);
        return account == null ? Money.ZERO : account.due();
    }

    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(String ledgerNumber) {
        return mapper.entries(ledgerNumber);
    }

    /** What a payment list has paid or taken for an account. */
    public record SetOff(String runNumber, LocalDate payMonth, PaymentRun.State state, Money amount) {}

    @Transactional(readOnly = true)
    public List<SetOff> setOffs(String ledgerNumber) {
        return mapper.setOffs(ledgerNumber).stream()
                .map(one -> new SetOff(
                        one.runNumber(),
                        one.payMonth(),
                        PaymentRun.State.valueOf(one.state()),
                        Money.ofFen(one.amountFen())))
                .toList();
    }

    /** Orders a person to give a sum back, by a paper that somebody has signed; no award stands behind it. */
    @Transactional
    public void order(String number, String townshipCode, Money amount, String document, String note, Actor signer) {
        claim(number, townshipCode, note, signer);
        enter(number, LedgerEntry.Kind.ORDER, amount, document, LocalDate.now(clock), note, signer);
    }

    /** Opens an account without an award, once. */
    @Transactional
    public void claim(String number, String townshipCode, String note, Actor signer) {
        if (mapper.find(number) == null) {
            try {
                mapper.insertAccount(
                        number,
                        null,
                        townshipCode,
                        LedgerAccount.Side.OVER,
                        LedgerAccount.Origin.INTEGRITY,
                        number,
                        0,
                        LedgerAccount.Way.REPAY,
                        note,
                        signer.id(),
                        now());
            } catch (DuplicateKeyException e) {
                // another entry was faster to open the account
            }
        }
    }

    /** Enters what the follower of a recovery has been shown to be paid. */
    @Transactional
    public void paid(String number, Money amount, String voucher, LocalDate day, Actor actor) {
        write(number, LedgerEntry.Kind.PAYMENT, amount, voucher.strip(), day, "", actor.id());
    }

    /** Gives up all that is left, signed by the county. */
    @Transactional
    public void giveUp(String number, LedgerEntry.Kind kind, String document, String reason, Actor signer) {
        enter(number, kind, due(number), document, LocalDate.now(clock), reason, signer);
    }

    /** What is left is not owed any more, since the decision that it rests on is gone. */
    @Transactional
    public void drop(String number, String document, String reason, String signer) {
        Money due = due(number);
        if (due.fen() > 0) {
            write(number, LedgerEntry.Kind.LESS, due, document, LocalDate.now(clock), reason, signer);
        }
    }

    /** How and from when it is repaid. */
    @Transactional
    public void plan(String number, Money instalment, @Nullable LocalDate nextDue) {
        mapper.plan(number, instalment.fen(), nextDue);
    }

    /**
     * Enters a payment, or what makes the sum owed larger or smaller.
     *
     * @throws InvalidInput when a part is missing, or more is taken than is owed
     * @throws Conflict when the voucher has been entered already
     */
    @Transactional
    public void enter(
            String number,
            LedgerEntry.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable String voucher,
            @Nullable LocalDate day,
            @Nullable String note,
            Actor actor) {
        if (kind == null) {
            throw new InvalidInput("kind", "请选择事项");
        }
        boolean signs = kind != LedgerEntry.Kind.PAYMENT;
        if (signs
                ? !actor.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)
                : !actor.holdsAny(Role.WINDOW_CLERK, Role.DECIDER, Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused(signs ? "责令退回、核销、增减由审核确认岗或者县级监管岗登记。" : "退回的款项由受理岗、审核确认岗或者县级登记。");
        }
        if (kind.givenUp() && !actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused(kind.title() + "由县级监管岗签署。");
        }
        LedgerAccount account = mapper.find(number);
        if (account != null
                && account.side() == LedgerAccount.Side.BACK
                && (kind == LedgerEntry.Kind.PAYMENT || kind.givenUp())) {
            throw new InvalidInput("kind", "少发的由清册补发，只能追加或者核减");
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
        write(number, kind, amount, paper, day, words, actor.id());
    }

    private void write(
            String number, LedgerEntry.Kind kind, Money amount, String paper, LocalDate day, String words, String by) {
        if (mapper.move(number, kind.sign() * amount.fen()) == 0) {
            throw new InvalidInput("amount", "超过应退回的" + due(number) + "元");
        }
        try {
            mapper.insertEntry(new LedgerEntry(number, kind, amount.fen(), 0, paper, day, words, by, now()));
        } catch (DuplicateKeyException e) {
            throw new Conflict("这张凭证已经登记过：" + paper);
        }
        journal.record("补退台账：" + kind.title(), number, amount + "元");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
