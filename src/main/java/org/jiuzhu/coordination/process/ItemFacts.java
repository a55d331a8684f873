package org.jiuzhu.coordination.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of an item show. */
@Component
class ItemFacts {

    private final ActionItems items;
    private final GroupLetters letters;

    ItemFacts(ActionItems items, GroupLetters letters) {
        this.items = items;
        this.letters = letters;
    }

    List<FormPage.Fact> item(String number) {
        ActionItem item = items.find(number);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("事项", item.content()));
        facts.add(fact("责任单位", item.ownerUnit()));
        facts.add(fact(
                "完成日期",
                Dates.chinese(item.dueOn())
                        + (item.postponed() == 0 ? "" : "（已延期" + item.postponed() + "次，" + item.result() + "）")));
        facts.add(fact("议定", item.sourceNumber() + "，编号" + item.itemNumber()));
        if (item.remindedOn() != null) {
            facts.add(fact("提醒", Dates.chinese(item.remindedOn()) + "已提醒"));
        }
        if (item.supervision() != null) {
            facts.add(fact("督办", item.supervision()));
        }
        return facts;
    }

    List<FormPage.Paper> papers(String number) {
        return letters.papers(items.find(number).sourceNumber());
    }
}
