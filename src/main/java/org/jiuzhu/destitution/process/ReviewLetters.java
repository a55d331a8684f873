package org.jiuzhu.destitution.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.EndGround;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** Letters of a review of support. */
@Component
class ReviewLetters {

    private final SupportReviews reviews;
    private final Paperwork paperwork;
    private final Offices offices;
    private final Parameters parameters;

    ReviewLetters(SupportReviews reviews, Paperwork paperwork, Offices offices, Parameters parameters) {
        this.reviews = reviews;
        this.paperwork = paperwork;
        this.offices = offices;
        this.parameters = parameters;
    }

    private static final String MEASURE = "《特困人员认定办法》（民发〔2021〕43号）";

    void assessment(String number, Actor actor) {
        SupportReview.Finding finding = reviews.finding(number).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (CareItem item : CareItem.values()) {
            rows.add(List.of(item.title(), finding.failed().contains(item) ? "不能" : "能够"));
        }
        rows.add(List.of("评估等级", Objects.requireNonNull(finding.grade()).title()));
        rows.add(List.of("评估日期", Dates.chinese(finding.happenedOn())));
        rows.add(List.of("评估人（两人签字）", ""));
        rows.add(List.of("本人（监护人）签字或捺印", ""));
        issue(
                number,
                LetterKind.CARE_ASSESSMENT,
                LetterDraft.open()
                        .say("供养对象：" + award(number).holderName() + "（待遇登记号："
                                + award(number).awardNumber() + "）")
                        .table("", List.of(), rows)
                        .footer("依据：" + MEASURE + "第二十条、第二十一条。")
                        .returns(number),
                actor);
    }

    void intent(String number, Actor actor) {
        Award award = award(number);
        SupportReview.Finding finding = reviews.finding(number).orElseThrow();
        Letter letter = issue(
                number,
                LetterKind.CHANGE_INTENT,
                LetterDraft.to(award.holderName())
                        .say("你享受的特困人员救助供养（登记号：" + award.awardNumber() + "，每月" + award.monthlyAmount()
                                + "元），经核实，拟终止供养。")
                        .say("理由：" + Objects.requireNonNull(finding.ground()).text() + "（" + finding.basis() + "）。")
                        .say("事实：" + Dates.chinese(finding.happenedOn()) + "，" + Texts.sentence(finding.facts()))
                        .say("证据：" + Texts.sentence(finding.evidence()))
                        .close("这不是决定。自收到本告知书之日起"
                                + parameters.number("award-hearing-days", award.townshipCode())
                                + "个工作日内，你可以口头或者书面陈述、申辩，也可以补交证据；我们如实记录、逐项复核，不因你陈述、申辩而加重处理。决定作出以前，供养照常。")
                        .footer("依据：" + MEASURE + "第二十三条至第二十五条；《社会救助暂行办法》第十三条、第十八条。"),
                actor);
        issue(
                number,
                LetterKind.HEARING_RECORD,
                LetterDraft.open()
                        .table(
                                "",
                                List.of(),
                                List.of(
                                        List.of("编号", number),
                                        List.of("告知书", letter.letterNumber()),
                                        List.of("陈述申辩人及与本人关系", ""),
                                        List.of("时间、地点", ""),
                                        List.of("陈述、申辩的内容", "\n\n\n"),
                                        List.of("提交的证据", ""),
                                        List.of("以上记录经核对无误（签字或捺印）", ""),
                                        List.of("记录人（两人签字）", "")))
                        .footer("填写后存入案卷。")
                        .returns(number),
                actor);
        deliveryRecord(number, letter, actor);
    }

    /** Name and village know the person; the notice says no more than it must. */
    void posting(String number, Actor actor) {
        Award award = award(number);
        issue(
                number,
                LetterKind.SUPPORT_END_POSTING,
                LetterDraft.open()
                        .say("经核实，下列特困人员拟终止救助供养，现予公示，公示期"
                                + parameters.number("destitution-publicity-days", award.townshipCode()) + "天。")
                        .table("", List.of("姓名", "拟办"), List.of(List.of(award.holderName(), "终止救助供养")))
                        .close("对公示内容有异议的，请在公示期内向本单位反映；我们将为反映人保密，15个工作日内重新核实后再次公示。")
                        .footer("依据：" + MEASURE + "第二十五条。"),
                actor);
    }

    void decision(String number, Actor actor) {
        Award award = award(number);
        SupportReview.Finding finding = reviews.finding(number).orElseThrow();
        List<SupportReview.Verdict> all = reviews.verdicts(number);
        SupportReview.Verdict verdict = all.get(all.size() - 1);
        LocalDate from = Objects.requireNonNull(verdict.effectiveMonth());
        EndGround ground = finding.ground();
        boolean dead = ground == EndGround.DEATH || ground == EndGround.MISSING;
        LetterDraft draft =
                offices.decided(award.holderName() + (dead ? "的近亲属" : ""), award.townshipCode(), verdict.decidedBy());
        String month = from.getYear() + "年" + from.getMonthValue() + "月";
        if (ground != null) {
            draft.say("你享受的特困人员救助供养（登记号：" + award.awardNumber() + "，每月" + award.monthlyAmount() + "元），决定自" + month
                            + "起终止。")
                    .say("理由：" + ground.text() + "（" + finding.basis() + "）。")
                    .say("事实：" + Dates.chinese(finding.happenedOn()) + "，" + Texts.sentence(finding.facts()));
            reviews.hearing(number).ifPresent(one -> {
                SupportReview.Stance stance = one.stance();
                if (stance != null) {
                    draft.say("你" + stance.title()
                            + (one.answer() == null ? "。" : "，复核意见：" + Texts.sentence(one.answer())));
                }
            });
            Money over = reviews.overpaid(number);
            if (over.fen() > 0) {
                draft.say(month + "起已经多发" + over + "元，应当退回，退款办法另行告知。");
            }
            if (!dead) {
                draft.close("生活仍有困难的，可以申请最低生活保障、低保边缘家庭、刚性支出困难家庭认定或者临时救助，本窗口一并受理，已经提交且仍然有效的材料不再重复收取。");
            }
        } else {
            draft.say("你享受的特困人员救助供养（登记号：" + award.awardNumber() + "），经重新评估，自" + month + "起：自理能力等级为“"
                            + Objects.requireNonNull(finding.grade()).title() + "”，供养形式为"
                            + Objects.requireNonNull(finding.place()).title() + "，每月由" + award.monthlyAmount() + "元变为"
                            + finding.monthly() + "元（基本生活" + Money.ofFen(finding.basicFen()) + "元，照料护理"
                            + Money.ofFen(finding.careFen()) + "元）。")
                    .say("评估情况：" + Texts.sentence(finding.facts()));
        }
        Letter letter = issue(
                number,
                ground != null ? LetterKind.SUPPORT_ENDED : LetterKind.SUPPORT_CHANGED,
                draft.say("决定理由：" + Texts.sentence(verdict.reason()))
                        .close("如不服本决定，" + offices.relief(award.townshipCode()))
                        .footer("依据：" + finding.basis() + "；《行政复议法》第二十条；《行政诉讼法》第四十六条。"),
                actor);
        deliveryRecord(number, letter, actor);
        if (ground == null) {
            agreement(number, finding, actor);
        }
    }

    private void agreement(String number, SupportReview.Finding finding, Actor actor) {
        Award award = award(number);
        issue(
                number,
                LetterKind.CARE_AGREEMENT,
                LetterDraft.open()
                        .say("甲方（委托方）：" + offices.township(award.townshipCode()))
                        .say("乙方（照料方）：" + Objects.requireNonNullElse(finding.carer(), "　　　　　　　　") + "　联系电话：")
                        .say("丙方（供养对象）：" + award.holderName() + "（待遇登记号：" + award.awardNumber() + "）")
                        .table(
                                "约定",
                                List.of(),
                                List.of(
                                        List.of(
                                                "供养形式",
                                                Objects.requireNonNull(finding.place())
                                                        .title()),
                                        List.of(
                                                "自理能力",
                                                Objects.requireNonNull(finding.grade())
                                                        .title()),
                                        List.of("照料护理标准", "每月" + Money.ofFen(finding.careFen()) + "元"),
                                        List.of("照料内容", DestitutionLetters.duties(finding.grade())),
                                        List.of("监督", "甲方定期探访并核查照料情况；乙方不履行约定的，甲方可以更换照料方。"),
                                        List.of("期限", "自签订之日起代替原协议，至丙方终止救助供养或者三方另行约定之日止。")))
                        .close("甲方（盖章）：　　　　　　乙方（签字）：　　　　　　丙方（监护人签字）：　　　　　　")
                        .footer("依据：《社会救助暂行办法》第十五条、第十九条。本协议一式三份。")
                        .returns(number),
                actor);
    }

    private void deliveryRecord(String number, Letter letter, Actor actor) {
        Award award = award(number);
        paperwork.deliveryRecord(number, award.townshipCode(), letter, award.holderName(), MEASURE + "第二十六条", actor);
    }

    private Letter issue(String number, LetterKind kind, LetterDraft draft, Actor actor) {
        return paperwork.issue(number, award(number).townshipCode(), kind, draft, actor);
    }

    private Award award(String number) {
        return reviews.awardOf(number);
    }
}
