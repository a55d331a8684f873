package org.jiuzhu.capacity.process;

import static org.jiuzhu.capacity.process.CapacityCheckProcess.OVERDUE_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办未补齐的缺口: the city asks why a day of the plan has passed; the county plans anew, in a term of its own. */
@Component
class SuperviseCapacity implements Supervision {

    private final CapacityChecks checks;
    private final CapacityFacts facts;
    private final CapacityDeadlines deadlines;
    private final Clock clock;

    SuperviseCapacity(CapacityChecks checks, CapacityFacts facts, CapacityDeadlines deadlines, Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseCapacity";
    }

    @Override
    public String reasonTitle() {
        return "未补齐的原因";
    }

    @Override
    public String demand() {
        return "补齐";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        CapacityCheck check = checks.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.of(check));
        shown.addAll(facts.planned(check));
        return new FormPage("计划日期已过，缺口没有补齐（或者有新的缺口）。请市级查明原因并督促；提交后由县里重新制定计划（南平市2021年通知 三（七））。", shown, fields())
                .papers(facts.papers(check));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        checks.supervised(number, form.words("补齐"));
        return Map.of(OVERDUE_AT.name(), OVERDUE_AT.toEngine(deadlines.unplanned(number)));
    }
}
