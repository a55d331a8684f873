package org.jiuzhu.hotline.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.HOTLINE_OPERATOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.hotline.FollowUps;
import org.jiuzhu.hotline.HotlineFigures;
import org.jiuzhu.hotline.HotlineOrder;
import org.jiuzhu.hotline.HotlineOrders;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.Miss;
import org.jiuzhu.hotline.OrderEvent;
import org.jiuzhu.hotline.OrderRound;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/hotline")
@Tag(name = "12349热线")
@AllowedTo({HOTLINE_OPERATOR, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class HotlineOrderController {

    private final HotlineOrders orders;
    private final HotlineFigures figures;
    private final HotlineUnits units;
    private final FollowUps followUps;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    HotlineOrderController(
            HotlineOrders orders,
            HotlineFigures figures,
            HotlineUnits units,
            FollowUps followUps,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.orders = orders;
        this.figures = figures;
        this.units = units;
        this.followUps = followUps;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** A line of figures as the page shows it; shares in tenths of a percent. */
    record LineRow(
            String area,
            String name,
            int total,
            int closedInTime,
            int closedLate,
            int openInTime,
            int openLate,
            int closedValid,
            int closed,
            int missed,
            @Nullable Integer inTimePermille,
            @Nullable Integer validPermille) {}

    record FigureView(LineRow sum, List<LineRow> lines, boolean counties) {}

    /** An order as a list shows it. */
    record OrderRow(
            String orderNumber,
            LocalDateTime takenAt,
            String kind,
            String urgency,
            String place,
            String caller,
            String unit,
            String owner,
            String state,
            boolean open,
            @Nullable LocalDateTime answerDue,
            @Nullable Boolean valid) {}

    record Page(List<OrderRow> rows, @Nullable String next) {}

    record MissRow(
            String orderNumber,
            String stage,
            String unit,
            String owner,
            LocalDateTime dueAt,
            @Nullable String reason,
            @Nullable String explainedBy) {}

    record EventRow(
            LocalDateTime at,
            String by,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {}

    record RoundRow(
            int round,
            String clock,
            @Nullable LocalDateTime receiveDue,
            @Nullable LocalDateTime receivedAt,
            @Nullable LocalDateTime answerDue,
            @Nullable LocalDateTime answeredAt,
            @Nullable String answeredBy,
            @Nullable String result,
            @Nullable String answer,
            @Nullable String caseNumber,
            @Nullable LocalDateTime callBackDue,
            @Nullable LocalDateTime calledBackAt,
            @Nullable String satisfaction,
            @Nullable String note) {}

    record OrderView(
            OrderRow order,
            String content,
            @Nullable String address,
            boolean protectsCaller,
            List<RoundRow> rounds,
            List<EventRow> events,
            List<MissRow> misses,
            List<FollowUps.Started> started,
            List<FollowUps.Offer> offers) {}

    @GetMapping("/figures")
    @Operation(summary = "一个时段来电的工单：各县（市、区）或各乡镇（街道）的按期办结、有效办结")
    FigureView figures(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String county) {
        Actor actor = currentActor.get();
        HotlineFigures.Figures found = figures.figures(new HotlineFigures.Period(from, to), county, actor);
        return new FigureView(
                row(found.sum()),
                found.lines().stream().map(HotlineOrderController::row).toList(),
                actor.county() == null && (county == null || county.isBlank()));
    }

    private static LineRow row(HotlineFigures.Line line) {
        return new LineRow(
                line.area(),
                line.name(),
                line.total(),
                line.closedInTime(),
                line.closedLate(),
                line.openInTime(),
                line.openLate(),
                line.closedValid(),
                line.closed(),
                line.missed(),
                line.inTimePermille(),
                line.validPermille());
    }

    @PostMapping("/orders/searches")
    @Operation(summary = "查询工单：工单号、电话、地点、时段、办结与否、超期与否，分页")
    Page search(@RequestBody HotlineFigures.Search search) {
        Actor actor = currentActor.get();
        List<HotlineOrder> found = figures.search(search, actor);
        return new Page(
                rows(found, actor),
                found.size() < HotlineFigures.MOST_ROWS
                        ? null
                        : found.get(found.size() - 1).orderNumber());
    }

    @GetMapping("/misses")
    @Operation(summary = "一个时段来电的工单里每一次超期：责任单位、首问责任人、原因")
    List<MissRow> misses(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Boolean explained) {
        return missRows(
                figures.misses(new HotlineFigures.Period(from, to), county, place, explained, currentActor.get()));
    }

    @GetMapping("/orders/{orderNumber}")
    @Operation(summary = "一份工单：内容、各轮办理、转办经过、超期、由它发起的事项")
    OrderView order(@PathVariable String orderNumber) {
        Actor actor = currentActor.get();
        HotlineOrder order = figures.open(orderNumber, actor);
        List<OrderEvent> events = orders.events(orderNumber);
        List<OrderRound> rounds = orders.rounds(orderNumber);
        Map<String, String> names = names(Stream.concat(
                events.stream().map(OrderEvent::doneBy),
                rounds.stream().map(OrderRound::answeredBy).filter(Objects::nonNull)));
        return new OrderView(
                rows(List.of(order), actor).get(0),
                order.contentFor(actor),
                order.showsCallerTo(actor) ? order.address() : null,
                order.protectsCaller(),
                rounds.stream().map(round -> row(round, names)).toList(),
                events.stream()
                        .map(event -> new EventRow(
                                event.doneAt(),
                                event.doneBy().equals("system") ? "系统" : name(names, event.doneBy()),
                                event.action().title(),
                                event.fromUnit() == null ? null : units.name(event.fromUnit()),
                                event.toUnit() == null ? null : units.name(event.toUnit()),
                                event.note()))
                        .toList(),
                missRows(orders.misses(orderNumber)),
                followUps.started(orderNumber),
                followUps.offered(order, actor));
    }

    @PostMapping("/orders/{orderNumber}/follow-ups/{kind}")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({HOTLINE_OPERATOR, WINDOW_CLERK, COUNTY_SUPERVISOR})
    @Operation(summary = "由工单发起：窗口登记等，发起后互相可查")
    Map<String, String> start(@PathVariable String orderNumber, @PathVariable String kind) {
        Actor actor = currentActor.get();
        return Map.of("target", followUps.start(figures.open(orderNumber, actor), kind, actor));
    }

    private static RoundRow row(OrderRound round, Map<String, String> names) {
        return new RoundRow(
                round.round(),
                round.answerDue() == null ? "当场答复" : round.clock().words(),
                round.receiveDue(),
                round.receivedAt(),
                round.answerDue(),
                round.answeredAt(),
                round.answeredBy() == null ? null : name(names, round.answeredBy()),
                round.result() == null ? null : round.result().title(),
                round.answer(),
                round.caseNumber(),
                round.callBackDue(),
                round.calledBackAt(),
                round.satisfaction() == null ? null : round.satisfaction().title(),
                round.callBackNote());
    }

    private List<OrderRow> rows(List<HotlineOrder> found, Actor actor) {
        Map<String, String> names = names(found.stream().map(HotlineOrder::owner));
        Map<String, OrderRound> last = orders
                .rounds(found.stream().map(HotlineOrder::orderNumber).toList())
                .stream()
                .collect(Collectors.toMap(OrderRound::orderNumber, Function.identity(), (one, later) -> later));
        return found.stream()
                .map(order -> new OrderRow(
                        order.orderNumber(),
                        order.takenAt(),
                        order.kind().title(),
                        order.urgency().title(),
                        units.place(order.placeCode()),
                        caller(order, actor),
                        units.name(order.unitCode()),
                        name(names, order.owner()),
                        order.state().title(),
                        order.open(),
                        last.containsKey(order.orderNumber())
                                ? Objects.requireNonNull(last.get(order.orderNumber()))
                                        .answerDue()
                                : null,
                        order.valid()))
                .toList();
    }

    private static String caller(HotlineOrder order, Actor actor) {
        if (!order.showsCallerTo(actor)) {
            return "保密";
        }
        return (order.callerName() == null ? "匿名" : Masks.name(order.callerName()))
                + (order.callerPhone() == null ? "" : " " + Masks.phone(order.callerPhone()));
    }

    private List<MissRow> missRows(List<Miss> misses) {
        Map<String, String> names = names(misses.stream()
                .flatMap(miss -> Stream.of(miss.owner(), Objects.requireNonNullElse(miss.explainedBy(), ""))));
        return misses.stream()
                .map(miss -> new MissRow(
                        miss.orderNumber(),
                        miss.stage().title(),
                        units.name(miss.unitCode()),
                        name(names, miss.owner()),
                        miss.dueAt(),
                        miss.reason(),
                        miss.explainedBy() == null ? null : name(names, miss.explainedBy())))
                .toList();
    }

    private Map<String, String> names(Stream<String> ids) {
        List<String> wanted = ids.filter(id -> !id.isBlank()).distinct().toList();
        return wanted.isEmpty() ? Map.of() : staff.names(wanted);
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }
}
