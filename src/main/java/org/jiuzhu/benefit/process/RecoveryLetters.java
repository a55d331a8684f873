package org.jiuzhu.benefit.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Texts;
import org.springframework.stereotype.Component;

/** Letters about money paid too much. */
@Component
class RecoveryLetters {

    private static final String BASIS = "《社会救助暂行办法》第十三条；《最低生活保障审核确认办法》（民发〔2021〕57号）第三十二条";

    private static final Actor HOUSE = new Actor("system", "系统", Set.of(), null, null);

    private final Ledger ledger;
    private final Paperwork paperwork;
    private final Offices offices;
    private final CurrentActor currentActor;

    RecoveryLetters(Ledger ledger, Paperwork paperwork, Offices offices, CurrentActor currentActor) {
        this.ledger = ledger;
        this.paperwork = paperwork;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    /** What closes an account: paid, or given up. */
    static LetterKind closing(List<LedgerEntry> entries) {
        return switch (entries.get(entries.size() - 1).kind()) {
            case WAIVER, UNCOLLECTABLE -> LetterKind.REPAYMENT_WAIVED;
            case ORDER, MORE, PAYMENT, LESS -> LetterKind.REPAYMENT_SETTLED;
        };
    }

    void notice(LedgerAccount account) {
        Actor actor = actor();
        Letter letter = paperwork.issue(
                account.ledgerNumber(),
                account.townshipCode(),
                LetterKind.REPAYMENT_NOTICE,
                offices.decided(debtor(account), account.townshipCode(), account.enteredBy())
                        .say("你（家庭）享受的待遇（登记号：" + account.awardNumber() + "）多发" + account.amount() + "元，尚应退回"
                                + account.due() + "元。")
                        .say("原因：" + Texts.sentence(account.reason())
                                + (account.reference().isEmpty()
                                        ? ""
                                        : "（" + account.origin().title() + account.reference() + "）"))
                        .say("请自收到本告知书之日起"
                                + offices.parameter("ledger-repay-days", account.townshipCode(), "60")
                                + "日内与本单位约定退款办法：可以一次退清，也可以按月分期，不应影响基本生活；确有困难、无力退款的，可以书面申请不再追回。每次退款都开具收据。")
                        .close("对金额有异议的，可以陈述理由、提交证据，我们逐项核对。")
                        .close("如不服本决定，" + offices.relief(account.townshipCode()))
                        .footer("依据：" + BASIS + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
        paperwork.deliveryRecord(
                account.ledgerNumber(),
                account.townshipCode(),
                letter,
                debtor(account),
                "《最低生活保障审核确认办法》（民发〔2021〕57号）第三十二条",
                actor);
    }

    void reminder(LedgerAccount account) {
        LocalDate due = account.nextDue();
        paperwork.issue(
                account.ledgerNumber(),
                account.townshipCode(),
                LetterKind.REPAYMENT_REMINDER,
                LetterDraft.to(debtor(account))
                        .say("你（家庭）与本单位约定" + (due == null ? "" : "于" + Dates.chinese(due) + "前") + "退回多发的救助款，至今没有收到。尚欠"
                                + account.due() + "元（台账编号：" + account.ledgerNumber() + "）。")
                        .say("请自收到本催告书之日起"
                                + offices.parameter("ledger-grace-days", account.townshipCode(), "10")
                                + "个工作日内退款，或者说明困难、另行约定。你（家庭）有权陈述和申辩。")
                        .close("无正当理由仍不退款的，可以依法申请人民法院强制执行。")
                        .footer("依据：" + BASIS + "；《行政强制法》第五十四条。"),
                actor());
    }

    void receipt(LedgerAccount account, Money paid, String voucher, LocalDate day, Actor actor) {
        paperwork.issue(
                account.ledgerNumber(),
                account.townshipCode(),
                LetterKind.REPAYMENT_RECEIPT,
                LetterDraft.to(debtor(account))
                        .table(
                                "",
                                List.of(),
                                List.of(
                                        List.of("台账编号", account.ledgerNumber()),
                                        List.of("收到日期", Dates.chinese(day)),
                                        List.of("收到金额", paid + "元"),
                                        List.of("缴款凭证", voucher),
                                        List.of("尚欠", account.due() + "元"),
                                        List.of("经手人", offices.person(actor)),
                                        List.of("交款人签字", "")))
                        .footer("本收据一式两份，一份交款人保存，一份入账。"),
                actor);
    }

    void settled(LedgerAccount account) {
        List<LedgerEntry> entries = ledger.entries(account.ledgerNumber());
        LedgerEntry last = Objects.requireNonNull(entries.get(entries.size() - 1));
        LetterKind kind = closing(entries);
        LetterDraft draft = kind == LetterKind.REPAYMENT_WAIVED
                ? offices.decided(debtor(account), account.townshipCode(), last.enteredBy())
                        .say("你（家庭）享受的待遇（登记号：" + account.awardNumber() + "）多发的款项，其中" + last.amount() + "元决定不再追回（"
                                + last.voucher() + "）。")
                        .say("理由：" + Texts.sentence(last.note()))
                : LetterDraft.to(debtor(account))
                        .say("你（家庭）享受的待遇（登记号：" + account.awardNumber() + "）多发的" + account.amount()
                                + "元已经全部结清，不再有应退的款项。");
        paperwork.issue(
                account.ledgerNumber(),
                account.townshipCode(),
                kind,
                draft.footer("台账编号：" + account.ledgerNumber() + "。依据：" + BASIS + "。"),
                actor());
    }

    /** Who works; the house itself when a timer does. */
    private Actor actor() {
        try {
            return currentActor.get();
        } catch (Refused nobody) {
            return HOUSE;
        }
    }

    private static String debtor(LedgerAccount account) {
        return Objects.requireNonNullElse(account.debtor(), "");
    }
}
