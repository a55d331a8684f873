package org.jiuzhu.hotline.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.OrderResult;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CasePlaces;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit handles the order and answers: a result, in words, and the number of the case when it led to aid. */
@Component
class AnswerOrder implements StepForm<AnswerOrder.Form> {

    private static final int SHORTEST = 5;

    private final HotlineOrders orders;
    private final OrderFacts facts;
    private final OrderTimes times;
    private final CasePlaces places;
    private final CurrentActor currentActor;

    AnswerOrder(
            HotlineOrders orders, OrderFacts facts, OrderTimes times, CasePlaces places, CurrentActor currentActor) {
        this.orders = orders;
        this.facts = facts;
        this.times = times;
        this.places = places;
        this.currentActor = currentActor;
    }

    record Form(
            @Nullable OrderResult result,
            @AtMost(1000) @Nullable String answer,
            @AtMost(40) @Nullable String caseNumber,
            @Nullable List<OrderFacts.Start> starts) {}

    @Override
    public String taskKey() {
        return "Task_AnswerOrder";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String orderNumber) {
        return new FormPage(
                "办理来电反映的事，写明办理结果和答复内容；热线岗据此回访。危急情况先救助，再补手续。",
                facts.about(orderNumber),
                List.of(
                        OrderFacts.startsField(),
                        Field.choice(
                                        "result",
                                        "办理结果",
                                        Stream.of(OrderResult.values())
                                                .map(one -> new Field.Option(one.name(), one.title()))
                                                .toArray(Field.Option[]::new))
                                .required(),
                        Field.of("caseNumber", "案号", Field.Kind.TEXT)
                                .help("进入救助程序的填案号，例如 350702001-2026-000123；先立案再答复。")
                                .when("result=AIDED")
                                .required(),
                        Field.of("answer", "答复内容", Field.Kind.LONG_TEXT)
                                .help("写给来电人听的话：做了什么、结果怎样、接下来怎么办。")
                                .required()));
    }

    @Override
    public Form initial(String orderNumber) {
        return new Form(null, null, null, facts.starts(orderNumber));
    }

    @Override
    public Form refresh(String orderNumber, Form draft) {
        return new Form(draft.result(), draft.answer(), draft.caseNumber(), facts.starts(orderNumber));
    }

    @Override
    public List<FieldProblem> check(String orderNumber, Form form) {
        String answer = form.answer();
        Checks checks = new Checks()
                .required("result", form.result(), "请选择办理结果")
                .required("answer", answer, "请写明答复内容")
                .that(
                        answer == null || answer.isBlank() || answer.strip().length() >= SHORTEST,
                        "answer",
                        "答复内容太短，来电人听不明白");
        String caseNumber = form.caseNumber();
        if (form.result() == OrderResult.AIDED) {
            checks.required("caseNumber", caseNumber, "进入救助程序的，请填写案号");
            if (caseNumber != null && !caseNumber.isBlank()) {
                boolean known = places.townshipOf(caseNumber.strip())
                        .filter(place -> caseNumber.matches("\\s*[0-9]{9}-.*")
                                && currentActor.get().sees(place))
                        .isPresent();
                checks.that(known, "caseNumber", "没有这个案件，或者不在您的辖区");
            }
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        String caseNumber = form.result() == OrderResult.AIDED && form.caseNumber() != null
                ? form.caseNumber().strip()
                : null;
        orders.answer(
                orderNumber,
                Objects.requireNonNull(form.result()),
                Objects.requireNonNull(form.answer()),
                caseNumber,
                actor);
        return times.of(orderNumber);
    }
}
