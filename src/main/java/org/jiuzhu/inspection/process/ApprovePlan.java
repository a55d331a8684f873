package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionProcess.PLAN_APPROVED;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.SignOrReturn;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The city approves what a county wants to look at; then both lists are fixed. */
@Component
class ApprovePlan implements SignOrReturn {

    private final InspectionPlans plans;
    private final InspectionFacts facts;

    ApprovePlan(InspectionPlans plans, InspectionFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_ApprovePlan";
    }

    @Override
    public FormPage page(String number) {
        InspectionPlans.Preview preview = plans.preview(number, plans.draft(number));
        List<FormPage.Fact> shown = new ArrayList<>(facts.plan(number));
        shown.add(fact(
                "名单", "对象" + preview.objects() + "户，将抽取" + preview.drawn() + "户；检查人员" + preview.inspectors() + "名"));
        preview.problems().forEach(problem -> shown.add(fact("不能固定名单", problem)));
        return new FormPage("审批检查计划。同意后两份名单当即固定，名单摘要在抽取前公布，不能再增减（南平市2021年通知三（七））。", shown, fields());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        List<FieldProblem> problems = new ArrayList<>(SignOrReturn.super.check(number, form));
        if (form.signed()) {
            plans.preview(number, plans.draft(number))
                    .problems()
                    .forEach(problem -> problems.add(new FieldProblem("choice", problem)));
        }
        return problems;
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (!form.signed()) {
            plans.sendBack(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(PLAN_APPROVED.name(), PLAN_APPROVED.toEngine(form.signed()));
    }
}
