package org.jiuzhu.inspection.process;

import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The county adds its share of the seed. */
@Component
class GiveShare implements SeedShare {

    private final InspectionPlans plans;
    private final InspectionFacts facts;

    GiveShare(InspectionPlans plans, InspectionFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_GiveShare";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("名单已经固定。种子由名单摘要、平台封存的随机数、县级和市级填写的内容合成，缺一方都算不出来。请填写县级的一份。", facts.plan(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plans.giveCountyShare(number, Objects.requireNonNull(form.words()).strip(), actor);
        return Map.of();
    }
}
