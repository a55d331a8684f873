package org.jiuzhu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TestClock.class)
@DirtiesContext
@DisplayName("上传中断")
class CutOffUploadTest {

    private static final String PASSWORD = "Ceshi@2026xyz";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    EngineCases cases;

    @Autowired
    Impersonation impersonation;

    @Autowired
    JdbcTemplate jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    @DisplayName("传到一半断线：不留半份文件；重新上传完整收下")
    void keepsNoHalfFile() throws Exception {
        Actor clerk = staff.add("uchuan", "上传", Set.of(Role.WINDOW_CLERK), "350702001", PASSWORD);
        String[] caseNumber = new String[1];
        impersonation.as(clerk, () -> {
            String draft = drafts.begin(clerk);
            drafts.save(draft, Families.poor(), clerk);
            caseNumber[0] =
                    cases.caseNumber(cases.start("subsistence", java.util.Map.of("draftId", draft), clerk.id()));
        });
        signIn();
        send("/api/cases/" + caseNumber[0] + "/attachments", false);
        Thread.sleep(500);
        assertThat(stored()).isZero();
        send("/api/cases/" + caseNumber[0] + "/attachments", true);
        assertThat(stored()).isEqualTo(1);
    }

    private int stored() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM attachment", Integer.class);
    }

    private void signIn() throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(uri("/sign-in")).build(), HttpResponse.BodyHandlers.discarding());
        String form = "id=uchuan&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + token();
        client.send(
                HttpRequest.newBuilder(uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        client.send(HttpRequest.newBuilder(uri("/api/me")).build(), HttpResponse.BodyHandlers.discarding());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JZ-XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Sends a file by hand, so that the line can be dropped in the middle of it. */
    private void send(String path, boolean whole) throws IOException {
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        int length = head.length + PNG.length + tail.length;
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookie
                            + "\r\nX-JZ-XSRF-TOKEN: " + token()
                            + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: " + length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(head);
            if (whole) {
                out.write(PNG);
                out.write(tail);
                out.flush();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 201");
            } else {
                out.write(PNG, 0, PNG.length - 2);
                out.flush();
            }
        }
    }
}
