package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办冬春救助名册: the city asks the county why its list is not there by the end of October. */
@Component
class SuperviseWinterList implements Supervision {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final Clock clock;

    SuperviseWinterList(WinterAid aid, WinterFacts facts, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseWinterList";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "完成";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("县级没有在10月底前完成名册和方案（自然灾害救助条例 第二十一条），请查明原因、督促办理。", facts.list(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        aid.late(number, form.words("完成"), actor);
        return Map.of();
    }
}
