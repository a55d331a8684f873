package org.jiuzhu.hotline.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.hotline.CallKind;
import org.jiuzhu.hotline.ComplaintAbout;
import org.jiuzhu.hotline.HotlineCalls;
import org.jiuzhu.hotline.HotlineUnits;
import org.jiuzhu.hotline.Satisfaction;
import org.jiuzhu.hotline.Urgency;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.web.Versions;
import org.jiuzhu.task.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/hotline/calls")
@Tag(name = "12349热线")
@AllowedTo(Role.HOTLINE_OPERATOR)
class HotlineCallController {

    private final HotlineCalls calls;
    private final HotlineUnits units;
    private final CurrentActor currentActor;

    HotlineCallController(HotlineCalls calls, HotlineUnits units, CurrentActor currentActor) {
        this.calls = calls;
        this.units = units;
        this.currentActor = currentActor;
    }

    /** What the start form shows: its fields, and the calls not yet sent. */
    record Desk(List<Field> fields, List<HotlineCalls.Summary> open) {}

    /** What came of saving. */
    record Saved(int version, @JsonUnwrapped HotlineCalls.Findings findings) {}

    @GetMapping
    @Operation(summary = "来电登记表的栏目，和本县（市、区）没有提交的来电")
    Desk desk() {
        Actor operator = currentActor.get();
        return new Desk(fields(operator), calls.open(operator));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开始登记一次来电")
    Map<String, String> begin() {
        return Map.of("id", calls.begin(currentActor.get()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "继续登记一次来电")
    HotlineCalls.Opened resume(@PathVariable String id) {
        return calls.resume(id, currentActor.get());
    }

    @PutMapping("/{id}")
    @Operation(summary = "保存来电登记，返回尚需改正之处、来电人以前的工单和有关的在办案件")
    Saved save(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode typed) {
        Actor operator = currentActor.get();
        int version = calls.save(id, typed, Versions.of(ifMatch), operator);
        return new Saved(version, calls.check(id, operator));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除没有提交的来电登记")
    void discard(@PathVariable String id) {
        calls.discard(id, currentActor.get());
    }

    private List<Field> fields(Actor operator) {
        String county = Objects.requireNonNull(operator.county());
        Field.Option[] places = units.of(county).stream()
                .map(unit -> new Field.Option(unit, units.place(unit)))
                .toArray(Field.Option[]::new);
        return List.of(
                Field.of("anonymous", "匿名：来电人不愿透露姓名", Field.Kind.FLAG),
                Field.of("callerPhone", "来电人电话", Field.Kind.TEXT).help("用来回访，也用来找来电人以前的工单"),
                Field.of("callerName", "来电人姓名", Field.Kind.TEXT),
                Field.choice("place", "事情发生地", places).required(),
                Field.of("address", "详细地址", Field.Kind.TEXT),
                Field.choice(
                                "kind",
                                "来电类别",
                                Arrays.stream(CallKind.values())
                                        .map(one -> new Field.Option(one.name(), one.title()))
                                        .toArray(Field.Option[]::new))
                        .required(),
                Field.choice(
                                "urgency",
                                "紧急程度",
                                Arrays.stream(Urgency.values())
                                        .map(one -> new Field.Option(one.name(), one.title()))
                                        .toArray(Field.Option[]::new))
                        .help("危急的一小时内由当地接手，夜间、节假日照算。")
                        .required(),
                Field.choice(
                                "about",
                                "投诉哪一级",
                                Arrays.stream(ComplaintAbout.values())
                                        .filter(one -> one != ComplaintAbout.NOBODY)
                                        .map(one -> new Field.Option(one.name(), one.title()))
                                        .toArray(Field.Option[]::new))
                        .when("kind=COMPLAINT")
                        .required(),
                Field.of("content", "来电内容", Field.Kind.LONG_TEXT).required(),
                Field.of("confidential", "来电人要求保密：除热线岗外，谁都看不到是谁来电", Field.Kind.FLAG)
                        .help("投诉、举报的不用勾，一律保密。"),
                Field.of("gist", "转办内容（投诉、举报、要求保密的填）", Field.Kind.LONG_TEXT).help("承办单位只看到这一栏：不写是谁反映的，也不写能看出是谁的情节。"),
                Field.of("answered", "已当场答复清楚，不用转办", Field.Kind.FLAG).when("kind=CONSULTATION|OPINION"),
                Field.of("answer", "答复内容", Field.Kind.LONG_TEXT)
                        .when("answered=true")
                        .required(),
                Field.choice(
                                "satisfaction",
                                "来电人是否满意",
                                new Field.Option(Satisfaction.SATISFIED.name(), Satisfaction.SATISFIED.title()),
                                new Field.Option(Satisfaction.FAIR.name(), Satisfaction.FAIR.title()))
                        .when("answered=true")
                        .required());
    }
}
