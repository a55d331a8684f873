package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办冬春救助摸底: the county asks the township why it has not reported in time. */
@Component
class SuperviseCount implements Supervision {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final Clock clock;

    SuperviseCount(WinterAid aid, WinterFacts facts, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseCount";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "上报";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("乡镇（街道）没有按期上报，请查明原因、督促上报。", facts.head(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        aid.supervised(number, form.words("上报"), actor);
        return Map.of();
    }
}
