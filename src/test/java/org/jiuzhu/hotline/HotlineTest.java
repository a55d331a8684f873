package org.jiuzhu.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.calendar.DueDates;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("12349热线：首问负责，转办、退回、改派、答复、回访，每段期限有人负责（通知 三（四）1）")
class HotlineTest {

    private static final String COUNTY = "350721";
    private static final String TOWN = "350721100";
    private static final String OTHER_TOWN = "350721101";
    private static final Map<String, Object> ANSWER = Map.of("result", "SOLVED", "answer", "已上门查看并送去米油，问题解决");

    /** A Friday before an ordinary weekend. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 11);

    @Autowired
    HotlineCalls calls;

    @Autowired
    HotlineOrders orders;

    @Autowired
    HotlineFigures figures;

    @Autowired
    FollowUps followUps;

    @Autowired
    EngineCases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    StepForms forms;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    CaseFiles files;

    @Autowired
    List<DueDates> recounts;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate together;

    @Autowired
    Parameters parameters;

    private Actor operator;
    private Actor window;
    private Actor other;
    private Actor county;
    private Actor city;

    @BeforeEach
    void people() {
        clock.set(FRIDAY);
        window = desk.as("rxck1", Role.WINDOW_CLERK, TOWN);
        other = desk.as("rxck2", Role.WINDOW_CLERK, OTHER_TOWN);
        county = desk.as("rxjg1", Role.COUNTY_SUPERVISOR, COUNTY);
        city = desk.as("rxsj1", Role.CITY_MANAGER, "3507");
        operator = desk.as("rxczy1", Role.HOTLINE_OPERATOR, COUNTY);
    }

    private static Map<String, Object> call(String kind, String urgency, Object... more) {
        Map<String, Object> call = new HashMap<>();
        call.put("callerName", "来电甲");
        call.put("callerPhone", "138 0001 2349");
        call.put("place", TOWN);
        call.put("address", "演示村3号");
        call.put("kind", kind);
        call.put("urgency", urgency);
        call.put("content", "家里老人摔伤，没有钱看病，问能不能帮一帮");
        for (int i = 0; i < more.length; i += 2) {
            call.put((String) more[i], more[i + 1]);
        }
        call.values().removeIf(value -> value.equals(""));
        return call;
    }

    private String take(Map<String, Object> call) {
        return take(call, operator);
    }

    private String take(Map<String, Object> call, Actor operator) {
        acting.is(operator);
        String id = calls.begin(operator);
        calls.save(id, json.valueToTree(call), 0, operator);
        String instance = cases.start("hotline", Map.of("draftId", id), operator.id());
        var running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return running == null
                ? jdbc.queryForObject("SELECT order_number FROM hotline_call WHERE id = ?", String.class, id)
                : running.getBusinessKey();
    }

    private List<String> wrong(Map<String, Object> call) {
        String id = calls.begin(operator);
        calls.save(id, json.valueToTree(call), 0, operator);
        return calls.check(id, operator).problems().stream()
                .map(FieldProblem::field)
                .distinct()
                .toList();
    }

    private void at(LocalDateTime time, String number) {
        clock.set(time);
        desk.runJobs(number);
    }

    private void receive(Actor actor, String number) {
        desk.done(actor, number, "Task_ReceiveOrder", Map.of("receipt", "ACCEPTED"));
    }

    private void refuse(Actor actor, String number) {
        desk.done(actor, number, "Task_ReceiveOrder", Map.of("receipt", "REFUSED", "reason", "当事人户籍和居住地都不在本乡镇"));
    }

    /** Completes a task that the model has put into a person's hands. */
    private void own(Actor actor, String number, String key, Map<String, ?> form) {
        acting.is(actor);
        String task = desk.task(number, key).getId();
        assertThat(desk.task(number, key).getAssignee()).isEqualTo(actor.id());
        assertThat(desk.save(actor, task, form)).isEmpty();
        desk.complete(actor, task);
    }

    private void closed(String number) {
        own(operator, number, "Task_CallBack", Map.of("satisfaction", "SATISFIED"));
        assertThat(orders.find(number).state()).isEqualTo(OrderState.CLOSED);
    }

    private String facts(Actor reader, String number, String key) {
        acting.is(reader);
        return forms.open(desk.task(number, key).getId()).page().facts().stream()
                .map(FormPage.Fact::text)
                .reduce("", (one, more) -> one + "\n" + more);
    }

    @Test
    @DisplayName("求助：交当地窗口，接收的人接着办，首问人回访，满意即办结，按期且有效")
    void handlesARequest() {
        String number = take(call("REQUEST", "NORMAL"));
        assertThat(number).matches("RX-350721-2026-\\d{6}");
        HotlineOrder order = orders.find(number);
        assertThat(order.owner()).isEqualTo(operator.id());
        assertThat(order.unitCode()).isEqualTo(TOWN);
        OrderRound round = orders.round(order);
        assertThat(round.receiveDue()).as("一个工作日：下周一").isEqualTo(LocalDateTime.of(2026, 9, 15, 0, 0));
        assertThat(round.answerDue()).as("五个工作日：下周五").isEqualTo(LocalDateTime.of(2026, 9, 19, 0, 0));
        assertThat(desk.open(number)).containsExactly("Task_ReceiveOrder");
        assertThat(files.worklist(List.of(desk.task(number, "Task_ReceiveOrder").getId()), window))
                .as("待办卡片不写来电人")
                .singleElement()
                .satisfies(card -> assertThat(card.subject()).startsWith("热线").doesNotContain("来电甲"));
        assertThatThrownBy(() -> desk.claim(other, number, "Task_ReceiveOrder"))
                .as("别的乡镇领不到")
                .isInstanceOf(RuntimeException.class);
        assertThat(facts(window, number, "Task_ReceiveOrder")).contains("来电甲", "138 0001 2349", "演示村3号");
        receive(window, number);
        own(window, number, "Task_AnswerOrder", ANSWER);
        assertThat(facts(operator, number, "Task_CallBack")).contains("已上门查看并送去米油");
        closed(number);
        assertThat(desk.ended(number)).isTrue();
        assertThat(orders.find(number).valid()).isTrue();
        assertThat(orders.misses(number)).isEmpty();
        assertThat(orders.events(number))
                .extracting(OrderEvent::action)
                .containsExactly(
                        OrderAction.TAKEN,
                        OrderAction.PASSED,
                        OrderAction.RECEIVED,
                        OrderAction.ANSWERED,
                        OrderAction.CALLED_BACK,
                        OrderAction.CLOSED);
    }

    @Test
    @DisplayName("咨询当场答复清楚的，登记即办结")
    void answersAtOnce() {
        String number = take(
                call("CONSULTATION", "NORMAL", "answered", true, "answer", "告知申请低保带身份证到窗口", "satisfaction", "FAIR"));
        assertThat(orders.find(number).state()).isEqualTo(OrderState.CLOSED);
        assertThat(orders.find(number).valid()).isTrue();
        assertThat(orders.rounds(number)).singleElement().satisfies(round -> assertThat(round.answer())
                .contains("带身份证"));
        assertThat(desk.ended(number)).isTrue();
        assertThat(wrong(call("REQUEST", "NORMAL", "answered", true, "answer", "好的", "satisfaction", "FAIR")))
                .as("求助不能当场办结")
                .containsExactly("answered");
    }

    @Test
    @DisplayName("登记时逐项检查；投诉、举报须另写不露身份的转办内容")
    void checksTheCall() {
        assertThat(wrong(Map.of()))
                .containsExactlyInAnyOrder("place", "kind", "urgency", "content", "callerName", "callerPhone");
        assertThat(wrong(call("REQUEST", "NORMAL", "callerPhone", "没有"))).containsExactly("callerPhone");
        assertThat(wrong(call("REQUEST", "NORMAL", "place", "350702001"))).containsExactly("place");
        assertThat(wrong(call("COMPLAINT", "NORMAL"))).containsExactlyInAnyOrder("about", "gist");
        assertThat(wrong(call("REPORT", "NORMAL", "gist", "来电甲说邻居隐瞒收入"))).containsExactly("gist");
        assertThat(wrong(call("REQUEST", "NORMAL", "anonymous", true, "callerName", "", "callerPhone", "")))
                .isEmpty();
        acting.is(window);
        assertThatThrownBy(() -> calls.begin(window)).isInstanceOf(Refused.class);
        acting.is(operator);
        assertThatThrownBy(() -> cases.start("hotline", Map.of(), operator.id()))
                .isInstanceOf(InvalidInput.class);
        String draft = calls.begin(operator);
        calls.save(draft, json.valueToTree(call("REQUEST", "NORMAL")), 0, operator);
        cases.start("hotline", Map.of("draftId", draft), operator.id());
        assertThatThrownBy(() -> cases.start("hotline", Map.of("draftId", draft), operator.id()))
                .as("再点一次不会有两份工单")
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("填电话就看到来电人以前的工单，填姓名就看到在办的案件；县外的看不到")
    void showsWhatIsKnown() {
        Actor clerk = desk.as("rxck1", Role.WINDOW_CLERK, TOWN);
        Declaration family = Families.poor(881);
        String caseNumber = desk.register(clerk, family);
        String applicant = family.members().get(0).name();
        acting.is(operator);
        String number = take(call("REQUEST", "NORMAL", "callerPhone", "0599-8877665"));
        String draft = calls.begin(operator);
        calls.save(
                draft,
                json.valueToTree(Map.of("callerPhone", "0599 887 7665", "callerName", applicant, "place", TOWN)),
                0,
                operator);
        HotlineCalls.Findings found = calls.check(draft, operator);
        assertThat(found.earlier())
                .extracting(HotlineCalls.Earlier::orderNumber)
                .containsExactly(number);
        assertThat(found.cases())
                .filteredOn(HotlineCalls.OpenCase::same)
                .extracting(HotlineCalls.OpenCase::caseNumber)
                .contains(caseNumber);
        Actor elsewhere = desk.as("rxczy2", Role.HOTLINE_OPERATOR, "350722");
        assertThatThrownBy(() -> calls.check(draft, elsewhere)).isInstanceOf(Missing.class);
        String theirs = calls.begin(elsewhere);
        calls.save(theirs, json.valueToTree(Map.of("callerPhone", "05998877665", "place", TOWN)), 0, elsewhere);
        assertThat(calls.check(theirs, elsewhere).earlier()).isEmpty();
        assertThat(calls.check(theirs, elsewhere).cases()).isEmpty();
    }

    @Test
    @DisplayName("危急：一小时内接手、二十四小时内答复，周末照算；不得退回；到一半提醒，超期报县级并问原因")
    void countsHoursOfAnEmergency() {
        LocalDateTime saturday = LocalDateTime.of(2026, 9, 12, 22, 30);
        clock.set(saturday);
        String number = take(call("DANGER", "NORMAL"));
        OrderRound round = orders.round(orders.find(number));
        assertThat(round.receiveDue()).isEqualTo(saturday.plusHours(1));
        assertThat(round.answerDue()).isEqualTo(saturday.plusHours(24));
        assertThat(desk.task(number, "Task_ReceiveOrder").getPriority()).isGreaterThanOrEqualTo(90);
        String task = desk.claim(window, number, "Task_ReceiveOrder");
        assertThat(desk.save(window, task, Map.of("receipt", "REFUSED", "reason", "不归我们管")))
                .extracting(FieldProblem::message)
                .containsExactly("危急情况由接到的单位先处置，不能退回");
        at(saturday.plusMinutes(31), number);
        assertThat(orders.events(number)).extracting(OrderEvent::action).contains(OrderAction.REMINDED);
        assertThat(orders.misses(number)).isEmpty();
        at(saturday.plusHours(1).plusSeconds(1), number);
        assertThat(orders.misses(number)).singleElement().satisfies(miss -> {
            assertThat(miss.stage()).isEqualTo(Stage.RECEIVE);
            assertThat(miss.unitCode()).isEqualTo(TOWN);
            assertThat(miss.owner()).isEqualTo(operator.id());
            assertThat(miss.asked()).isTrue();
        });
        assertThat(desk.open(number)).containsExactly("Task_ExplainMiss", "Task_ReceiveOrder", "Task_SuperviseMiss");
        assertThat(cases.candidateGroups(desk.task(number, "Task_SuperviseMiss").getId()))
                .containsExactly("supervisor" + COUNTY);
        receiveHeld(window, number);
        own(window, number, "Task_AnswerOrder", ANSWER);
        assertThat(orders.misses(number)).as("接收超期只记一次").hasSize(1);
        closed(number);
        assertThat(desk.ended(number)).as("办结了，原因还欠着").isFalse();
        own(
                operator,
                number,
                "Task_ExplainMiss",
                Map.of("misses", List.of(Map.of("key", "1-RECEIVE-0", "what", "", "reason", "窗口值班手机没电"))));
        desk.done(
                county,
                number,
                "Task_SuperviseMiss",
                Map.of("reason", "值班手机没电", "measure", "配备用电源", "expectedOn", "2026-09-14"));
        assertThat(desk.ended(number)).isTrue();
        assertThat(orders.misses(number)).singleElement().satisfies(miss -> {
            assertThat(miss.reason()).isEqualTo("窗口值班手机没电");
            assertThat(miss.explainedBy()).isEqualTo(operator.id());
        });
    }

    private void receiveHeld(Actor actor, String number) {
        String task = desk.task(number, "Task_ReceiveOrder").getId();
        assertThat(desk.save(actor, task, Map.of("receipt", "ACCEPTED"))).isEmpty();
        desk.complete(actor, task);
    }

    @Test
    @DisplayName("工作日跨国庆：周三来电，五个工作日到节后；节日里不算超期")
    void countsWorkingDaysOverAHoliday() {
        clock.set(LocalDateTime.of(2026, 9, 30, 16, 0));
        String number = take(call("REQUEST", "NORMAL"));
        OrderRound round = orders.round(orders.find(number));
        assertThat(round.receiveDue()).as("10月8日接收").isEqualTo(LocalDateTime.of(2026, 10, 9, 0, 0));
        assertThat(round.answerDue()).as("10月10日补班算").isEqualTo(LocalDateTime.of(2026, 10, 14, 0, 0));
        at(LocalDateTime.of(2026, 10, 7, 12, 0), number);
        assertThat(orders.misses(number)).isEmpty();
        at(LocalDateTime.of(2026, 10, 8, 9, 0), number);
        assertThat(orders.events(number)).extracting(OrderEvent::action).contains(OrderAction.REMINDED);
        receive(window, number);
        at(LocalDateTime.of(2026, 10, 13, 8, 30), number);
        assertThat(orders.misses(number)).isEmpty();
        at(LocalDateTime.of(2026, 10, 14, 0, 0, 1), number);
        assertThat(orders.misses(number)).extracting(Miss::stage).containsExactly(Stage.ANSWER);
        assertThat(desk.open(number)).containsExactly("Task_AnswerOrder", "Task_ExplainMiss", "Task_SuperviseMiss");
    }

    @Test
    @DisplayName("退回一次由热线改派，第二个单位再退由县级指定；指定的不能退；期限不因改派延长")
    void sendsBackTwice() {
        String number = take(call("REQUEST", "NORMAL"));
        LocalDateTime due = orders.round(orders.find(number)).answerDue();
        refuse(window, number);
        assertThat(orders.find(number).state()).isEqualTo(OrderState.REASSIGNING);
        assertThat(facts(operator, number, "Task_ReassignOrder")).contains("户籍和居住地都不在本乡镇");
        own(operator, number, "Task_ReassignOrder", Map.of("unit", OTHER_TOWN, "reason", "当事人现住该乡镇"));
        assertThat(orders.find(number).unitCode()).isEqualTo(OTHER_TOWN);
        assertThatThrownBy(() -> desk.claim(window, number, "Task_ReceiveOrder"))
                .isInstanceOf(RuntimeException.class);
        refuse(other, number);
        assertThat(desk.open(number)).containsExactly("Task_DesignateUnit");
        desk.done(county, number, "Task_DesignateUnit", Map.of("unit", TOWN, "reason", "经常居住地在该乡镇"));
        assertThat(desk.open(number)).containsExactly("Task_AnswerOrder");
        assertThat(orders.round(orders.find(number)).answerDue()).isEqualTo(due);
        desk.done(window, number, "Task_AnswerOrder", ANSWER);
        closed(number);
        assertThat(desk.ended(number)).isTrue();
    }

    @Test
    @DisplayName("一个单位只能退一次；过了接收期限不能退；县级不能退")
    void limitsRefusals() {
        String number = take(call("REQUEST", "NORMAL"));
        refuse(window, number);
        own(operator, number, "Task_ReassignOrder", Map.of("unit", TOWN, "reason", "核实后确属该乡镇"));
        assertThat(orders.whyNotRefusable(orders.find(number))).contains("本单位已经退回过一次，不能再退");
        String late = take(call("REQUEST", "NORMAL"));
        at(LocalDateTime.of(2026, 9, 15, 0, 0, 1), late);
        assertThat(orders.whyNotRefusable(orders.find(late))).contains("已过接收期限，不能退回");
        assertThatThrownBy(() -> orders.refuse(late, "不想办", window)).isInstanceOf(Conflict.class);
        clock.set(FRIDAY);
        String county = take(call("REQUEST", "NORMAL", "place", COUNTY));
        assertThat(orders.find(county).unitCode()).isEqualTo(COUNTY);
        assertThat(orders.whyNotRefusable(orders.find(county))).contains("县级、市级不能退回");
    }

    @Test
    @DisplayName("不满意的由县级重新办理一次，期限重新算；再不满意，告知其他渠道后办结")
    void reopensOnce() {
        String number = take(call("REQUEST", "NORMAL"));
        receive(window, number);
        own(window, number, "Task_AnswerOrder", ANSWER);
        String task = desk.task(number, "Task_CallBack").getId();
        assertThat(desk.save(operator, task, Map.of("satisfaction", "UNSATISFIED")))
                .extracting(FieldProblem::field)
                .containsExactly("note");
        own(operator, number, "Task_CallBack", Map.of("satisfaction", "UNSATISFIED", "note", "老人还没送医院"));
        assertThat(orders.find(number).round()).isEqualTo(2);
        assertThat(orders.find(number).unitCode()).isEqualTo(COUNTY);
        assertThat(desk.open(number)).containsExactly("Task_AnswerOrder");
        assertThat(orders.round(orders.find(number)).answerDue()).isEqualTo(LocalDateTime.of(2026, 9, 19, 0, 0));
        assertThatThrownBy(() -> desk.claim(window, number, "Task_AnswerOrder")).isInstanceOf(RuntimeException.class);
        desk.done(county, number, "Task_AnswerOrder", Map.of("result", "SOLVED", "answer", "已送县医院，费用先由救助站垫付"));
        own(operator, number, "Task_CallBack", Map.of("satisfaction", "UNSATISFIED", "note", "还想要更多"));
        assertThat(orders.find(number).state()).isEqualTo(OrderState.CLOSED);
        assertThat(orders.rounds(number)).hasSize(2);
        assertThat(desk.ended(number)).isTrue();
    }

    @Test
    @DisplayName("投诉：不交被投诉的单位；谁投诉的只有热线岗看得到，承办单位、县级、查询都看不到")
    void protectsTheComplainant() {
        String town = take(
                call("COMPLAINT", "NORMAL", "about", "TOWNSHIP", "gist", "窗口工作人员态度差、让群众跑了三趟", "content", "我来电甲被窗口骂了"));
        HotlineOrder order = orders.find(town);
        assertThat(order.unitCode()).isEqualTo(COUNTY);
        assertThat(facts(county, town, "Task_ReceiveOrder"))
                .contains("跑了三趟", "按规定保密")
                .doesNotContain("来电甲", "138", "演示村3号");
        acting.is(window);
        assertThatThrownBy(() -> figures.open(town, window)).isInstanceOf(Missing.class);
        assertThat(figures.search(byPhone("13800012349"), county))
                .extracting(HotlineOrder::orderNumber)
                .doesNotContain(town);
        acting.is(operator);
        assertThat(figures.search(byPhone("13800012349"), operator))
                .extracting(HotlineOrder::orderNumber)
                .contains(town);
        assertThat(order.contentFor(county)).isEqualTo("窗口工作人员态度差、让群众跑了三趟");
        assertThat(order.contentFor(operator)).contains("来电甲");
        String bureau = take(call("COMPLAINT", "NORMAL", "about", "COUNTY", "gist", "县里拖着不批"));
        assertThat(orders.find(bureau).unitCode()).isEqualTo("3507");
        assertThat(cases.candidateGroups(desk.task(bureau, "Task_ReceiveOrder").getId()))
                .containsExactly("manager3507");
        desk.done(city, bureau, "Task_ReceiveOrder", Map.of("receipt", "ACCEPTED"));
        own(city, bureau, "Task_AnswerOrder", Map.of("result", "EXPLAINED", "answer", "已责成限期办理并向来电人说明"));
        assertThat(facts(operator, bureau, "Task_CallBack")).contains("来电甲");
        closed(bureau);
        String sealed = jdbc.queryForObject(
                "SELECT CONCAT(caller_name, caller_phone, content, gist) FROM hotline_order WHERE order_number = ?",
                String.class,
                town);
        assertThat(sealed).doesNotContain("来电甲", "138", "跑了三趟");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(town)
                        .list())
                .allSatisfy(instance -> assertThat(
                                runtime.getVariables(instance.getId()).toString())
                        .doesNotContain("来电甲", "138 0001"));
    }

    private static HotlineFigures.Search byPhone(String phone) {
        return new HotlineFigures.Search(null, phone, null, null, null, null, null, null, null, null);
    }

    @Test
    @DisplayName("匿名、没有联系方式的不用回访电话；多次联系不上可以办结，但不算有效办结")
    void callsBackWhoCanBeReached() {
        String anonymous = take(call("REQUEST", "NORMAL", "anonymous", true, "callerName", "", "callerPhone", ""));
        receive(window, anonymous);
        own(window, anonymous, "Task_AnswerOrder", ANSWER);
        own(operator, anonymous, "Task_CallBack", Map.of());
        assertThat(orders.find(anonymous).valid()).isTrue();
        String unreached = take(call("REQUEST", "NORMAL"));
        receive(window, unreached);
        own(window, unreached, "Task_AnswerOrder", ANSWER);
        String task = desk.task(unreached, "Task_CallBack").getId();
        assertThat(desk.save(operator, task, Map.of("satisfaction", "UNREACHED", "attempts", 2)))
                .extracting(FieldProblem::field)
                .containsExactly("attempts");
        own(operator, unreached, "Task_CallBack", Map.of("satisfaction", "UNREACHED", "attempts", 3));
        assertThat(orders.find(unreached).valid()).isFalse();
    }

    @Test
    @DisplayName("回访超过三个工作日：记在热线头上，问原因，报县级")
    void missesTheCallBack() {
        String number = take(call("REQUEST", "NORMAL"));
        receive(window, number);
        own(window, number, "Task_AnswerOrder", ANSWER);
        assertThat(orders.round(orders.find(number)).callBackDue()).isEqualTo(LocalDateTime.of(2026, 9, 17, 0, 0));
        at(LocalDateTime.of(2026, 9, 17, 0, 0, 1), number);
        assertThat(orders.misses(number)).singleElement().satisfies(miss -> {
            assertThat(miss.stage()).isEqualTo(Stage.CALL_BACK);
            assertThat(miss.unitCode()).isEqualTo(COUNTY);
        });
        assertThat(cases.candidateGroups(desk.task(number, "Task_SuperviseMiss").getId()))
                .containsExactly("supervisor" + COUNTY);
        closed(number);
    }

    @Test
    @DisplayName("定时器还没跑就晚交的，也记超期：办结后再问原因，一次都不漏")
    void recordsALateAnswerWithoutItsTimer() {
        String number = take(call("REQUEST", "NORMAL"));
        receive(window, number);
        clock.set(LocalDateTime.of(2026, 9, 21, 9, 0));
        own(window, number, "Task_AnswerOrder", ANSWER);
        assertThat(orders.misses(number)).singleElement().satisfies(miss -> {
            assertThat(miss.stage()).isEqualTo(Stage.ANSWER);
            assertThat(miss.asked()).isFalse();
        });
        closed(number);
        assertThat(desk.open(number)).containsExactly("Task_ExplainMiss");
        String task = desk.task(number, "Task_ExplainMiss").getId();
        assertThat(desk.save(operator, task, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("misses[0].reason");
        own(
                operator,
                number,
                "Task_ExplainMiss",
                Map.of("misses", List.of(Map.of("key", "1-ANSWER-0", "what", "", "reason", "等医院证明"))));
        assertThat(desk.ended(number)).isTrue();
    }

    @Test
    @DisplayName("首问人离岗，别的热线人员接手，记在经过里")
    void handsTheOrderOver() {
        String number = take(call("REQUEST", "NORMAL"));
        receive(window, number);
        Actor colleague = desk.as("rxczy3", Role.HOTLINE_OPERATOR, COUNTY);
        update("UPDATE hotline_order SET owner = 'rxgone' WHERE order_number = ?", number);
        acting.is(window);
        own(window, number, "Task_AnswerOrder", ANSWER);
        desk.done(colleague, number, "Task_CallBack", Map.of("satisfaction", "SATISFIED"));
        assertThat(orders.find(number).owner()).isEqualTo(colleague.id());
        assertThat(orders.events(number)).extracting(OrderEvent::action).contains(OrderAction.TAKEN_OVER);
    }

    @Test
    @DisplayName("由工单发起窗口登记：姓名、电话、地址带过去，立案后案卷和工单互相可查；进入救助的答复须填案号")
    void startsARegistration() {
        String number = take(call("REQUEST", "NORMAL"));
        receive(window, number);
        acting.is(window);
        HotlineOrder order = figures.open(number, window);
        assertThat(followUps.offered(order, window))
                .extracting(FollowUps.Offer::kind)
                .contains("REGISTRATION");
        assertThatThrownBy(() -> followUps.start(order, "REGISTRATION", other)).isInstanceOf(Refused.class);
        String draft = followUps.start(order, "REGISTRATION", window);
        assertThatThrownBy(() -> followUps.start(order, "REGISTRATION", window)).isInstanceOf(Conflict.class);
        var typed = drafts.resume(draft, window).declaration();
        assertThat(typed.path("members").path(0).path("name").asText()).isEqualTo("来电甲");
        assertThat(typed.path("members").path(0).path("phone").asText()).isEqualTo("138 0001 2349");
        assertThat(typed.path("residenceAddress").asText()).isEqualTo("演示村3号");
        assertThat(facts(window, number, "Task_AnswerOrder")).contains("登记草稿，等窗口接着办");
        drafts.save(draft, Families.poor(882), window);
        List<String> warnings = drafts.warnings(draft, window);
        if (!warnings.isEmpty()) {
            drafts.verify(draft, warnings, window);
        }
        String instance = cases.start("subsistence", Map.of("draftId", draft), window.id());
        String caseNumber = cases.caseNumber(instance);
        assertThat(facts(window, number, "Task_AnswerOrder")).contains("已立案，案号" + caseNumber);
        assertThat(files.open(caseNumber, window).sections())
                .anySatisfy(section -> assertThat(section.items().toString()).contains(number));
        String task = desk.task(number, "Task_AnswerOrder").getId();
        Map<String, Object> aided = new HashMap<>(Map.of("result", "AIDED", "answer", "已立案办理临时救助"));
        assertThat(desk.save(window, task, aided))
                .extracting(FieldProblem::field)
                .containsExactly("caseNumber");
        aided.put("caseNumber", "350702001-2026-999999");
        assertThat(desk.save(window, task, aided))
                .extracting(FieldProblem::field)
                .containsExactly("caseNumber");
        aided.put("caseNumber", caseNumber);
        own(window, number, "Task_AnswerOrder", aided);
        assertThat(orders.ordersOf(caseNumber))
                .extracting(OrderLink::orderNumber)
                .containsExactly(number);
        closed(number);
        assertThat(orders.find(number).valid()).isTrue();
    }

    @Test
    @DisplayName("工作日历更新后，按工作日的期限和定时器重新计算；按小时的不动")
    void countsAnewWithTheCalendar() {
        String days = take(call("REQUEST", "NORMAL"));
        String hours = take(call("DANGER", "NORMAL"));
        LocalDateTime hour = orders.round(orders.find(hours)).answerDue();
        LocalDate monday = LocalDate.of(2026, 9, 14);
        try {
            update(
                    "INSERT INTO calendar_day (calendar_day, plan_year, kind, name) VALUES (?, 2026, 'OFF', '测试假日')",
                    monday);
            workingDays(() -> recounts.forEach(one -> one.recount("测试", operator)));
            assertThat(orders.round(orders.find(days)).receiveDue()).isEqualTo(LocalDateTime.of(2026, 9, 16, 0, 0));
            assertThat(orders.round(orders.find(days)).answerDue())
                    .as("9月20日补班也算")
                    .isEqualTo(LocalDateTime.of(2026, 9, 21, 0, 0));
            assertThat(orders.round(orders.find(hours)).answerDue()).isEqualTo(hour);
            at(LocalDateTime.of(2026, 9, 15, 0, 0, 1), days);
            assertThat(orders.misses(days)).isEmpty();
            at(LocalDateTime.of(2026, 9, 16, 0, 0, 1), days);
            assertThat(orders.misses(days)).extracting(Miss::stage).containsExactly(Stage.RECEIVE);
        } finally {
            update("DELETE FROM calendar_day WHERE name = '测试假日'");
            clock.set(FRIDAY);
            workingDays(() -> recounts.forEach(one -> one.recount("测试", operator)));
        }
    }

    private void update(String sql, Object... values) {
        together.executeWithoutResult(status -> jdbc.update(sql, values));
    }

    /** The calendar is read again once a minute has passed. */
    private void workingDays(Runnable work) {
        clock.set(FRIDAY.atTime(10, 2 + clock.instant().atZone(clock.getZone()).getMinute() % 30));
        work.run();
    }

    @Test
    @DisplayName("任务卡片写明哪类来电、哪里、期限；别的乡镇看不到")
    void showsCards() {
        String number = take(call("DANGER", "NORMAL"));
        String task = desk.task(number, "Task_ReceiveOrder").getId();
        acting.is(window);
        assertThat(files.worklist(List.of(task), window)).singleElement().satisfies(card -> {
            assertThat(card.subject()).isEqualTo("热线反映有人处于危险");
            assertThat(card.caseNumber()).isEqualTo(number);
            assertThat(card.clock()).isEqualTo("待接收，9月11日 11:00前");
            assertThat(card.colour()).isEqualTo("RED");
        });
        acting.is(other);
        assertThat(files.worklist(List.of(task), other)).isEmpty();
    }

    @Test
    @DisplayName("期限多长是参数：县级改了，新的工单按新的算，已经转办的不变")
    void followsTheParametersOfTheCounty() {
        clock.set(LocalDate.of(2026, 6, 1));
        Actor elsewhere = desk.as("rxjg2", Role.COUNTY_SUPERVISOR, "350782");
        Actor theirs = desk.as("rxczy4", Role.HOTLINE_OPERATOR, "350782");
        String before = take(call("REQUEST", "NORMAL", "place", "350782100"), theirs);
        assertThat(orders.round(orders.find(before)).answerDue()).isEqualTo(LocalDateTime.of(2026, 6, 9, 0, 0));
        acting.is(elsewhere);
        parameters.change("hotline-request-answer-days", "350782", "3", "武民〔测试〕12349号", elsewhere);
        assertThatThrownBy(() ->
                        parameters.change("hotline-request-answer-days", "350782", "90", "武民〔测试〕12349号", elsewhere))
                .isInstanceOf(InvalidInput.class);
        String after = take(call("REQUEST", "NORMAL", "place", "350782100"), theirs);
        assertThat(orders.round(orders.find(after)).answerDue()).isEqualTo(LocalDateTime.of(2026, 6, 5, 0, 0));
        assertThat(orders.round(orders.find(before)).answerDue()).isEqualTo(LocalDateTime.of(2026, 6, 9, 0, 0));
    }
}
