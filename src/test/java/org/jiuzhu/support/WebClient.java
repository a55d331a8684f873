package org.jiuzhu.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A person at a real port: keeps cookies as a browser does and sends the tokens that the pages would send. */
public final class WebClient {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private boolean tokens = true;

    public WebClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Signs in and opens the webapps, as far as the person is let in. Returns where the sign-in leads. */
    public String signIn(String id, String password) {
        get("/sign-in");
        String where = form("/sign-in", Map.of("id", id, "password", password))
                .headers()
                .firstValue("Location")
                .orElse("");
        get("/camunda/app/welcome/default/");
        return where.startsWith(base) ? where.substring(base.length()) : where;
    }

    /** Sends a form as the own pages do. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encode(cookie("JZ-XSRF-TOKEN")));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encode(value)));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** From now on without the tokens against forged requests. */
    public WebClient withoutTokens() {
        tokens = false;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (tokens) {
            header(request, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
            header(request, "X-JZ-XSRF-TOKEN", cookie("JZ-XSRF-TOKEN"));
        }
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI uri(String path) {
        return URI.create(base + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
