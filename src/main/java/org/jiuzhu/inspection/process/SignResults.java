package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionProcess.RESULTS_SIGNED;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.SignOrReturn;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The city signs the results; then they are public. */
@Component
class SignResults implements SignOrReturn {

    private final InspectionPlans plans;
    private final InspectionFacts facts;

    SignResults(InspectionPlans plans, InspectionFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SignResults";
    }

    @Override
    public FormPage page(String number) {
        InspectionPlan plan = plans.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.results(number));
        shown.add(fact("内部结论", String.valueOf(plan.conclusion())));
        shown.add(fact("公开的文字", String.valueOf(plan.publicWords())));
        return new FormPage("签署检查结果。签署后编号并向社会公开，公开的内容不含个人信息。", shown, fields()).papers(facts.papers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.signed()) {
            plans.publish(number, actor);
        } else {
            plans.returnConclusion(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(RESULTS_SIGNED.name(), RESULTS_SIGNED.toEngine(form.signed()));
    }
}
