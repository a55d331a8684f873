package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.REOPENED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineTerms;
import org.jiuzhu.hotline.Satisfaction;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first-asked operator tells the caller what came of it and asks whether he is satisfied. */
@Component
class CallBackCaller implements StepForm<CallBackCaller.Form> {

    private final HotlineOrders orders;
    private final HotlineTerms terms;
    private final OrderFacts facts;

    CallBackCaller(HotlineOrders orders, HotlineTerms terms, OrderFacts facts) {
        this.orders = orders;
        this.terms = terms;
        this.facts = facts;
    }

    record Form(
            @Nullable Satisfaction satisfaction,
            @Nullable Integer attempts,
            @AtMost(500) @Nullable String note,
            @Nullable List<OrderFacts.Start> starts) {}

    @Override
    public String taskKey() {
        return "Task_CallBack";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    /** Calls on different days or hours before it may be said that nobody answers. */
    private int attempts(String orderNumber) {
        return terms.attempts(orders.find(orderNumber).placeCode());
    }

    private Set<Satisfaction> possible(String orderNumber) {
        return orders.find(orderNumber).reachable()
                ? EnumSet.complementOf(EnumSet.of(Satisfaction.NO_CONTACT))
                : EnumSet.of(Satisfaction.NO_CONTACT);
    }

    @Override
    public FormPage page(String orderNumber) {
        boolean last = orders.find(orderNumber).round() == HotlineOrders.LAST_ROUND;
        return new FormPage(
                "把办理结果告诉来电人，问是否满意。" + (last ? "已经重新办理过一次；仍不满意的，告知可以向信访部门反映或者依法申请复议、诉讼后办结。" : "不满意的，由上一级重新办理一次。"),
                facts.about(orderNumber, facts.answer(orderNumber)),
                List.of(
                        Field.choice(
                                        "satisfaction",
                                        "来电人意见",
                                        possible(orderNumber).stream()
                                                .map(one -> new Field.Option(one.name(), one.title()))
                                                .toArray(Field.Option[]::new))
                                .required(),
                        Field.of("attempts", "打过几次", Field.Kind.NUMBER)
                                .help("至少" + attempts(orderNumber) + "次、不同时间；联系不上的可以办结，但不算“有效办结”。")
                                .when("satisfaction=UNREACHED")
                                .required(),
                        Field.of("note", "回访记录", Field.Kind.LONG_TEXT).help("不满意的，写明不满意什么、要求什么；上一级据此重新办理。"),
                        OrderFacts.startsField()));
    }

    @Override
    public Form initial(String orderNumber) {
        Set<Satisfaction> possible = possible(orderNumber);
        return new Form(
                possible.size() == 1 ? possible.iterator().next() : null, null, null, facts.starts(orderNumber));
    }

    @Override
    public Form refresh(String orderNumber, Form draft) {
        return new Form(draft.satisfaction(), draft.attempts(), draft.note(), facts.starts(orderNumber));
    }

    @Override
    public List<FieldProblem> check(String orderNumber, Form form) {
        Satisfaction satisfaction = form.satisfaction();
        Checks checks = new Checks()
                .required("satisfaction", satisfaction, "请选择来电人意见")
                .that(
                        satisfaction == null || possible(orderNumber).contains(satisfaction),
                        "satisfaction",
                        "与有没有联系方式不符");
        if (satisfaction == Satisfaction.UNREACHED) {
            Integer attempts = form.attempts();
            checks.that(
                    attempts != null && attempts >= attempts(orderNumber) && attempts <= 50,
                    "attempts",
                    "至少要打" + attempts(orderNumber) + "次，不同时间");
        }
        if (satisfaction == Satisfaction.UNSATISFIED) {
            checks.required("note", form.note(), "请写明来电人不满意什么");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        boolean reopened = orders.callBack(
                orderNumber,
                Objects.requireNonNull(form.satisfaction()),
                form.attempts() == null ? 0 : form.attempts(),
                form.note(),
                actor);
        return Map.of(REOPENED.name(), REOPENED.toEngine(reopened));
    }
}
