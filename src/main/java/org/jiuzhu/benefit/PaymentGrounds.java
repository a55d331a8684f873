package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changes the payment of an award beside its amount: marks that it be held, add-ons, corrections, another account.
 * Each is entered by a named person with a reason and stands in the history of the award; the next list shows it and two
 * other eyes look at it there.
 *
 * @see "民发〔2021〕57号 第二十七条、第三十条、第三十二条"
 */
@Service
public class PaymentGrounds {

    private static final int MOST_REASON = 300;
    private static final long MOST_FEN = 10_000_000;

    private final PaymentMapper mapper;
    private final AwardMapper awards;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    PaymentGrounds(PaymentMapper mapper, AwardMapper awards, Ledger ledger, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.awards = awards;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** What may be entered. */
    public enum Kind {
        FREEZE("冻结"),
        SUSPEND("暂停"),
        LIFT("解除冻结、暂停"),
        ADDON_OLD("增发：老年人"),
        ADDON_MINOR("增发：未成年人"),
        ADDON_ILL("增发：重病患者"),
        ADDON_DISABLED("增发：重度残疾人"),
        BACK("补发"),
        OVER("扣回多发"),
        ACCOUNT("变更发放账户");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        boolean money() {
            return name().startsWith("ADDON") || this == BACK || this == OVER;
        }
    }

    /**
     * Something entered.
     *
     * @param fromMonth first month it holds, or null for this month
     * @param toMonth last month it holds, or null while it stands
     * @param account the new account, for {@link Kind#ACCOUNT}
     */
    public record Ground(
            @Nullable Kind kind,
            @Nullable Money amount,
            @Nullable LocalDate fromMonth,
            @Nullable LocalDate toMonth,
            @Nullable String reason,
            AwardHousehold.@Nullable Account account) {}

    /**
     * Enters a ground for an award.
     *
     * @throws Missing when there is no such award within the person's reach
     */
    @Transactional
    public void enter(String awardNumber, Ground ground, Actor actor) {
        Award award = awards.lock(awardNumber);
        if (award == null || award.state() == Award.State.PENDING || !actor.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区。");
        }
        if (!actor.holdsAny(Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由乡镇（街道）审核确认岗或县级监管岗登记。");
        }
        Kind kind = ground.kind();
        if (kind == null) {
            throw new InvalidInput("kind", "请选择事项");
        }
        String reason = ground.reason() == null ? "" : ground.reason().strip();
        if (reason.isEmpty() || reason.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明事实和理由，不超过" + MOST_REASON + "字");
        }
        long fen = ground.amount() == null ? 0 : ground.amount().fen();
        if (kind.money() && (fen <= 0 || fen > MOST_FEN)) {
            throw new InvalidInput("amount", "请填写大于0的金额（元）");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = (ground.fromMonth() == null ? today : ground.fromMonth()).withDayOfMonth(1);
        LocalDate to = ground.toMonth() == null ? null : ground.toMonth().withDayOfMonth(1);
        if (to != null && to.isBefore(from)) {
            throw new InvalidInput("toMonth", "结束月份不能早于开始月份");
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        String detail = kind.title();
        switch (kind) {
            case FREEZE ->
                mapper.insertHold(awardNumber, PaymentMapper.Hold.Kind.FROZEN, from, to, reason, actor.id(), now);
            case SUSPEND ->
                mapper.insertHold(awardNumber, PaymentMapper.Hold.Kind.SUSPENDED, from, to, reason, actor.id(), now);
            case LIFT -> {
                if (mapper.liftHolds(awardNumber, from.minusMonths(1), actor.id()) == 0) {
                    throw new InvalidInput("kind", "这份待遇没有冻结或暂停");
                }
            }
            case BACK, OVER ->
                ledger.open(
                        awardNumber,
                        kind == Kind.BACK ? LedgerAccount.Side.BACK : LedgerAccount.Side.OVER,
                        Money.ofFen(fen),
                        LedgerAccount.Origin.MANUAL,
                        "",
                        reason,
                        actor.id());
            case ACCOUNT -> account(awardNumber, ground.account());
            default -> mapper.insertAddon(awardNumber, kind.name(), fen, from, to, actor.id(), now);
        }
        if (kind.money()) {
            detail += Money.ofFen(fen) + "元";
        }
        awards.insertChange(awardNumber, today, kind.name(), detail, reason, actor.id());
        journal.record("待遇登记：" + kind.title(), award.caseNumber(), awardNumber);
    }

    private void account(String awardNumber, AwardHousehold.@Nullable Account account) {
        if (account == null
                || Objects.requireNonNullElse(account.bank(), "").isBlank()
                || account.bank().length() > 100
                || Objects.requireNonNullElse(account.holder(), "").isBlank()
                || account.holder().length() > 100) {
            throw new InvalidInput("account.bank", "请填写开户银行和户名，最多100字");
        }
        String number = Objects.requireNonNullElse(account.number(), "").replaceAll("[\\s-]", "");
        if (!number.matches("[0-9]{12,22}")) {
            throw new InvalidInput("account.number", "银行账号应为12至22位数字");
        }
        AwardHousehold.Account clean = new AwardHousehold.Account(
                account.bank().strip(), account.holder().strip(), number);
        if (mapper.changeAccount(awardNumber, clean) == 0) {
            awards.insertAccounts(java.util.List.of(new AwardHousehold(awardNumber, clean, java.util.List.of())));
        }
    }
}
