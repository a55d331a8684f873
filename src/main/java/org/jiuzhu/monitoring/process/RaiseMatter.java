package org.jiuzhu.monitoring.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.JointPlan;
import org.jiuzhu.monitoring.Level;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提请一事一议: the county puts what several departments have to solve together before the group, without a name. */
@Component
class RaiseMatter implements StepForm<RaiseMatter.Form> {

    private final Alerts alerts;
    private final JointPlan plan;
    private final Members members;
    private final AlertFacts facts;

    RaiseMatter(Alerts alerts, JointPlan plan, Members members, AlertFacts facts) {
        this.alerts = alerts;
        this.plan = plan;
        this.members = members;
        this.facts = facts;
    }

    record Form(
            @AtMost(60) @Nullable String title,
            @AtMost(1000) @Nullable String reason,
            @Nullable List<String> departments,
            @Nullable Money amount,
            @Nullable Boolean schemeFits,
            @Nullable Boolean urgent) {}

    @Override
    public String taskKey() {
        return "Task_RaiseMatter";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Alert one = alerts.find(number);
        return new FormPage(
                "提请县级协调小组一事一议：只写困难情况，不写姓名、证件号、电话。决定只对本案有效（通知三（一））。",
                facts.measures(number),
                List.of(
                        Field.of("title", "议题", Field.Kind.TEXT).required(),
                        Field.of("reason", "提请的理由", Field.Kind.LONG_TEXT).required(),
                        Field.checklist(
                                "departments",
                                "涉及的成员单位",
                                members.names(one.countyCode()).stream()
                                        .map(name -> new Field.Option(name, name))
                                        .toList()),
                        Field.of("amount", "需要的金额（元）", Field.Kind.MONEY).help("不是资金问题的不填。"),
                        Field.of("schemeFits", "有救助项目可以适用", Field.Kind.FLAG),
                        Field.of("urgent", "重大急难，要尽快议定", Field.Kind.FLAG)));
    }

    @Override
    public Form initial(String number) {
        Alert one = alerts.find(number);
        return new Form(one.signal().title() + "困难个案", null, List.of(), null, null, one.level() == Level.RED);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Alert one = alerts.find(number);
        String name = one.personName();
        String text = Objects.requireNonNullElse(form.title(), "") + Objects.requireNonNullElse(form.reason(), "");
        return new Checks()
                .required("title", form.title(), "请填写议题")
                .required("reason", form.reason(), "请写明提请的理由")
                .that(
                        name == null || name.strip().length() < 2 || !text.contains(name.strip()),
                        "reason",
                        "不要写对象姓名，成员单位只需了解困难情况")
                .that(
                        !Boolean.TRUE.equals(form.schemeFits())
                                || Boolean.TRUE.equals(form.urgent())
                                || form.departments() != null
                                        && form.departments().size() > 1,
                        "departments",
                        "有救助项目可以适用、也不急的，请至少选两个要一起办的单位")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        plan.raise(
                number,
                new Matters.Request(
                        null,
                        form.title(),
                        form.reason(),
                        form.amount(),
                        form.departments(),
                        Boolean.TRUE.equals(form.schemeFits()),
                        form.urgent()),
                actor);
        return Map.of();
    }
}
