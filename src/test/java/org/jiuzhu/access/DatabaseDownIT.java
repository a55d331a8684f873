package org.jiuzhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.CuttableLine;
import org.jiuzhu.support.RealDatabase;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"mysql", "real"})
@Import(TestClock.class)
@ContextConfiguration(initializers = DatabaseDownIT.Cuttable.class)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@DirtiesContext
@DisplayName("数据库断开又恢复，用生产的等待时间")
class DatabaseDownIT {

    private static final String PASSWORD = "Ceshi@2026xyz";
    /** The pool waits three seconds; nobody waits for the thirty that it waits by itself. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private static CuttableLine line;

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    /** A schema of its own behind a line that can be cut. */
    static final class Cuttable implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, String> schema = new HashMap<>(RealDatabase.freshSchema());
            try {
                line = new CuttableLine(Integer.parseInt(schema.get("JIUZHU_DB_PORT")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            schema.put("JIUZHU_DB_PORT", String.valueOf(line.port()));
            TestPropertyValues.of(schema).applyTo(context);
        }
    }

    @AfterAll
    static void hangUp() throws IOException {
        line.close();
    }

    @Test
    @DisplayName("断开时接口、页面、登录、引擎接口都在几秒内给出中文说明（503）；恢复后不重启即可用")
    void recovers() throws Exception {
        staff.add("duankai", "断开", Set.of(Role.CITY_MANAGER), "3507", PASSWORD);
        Visitor known = new Visitor();
        assertThat(known.signIn().headers().firstValue("location").orElse("")).doesNotContain("sign-in");
        assertThat(known.get("/api/standards", "application/json").statusCode()).isEqualTo(200);
        String engine = "/camunda/api/engine/engine/default/task/count";
        assertThat(known.get(engine, "application/json").statusCode()).isEqualTo(200);

        line.cut();
        told(known, "/api/standards", "application/json", "application/problem+json");
        told(known, engine, "application/json", "application/problem+json");
        told(known, "/camunda/app/tasklist/default/", "text/html,*/*;q=0.8", "text/html");
        Visitor stranger = new Visitor();
        assertThat(stranger.get("/sign-in", "text/html").statusCode()).isEqualTo(200);
        Instant start = Instant.now();
        HttpResponse<String> refused = stranger.signIn();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("<html", "数据库暂时连接不上").doesNotContain("Exception");
        assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);

        line.mend();
        // the pool tries again at growing intervals
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> known.get("/api/standards", "application/json").statusCode() == 200);
        assertThat(known.get(engine, "application/json").statusCode()).isEqualTo(200);
        assertThat(stranger.signIn().headers().firstValue("location").orElse(""))
                .doesNotContain("sign-in");
    }

    private static void told(Visitor visitor, String path, String accept, String type) throws Exception {
        Instant start = Instant.now();
        HttpResponse<String> answer = visitor.get(path, accept);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains("数据库暂时连接不上").doesNotContain("Exception");
        assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
    }

    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        private HttpResponse<String> signIn() throws Exception {
            get("/sign-in", "text/html");
            String token = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JZ-XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            String form =
                    "id=duankai&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + token;
            return client.send(
                    HttpRequest.newBuilder(uri("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpResponse<String> get(String path, String accept) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private URI uri(String path) {
            return URI.create("http://localhost:" + port + path);
        }
    }
}
