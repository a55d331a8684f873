package org.jiuzhu.hotline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.StaleDraft;
import org.jiuzhu.shared.TypedContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls being written down: kept on the server while the operator types, right or wrong, and turned into an order once.
 * Beside them stands what the operator should know at once: the caller's earlier orders and the open cases.
 */
@Service
public class HotlineCalls {

    private static final int MOST = 20;
    private static final int KNOWN = 8;

    private final CallMapper mapper;
    private final HotlineOrders orders;
    private final HotlineUnits units;
    private final Applications applications;
    private final StaffDirectory staff;
    private final ObjectMapper json;
    private final Clock clock;

    HotlineCalls(
            CallMapper mapper,
            HotlineOrders orders,
            HotlineUnits units,
            Applications applications,
            StaffDirectory staff,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.orders = orders;
        this.units = units;
        this.applications = applications;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A call not yet sent.
     *
     * @param caller masked, or what stands for it
     */
    public record Summary(String id, String caller, String begunBy, LocalDateTime savedAt) {}

    /** A call to go on with. */
    public record Opened(int version, LocalDateTime savedAt, JsonNode call) {}

    /**
     * An earlier order of the caller.
     *
     * @param gist the first words of what was said
     */
    public record Earlier(String orderNumber, LocalDateTime takenAt, String kind, String state, String gist) {}

    /**
     * An open case that may be what the call is about.
     *
     * @param applicant masked
     * @param same the applicant has the name of the caller
     */
    public record OpenCase(String caseNumber, String applicant, String place, String status, boolean same) {}

    /** What stands against the call, and what the operator should know. */
    public record Findings(List<FieldProblem> problems, List<Earlier> earlier, List<OpenCase> cases) {}

    @Transactional
    public String begin(Actor operator) {
        String id = UUID.randomUUID().toString();
        mapper.insert(new CallMapper.Draft(id, county(operator), "{}", 0, operator.id(), now(), now(), null));
        return id;
    }

    /** Calls of the county not yet sent, the latest first. */
    @Transactional(readOnly = true)
    public List<Summary> open(Actor operator) {
        List<CallMapper.Draft> drafts = mapper.openIn(county(operator), MOST);
        Map<String, String> names = drafts.isEmpty()
                ? Map.of()
                : staff.names(drafts.stream()
                        .map(CallMapper.Draft::begunBy)
                        .distinct()
                        .toList());
        return drafts.stream()
                .map(draft -> {
                    String name = tree(draft.content()).path("callerName").asText("");
                    return new Summary(
                            draft.id(),
                            name.isBlank() ? "（未填来电人）" : Masks.name(name),
                            names.getOrDefault(draft.begunBy(), draft.begunBy()),
                            draft.savedAt());
                })
                .toList();
    }

    /** Whether the county has taken any call yet. */
    @Transactional(readOnly = true)
    public boolean taken(Actor operator) {
        return orders.any(county(operator));
    }

    @Transactional(readOnly = true)
    public Opened resume(String id, Actor operator) {
        CallMapper.Draft draft = within(id, operator);
        return new Opened(draft.version(), draft.savedAt(), tree(draft.content()));
    }

    /**
     * Keeps what was typed, readable or not.
     *
     * @param seen version that the page has seen, or null to save over any
     * @return the version to be given with the next save
     */
    @Transactional
    public int save(String id, JsonNode typed, @Nullable Integer seen, Actor operator) {
        CallMapper.Draft draft = within(id, operator);
        String content = typed.toString();
        if (!typed.isObject() || content.length() > TypedContent.MAX_LENGTH) {
            throw new InvalidInput("", "登记内容过长或无法识别，请检查是否误粘贴了大段文字。");
        }
        if (draft.orderNumber() != null) {
            throw new Conflict("这次来电已经登记，工单号为 " + draft.orderNumber() + "，不能再改。");
        }
        if (seen != null && seen != draft.version() || mapper.save(id, content, draft.version(), now()) == 0) {
            throw new StaleDraft("此草稿在另一页已修改。", draft.version());
        }
        return draft.version() + 1;
    }

    @Transactional
    public void discard(String id, Actor operator) {
        within(id, operator);
        mapper.delete(id);
    }

    @Transactional(readOnly = true)
    public Findings check(String id, Actor operator) {
        TypedContent<Call> typed = typed(within(id, operator));
        Call call = typed.value();
        return new Findings(
                typed.and(CallCheck.problems(call, units.of(county(operator)))),
                orders.earlierOf(call.callerPhone(), operator, KNOWN).stream()
                        .map(order -> new Earlier(
                                order.orderNumber(),
                                order.takenAt(),
                                order.kind().title(),
                                order.state().title(),
                                beginning(order.content())))
                        .toList(),
                cases(call, operator));
    }

    private List<OpenCase> cases(Call call, Actor operator) {
        String place = call.place();
        String name = call.callerName();
        List<Applications.Summary> same = name == null || name.strip().length() < 2
                ? List.of()
                : applications.openIn(county(operator), name, KNOWN);
        List<Applications.Summary> there = place == null || !HotlineUnits.isTownship(place) || !operator.sees(place)
                ? List.of()
                : applications.openIn(place, null, KNOWN);
        return java.util.stream.Stream.concat(same.stream(), there.stream().filter(one -> same.stream()
                        .noneMatch(other -> other.caseNumber().equals(one.caseNumber()))))
                .limit(KNOWN)
                .map(one -> new OpenCase(
                        one.caseNumber(),
                        Application.shown(one.applicantName()),
                        units.place(one.townshipCode()),
                        one.status().title(),
                        same.contains(one)))
                .toList();
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 30
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 30)) + "……";
    }

    /**
     * Turns a call into an order, once: a second click finds it used.
     *
     * @throws InvalidInput when something is wrong with it
     */
    @Transactional
    public HotlineOrder submit(String id, Actor operator) {
        CallMapper.Draft draft = within(id, operator);
        if (draft.orderNumber() != null) {
            throw new Conflict("这次来电已经登记，工单号为 " + draft.orderNumber() + "，不会重复登记。");
        }
        TypedContent<Call> typed = typed(draft);
        List<FieldProblem> problems = typed.and(CallCheck.problems(typed.value(), units.of(county(operator))));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Call call = typed.value();
        HotlineOrder order = orders.take(call, county(operator), operator);
        // what was said stands in the order from now on
        String left = call.answeredAtOnce() ? json.valueToTree(told(call)).toString() : "{}";
        if (mapper.use(id, order.orderNumber(), left) == 0) {
            throw new Conflict("这次来电已经登记，不会重复登记。");
        }
        return order;
    }

    /** What the caller was told at the telephone, and what he said to it. */
    public record Told(String answer, Satisfaction satisfaction) {}

    /** What was told in a call that has become an order. */
    @Transactional(readOnly = true)
    public Told told(String id, Actor operator) {
        return told(typed(within(id, operator)).value());
    }

    private static Told told(Call call) {
        return new Told(Objects.requireNonNull(call.answer()), Objects.requireNonNull(call.satisfaction()));
    }

    /** What was typed. */
    @Transactional(readOnly = true)
    public Call typed(String id, Actor operator) {
        return typed(within(id, operator)).value();
    }

    private TypedContent<Call> typed(CallMapper.Draft draft) {
        return TypedContent.read(json, tree(draft.content()), Call.class);
    }

    private CallMapper.Draft within(String id, Actor operator) {
        CallMapper.Draft draft = mapper.find(id);
        if (draft == null || !draft.countyCode().equals(county(operator))) {
            throw new Missing("没有这份来电登记。");
        }
        return draft;
    }

    private static String county(Actor operator) {
        String county = operator.county();
        if (!operator.holds(Role.HOTLINE_OPERATOR) || county == null) {
            throw new Refused("12349来电由热线岗登记。");
        }
        return county;
    }

    private JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored call is not JSON", e);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
