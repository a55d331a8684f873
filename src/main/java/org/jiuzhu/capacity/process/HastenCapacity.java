package org.jiuzhu.capacity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督促制定计划: the city asks a county for the plan that it owes. */
@Component
class HastenCapacity implements Supervision {

    private final CapacityChecks checks;
    private final CapacityFacts facts;
    private final Clock clock;

    HastenCapacity(CapacityChecks checks, CapacityFacts facts, Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_HastenCapacity";
    }

    @Override
    public String reasonTitle() {
        return "没有制定计划的原因";
    }

    @Override
    public String demand() {
        return "制定计划";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        CapacityCheck check = checks.find(number);
        return new FormPage("县里到期没有制定补齐计划，请市级督促（南平市2021年通知 三（七））。", facts.of(check), fields())
                .papers(facts.papers(check));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        checks.supervised(number, form.words("制定计划"));
        return Map.of();
    }
}
