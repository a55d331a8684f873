package org.jiuzhu.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("热线统计：每份工单要么办结、要么在办而且有人负责；各项数字加得起来，点得进去（通知 三（四）1）")
class HotlineFiguresTest {

    private static final int STEPS = 160;

    @Autowired
    HotlineCalls calls;

    @Autowired
    HotlineOrders orders;

    @Autowired
    HotlineFigures figures;

    @Autowired
    EngineCases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    private Actor city;

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2026, 9, 10));
        city = desk.as("rxtjsj", Role.CITY_MANAGER, "3507");
    }

    /** The hotline of a county at work, with chance in the place of the world. */
    private final class World {

        final String county;
        final List<String> towns;
        final Random chance;
        final Actor operator;
        final Actor supervisor;
        final List<String> taken = new ArrayList<>();
        LocalDateTime now = LocalDateTime.of(2026, 9, 10, 9, 0);

        World(String county, List<String> towns, long seed) {
            this.county = county;
            this.towns = towns;
            this.chance = new Random(seed);
            supervisor = desk.as("rxtjjg" + county, Role.COUNTY_SUPERVISOR, county);
            towns.forEach(town -> desk.as("rxtjck" + town, Role.WINDOW_CLERK, town));
            operator = desk.as("rxtjczy" + county, Role.HOTLINE_OPERATOR, county);
        }

        <T> T any(List<T> values) {
            return values.get(chance.nextInt(values.size()));
        }

        void take() {
            CallKind kind = any(List.of(CallKind.values()));
            Map<String, Object> call = new HashMap<>();
            call.put("callerName", "来电某");
            call.put("callerPhone", "1370000" + (1000 + chance.nextInt(9000)));
            call.put("place", chance.nextInt(6) == 0 ? county : any(towns));
            call.put("kind", kind);
            call.put("urgency", any(List.of(Urgency.values())));
            call.put("content", "随机来电");
            if (kind == CallKind.COMPLAINT || kind == CallKind.REPORT) {
                call.put("gist", "群众反映的情况");
                call.put("about", any(List.of("TOWNSHIP", "COUNTY", "OTHER")));
            }
            boolean answered = (kind == CallKind.CONSULTATION || kind == CallKind.OPINION) && chance.nextBoolean();
            if (answered) {
                call.putAll(Map.of("answered", true, "answer", "已当场解释清楚", "satisfaction", "SATISFIED"));
            }
            acting.is(operator);
            String id = calls.begin(operator);
            calls.save(id, json.valueToTree(call), 0, operator);
            cases.start("hotline", Map.of("draftId", id), operator.id());
            taken.add(figures.search(
                            new HotlineFigures.Search(null, null, null, null, null, null, null, null, null, null),
                            operator)
                    .get(0)
                    .orderNumber());
        }

        void pass() {
            now = now.plusMinutes(30 + chance.nextInt(60 * 30));
            clock.set(now);
            taken.stream().filter(number -> !desk.ended(number)).forEach(desk::runJobs);
        }

        void work() {
            List<String> open =
                    taken.stream().filter(number -> !desk.ended(number)).toList();
            if (open.isEmpty()) {
                return;
            }
            String number = any(open);
            String key = any(desk.open(number));
            HotlineOrder order = orders.find(number);
            Actor unit = handler(order.unitCode());
            switch (key) {
                case "Task_ReceiveOrder" -> {
                    boolean refuse = chance.nextInt(2) == 0
                            && orders.whyNotRefusable(order).isEmpty();
                    done(unit, number, key, refuse ? Map.of("receipt", "REFUSED", "reason", "不属本所") : Map.of());
                }
                case "Task_ReassignOrder" -> done(operator, number, key, Map.of("unit", any(towns), "reason", "住在该乡镇"));
                case "Task_DesignateUnit" ->
                    done(supervisor, number, key, Map.of("unit", any(towns), "reason", "住在该乡镇"));
                case "Task_AnswerOrder" -> done(unit, number, key, Map.of("result", "SOLVED", "answer", "已经办好并告知"));
                case "Task_CallBack" ->
                    done(
                            operator,
                            number,
                            key,
                            Map.of(
                                    "satisfaction",
                                    any(List.of("SATISFIED", "FAIR", "UNSATISFIED", "UNREACHED")),
                                    "attempts",
                                    3,
                                    "note",
                                    "回访记录"));
                case "Task_ExplainMiss" ->
                    done(
                            operator,
                            number,
                            key,
                            Map.of(
                                    "misses",
                                    orders.unexplained(number).stream()
                                            .map(miss -> Map.of(
                                                    "key",
                                                    miss.round() + "-" + miss.stage() + "-" + miss.turn(),
                                                    "what",
                                                    "",
                                                    "reason",
                                                    "人手不足"))
                                            .toList()));
                case "Task_SuperviseMiss" -> {
                    Actor above = cases.candidateGroups(task(number, key)).contains("manager3507") ? city : supervisor;
                    done(
                            above,
                            number,
                            key,
                            Map.of(
                                    "reason",
                                    "人手不足",
                                    "measure",
                                    "增派人手",
                                    "expectedOn",
                                    now.toLocalDate().plusDays(2).toString()));
                }
                default -> throw new AssertionError(key);
            }
        }

        private Actor handler(String unit) {
            return unit.length() == 9
                    ? desk.as("rxtjck" + unit, Role.WINDOW_CLERK, unit)
                    : unit.length() == 6 ? supervisor : city;
        }

        private void done(Actor actor, String number, String key, Map<String, ?> form) {
            acting.is(actor);
            String task = task(number, key);
            cases.claim(task, actor.id());
            assertThat(desk.save(actor, task, form)).as(number + key).isEmpty();
            desk.complete(actor, task);
        }

        /** The first of them: each miss asks for its reason by a task of its own. */
        private String task(String number, String key) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(key)
                    .listPage(0, 1)
                    .get(0)
                    .getId();
        }

        /** What holds whatever has happened. */
        void holds() {
            for (String number : taken) {
                HotlineOrder order = orders.find(number);
                assertThat(order.owner()).isNotBlank();
                if (order.open()) {
                    assertThat(order.closedAt()).isNull();
                    assertThat(desk.open(number))
                            .as(number + " 有人在办")
                            .filteredOn(key -> !key.endsWith("Miss"))
                            .hasSize(1);
                } else {
                    assertThat(order.closedAt()).isNotNull();
                    assertThat(order.valid()).isNotNull();
                }
                assertThat(orders.unexplained(number))
                        .as(number + " 每次超期都有说明，或正在问")
                        .allMatch(miss -> !miss.asked() || desk.open(number).contains("Task_ExplainMiss"));
            }
            HotlineFigures.Period all = new HotlineFigures.Period(LocalDate.of(2026, 9, 1), now.toLocalDate());
            HotlineFigures.Figures found = figures.figures(all, null, supervisor);
            HotlineFigures.Line sum = found.sum();
            assertThat(sum.total()).isEqualTo(taken.size());
            assertThat(sum.closedInTime() + sum.closedLate() + sum.openInTime() + sum.openLate())
                    .isEqualTo(sum.total());
            assertThat(found.lines().stream()
                            .mapToInt(HotlineFigures.Line::total)
                            .sum())
                    .isEqualTo(sum.total());
            assertThat(sum.closedValid()).isLessThanOrEqualTo(sum.closed());
            assertThat(figures.figures(all, county, city).sum())
                    .usingRecursiveComparison()
                    .isEqualTo(sum);
            for (HotlineFigures.Line line : found.lines()) {
                assertThat(count(line.area(), false, true)).isEqualTo(line.closedLate());
                assertThat(count(line.area(), false, false)).isEqualTo(line.closedInTime());
                assertThat(count(line.area(), true, true)).isEqualTo(line.openLate());
                assertThat(count(line.area(), true, false)).isEqualTo(line.openInTime());
            }
            assertThat(figures.misses(all, null, null, null, supervisor).stream()
                            .map(Miss::orderNumber)
                            .distinct()
                            .count())
                    .isEqualTo(sum.missed());
        }

        private int count(String place, boolean open, boolean missed) {
            int count = 0;
            String before = null;
            List<HotlineOrder> page;
            do {
                page = figures.search(
                        new HotlineFigures.Search(null, null, null, place, null, null, open, missed, null, before),
                        supervisor);
                count += page.size();
                before = page.isEmpty() ? null : page.get(page.size() - 1).orderNumber();
            } while (page.size() == HotlineFigures.MOST_ROWS);
            return count;
        }
    }

    @ParameterizedTest(name = "{0}，随机种子 {1}")
    @DisplayName("随机来电、随机办理、随机拖延：没有一份工单没人管，数字总是对得上")
    @CsvSource({"350722,1,350722001|350722101", "350723,2,350723100|350723101", "350724,3,350724001|350724101"})
    void losesNoOrder(String county, long seed, String towns) {
        World world = new World(county, List.of(towns.split("\\|")), seed);
        for (int step = 0; step < STEPS; step++) {
            switch (world.chance.nextInt(5)) {
                case 0 -> world.take();
                case 1 -> world.pass();
                default -> world.work();
            }
            if (step % 20 == 0) {
                world.holds();
            }
        }
        world.holds();
        assertThat(world.taken).hasSizeGreaterThan(10);
        assertThat(world.taken).anyMatch(number -> !orders.find(number).open());
        assertThat(world.taken).anyMatch(number -> !orders.misses(number).isEmpty());
    }

    @Test
    @DisplayName("县级只看本县，市级看全市；时段写反、过长的不统计")
    void keepsToTheOwnCounty() {
        World world = new World("350725", List.of("350725001"), 4);
        world.take();
        String number = world.taken.get(0);
        Actor elsewhere = desk.as("rxtjjg2", Role.COUNTY_SUPERVISOR, "350781");
        HotlineFigures.Period today = new HotlineFigures.Period(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 10));
        assertThat(figures.figures(today, "350725", elsewhere).sum().total()).isZero();
        assertThat(figures.figures(today, null, city).lines())
                .extracting(HotlineFigures.Line::area)
                .contains("350725");
        assertThatThrownBy(() -> figures.open(number, elsewhere)).isInstanceOf(Missing.class);
        assertThat(figures.search(
                        new HotlineFigures.Search(number, null, null, null, null, null, null, null, null, null),
                        elsewhere))
                .isEmpty();
        assertThatThrownBy(() -> figures.figures(
                        new HotlineFigures.Period(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 9)), null, city))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> figures.figures(
                        new HotlineFigures.Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 9, 9)), null, city))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("差一份也不是100%：比率只舍不入")
    void roundsDown() {
        assertThat(new HotlineFigures.Line("", "", 3000, 2999, 1, 0, 0, 2999).inTimePermille())
                .isEqualTo(999);
        assertThat(new HotlineFigures.Line("", "", 2, 2, 0, 0, 0, 2).inTimePermille())
                .isEqualTo(1000);
        assertThat(new HotlineFigures.Line("", "", 2, 0, 0, 2, 0, 0).inTimePermille())
                .isNull();
        assertThat(new HotlineFigures.Line("", "", 2, 1, 0, 0, 1, 1).inTimePermille())
                .as("在办已超期的也算")
                .isEqualTo(500);
    }
}
