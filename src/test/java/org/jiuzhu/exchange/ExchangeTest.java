package org.jiuzhu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.ReferralResult;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("部门对接：转办送到部门自有的系统，签收、结果从它的系统取回（文件、接口两种方式）")
class ExchangeTest {

    static final String TOWN = "350702001";
    static final String COUNTY = "350702";
    static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    static final Path FOLDER = folder();
    static final HttpServer SERVER = server();
    static final Map<String, String> RECEIVED = new ConcurrentHashMap<>();
    static volatile String mode = "OK";
    static volatile String answers = "[]";

    static Path folder() {
        try {
            return Files.createTempDirectory("exchange");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void listen() {
        SERVER.createContext("/messages", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            switch (mode) {
                case "DOWN" -> say(exchange, 500, "");
                case "SLOW" -> {
                    pause();
                    say(exchange, 200, "");
                }
                default -> say(exchange, !known ? 401 : RECEIVED.putIfAbsent(key, body) == null ? 201 : 409, "");
            }
        });
        SERVER.createContext("/answers", exchange -> {
            switch (mode) {
                case "GARBAGE" -> say(exchange, 200, "<html>登录</html>");
                case "SLOW" -> {
                    pause();
                    say(exchange, 200, "[]");
                }
                default -> say(exchange, 200, answers);
            }
        });
        SERVER.start();
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @DynamicPropertySource
    static void lines(DynamicPropertyRegistry registry) {
        registry.add("jiuzhu.exchange.lines[0].department", () -> "MEDICAL");
        registry.add("jiuzhu.exchange.lines[0].county", () -> COUNTY);
        registry.add("jiuzhu.exchange.lines[0].way", () -> "FILE");
        registry.add("jiuzhu.exchange.lines[0].directory", FOLDER::toString);
        registry.add("jiuzhu.exchange.lines[0].file-key", () -> KEY);
        registry.add("jiuzhu.exchange.lines[1].department", () -> "EDUCATION");
        registry.add("jiuzhu.exchange.lines[1].way", () -> "HTTP");
        registry.add(
                "jiuzhu.exchange.lines[1].address",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort());
        registry.add("jiuzhu.exchange.lines[1].token", () -> "secret");
        registry.add("jiuzhu.exchange.lines[1].timeout", () -> "PT0.5S");
    }

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    EngineCases cases;

    @Autowired
    Referrals referrals;

    @Autowired
    Exchange exchange;

    @Autowired
    ExchangeSettings settings;

    @Autowired
    List<Carrier> carriers;

    @Autowired
    ManagementService management;

    Actor window;
    Actor county;

    @BeforeEach
    void start() throws IOException {
        clock.set(TODAY);
        mode = "OK";
        answers = "[]";
        RECEIVED.clear();
        Files.createDirectories(FOLDER);
        for (String name : List.of("outbox", "inbox", "done", "bad")) {
            Path folder = Files.createDirectories(FOLDER.resolve(name));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    private String refer(ReferralKind kind, String item, String content, int year) {
        String number = cases.caseNumber(cases.start(
                "referral",
                Map.of("kind", kind.name()),
                desk.as("tshouli1", Role.WINDOW_CLERK, TOWN).id()));
        Map<String, Object> told = new HashMap<>();
        told.put("action", "SENT");
        told.put("name", "测试求助人");
        told.put("idNumber", Families.idNumber(LocalDate.of(year, 4, 2)));
        told.put("phone", "13800001234");
        told.put("need", "需要帮助");
        told.put("told", true);
        told.put(item, content);
        desk.done(window, number, "Task_WriteReferral", told);
        return number;
    }

    private static String message(String reference, Department department) {
        return reference + "-XZ" + department.ordinal() + "-1";
    }

    private Carrier file() {
        return carriers.stream()
                .filter(one -> one.way() == ExchangeSettings.Way.FILE)
                .findFirst()
                .orElseThrow();
    }

    /** The department's system writes an answer as the house would write a message to it. */
    private void answered(String id, String json) throws IOException {
        ExchangeSettings.Line line = settings.line(Department.MEDICAL, COUNTY).orElseThrow();
        Message written =
                new Message(id, Department.MEDICAL, COUNTY, MessageKind.REFERRAL, "", json, TODAY.atStartOfDay(), null);
        file().send(line, written);
        for (String name : List.of(id + ".json.enc", id + ".json.enc.sha256")) {
            Files.move(
                    FOLDER.resolve("outbox").resolve(name),
                    FOLDER.resolve("inbox").resolve(name));
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("文件：加密、带校验码、文件名没有个人信息；重复传送只有一份；签收、结果取回后由窗口告知，重复的答复不再办")
    void byFiles() throws IOException {
        String number = refer(ReferralKind.MEDICAL, "illness", "尿毒症", 1980);
        String message = message(number, Department.MEDICAL);
        cases.runDueJobs(message);
        assertThat(names("outbox")).containsExactly(message + ".json.enc", message + ".json.enc.sha256");
        byte[] content = Files.readAllBytes(FOLDER.resolve("outbox").resolve(message + ".json.enc"));
        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("测试求助人", "尿毒症");
        exchange.transmit(message);
        assertThat(names("outbox")).hasSize(2);
        assertThat(cases.running(message)).isFalse();

        answered("a1", "{\"id\":\"a1\",\"message\":\"" + message + "\",\"kind\":\"RECEIVED\",\"by\":\"余医保\"}");
        exchange.collect();
        assertThat(referrals.find(number).state()).isEqualTo(Referral.State.RECEIVED);
        assertThat(desk.open(number)).containsExactly("Task_RecordReferralResult");
        assertThat(names("done")).hasSize(2);
        // the same answer once more, and another receipt of what has been received
        answered("a1", "{\"id\":\"a1\",\"message\":\"" + message + "\",\"kind\":\"RECEIVED\"}");
        answered("a2", "{\"id\":\"a2\",\"message\":\"" + message + "\",\"kind\":\"RECEIVED\"}");
        exchange.collect();
        assertThat(exchange.overview(county).refused())
                .extracting(Exchange.RefusedAnswer::problem)
                .containsExactly("这件转办现在不等这样的答复");
        answered(
                "a3",
                "{\"id\":\"a3\",\"message\":\"" + message
                        + "\",\"kind\":\"RESULT\",\"outcome\":\"GRANTED\",\"granted\":\"门诊救助\",\"amount\":6000,\"by\":\"余主任\",\"on\":\"2026-09-18\"}");
        exchange.collect();
        ReferralResult result = referrals.result(number).orElseThrow();
        assertThat(result.decidedBy()).isEqualTo("余主任");
        assertThat(result.amountFen()).isEqualTo(600_000);
        assertThat(desk.open(number)).containsExactly("Task_TellReferralResult");
    }

    @Test
    @DisplayName("文件：校验码不符、解不开、内容无法识别、答非所问的答复留在异常目录，列出原因，不影响别的")
    void keepsBadFilesApart() throws IOException {
        String number = refer(ReferralKind.MEDICAL, "illness", "尿毒症", 1981);
        String message = message(number, Department.MEDICAL);
        cases.runDueJobs(message);
        Path inbox = FOLDER.resolve("inbox");
        Files.writeString(inbox.resolve("b1.json.enc"), "半截");
        Files.writeString(inbox.resolve("b1.json.enc.sha256"), "0000");
        byte[] foreign = "不是我们的密钥加密的内容不是我们的密钥".getBytes(StandardCharsets.UTF_8);
        Files.write(inbox.resolve("b2.json.enc"), foreign);
        Files.writeString(inbox.resolve("b2.json.enc.sha256"), FileCarrier.sum(foreign));
        answered("b3", "不是JSON");
        answered("b4", "{\"id\":\"b4\",\"message\":\"没有这条\",\"kind\":\"RECEIVED\"}");
        answered("b5", "{\"id\":\"b5\",\"message\":\"" + message + "\",\"kind\":\"RESULT\"}");
        // not complete yet: its checksum is missing
        Files.writeString(inbox.resolve("b6.json.enc"), "还在写");
        exchange.collect();
        assertThat(exchange.overview(county).refused())
                .extracting(Exchange.RefusedAnswer::problem)
                .containsExactlyInAnyOrder(
                        "答复文件与校验码不符，可能没有传完", "答复文件解不开，密钥可能不一致", "答复的格式无法识别", "答复的不是发给这个部门的消息", "还没有签收就答复结果");
        assertThat(names("bad")).hasSize(10);
        assertThat(names("inbox")).containsExactly("b6.json.enc");
        assertThat(referrals.find(number).state()).isEqualTo(Referral.State.SENT);
    }

    @Test
    @DisplayName("退回、补充材料：按规定的期限和程序，窗口接着办，补充的材料再送部门系统")
    void returnsAndSupplements() throws IOException {
        String back = refer(ReferralKind.MEDICAL, "illness", "尿毒症", 1982);
        answered(
                "c1",
                "{\"id\":\"c1\",\"message\":\"" + message(back, Department.MEDICAL)
                        + "\",\"kind\":\"RETURNED\",\"reason\":\"应由卫健办理\"}");
        exchange.collect();
        assertThat(referrals.find(back).state()).isEqualTo(Referral.State.RETURNED);
        assertThat(desk.open(back)).containsExactly("Task_WeighReferralReturn");

        String more = refer(ReferralKind.MEDICAL, "illness", "尿毒症", 1983);
        String message = message(more, Department.MEDICAL);
        answered("c2", "{\"id\":\"c2\",\"message\":\"" + message + "\",\"kind\":\"RECEIVED\"}");
        answered("c3", "{\"id\":\"c3\",\"message\":\"" + message + "\",\"kind\":\"PAPERS\",\"asked\":\"诊断证明\"}");
        exchange.collect();
        assertThat(desk.open(more)).containsExactly("Task_SupplyReferral");
        desk.done(window, more, "Task_SupplyReferral", Map.of("supplied", "诊断证明已补"));
        String supplement = more + "-XB" + Department.MEDICAL.ordinal() + "-1";
        cases.runDueJobs(supplement);
        assertThat(names("outbox")).contains(supplement + ".json.enc");
    }

    @Test
    @DisplayName("接口：带令牌和防重键；对方停机、超时都说清楚，重试后只收一份；答复无法识别的记下问题")
    void byInterface() {
        String number = refer(ReferralKind.EDUCATION, "school", "测试中学初三", 2010);
        String message = message(number, Department.EDUCATION);
        mode = "DOWN";
        assertThatThrownBy(() -> exchange.transmit(message))
                .isInstanceOf(Undelivered.class)
                .hasMessageContaining("教育局")
                .hasMessageContaining("500")
                .hasMessageNotContaining("测试求助人");
        mode = "SLOW";
        assertThatThrownBy(() -> exchange.transmit(message))
                .isInstanceOf(Undelivered.class)
                .hasMessageContaining("没有响应");
        mode = "OK";
        // the slow attempt arrived all the same: the system says that it is there already
        RECEIVED.put(message, "到过一次");
        exchange.transmit(message);
        assertThat(RECEIVED).containsOnlyKeys(message);
        mode = "GARBAGE";
        exchange.collect();
        assertThat(exchange.overview(county).systems())
                .filteredOn(one -> one.department().equals("教育局"))
                .extracting(Exchange.System::problem)
                .containsExactly("教育局：接口：对方系统的答复无法识别");
        mode = "OK";
        answers = "[{\"id\":\"1\",\"message\":\"" + message + "\",\"kind\":\"RECEIVED\"}]";
        exchange.collect();
        exchange.collect();
        assertThat(referrals.find(number).state()).isEqualTo(Referral.State.RECEIVED);
        assertThat(exchange.overview(county).refused()).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @DisplayName("送不到：引擎重试完后列为异常，说明是大白话；县级监管岗重新传送，别人不能；送达后不再传")
    void resendsByHand() {
        String number = refer(ReferralKind.EDUCATION, "school", "测试中学初三", 2011);
        String message = message(number, Department.EDUCATION);
        mode = "DOWN";
        String job = management.createJobQuery().processDefinitionKey("exchange").list().stream()
                .filter(one -> cases.caseNumber(one.getProcessInstanceId()).equals(message))
                .findFirst()
                .orElseThrow()
                .getId();
        for (int attempt = 0; attempt < 6; attempt++) {
            if (management.createJobQuery().jobId(job).singleResult().getRetries() > 0) {
                assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("没有收下");
            }
        }
        Exchange.Line line = exchange.overview(county).messages().stream()
                .filter(one -> one.number().equals(message))
                .findFirst()
                .orElseThrow();
        assertThat(line.stuck()).isTrue();
        assertThat(line.problem()).contains("教育局", "没有收下");
        assertThatThrownBy(() -> exchange.resend(message, desk.as("tqueren1", Role.DECIDER, TOWN)))
                .isInstanceOf(Refused.class);
        mode = "OK";
        exchange.resend(message, county);
        management.executeJob(job);
        assertThat(RECEIVED).containsKey(message);
        assertThatThrownBy(() -> exchange.resend(message, county)).isInstanceOf(Conflict.class);
        assertThat(cases.running(message)).isFalse();
    }

    @Test
    @DisplayName("没有自有系统的部门：联络岗在待办里办，不产生消息；设置写错的说清楚哪里错")
    void leavesTheOthersInTasklist() {
        assertThat(exchange.reaches(Department.HOUSING, COUNTY)).isFalse();
        assertThat(exchange.reaches(Department.MEDICAL, "350703")).isFalse();
        assertThat(exchange.hand(Department.HOUSING, COUNTY, MessageKind.REFERRAL, "x", 1, Map.of()))
                .isEmpty();
        assertThat(new ExchangeSettings(List.of(
                                new ExchangeSettings.Line(
                                        Department.HOUSING,
                                        null,
                                        ExchangeSettings.Way.FILE,
                                        "相对路径",
                                        null,
                                        null,
                                        null,
                                        null),
                                new ExchangeSettings.Line(
                                        Department.HOUSING,
                                        null,
                                        ExchangeSettings.Way.HTTP,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                        .faults(false))
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("部门对接 住房和城乡建设局"));
    }
}
