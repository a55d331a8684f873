package org.jiuzhu.benefit.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** 定期核查表 and the letter that asks a family to cooperate. */
@Component
class RecheckLetters {

    private static final String BASIS = "《最低生活保障审核确认办法》（民发〔2021〕57号）第三十条、第三十一条";

    private final Rechecks rechecks;
    private final RecheckFacts facts;
    private final Paperwork paperwork;

    RecheckLetters(Rechecks rechecks, RecheckFacts facts, Paperwork paperwork) {
        this.rechecks = rechecks;
        this.facts = facts;
        this.paperwork = paperwork;
    }

    /** The family is asked to cooperate; nothing is threatened that does not follow a procedure of its own. */
    void reminder(String number, Actor actor) {
        Award award = rechecks.award(number);
        Letter letter = paperwork.issue(
                number,
                award.townshipCode(),
                LetterKind.RECHECK_REMINDER,
                LetterDraft.to(award.holderName())
                        .say("你（家庭）享受的" + Category.valueOf(award.category()).title() + "待遇（登记号：" + award.awardNumber()
                                + "）应当定期核查。我们为核查联系、上门，未能得到配合。")
                        .say("请自收到本催告书之日起，在" + Dates.chinese(rechecks.cooperateBy(number))
                                + "前与本窗口联系，约定入户核查的时间，或者说明不能配合的正当理由。生病、外出务工等不便的，可以由家人、村（居）民委员会代为联系。")
                        .close("无正当理由仍不配合，致使不能认定仍然符合条件的，我们将提出变更待遇的意见；提出以前会再书面告知你，并听取你的陈述、申辩。在依法作出决定以前，待遇照常发放。")
                        .footer("依据：" + BASIS + "。"),
                actor);
        paperwork.deliveryRecord(number, award.townshipCode(), letter, award.holderName(), BASIS, actor);
    }

    /** What was compared, what was found, and what follows, to be signed by those who were there and filed. */
    void sheet(String number, Actor actor) {
        Recheck recheck = rechecks.find(number);
        Award award = rechecks.award(number);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("核查编号", number));
        rows.add(List.of("待遇登记号", award.awardNumber()));
        rows.add(List.of("户主、人数", award.holderName() + "，" + award.memberCount() + "人"));
        rows.add(List.of("现在的待遇", "每月" + award.monthlyAmount() + "元（" + award.standardDocument() + "）"));
        List<Rechecks.Changed> changed = rechecks.changed(number);
        rows.add(List.of(
                "与上次核查相比",
                changed.isEmpty()
                        ? "各来源没有变化"
                        : String.join(
                                "\n",
                                changed.stream()
                                        .map(one -> one.name() + "，"
                                                + one.difference().words())
                                        .toList())));
        if (!recheck.unanswered().isEmpty()) {
            rows.add(List.of("没有答复的来源", recheck.unanswered()));
        }
        rechecks.visits(number)
                .forEach(visit -> rows.add(List.of(
                        "第" + visit.visitNo() + "次入户",
                        Dates.chinese(visit.visitedOn()) + "，" + facts.person(visit.visitor()) + "、"
                                + facts.person(visit.companion()) + "："
                                + visit.result().title() + "。"
                                + visit.findings())));
        String change = recheck.changeNumber();
        rows.add(List.of("处理", recheck.state().title() + (change == null ? "" : "（" + change + "）")));
        LocalDate next = rechecks.nextOn(award.awardNumber());
        rows.add(List.of("下次核查", next == null ? "" : Dates.chinese(next)));
        rows.add(List.of("家庭成员签字", ""));
        rows.add(List.of("核查人员签字（两人）", ""));
        paperwork.issue(
                number,
                award.townshipCode(),
                LetterKind.RECHECK_SHEET,
                LetterDraft.open()
                        .table("", List.of(), rows)
                        .footer("签字后存入案卷。依据：" + BASIS + "。")
                        .returns(number),
                actor);
    }
}
