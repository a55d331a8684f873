package org.jiuzhu.remedy.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Texts;
import org.springframework.stereotype.Component;

/** Letters of a remedy. */
@Component
class RemedyLetters {

    private final Remedies remedies;
    private final Paperwork paperwork;
    private final Offices offices;

    RemedyLetters(Remedies remedies, Paperwork paperwork, Offices offices) {
        this.remedies = remedies;
        this.paperwork = paperwork;
        this.offices = offices;
    }

    static LetterKind kind(Remedy remedy) {
        return remedy.kind() == Remedy.Kind.OWN ? LetterKind.OWN_CORRECTION : LetterKind.REMEDY_EXECUTION;
    }

    /** 答复书 or 答辩状, with the list of evidence. */
    void defence(String number, String evidence, Actor actor) {
        Remedy remedy = remedies.find(number);
        boolean court = remedy.kind() == Remedy.Kind.LAWSUIT;
        paperwork.issue(
                number,
                remedy.townshipCode(),
                LetterKind.REMEDY_DEFENCE,
                LetterDraft.to(Objects.requireNonNullElse(remedy.authority(), ""))
                        .say((court ? "原告" : "申请人") + remedy.applicant() + "不服本单位" + remedy.attacked() + "一案（"
                                + remedy.document() + "），本单位"
                                + (court ? "答辩" : "答复") + "如下：")
                        .say(Objects.requireNonNullElse(remedy.defence(), ""))
                        .table(
                                "证据、依据",
                                List.of("名称"),
                                evidence.lines()
                                        .filter(one -> !one.isBlank())
                                        .map(List::of)
                                        .toList())
                        .sign(offices.person(actor))
                        .footer(court ? "依据：《行政诉讼法》第三十四条、第六十七条。" : "依据：《行政复议法》第四十八条、第五十四条。"),
                actor);
    }

    /** How a ruling is carried out, or what was corrected. */
    void execution(String number, Actor actor) {
        Remedy remedy = remedies.find(number);
        Remedy.Plan plan = remedies.plan(number).orElseThrow();
        List<Remedy.Verdict> all = remedies.verdicts(number);
        Remedy.Verdict verdict = all.get(all.size() - 1);
        String receiver = Objects.requireNonNullElse(remedy.applicant(), "");
        LetterDraft draft = offices.decided(receiver, remedy.townshipCode(), verdict.decidedBy());
        Remedy.Ruling ruling = remedy.ruling();
        LocalDate ruled = remedy.ruledOn();
        if (ruling != null && ruled != null) {
            draft.say("本单位" + remedy.attacked() + "，" + remedy.authority() + Dates.chinese(ruled) + "以"
                    + remedy.rulingDocument() + "："
                    + Texts.sentence(Objects.requireNonNullElse(remedy.rulingText(), ruling.title())) + "现予履行。");
        } else {
            draft.say("经查，本单位" + remedy.attacked() + "有误："
                    + Texts.sentence(Objects.requireNonNullElse(remedy.claim(), "")) + "现予纠正。");
        }
        plan.amounts()
                .forEach(one -> draft.say(
                        "自" + RemedyFacts.month(one.fromMonth()) + "起，每月应发" + Money.ofFen(one.monthlyFen()) + "元。"));
        if (plan.course() == Remedy.Course.RECOMPUTE) {
            LocalDate last = plan.lastMonth();
            draft.say(last == null ? "待遇继续发放。" : "待遇发放至" + RemedyFacts.month(last) + "。");
        }
        if (plan.anew() != null) {
            draft.say("已经重新作出决定：" + plan.anew() + "，决定书另行送达。");
        }
        draft.say(Texts.sentence(plan.explanation()));
        remedies.reckoning(number)
                .ifPresent(one -> draft.table(
                        "逐月核算",
                        List.of("月份和金额"),
                        one.words().stream().map(List::of).toList()));
        draft.close("应补发的列入下一次发放清册；应退回的另行送达退款告知书，可以分期，不影响基本生活。");
        Letter letter = paperwork.issue(
                number,
                remedy.townshipCode(),
                kind(remedy),
                draft.close("如不服本决定，" + offices.relief(remedy.townshipCode()))
                        .footer("依据：《行政复议法》第七十七条；《行政诉讼法》第九十四条；《社会救助暂行办法》第十三条、第六十五条。"),
                actor);
        paperwork.deliveryRecord(
                number, remedy.townshipCode(), letter, receiver, "《最低生活保障审核确认办法》（民发〔2021〕57号）第三十二条", actor);
    }
}
