package org.jiuzhu.inspection.process;

import java.util.Map;
import java.util.Objects;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** A second person, of the city, witnesses and adds a share; then the lots are drawn. */
@Component
class GiveWitnessShare implements SeedShare {

    private final InspectionPlans plans;
    private final InspectionFacts facts;

    GiveWitnessShare(InspectionPlans plans, InspectionFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_GiveWitnessShare";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "名单已经固定。种子由名单摘要、平台封存的随机数、县级和市级填写的内容合成，平台的承诺已经公布。请核对名单摘要，填写市级的一份；提交后当即抽取。",
                facts.plan(number),
                fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plans.giveWitnessShare(number, Objects.requireNonNull(form.words()).strip(), actor);
        return Map.of();
    }
}
