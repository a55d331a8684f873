package org.jiuzhu.hotline.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;

/** Which unit goes on with an order that was sent back, and why that one: the operator's choice or the county's. */
abstract class UnitChoice implements StepForm<UnitChoice.Form> {

    final HotlineOrders orders;
    private final OrderFacts facts;
    private final OrderTimes times;

    UnitChoice(HotlineOrders orders, OrderFacts facts, OrderTimes times) {
        this.orders = orders;
        this.facts = facts;
        this.times = times;
    }

    record Form(@Nullable String unit, @AtMost(300) @Nullable String reason) {}

    /** What to do here, and the rule it rests on. */
    abstract String purpose();

    abstract void choose(String orderNumber, String unit, String reason, Actor actor);

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String orderNumber) {
        HotlineOrder order = orders.find(orderNumber);
        return new FormPage(
                purpose(),
                facts.about(orderNumber, FormPage.fact("退回理由", facts.refusals(orderNumber))),
                List.of(
                        Field.choice("unit", "承办单位", facts.unitsOf(order).toArray(Field.Option[]::new))
                                .required(),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String orderNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String orderNumber, Form form) {
        String unit = form.unit();
        return new Checks()
                .required("unit", unit, "请选择承办单位")
                .that(
                        unit == null
                                || unit.isBlank()
                                || facts.unitsOf(orders.find(orderNumber)).stream()
                                        .anyMatch(one -> one.value().equals(unit)),
                        "unit",
                        "请选择本县（市、区）的承办单位")
                .required("reason", form.reason(), "请写明为什么由这个单位办")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        choose(orderNumber, Objects.requireNonNull(form.unit()), Objects.requireNonNull(form.reason()), actor);
        return times.of(orderNumber);
    }
}
