package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.ChangeFacts.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.ChangeGround;
import org.jiuzhu.benefit.ChangeKind;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Texts;
import org.springframework.stereotype.Component;

/** What the letters of a change say: what is intended, what was decided, why, from when, and where to go against it. */
@Component
class ChangeLetters {

    private static final String BASIS = "社会救助暂行办法第十三条；《最低生活保障审核确认办法》（民发〔2021〕57号）第三十条至第三十四条";

    private final AwardChanges changes;
    private final Paperwork paperwork;
    private final Offices offices;

    ChangeLetters(AwardChanges changes, Paperwork paperwork, Offices offices) {
        this.changes = changes;
        this.paperwork = paperwork;
        this.offices = offices;
    }

    static LetterKind kind(ChangeKind kind) {
        return switch (kind) {
            case END -> LetterKind.AWARD_STOPPED;
            case CUT -> LetterKind.AWARD_CUT;
            case RAISE -> LetterKind.AWARD_RAISED;
        };
    }

    /** What is intended, and the record on which the family's answer is written. */
    void intent(String changeNumber, Actor actor) {
        Award award = changes.award(changeNumber);
        AwardChange.Proposal proposal = changes.proposal(changeNumber).orElseThrow();
        int days = changes.hearingDays(award.townshipCode());
        LetterDraft draft = LetterDraft.to(award.holderName())
                .say("你（家庭，共" + award.memberCount() + "人）享受的待遇（登记号：" + award.awardNumber() + "，每月"
                        + award.monthlyAmount() + "元），经核查，" + planned(proposal) + "。")
                .say("理由：" + proposal.ground().text() + "（" + proposal.ground().basis() + "）。")
                .say("事实：" + Dates.chinese(proposal.happenedOn()) + "，" + Texts.sentence(proposal.facts()))
                .say("证据：" + Texts.sentence(proposal.evidence()));
        reckoning(draft, proposal);
        Letter letter = issue(
                award,
                changeNumber,
                LetterKind.CHANGE_INTENT,
                draft.close("这不是决定。自收到本告知书之日起" + days
                                + "个工作日内，你（家庭）可以口头或者书面陈述、申辩，也可以补交证据；我们如实记录、逐项复核，不因你陈述、申辩而加重处理。逾期没有提出的，依照已经查明的事实作出决定。")
                        .close("决定作出以前，待遇照常发放。")
                        .footer("依据：" + BASIS + "。"),
                actor);
        issue(
                award,
                changeNumber,
                LetterKind.HEARING_RECORD,
                LetterDraft.open()
                        .table(
                                "",
                                List.of(),
                                List.of(
                                        List.of("编号", changeNumber),
                                        List.of("告知书", letter.letterNumber()),
                                        List.of(
                                                "拟变更",
                                                proposal.kind().title() + "："
                                                        + proposal.ground().text()),
                                        List.of("陈述申辩人及与户主关系", ""),
                                        List.of("时间、地点", ""),
                                        List.of("陈述、申辩的内容", "\n\n\n"),
                                        List.of("提交的证据", ""),
                                        List.of("以上记录经核对无误（签字或捺印）", ""),
                                        List.of("记录人（两人签字）", "")))
                        .footer("填写后存入案卷。依据：" + BASIS + "。")
                        .returns(changeNumber),
                actor);
        delivery(award, changeNumber, letter, actor);
    }

    /** The letter of what was decided, and its record of delivery. */
    void decision(String changeNumber, Actor actor) {
        Award award = changes.award(changeNumber);
        AwardChange.Proposal proposal = changes.proposal(changeNumber).orElseThrow();
        AwardChange.Decision decision = changes.decision(changeNumber);
        LocalDate from = Objects.requireNonNull(decision.effectiveMonth());
        LetterDraft draft = decided(addressee(award, proposal), award, decision);
        switch (proposal.kind()) {
            case END ->
                draft.say("你（家庭，共" + award.memberCount() + "人）享受的待遇（登记号：" + award.awardNumber() + "，每月"
                        + award.monthlyAmount() + "元），决定自" + month(from) + "起停发，最后发放月份为"
                        + month(from.minusMonths(1)) + "。");
            case CUT, RAISE ->
                draft.say("你（家庭）享受的待遇（登记号：" + award.awardNumber() + "），决定自" + month(from) + "起"
                        + proposal.kind().title() + "：每月由" + award.monthlyAmount() + "元变为" + proposal.amount() + "元"
                        + (proposal.membersAfter() == award.memberCount()
                                ? ""
                                : "，保障人数由" + award.memberCount() + "人变为" + proposal.membersAfter() + "人")
                        + "。");
        }
        draft.say("理由：" + proposal.ground().text() + "（" + proposal.ground().basis() + "）。")
                .say("事实：" + Dates.chinese(proposal.happenedOn()) + "，" + Texts.sentence(proposal.facts()));
        changes.hearing(changeNumber).ifPresent(hearing -> heard(draft, hearing));
        reckoning(draft, proposal);
        if (decision.overpaidFen() > 0) {
            draft.say(month(from) + "起已经多发" + decision.overpaid() + "元，"
                    + (!decision.recovered()
                            ? "决定不予追回。"
                            : proposal.kind() == ChangeKind.END ? "应当退回，请与本单位联系。" : "从以后月份的待遇中扣回。"));
        }
        if (proposal.kind().adverse() && proposal.late() && !bereft(proposal)) {
            draft.say("家庭人口、收入、财产发生变化应当及时报告（民发〔2021〕57号 第三十条）。你（家庭）超过3个月没有报告，予以批评教育；以后发生变化，请及时告诉本窗口。");
        }
        if (proposal.kind() == ChangeKind.END && !bereft(proposal)) {
            draft.close("生活仍有困难的，可以申请最低生活保障边缘家庭、刚性支出困难家庭认定或者临时救助，本窗口一并受理，已经提交且仍然有效的材料不再重复收取；情况发生变化的，可以随时重新申请。");
        }
        Letter letter = issue(
                award,
                changeNumber,
                kind(proposal.kind()),
                draft.close("如不服本决定，" + offices.relief(award.townshipCode()))
                        .footer("依据：" + proposal.basis() + "；" + BASIS + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
        delivery(award, changeNumber, letter, actor);
    }

    /** The award goes on as it is; told to a family that was told otherwise. */
    void kept(String changeNumber, Actor actor) {
        Award award = changes.award(changeNumber);
        List<AwardChange.Decision> all = changes.decisions(changeNumber);
        AwardChange.Decision last = all.isEmpty() ? null : all.get(all.size() - 1);
        LetterDraft draft =
                last == null ? LetterDraft.to(award.holderName()) : decided(award.holderName(), award, last);
        Letter letter = issue(
                award,
                changeNumber,
                LetterKind.AWARD_KEPT,
                draft.say("你（家庭）享受的待遇（登记号：" + award.awardNumber() + "），前次告知拟予变更；经复核，决定不予变更，仍按每月" + award.monthlyAmount()
                                + "元发放。")
                        .footer("依据：" + BASIS + "。"),
                actor);
        delivery(award, changeNumber, letter, actor);
    }

    private static void heard(LetterDraft draft, AwardChange.Hearing hearing) {
        AwardChange.Stance stance = hearing.stance();
        if (stance != null) {
            draft.say("我们于" + Dates.chinese(hearing.deliveredOn()) + "送达拟变更告知书，你（家庭）" + stance.title()
                    + (hearing.answer() == null ? "。" : "，复核意见：" + Texts.sentence(hearing.answer())));
        }
    }

    private static void reckoning(LetterDraft draft, AwardChange.Proposal proposal) {
        if (!proposal.reckoning().isEmpty()) {
            draft.table(
                    "测算",
                    List.of("项目和依据"),
                    proposal.reckoning().lines().map(List::of).toList());
        }
    }

    private static String planned(AwardChange.Proposal proposal) {
        return proposal.kind() == ChangeKind.END
                ? "拟" + proposal.effect().title() + "停发"
                : "拟" + proposal.effect().title() + proposal.kind().title() + "为每月" + proposal.amount() + "元";
    }

    private static boolean bereft(AwardChange.Proposal proposal) {
        return proposal.kind() == ChangeKind.END && proposal.ground() == ChangeGround.MEMBER_DECEASED;
    }

    private static String addressee(Award award, AwardChange.Proposal proposal) {
        return bereft(proposal) ? award.holderName() + "的近亲属" : award.holderName();
    }

    private LetterDraft decided(String addressee, Award award, AwardChange.Decision decision) {
        return offices.decided(addressee, award.townshipCode(), decision.decidedBy());
    }

    private void delivery(Award award, String changeNumber, Letter letter, Actor actor) {
        paperwork.deliveryRecord(
                changeNumber,
                award.townshipCode(),
                letter,
                award.holderName(),
                "《最低生活保障审核确认办法》（民发〔2021〕57号）第三十二条",
                actor);
    }

    private Letter issue(Award award, String changeNumber, LetterKind kind, LetterDraft draft, Actor actor) {
        return paperwork.issue(changeNumber, award.townshipCode(), kind, draft, actor);
    }
}
