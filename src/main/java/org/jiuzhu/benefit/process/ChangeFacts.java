package org.jiuzhu.benefit.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChange;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.ChangeKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a change show. */
@Component
class ChangeFacts {

    private final AwardChanges changes;
    private final Areas areas;
    private final StaffDirectory staff;

    ChangeFacts(AwardChanges changes, Areas areas, StaffDirectory staff) {
        this.changes = changes;
        this.areas = areas;
        this.staff = staff;
    }

    /** Whose award it is, and what was decided when the change was sent back. */
    List<Fact> award(String changeNumber) {
        Award award = changes.award(changeNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("变更编号", changeNumber));
        facts.add(fact(
                "待遇",
                award.awardNumber() + "，" + areas.name(award.townshipCode()) + "，"
                        + Category.valueOf(award.category()).title()));
        facts.add(fact(
                "家庭",
                award.holderName() + "，共" + award.memberCount() + "人："
                        + changes.persons(changeNumber).stream()
                                .map(person -> person.name() + "（" + person.relation() + "）")
                                .collect(Collectors.joining("、"))));
        facts.add(fact(
                "现在的待遇",
                "每月" + award.monthlyAmount() + "元，自" + month(award.fromMonth()) + "起（" + award.standardDocument()
                        + "）"));
        facts.add(fact("应在何时前决定", Dates.chinese(changes.decideBy(changeNumber))));
        changes.decisions(changeNumber).stream()
                .filter(one -> one.outcome() == AwardChange.Outcome.RETURNED)
                .forEach(one -> facts.add(fact("退回（" + person(one.decidedBy()) + "）", one.reason())));
        return facts;
    }

    /** The same, with what is proposed. */
    List<Fact> proposal(String changeNumber) {
        List<Fact> facts = award(changeNumber);
        AwardChange.Proposal proposal = changes.proposal(changeNumber).orElseThrow();
        List<AwardHousehold.Person> persons = changes.persons(changeNumber);
        facts.add(fact(
                "拟变更",
                proposal.kind().title()
                        + (proposal.kind() == ChangeKind.END ? "" : "，每月变为" + proposal.amount() + "元")
                        + "，"
                        + proposal.effect().title()));
        facts.add(fact("理由", proposal.ground().text() + "（" + proposal.ground().basis() + "）"));
        if (!proposal.leaving().isEmpty()) {
            facts.add(fact(
                    "涉及的成员",
                    java.util.Arrays.stream(proposal.leaving().split(",", -1))
                            .map(one -> persons.get(Integer.parseInt(one)).name())
                            .collect(Collectors.joining("、"))));
        }
        facts.add(fact("事实", Dates.chinese(proposal.happenedOn()) + "：" + proposal.facts()));
        LocalDate reported = proposal.reportedOn();
        facts.add(fact(
                "家庭报告",
                (reported == null ? "没有报告，由核查发现" : Dates.chinese(reported))
                        + (proposal.late() ? "；超过3个月，告知书里写明批评教育（民发〔2022〕83号 五（五））" : "")));
        facts.add(fact("证据", proposal.evidence()));
        if (!proposal.reckoning().isEmpty()) {
            facts.add(fact("测算", proposal.reckoning().replace("\n", "；")));
        }
        facts.add(fact("提出人", person(proposal.proposedBy())));
        facts.add(fact("程序依据", proposal.basis()));
        return facts;
    }

    /** The same, with what the family said and what the change comes to if it is signed today. */
    List<Fact> decision(String changeNumber) {
        List<Fact> facts = proposal(changeNumber);
        changes.hearing(changeNumber).ifPresent(hearing -> {
            facts.add(fact("告知书送达", Dates.chinese(hearing.deliveredOn())));
            AwardChange.Stance stance = hearing.stance();
            LocalDate held = hearing.heldOn();
            if (stance != null && held != null) {
                facts.add(fact(
                        "陈述申辩",
                        Dates.chinese(held) + "，家庭" + stance.title()
                                + (hearing.statement() == null ? "" : "：" + hearing.statement())));
            }
            if (hearing.answer() != null) {
                facts.add(fact("复核意见", hearing.answer()));
            }
        });
        AwardChanges.Prospect prospect = changes.prospect(changeNumber);
        boolean ends = changes.proposal(changeNumber).orElseThrow().kind() == ChangeKind.END;
        facts.add(fact(
                "今天签署的话",
                ends
                        ? "发放至" + month(prospect.from().minusMonths(1)) + "，" + month(prospect.from()) + "起停发"
                        : month(prospect.from()) + "起按新的金额发放"));
        if (prospect.overpaidFen() > 0) {
            facts.add(fact("已多发", prospect.overpaid() + "元（" + month(prospect.from()) + "起已经发放的）"));
        }
        return facts;
    }

    String person(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }

    static String month(LocalDate month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
