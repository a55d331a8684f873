package org.jiuzhu.hotline.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.hotline.DueWords;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.Miss;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever owns an order says why a clock of it was missed, and by whom: every miss stands in the list with its reason. */
@Component
class ExplainMiss implements StepForm<ExplainMiss.Form> {

    private final HotlineOrders orders;
    private final HotlineUnits units;
    private final OrderFacts facts;

    ExplainMiss(HotlineOrders orders, HotlineUnits units, OrderFacts facts) {
        this.orders = orders;
        this.units = units;
        this.facts = facts;
    }

    /**
     * @param key which miss
     * @param what shown
     */
    record Row(String key, String what, @AtMost(500) @Nullable String reason) {}

    record Form(@Nullable List<Row> misses) {}

    @Override
    public String taskKey() {
        return "Task_ExplainMiss";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String orderNumber) {
        return new FormPage(
                "工单有期限没有按时完成。首问责任人问清责任单位，逐项写明原因；原因列入超期清单，县级、市级都看得到（通知三（四）1：100%有效按期办结）。",
                facts.about(orderNumber),
                List.of(Field.rows(
                        "misses",
                        "超期的环节",
                        Field.of("what", "环节", Field.Kind.FIXED),
                        Field.of("reason", "原因", Field.Kind.LONG_TEXT).required())));
    }

    @Override
    public Form initial(String orderNumber) {
        return refresh(orderNumber, new Form(List.of()));
    }

    @Override
    public Form refresh(String orderNumber, Form draft) {
        List<Row> typed = draft.misses() == null ? List.of() : draft.misses();
        return new Form(orders.unexplained(orderNumber).stream()
                .map(miss -> new Row(
                        key(miss),
                        miss.stage().title() + "，应在" + DueWords.until(miss.dueAt()) + "完成，责任单位"
                                + units.name(miss.unitCode()),
                        typed.stream()
                                .filter(row -> key(miss).equals(row.key()))
                                .map(Row::reason)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)))
                .toList());
    }

    private static String key(Miss miss) {
        return miss.round() + "-" + miss.stage() + "-" + miss.turn();
    }

    @Override
    public List<FieldProblem> check(String orderNumber, Form form) {
        Checks checks = new Checks();
        List<Row> rows = form.misses() == null ? List.of() : form.misses();
        for (int i = 0; i < rows.size(); i++) {
            checks.required("misses[" + i + "].reason", rows.get(i).reason(), "请写明超期的原因");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String orderNumber, Form form, Actor actor, String taskId) {
        List<Miss> open = new ArrayList<>(orders.unexplained(orderNumber));
        for (Row row : form.misses() == null ? List.<Row>of() : form.misses()) {
            open.stream()
                    .filter(miss -> key(miss).equals(row.key()))
                    .forEach(miss -> orders.explain(miss, Objects.requireNonNull(row.reason()), actor));
        }
        return Map.of();
    }
}
