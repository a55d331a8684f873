package org.jiuzhu.inspection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The city asks why results are not made public. */
@Component
class SuperviseResults implements Supervision {

    private final InspectionPlans plans;
    private final InspectionFacts facts;
    private final Clock clock;

    SuperviseResults(InspectionPlans plans, InspectionFacts facts, Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseResults";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "公开结果";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("检查已经完成，结果逾期没有公开。请查明原因，督促汇总、公开。", facts.plan(number), fields())
                .papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plans.supervised(number, form.words("公开结果"));
        return Map.of();
    }
}
