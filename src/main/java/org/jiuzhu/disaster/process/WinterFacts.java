package org.jiuzhu.disaster.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.CountyList;
import org.jiuzhu.disaster.Family;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a count and of a list show. */
@Component
class WinterFacts {

    private static final int MOST_SHOWN = 100;

    private final WinterAid aid;
    private final Areas areas;
    private final StaffDirectory staff;

    WinterFacts(WinterAid aid, Areas areas, StaffDirectory staff) {
        this.aid = aid;
        this.areas = areas;
        this.staff = staff;
    }

    List<Fact> head(String number) {
        Count count = aid.count(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "摸底",
                areas.name(count.townshipCode()) + count.year() + "年冬季、次年春季，应于" + Dates.chinese(count.dueOn())
                        + "前上报"));
        if (count.note() != null) {
            facts.add(fact("退回、督办", count.note()));
        }
        if (count.objection() != null) {
            facts.add(fact("公示异议", count.objection()));
        }
        return facts;
    }

    /** With the families. */
    List<Fact> counted(String number) {
        Count count = aid.count(number);
        List<Fact> facts = head(number);
        if (count.countedBy() != null) {
            facts.add(fact(
                    "摸底人", staff.names(List.of(count.countedBy())).getOrDefault(count.countedBy(), count.countedBy())));
        }
        if (count.review() != null) {
            facts.add(fact("村（居）提名、评议", count.review()));
        }
        List<Family> families = aid.families(number);
        facts.add(fact("合计", total(families)));
        families.stream().limit(MOST_SHOWN).forEach(one -> facts.add(fact(one.line() + ". " + one.name(), words(one))));
        return facts;
    }

    static String words(Family one) {
        return one.persons() + "人，缺" + one.needs() + "；" + one.loss() + "；拟救助" + one.amount() + "元";
    }

    static String total(List<Family> families) {
        return families.isEmpty()
                ? "没有需要救助的家庭"
                : families.size() + "户"
                        + families.stream().mapToInt(Family::persons).sum() + "人，拟救助"
                        + Money.ofFen(
                                families.stream().mapToLong(Family::amountFen).sum()) + "元";
    }

    /** The county's townships with what they have reported. */
    List<Fact> list(String number) {
        CountyList list = aid.list(number);
        List<Family> all = aid.familiesOf(list);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "名册",
                areas.name(list.countyCode()) + list.year() + "年冬季、次年春季，应于" + Dates.chinese(list.dueOn()) + "前完成"));
        facts.add(fact("合计", total(all)));
        for (Count count : aid.countsOf(list)) {
            facts.add(fact(
                    areas.name(count.townshipCode()),
                    count.state().title() + "，"
                            + total(all.stream()
                                    .filter(one -> one.countNumber().equals(count.countNumber()))
                                    .toList())));
        }
        if (list.plan() != null) {
            facts.add(fact("方案", list.plan()));
        }
        if (list.note() != null) {
            facts.add(fact("退回", list.note()));
        }
        if (list.document() != null) {
            facts.add(fact("批准", list.document()));
        }
        if (list.receivedOn() != null) {
            facts.add(fact("应急管理部门签收", Dates.chinese(list.receivedOn())));
        }
        return facts;
    }
}
