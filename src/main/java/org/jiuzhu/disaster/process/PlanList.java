package org.jiuzhu.disaster.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 制定冬春救助名册和方案: the county sums up, and plans how and from which money. */
@Component
class PlanList implements StepForm<PlanList.Form> {

    private final WinterAid aid;
    private final WinterFacts facts;

    PlanList(WinterAid aid, WinterFacts facts) {
        this.aid = aid;
        this.facts = facts;
    }

    record Form(@AtMost(2000) @Nullable String plan) {}

    @Override
    public String taskKey() {
        return "Task_PlanList";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "各乡镇（街道）都已上报。写明救助方案，报县级人民政府批准（自然灾害救助条例 第二十一条）。",
                facts.list(number),
                List.of(Field.of("plan", "救助方案（标准、方式、资金来源、发放时间）", Field.Kind.LONG_TEXT)
                        .required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(aid.list(number).plan());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks().required("plan", form.plan(), "请写明救助方案").problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        aid.plan(number, Objects.requireNonNull(form.plan()), actor);
        return Map.of();
    }
}
