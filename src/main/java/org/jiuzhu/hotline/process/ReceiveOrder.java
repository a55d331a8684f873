package org.jiuzhu.hotline.process;

import static org.jiuzhu.hotline.process.HotlineProcess.RECEIPT;
import static org.jiuzhu.hotline.process.HotlineProcess.SENT_BACK_TWICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.process.HotlineProcess.Receipt;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The unit receives the order, or sends it back to the hotline once, with its reason and in time. */
@Component
class ReceiveOrder implements StepForm<ReceiveOrder.Form> {

    private final HotlineOrders orders;
    private final OrderFacts facts;
    private final OrderTimes times;

    ReceiveOrder(HotlineOrders orders, OrderFacts facts, OrderTimes times) {
        this.orders = orders;
        this.facts = facts;
        this.times = times;
    }

    record Form(@Nullable Receipt receipt, @AtMost(300) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ReceiveOrder";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String orderNumber) {
        Optional<String> fixed = orders.whyNotRefusable(orders.find(orderNumber));
        Field.Option accept = new Field.Option("ACCEPTED", "接收，由本单位办理");
        Field receipt = fixed.isPresent()
                ? Field.choice("receipt", "是否接收", accept).help(fixed.get() + "。")
                : Field.choice("receipt", "是否接收", accept, new Field.Option("REFUSED", "退回热线：不属于本单位职责"))
                        .help("每个单位只能退回一次，须在接收期限内写明理由；第二个单位再退的，由县级指定。不得退给来电人。");
        return new FormPage(
                "接收12349转来的工单；不属于本单位职责的写明理由退回热线，由热线改派（首问负责、接诉有果）。",
                facts.about(orderNumber),
                List.of(
                        receipt.required(),
                        Field.of("reason", "退回理由", Field.Kind.LONG_TEXT)
                                .when("receipt=REFUSED")
                                .required()));
    }

    @Override
    public Form initial(String orderNumber) {
        return new Form(Receipt.ACCEPTED, null);
    }

    @Override
    public List<FieldProblem> check(String orderNumber, Form form) {
        Checks checks = new Checks().required("receipt", form.receipt(), "请选择是否接收");
        if (form.receipt() == Receipt.REFUSED) {
            checks.required("reason", form.reason(), "请写明退回的理由");
            orders.whyNotRefusable(orders.find(orderNumber)).ifPresent(why -> checks.that(false, "receipt", why));
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        Receipt receipt = Objects.requireNonNull(form.receipt());
        Map<String, Object> variables = new HashMap<>();
        variables.put(RECEIPT.name(), RECEIPT.toEngine(receipt));
        if (receipt == Receipt.ACCEPTED) {
            orders.receive(orderNumber, actor);
        } else {
            boolean twice = orders.refuse(orderNumber, Objects.requireNonNull(form.reason()), actor);
            variables.put(SENT_BACK_TWICE.name(), SENT_BACK_TWICE.toEngine(twice));
            variables.putAll(times.of(orderNumber));
        }
        return variables;
    }
}
