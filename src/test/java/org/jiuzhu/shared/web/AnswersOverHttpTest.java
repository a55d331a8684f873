package org.jiuzhu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestClock.class)
@DirtiesContext
@DisplayName("服务器答复：浏览器看到页面，接口得到 problem+json，过大的内容不读")
class AnswersOverHttpTest {

    private static final String PASSWORD = "Ceshi@2026xyz";
    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    @DisplayName("没有的地址、打不开的文书、不许的页面：浏览器看到中文页面；脚本得到中文 JSON")
    void answersByWhatIsAsked() throws Exception {
        signIn();
        for (String path : new String[] {"/nothing", "/api/letters/nothing/pdf", "/api/nothing"}) {
            HttpResponse<String> page = get(path, PAGE);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(type(page)).startsWith("text/html");
            assertThat(page.body()).contains("没有找到", "返回首页").doesNotContain("Whitelabel", "Exception");
            HttpResponse<String> answer = get(path, "application/json");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(type(answer)).startsWith("application/problem+json");
            assertThat(answer.body()).contains("没有找到");
        }
        HttpResponse<String> forbidden = get("/settings", PAGE);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("<html", "没有这项权限");
    }

    @Test
    @DisplayName("超过 1 MB 的请求：说不说长度都不读完，答复 413")
    void refusesLargeRequests() throws Exception {
        signIn();
        byte[] large = ("{\"residenceAddress\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> told = send("PUT", "/api/drafts/x", "application/json", BodyPublishers.ofByteArray(large));
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("内容过大");
        HttpResponse<String> untold = send(
                "PUT",
                "/api/drafts/x",
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(untold.statusCode()).isEqualTo(413);
        assertThat(untold.body()).contains("内容过大");
    }

    @Test
    @DisplayName("超过 10 MB 的文件：中文说明")
    void refusesLargeFiles() throws Exception {
        signIn();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.write(new byte[10 * 1024 * 1024 + 1]);
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(
                "POST",
                "/api/cases/x/attachments",
                "multipart/form-data; boundary=cut",
                BodyPublishers.ofByteArray(body.toByteArray()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("文件过大");
    }

    private void signIn() throws Exception {
        if (staff.find("dafu").isEmpty()) {
            staff.add("dafu", "答复", Set.of(Role.WINDOW_CLERK), "350702001", PASSWORD);
        }
        get("/sign-in", PAGE);
        String form = "id=dafu&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + token();
        send("POST", "/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
        assertThat(get("/api/me", "application/json").statusCode()).isEqualTo(200);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JZ-XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .header("Accept", "application/json")
                        .header("X-JZ-XSRF-TOKEN", token())
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("content-type").orElse("");
    }
}
