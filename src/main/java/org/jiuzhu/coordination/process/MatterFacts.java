package org.jiuzhu.coordination.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of a matter show. */
@Component
class MatterFacts {

    private final Matters matters;
    private final ActionItems items;
    private final Offices offices;
    private final GroupLetters letters;

    MatterFacts(Matters matters, ActionItems items, Offices offices, GroupLetters letters) {
        this.matters = matters;
        this.items = items;
        this.offices = offices;
        this.letters = letters;
    }

    /** Why it is before the group. */
    List<FormPage.Fact> raised(Matter matter) {
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("事项", matter.title() + "，" + matter.matterNumber() + (matter.urgent() ? "（急难）" : "")));
        if (matter.caseNumber() != null) {
            facts.add(fact("案号", matter.caseNumber()));
        }
        facts.add(fact("情形", matter.ground().title() + "（" + matter.basis() + "）"));
        facts.add(fact(
                "提请",
                offices.person(matter.openedBy()) + "，"
                        + Dates.chinese(matter.openedAt().toLocalDate())));
        facts.add(fact("理由", matter.reason()));
        if (matter.amountFen() > 0) {
            facts.add(fact("请求金额", matter.amount() + "元"));
        }
        if (!matter.departments().isEmpty()) {
            facts.add(fact("涉及部门", matter.departments()));
        }
        return facts;
    }

    /** What the units were asked. */
    List<FormPage.Fact> asked(Matter matter) {
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("事项", matter.title() + "，" + matter.matterNumber() + (matter.urgent() ? "（急难）" : "")));
        matters.plan(matter.matterNumber()).ifPresent(plan -> {
            facts.add(fact(
                    "方式",
                    plan.way().title() + "，" + Dates.chinese(plan.heldOn())
                            + (plan.place() == null ? "" : "，" + plan.place())));
            facts.add(fact("基本情况", plan.summary()));
            facts.add(fact("请研究的问题", plan.question()));
        });
        return facts;
    }

    /** What the units have said. */
    List<FormPage.Fact> heard(Matter matter) {
        return matters.opinions(matter.matterNumber()).stream()
                .map(one -> fact(one.unit(), one.words()))
                .toList();
    }

    /** What is to be signed. */
    List<FormPage.Fact> concluded(Matter matter) {
        List<FormPage.Fact> facts = new ArrayList<>();
        matters.conclusion(matter.matterNumber()).ifPresent(conclusion -> {
            facts.add(fact("拟定结论", conclusion.words()));
            facts.add(fact("纪要", conclusion.minutes() + "（" + offices.person(conclusion.writtenBy()) + "）"));
            if (conclusion.returnReason() != null) {
                facts.add(fact("退回意见", conclusion.returnReason()));
            }
        });
        List<ActionItem> wanted = items.of(matter.matterNumber());
        if (!wanted.isEmpty()) {
            facts.add(fact(
                    "落实事项",
                    wanted.stream()
                            .map(one -> one.ownerUnit() + "，" + Dates.chinese(one.dueOn()) + "前：" + one.content())
                            .collect(Collectors.joining("；"))));
        }
        return facts;
    }

    /** The page of the matter, and its letters. */
    List<FormPage.Paper> papers(Matter matter) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开事项全貌", "/coordination?matter=" + matter.matterNumber()));
        if (matter.caseNumber() != null) {
            papers.add(new FormPage.Paper("打开案卷", "/cases/" + matter.caseNumber()));
        }
        papers.addAll(letters.papers(matter.matterNumber()));
        return List.copyOf(papers);
    }
}
