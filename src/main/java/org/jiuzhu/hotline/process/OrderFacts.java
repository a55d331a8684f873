package org.jiuzhu.hotline.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.hotline.DueWords;
import org.jiuzhu.hotline.FollowUps;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.OrderAction;
import org.jiuzhu.hotline.OrderEvent;
import org.jiuzhu.hotline.OrderLink;
import org.jiuzhu.hotline.OrderRound;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every form of an order shows to the person who has it open, and what a case file says of its order. */
@Component
class OrderFacts implements CaseSections {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final HotlineOrders orders;
    private final HotlineUnits units;
    private final FollowUps followUps;
    private final RegistrationDrafts drafts;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    OrderFacts(
            HotlineOrders orders,
            HotlineUnits units,
            FollowUps followUps,
            RegistrationDrafts drafts,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.orders = orders;
        this.units = units;
        this.followUps = followUps;
        this.drafts = drafts;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    List<Fact> about(String orderNumber, Fact... more) {
        HotlineOrder order = orders.find(orderNumber);
        Actor reader = currentActor.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "工单",
                orderNumber + "，" + order.kind().title() + "，" + order.urgency().title()));
        facts.add(fact("来电时间", MINUTE.format(order.takenAt())));
        facts.add(fact(
                "地点",
                units.place(order.placeCode())
                        + (order.address() == null || !order.showsCallerTo(reader) ? "" : "，" + order.address())));
        facts.add(fact("来电人", caller(order, reader)));
        facts.add(fact("内容", order.contentFor(reader)));
        facts.add(fact("首问责任人", name(order.owner())));
        facts.addAll(clock(order));
        String chain = chain(orderNumber);
        if (!chain.isEmpty()) {
            facts.add(fact("转办经过", chain));
        }
        followUps.started(orderNumber).forEach(one -> facts.add(fact("由本工单发起", one.title() + "：" + one.standing())));
        facts.addAll(List.of(more));
        return facts;
    }

    private static String caller(HotlineOrder order, Actor reader) {
        if (!order.showsCallerTo(reader)) {
            return "按规定保密，由热线岗回访";
        }
        return order.anonymous() && !order.reachable()
                ? "匿名，没有留下联系方式"
                : (order.callerName() == null ? "匿名" : order.callerName())
                        + (order.reachable() ? "，电话 " + order.callerPhone() : "");
    }

    private List<Fact> clock(HotlineOrder order) {
        OrderRound round = orders.round(order);
        List<Fact> facts = new ArrayList<>();
        if (round.receiveDue() != null && round.receivedAt() == null) {
            facts.add(fact("接收期限", DueWords.until(round.receiveDue())));
        }
        if (round.answerDue() != null) {
            facts.add(fact(
                    "答复期限",
                    DueWords.until(round.answerDue()) + "（" + round.clock().words() + "）"));
        }
        if (order.round() > 1) {
            facts.add(fact("重新办理", "来电人对上次答复不满意，这是第" + order.round() + "次办理"));
        }
        return facts;
    }

    private String chain(String orderNumber) {
        List<OrderEvent> shown = orders.events(orderNumber).stream()
                .filter(event -> event.action() != OrderAction.TAKEN && event.action() != OrderAction.REMINDED)
                .toList();
        Map<String, String> names = shown.isEmpty()
                ? Map.of()
                : staff.names(shown.stream().map(OrderEvent::doneBy).distinct().toList());
        return shown.stream()
                .map(event -> words(event, names))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private String words(OrderEvent event, Map<String, String> names) {
        return MINUTE.format(event.doneAt()) + " " + names.getOrDefault(event.doneBy(), "")
                + event.action().title()
                + (event.fromUnit() == null ? "" : "（" + units.name(event.fromUnit()) + "）")
                + (event.toUnit() == null ? "" : "：" + units.name(event.toUnit()))
                + (event.note() == null || event.note().isBlank() ? "" : "，" + event.note());
    }

    String name(String id) {
        return Objects.requireNonNullElse(staff.names(List.of(id)).get(id), id);
    }

    /** Why the units have sent it back. */
    String refusals(String orderNumber) {
        return orders.events(orderNumber).stream()
                .filter(event -> event.action() == OrderAction.REFUSED)
                .map(event -> units.name(Objects.requireNonNull(event.fromUnit())) + "：" + event.note())
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }

    /** The answer of the round that is going on. */
    Fact answer(String orderNumber) {
        OrderRound round = orders.round(orders.find(orderNumber));
        return fact(
                "办理结果",
                (round.result() == null ? "" : round.result().title() + "：")
                        + Objects.requireNonNullElse(round.answer(), "")
                        + (round.caseNumber() == null ? "" : "（案号" + round.caseNumber() + "）"));
    }

    List<Field.Option> unitsOf(HotlineOrder order) {
        return units.of(order.countyCode()).stream()
                .map(unit -> new Field.Option(unit, units.name(unit)))
                .toList();
    }

    /** A row with a button for each thing that can be started from the order. */
    record Start(String what, @Nullable String start) {}

    List<Start> starts(String orderNumber) {
        HotlineOrder order = orders.find(orderNumber);
        return followUps.offered(order, currentActor.get()).stream()
                .map(offer ->
                        new Start(offer.title(), "/api/hotline/orders/" + orderNumber + "/follow-ups/" + offer.kind()))
                .toList();
    }

    static Field startsField() {
        return Field.rows("starts", "由本工单发起", Field.of("what", "事项", Field.Kind.FIXED), Field.action("start", "发起"))
                .help("来电人的姓名、电话、住址会带过去，不用再填；发起后与本工单互相可查。");
    }

    @Override
    public List<Section> of(String caseNumber) {
        List<String> found = Stream.concat(
                        orders.ordersOf(caseNumber).stream(),
                        drafts.draftOf(caseNumber).stream().flatMap(draft -> orders.ordersOf(draft).stream()))
                .map(OrderLink::orderNumber)
                .distinct()
                .toList();
        return found.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "来自12349热线",
                        found.stream()
                                .map(number -> {
                                    HotlineOrder order = orders.find(number);
                                    return new Line(
                                            "工单" + number,
                                            order.kind().title() + "，" + MINUTE.format(order.takenAt()) + "来电，首问责任人"
                                                    + name(order.owner()) + "，"
                                                    + order.state().title());
                                })
                                .toList()));
    }
}
