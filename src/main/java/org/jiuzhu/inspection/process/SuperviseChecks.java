package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The city asks why the checks of a plan are not done. */
@Component
class SuperviseChecks implements Supervision {

    private final InspectionPlans plans;
    private final InspectionFacts facts;
    private final Clock clock;

    SuperviseChecks(InspectionPlans plans, InspectionFacts facts, Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseChecks";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "完成检查";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("检查期限已过，仍有没有检查完的对象。请查明原因，督促完成。", facts.plan(number), fields()).papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plans.supervised(number, form.words("完成检查"));
        return Map.of();
    }
}
