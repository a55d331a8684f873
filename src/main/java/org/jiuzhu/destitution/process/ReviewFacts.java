package org.jiuzhu.destitution.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.destitution.CareGrade;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.EndGround;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of a review of support show. */
@Component
class ReviewFacts {

    private final SupportReviews reviews;
    private final AwardCorrections corrections;
    private final Destitutions destitutions;
    private final Areas areas;
    private final StaffDirectory staff;

    ReviewFacts(
            SupportReviews reviews,
            AwardCorrections corrections,
            Destitutions destitutions,
            Areas areas,
            StaffDirectory staff) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.destitutions = destitutions;
        this.areas = areas;
        this.staff = staff;
    }

    List<FormPage.Fact> award(String number) {
        SupportReview review = reviews.find(number);
        Award award = reviews.awardOf(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("编号", number + "，" + review.kind().title()));
        facts.add(fact("待遇", award.awardNumber() + "，" + areas.name(award.townshipCode())));
        facts.add(fact(
                "供养对象",
                award.holderName() + "，每月" + award.monthlyAmount() + "元，自"
                        + award.fromMonth().getYear() + "年" + award.fromMonth().getMonthValue() + "月起"));
        reviews.standing(award.awardNumber())
                .ifPresent(one -> facts.add(fact(
                        "现在",
                        one.grade().title() + "，" + one.place().title() + "，其中照料护理每月" + Money.ofFen(one.careFen())
                                + "元")));
        reviews.verdicts(number).stream()
                .filter(one -> one.outcome() == SupportReview.Outcome.RETURNED)
                .forEach(one -> facts.add(fact("退回（" + person(one.decidedBy()) + "）", one.reason())));
        return facts;
    }

    List<FormPage.Fact> finding(String number) {
        List<FormPage.Fact> facts = award(number);
        SupportReview.Finding finding = reviews.finding(number).orElseThrow();
        EndGround ground = finding.ground();
        if (ground != null) {
            facts.add(fact("拟终止供养", ground.text()));
            facts.add(fact("事实", Dates.chinese(finding.happenedOn()) + "：" + finding.facts()));
            facts.add(fact("证据", finding.evidence()));
        } else {
            CareGrade grade = Objects.requireNonNull(finding.grade());
            facts.add(fact(
                    "评估结果",
                    grade.title() + "（"
                            + (finding.failed().isEmpty()
                                    ? "六项都能自主完成"
                                    : "不能"
                                            + finding.failed().stream()
                                                    .map(CareItem::title)
                                                    .collect(Collectors.joining("、")))
                            + "）"));
            facts.add(fact(
                    "供养形式",
                    Objects.requireNonNull(finding.place()).title() + "，由" + finding.chosenBy() + "选择"
                            + (finding.carer() == null ? "" : "，照料方：" + finding.carer())));
            facts.add(fact("评估情况", Dates.chinese(finding.happenedOn()) + "：" + finding.facts()));
            facts.add(fact(
                    "拟每月",
                    finding.monthly() + "元，其中基本生活" + Money.ofFen(finding.basicFen()) + "元，照料护理"
                            + Money.ofFen(finding.careFen()) + "元"));
        }
        facts.add(fact(
                ground != null ? "提出人" : "评估人",
                person(finding.foundBy()) + (finding.companion() == null ? "" : "、" + person(finding.companion()))));
        facts.add(fact("依据", finding.basis()));
        return facts;
    }

    List<FormPage.Fact> decision(String number) {
        List<FormPage.Fact> facts = finding(number);
        reviews.hearing(number).ifPresent(one -> {
            SupportReview.Stance stance = one.stance();
            if (stance != null) {
                facts.add(fact("陈述申辩", stance.title() + (one.statement() == null ? "" : "：" + one.statement())));
            }
            if (one.answer() != null) {
                facts.add(fact("复核意见", one.answer()));
            }
        });
        destitutions
                .publicities(number)
                .forEach(one -> facts.add(fact(
                        "公示",
                        Dates.chinese(one.fromDay()) + "至" + Dates.chinese(one.toDay()) + "，" + one.place() + "，"
                                + (one.objection() == null ? "无异议" : "有异议：" + one.objection()))));
        AwardCorrections.Correction correction = reviews.correction(number);
        LocalDate from = correction.fromMonth();
        facts.add(fact(
                "今天签署的",
                correction.lastMonth() == null
                        ? "自" + from.getYear() + "年" + from.getMonthValue() + "月起执行"
                        : "自" + from.getYear() + "年" + from.getMonthValue() + "月起终止"));
        corrections.reckon(correction).months().stream()
                .filter(one -> one.differenceFen() < 0)
                .forEach(one -> facts.add(fact(
                        "已经多发",
                        one.month().getYear() + "年" + one.month().getMonthValue() + "月"
                                + Money.ofFen(-one.differenceFen()) + "元，转入补退台账追回")));
        return facts;
    }

    private String person(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }
}
