package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办逾期事项: the county asks the owner why what was decided is not done. */
@Component
class SuperviseItem implements Supervision {

    private final ActionItems items;
    private final ItemFacts facts;
    private final Clock clock;

    SuperviseItem(ActionItems items, ItemFacts facts, Clock clock) {
        this.items = items;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseItem";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "办结";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("议定事项已过完成日期，请向责任单位查明原因并督促办结；确需延期的在“登记落实结果”里办理。", facts.item(number), fields())
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        items.supervised(number, form.words("办结"));
        return Map.of();
    }
}
